import { DAY, dayOf, millis } from '../../charts/time-scale.js';

/** A place that the as-of slider can stand at: a day (its end, UTC) or a moment. */
export type Stop = string;

/** Clocks that ran for less than this are cut into moments, not days. */
const FEW_DAYS = 3 * DAY;
const MOMENTS = 48;
/** A slider with more stops than this is stepped in whole weeks. */
const MOST = 3_000;

const toMoment = (at: number): Stop => new Date(Math.ceil(at)).toISOString();

/** Every stop between two moments of a clock, earliest first; none where the clock has not run. */
export function stopsBetween(from: string | null, to: string | null): Stop[] {
  const [first, last] = [millis(from), millis(to)];
  if (first === undefined || last === undefined || last < first) return [];
  if (last - first < FEW_DAYS) {
    const count = Math.min(MOMENTS, Math.floor(last - first));
    return Array.from({ length: count + 1 }, (_, index) => toMoment(first + ((last - first) * index) / (count || 1)));
  }
  const days = Math.floor(last / DAY) - Math.floor(first / DAY);
  const step = days > MOST ? 7 : 1;
  const start = Math.floor(first / DAY);
  return Array.from({ length: Math.ceil(days / step) + 1 }, (_, index) =>
    dayOf(Math.min(start + index * step, Math.floor(last / DAY)) * DAY),
  );
}

/** When a stop is over: a day stands for its end. */
export const endOf = (stop: Stop): number => (millis(stop) ?? 0) + (stop.length === 10 ? DAY - 1 : 0);

/** The slider's place of an as-of: the last stop that is not after it; beyond the last where none is set. */
export function placeOf(stops: readonly Stop[], asOf: string | undefined): number {
  if (asOf === undefined) return stops.length;
  const at = endOf(asOf);
  const after = stops.findIndex(stop => endOf(stop) > at);
  return after === -1 ? Math.max(0, stops.length - 1) : Math.max(0, after - 1);
}

/**
 * The next place at which something new was published (`days` with news, ascending), or one stop on where that is not known.
 * Beyond the last stop stands "everything known".
 */
export function nextPlace(stops: readonly Stop[], place: number, step: 1 | -1, days: readonly string[]): number {
  const news = new Set(days);
  let at = place + step;
  if (news.size > 0 && stops[0]?.length === 10)
    while (at >= 0 && at < stops.length && !news.has(stops[at] ?? '')) at += step;
  return Math.max(0, Math.min(stops.length, at));
}
