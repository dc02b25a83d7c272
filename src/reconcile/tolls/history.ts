import type { HistoryStep } from '../../model/ledger/incident.js';
import type { IncidentParts } from '../incidents/parts.js';
import { isSame, show } from './ranges.js';
import { bySaid, type Standing } from './standing.js';

function stepOf(item: Standing, before: readonly Standing[]): Pick<HistoryStep, 'cause' | 'detail'> {
  const { claim, toll, claimant, origin } = item;
  const who = claim.voice.name;
  if (before.length === 0) return { cause: 'first-report', detail: `${who}: ${show(toll)}` };
  if (before.some(other => other.origin === origin && other.claimant === claimant && isSame(other.toll, toll)))
    return { cause: 'repeat', detail: `the same words again: ${show(toll)}` };
  const last = before.findLast(other => other.claimant === claimant);
  if (!last) return { cause: 'other-claimant', detail: `${who}: ${show(toll)}` };
  if (isSame(last.toll, toll)) return { cause: 'repeat', detail: `${who} again: ${show(toll)}` };
  const lower = (toll.upper ?? toll.lower ?? 0) < (last.toll.upper ?? last.toll.lower ?? 0);
  return { cause: lower ? 'correction' : 'update', detail: `${who}: ${show(last.toll)} → ${show(toll)}` };
}

/** That a claim was taken back, dated by that and not by the claim; by a person's word without a date. */
function retractionsOf(members: readonly Standing[], parts: IncidentParts): HistoryStep[] {
  return members.flatMap(({ claim, toll }) => {
    const withdrawal = parts.withdrawn.get(claim.id);
    if (!withdrawal) return [];
    // A misreading is nobody's retraction.
    const what = withdrawal.by === null ? 'misread, set aside by a person' : 'taken back';
    const detail = `${claim.voice.name}: ${show(toll)} ${what}`;
    const { lower, upper } = toll;
    const report = withdrawal.by ?? claim.report;
    return [{ claim: claim.id, report, published: withdrawal.at, lower, upper, cause: 'retraction' as const, detail }];
  });
}

/** Was the claim ever told as true? What repeats a figure already taken back was not. */
function stood({ claim }: Standing, published: string, parts: IncidentParts): boolean {
  const withdrawal = parts.withdrawn.get(claim.id);
  return !withdrawal || withdrawal.at === null || published < withdrawal.at;
}

/** What each claim did to the toll, in the order in which the world could know. */
export function historyOf(members: readonly Standing[], parts: IncidentParts): HistoryStep[] {
  const published = (item: Standing): string => parts.byReport.get(item.claim.report)?.published ?? '~';
  const ordered = members
    .filter(item => stood(item, published(item), parts))
    .sort((a, b) => {
      const [x, y] = [published(a), published(b)];
      return x === y ? bySaid(a, b) : x < y ? -1 : 1;
    });
  const steps = ordered.map((item, i) => ({
    claim: item.claim.id,
    report: item.claim.report,
    published: parts.byReport.get(item.claim.report)?.published ?? null,
    lower: item.toll.lower,
    upper: item.toll.upper,
    ...stepOf(item, ordered.slice(0, i)),
  }));
  return mergeSteps(steps, retractionsOf(members, parts));
}

/** Two runs of steps as one, in the order in which the world could know. */
export function mergeSteps(a: readonly HistoryStep[], b: readonly HistoryStep[]): HistoryStep[] {
  const at = ({ published, claim, report }: HistoryStep): string => `${published ?? '~'} ${claim} ${report}`;
  const merged = [...a];
  for (const step of [...b].sort((x, y) => (at(x) < at(y) ? -1 : 1))) {
    const place = merged.findIndex(({ published }) => (published ?? '~') > (step.published ?? '~'));
    if (place < 0) merged.push(step);
    else merged.splice(place, 0, step);
  }
  return merged;
}
