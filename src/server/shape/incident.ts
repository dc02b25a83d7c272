import type { Incident as IncidentShape, ProfileResult as ResultShape } from '../../contract/incident.js';
import type { HistoryStep, Incident, IncidentLink } from '../../model/ledger/incident.js';
import type { ProfileResult } from '../../model/ledger/profile.js';
import { estimateShape } from './row.js';

export const linkShape = ({ left, right, score, comparisons }: IncidentLink): IncidentShape['links'][number] => ({
  left,
  right,
  score,
  comparisons: comparisons.map(({ field, left: one, right: other, score: value }) => ({
    field,
    left: one,
    right: other,
    score: value,
  })),
});

export const stepShape = (step: HistoryStep): IncidentShape['history'][string][number] => ({
  claim: step.claim,
  report: step.report,
  published: step.published,
  cause: step.cause,
  lower: step.lower,
  upper: step.upper,
  detail: step.detail,
});

export const historyShape = (incident: Incident): IncidentShape['history'] =>
  Object.fromEntries(incident.groups.map(({ id, history }) => [id, history.map(stepShape)]));

/** A profile's result whole. */
export const resultShape = (result: ProfileResult, follows: string): ResultShape => ({
  ...estimateShape(result),
  follows,
  parts: result.parts.map(({ label, groups, values }) => ({ label, groups, values: { ...values } })),
  chosen: result.chosen,
  excluded: result.excluded,
});
