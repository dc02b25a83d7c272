import type { HistoryStep } from '../../model/ledger/incident.js';
import type { IncidentParts } from '../incidents/parts.js';
import type { Group } from './group-tolls.js';
import { show } from './ranges.js';
import type { Standing } from './standing.js';
import { ANYBODY } from './victim-class.js';

const publishedOf = (item: Standing, parts: IncidentParts): string =>
  parts.byReport.get(item.claim.report)?.published ?? '~';

/** Does the increment ("two more") add to the people that the group counts? */
function addsTo(increment: Standing, group: Group): boolean {
  const [first] = group.members;
  if (!first || increment.toll.accounting !== 'increment' || first.toll.accounting !== 'total') return false;
  if (increment.toll.harm !== first.toll.harm || increment.claim.cumulative !== first.claim.cumulative) return false;
  if (first.toll.victims.subgroup !== increment.toll.victims.subgroup) return false;
  return increment.people === ANYBODY || group.members.some(({ people }) => people === increment.people);
}

/** The sum in full, with who says its result; no total is ever made of it. */
function arithmetic(increment: Standing, group: Group, parts: IncidentParts): string {
  const at = publishedOf(increment, parts);
  const own = group.members.filter(({ claim }) => claim.id !== increment.claim.id);
  const before = own.filter(item => publishedOf(item, parts) < at).at(-1);
  const { lower, upper } = increment.toll;
  if (!before || before.toll.lower === null || lower === null) return `${show(increment.toll)} more`;
  const sum = {
    lower: before.toll.lower + lower,
    upper: before.toll.upper === null || upper === null ? null : before.toll.upper + upper,
  };
  const said = own.find(({ toll }) => toll.lower === sum.lower && toll.upper === sum.upper);
  const result = `${show(before.toll)} + ${show(increment.toll)} = ${show(sum)}`;
  return said ? `${result}, as ${said.claim.voice.name} says` : `${result}, which nobody says`;
}

/** Steps of a toll's history for what was added to it, in order of publication and of ids. */
export function incrementSteps(increments: readonly Standing[], group: Group, parts: IncidentParts): HistoryStep[] {
  const sorted: Group = {
    ...group,
    members: [...group.members].sort((a, b) => (publishedOf(a, parts) < publishedOf(b, parts) ? -1 : 1)),
  };
  return increments
    .filter(increment => addsTo(increment, group))
    .map(increment => ({
      claim: increment.claim.id,
      report: increment.claim.report,
      published: parts.byReport.get(increment.claim.report)?.published ?? null,
      lower: increment.toll.lower,
      upper: increment.toll.upper,
      cause: 'increment',
      detail: arithmetic(increment, sorted, parts),
    }));
}
