/**
 * Claims as they were read, where a person's word changed what stands in `claim`: what undoing goes back to. And indexes for
 * what profiles are computed anew from.
 */
export const judgedClaims: readonly string[] = [
  `create table claim_read (id text not null, report text not null, data json not null, primary key (id, report))`,
  `create index claim_read_report on claim_read (report)`,
  // What one commit changed.
  `create index incident_began on incident (recorded_from)`,
  `create index incident_ended on incident (recorded_to) where recorded_to is not null`,
  `create index judgement_now_kind on judgement (kind) where recorded_to is null`,
];
