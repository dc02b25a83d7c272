import type { Timeline } from '../../contract/views.js';
import type { View, Row } from './view.js';

type Bins = Pick<Timeline, 'bins' | 'width'>;

const DAY = 86_400_000;
/** Bins that a chart can still tell apart. */
const MOST = 200;

const dayOf = (text: string): number => Math.floor(Date.parse(`${text.slice(0, 10)}T00:00:00Z`) / DAY);
const dayText = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** First day of the bin that a day lies in; weeks begin on Monday (ISO 8601). */
function startOf(day: number, width: Timeline['width']): string {
  if (width === 'month') return `${dayText(day).slice(0, 7)}-01`;
  return dayText(width === 'week' ? day - ((((day + 3) % 7) + 7) % 7) : day);
}

function widthFor(days: readonly number[]): Timeline['width'] {
  const [first, last] = days.reduce(
    ([least, most], day) => [Math.min(least, day), Math.max(most, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ) as [number, number];
  const span = last - first + 1;
  return span <= MOST ? 'day' : span <= MOST * 7 ? 'week' : 'month';
}

/** Claims of the rows by the day they tell of and by the day they were published, each claim of a report once. */
export function binsOf(rows: readonly Row[], recorded: View['recorded']): Bins {
  const happened: number[] = [];
  const published: number[] = [];
  for (const claim of new Set(rows.flatMap(({ claims }) => claims))) {
    const carriers = claim.carriers.filter(({ from, to }) =>
      recorded === null ? to === null : from <= recorded && !(to && to <= recorded),
    );
    if (carriers.length > 0 && claim.earliest) happened.push(dayOf(claim.earliest));
    for (const carrier of carriers) if (carrier.published) published.push(dayOf(carrier.published));
  }
  const width = widthFor([...happened, ...published].filter(Number.isFinite));
  const bins = new Map<string, { happened: number; published: number }>();
  const count = (days: readonly number[], what: 'happened' | 'published'): void => {
    for (const day of days.filter(Number.isFinite)) {
      const start = startOf(day, width);
      const bin = bins.get(start) ?? { happened: 0, published: 0 };
      bin[what] += 1;
      bins.set(start, bin);
    }
  };
  count(happened, 'happened');
  count(published, 'published');
  return {
    width,
    bins: [...bins].map(([day, counts]) => ({ day, ...counts })).sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}
