/**
 * What keeps the work of one more report from growing with the ledger: signatures in order of publication, sentences by
 * who prints them, tellings with the others that they may lie in one incident with, and indexes for what a page asks.
 */
export const growth: readonly string[] = [
  'drop table claim_block',
  'drop table signature',
  `create table signature (bucket text not null, published text not null, report text not null,
    primary key (bucket, published, report))`,
  'create index signature_1 on signature (report)',
  `create table sentence (key bigint not null, report text not null, day integer, primary key (key, report))`,
  'create index sentence_1 on sentence (report)',
  'create table standing_sentence (key bigint primary key)',
  `create table telling (node text primary key, report text not null, incident text, known text not null,
    data json not null)`,
  'create index telling_1 on telling (report)',
  'create index telling_2 on telling (incident)',
  'create table telling_key (key text not null, node text not null, primary key (key, node))',
  'create index telling_key_1 on telling_key (node)',
  'create table telling_link ("left" text not null, "right" text not null, primary key ("left", "right"))',
  `alter table incident add column known_first text not null default '~', add column known_last text not null default '~'`,
  'create index incident_known on incident (known_last) where recorded_to is null',
  `create index incident_page on incident ((coalesce(latest, '')) desc, id) where recorded_to is null`,
  `create index incident_page_then on incident ((coalesce(latest, '')) desc, id)`,
  `create index claim_page on claim ((coalesce(published, '')), id, report) where recorded_to is null`,
  `create index claim_page_then on claim ((coalesce(published, '')), id, report)`,
];
