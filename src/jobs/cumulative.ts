import type { Claim, Time } from '../model/reading.js';

/** Days from which a stretch of time is more than one happening. */
const LONG = 4 * 86_400_000;

/** Words of a sum over a stretch of time that has no name: "since the operation began", "so far this year". */
const SUM = /\b(?:since|so far|to date|in all|altogether|overall|cumulative|all told)\b/i;

const spanOf = (time: { earliest?: string | null; latest?: string | null } | null | undefined): number =>
  time?.earliest && time.latest ? Date.parse(time.latest) - Date.parse(time.earliest) : 0;

/**
 * Is a toll a sum over many happenings? A battle told in one report as an operation and in the next as an incident is one
 * happening: only a period, a long stretch or words of summing make a series.
 */
export function isCumulative(claim: Claim, { times }: { times: ReadonlyMap<string, Time> }, sentence: string): boolean {
  const { toll } = claim;
  if (!toll || toll.scope === 'background') return toll?.aggregation === 'period';
  if (toll.aggregation === 'period') return true;
  if (toll.aggregation !== 'operation') return false;
  return SUM.test(sentence) || spanOf(toll.when) >= LONG || spanOf(times.get(toll.time ?? '')) >= LONG;
}
