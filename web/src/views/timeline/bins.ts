import type { Timeline } from '../../../../src/contract/views.js';
import { DAY, dayOf, millis } from '../../charts/time-scale.js';
import type { Bin, TimeAxisName } from './lane.js';

export const countOf = (bin: Bin, axis: TimeAxisName): number => (axis === 'known' ? bin.published : bin.happened);

/** The first moment after a bin. */
export function endOfBin(day: string, width: Timeline['width']): number {
  const at = millis(day) ?? 0;
  if (width === 'day') return at + DAY;
  if (width === 'week') return at + 7 * DAY;
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/** From the first bin that counts anything on this axis to the end of the last; undefined where none does. */
export function spanOf(
  bins: readonly Bin[],
  axis: TimeAxisName,
  width: Timeline['width'],
): { from: number; to: number } | undefined {
  const counted = bins.filter(bin => countOf(bin, axis) > 0);
  const [first, last] = [counted[0], counted.at(-1)];
  const from = millis(first?.day);
  if (from === undefined || last === undefined) return undefined;
  return { from, to: endOfBin(last.day, width) };
}

/** The days that a brush from one moment to another touches, both ends included. */
export function brushedDays(a: number, b: number): { from: string; to: string } {
  const [from, to] = a <= b ? [a, b] : [b, a];
  return { from: dayOf(from), to: dayOf(Math.max(from, to - 1)) };
}

/** Days with news, ascending; empty where bins are wider than a day and the day is not known. */
export const newsDaysOf = ({ bins, width }: Pick<Timeline, 'bins' | 'width'>): string[] =>
  width === 'day' ? bins.filter(({ published }) => published > 0).map(({ day }) => day) : [];

/** First and last day of the bin that a moment lies in; the day itself where no bin holds it. */
export function binAt({ bins, width }: Pick<Timeline, 'bins' | 'width'>, at: number): { from: string; to: string } {
  const bin = bins.find(({ day }) => (millis(day) ?? Number.POSITIVE_INFINITY) <= at && at < endOfBin(day, width));
  return bin === undefined ? brushedDays(at, at) : { from: bin.day, to: dayOf(endOfBin(bin.day, width) - 1) };
}
