import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCountScale } from '../../web/src/charts/count-scale.js';
import { fitLabels } from '../../web/src/charts/fit-labels.js';
import { stackLabels } from '../../web/src/charts/stack-labels.js';
import { DAY, makeTimeScale, timeTicks } from '../../web/src/charts/time-scale.js';
import { binAt, brushedDays, endOfBin, newsDaysOf, spanOf } from '../../web/src/views/timeline/bins.js';
import { heldFigures, joinMarks, lastTold, numbered, tellNumbers } from '../../web/src/views/timeline/drift.js';
import { axisOf, type LaneStep } from '../../web/src/views/timeline/lane.js';
import { nextPlace, placeOf, stopsBetween } from '../../web/src/views/timeline/stops.js';

const step = (
  at: string | null,
  who: string,
  figure: number | null,
  cause = 'update',
  claim = `${who} ${at}`,
): LaneStep => ({
  at,
  who,
  party: who,
  lower: figure,
  upper: figure,
  cause,
  detail: '',
  claim,
});

describe('stops of the as-of slider', () => {
  test('are days where a clock ran for days, the first and the last among them', () => {
    const stops = stopsBetween('2031-03-30T22:00Z', '2031-04-03T01:00Z');
    expect(stops).toEqual(['2031-03-30', '2031-03-31', '2031-04-01', '2031-04-02', '2031-04-03']);
  });

  test('are moments where a clock ran for hours: everything taken in at once can still be replayed', () => {
    const stops = stopsBetween('2031-03-30T10:00:00.250Z', '2031-03-30T10:20:00.750Z');
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.every(stop => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(stop))).toBe(true);
    expect(stops.at(-1)).toBe('2031-03-30T10:20:00.750Z');
  });

  test('are all different, however short a clock ran', () => {
    const spans = fc.integer({ min: 0, max: 10 * DAY });
    fc.assert(
      fc.property(spans, span => {
        const from = Date.UTC(2031, 2, 30, 10);
        const stops = stopsBetween(new Date(from).toISOString(), new Date(from + span).toISOString());
        expect(stops.length).toBeGreaterThan(0);
        expect(new Set(stops).size).toBe(stops.length);
      }),
    );
  });

  test('are none where a clock has not run', () => {
    expect(stopsBetween(null, null)).toEqual([]);
    expect(stopsBetween('2031-03-30', null)).toEqual([]);
    expect(stopsBetween('2031-03-30', '2031-03-29')).toEqual([]);
  });

  test('a single moment is one stop', () => {
    expect(stopsBetween('2031-03-30T10:00Z', '2031-03-30T10:00Z')).toEqual(['2031-03-30T10:00:00.000Z']);
  });

  test('no as-of stands beyond the last stop; one between two stops stands at the earlier', () => {
    const stops = ['2031-03-30', '2031-03-31', '2031-04-01'];
    expect(placeOf(stops, undefined)).toBe(3);
    expect(placeOf(stops, '2031-03-31')).toBe(1);
    expect(placeOf(stops, '2031-03-31T12:00Z')).toBe(0);
    expect(placeOf(stops, '2040-01-01')).toBe(2);
    expect(placeOf(stops, '1999-01-01')).toBe(0);
  });

  test('steps go from news to news, and past the last to everything known', () => {
    const stops = stopsBetween('2031-03-01', '2031-03-20');
    const news = ['2031-03-01', '2031-03-09', '2031-03-20'];
    expect(stops[nextPlace(stops, 0, 1, news)]).toBe('2031-03-09');
    expect(stops[nextPlace(stops, 8, -1, news)]).toBe('2031-03-01');
    expect(nextPlace(stops, 19, 1, news)).toBe(20);
    expect(nextPlace(stops, 0, -1, news)).toBe(0);
    expect(nextPlace(stops, 4, 1, [])).toBe(5);
  });
});

describe('bins', () => {
  test('the span covers the last bin whole, whatever its width', () => {
    const bins = [
      { day: '2031-01-01', happened: 0, published: 4 },
      { day: '2031-02-01', happened: 2, published: 0 },
    ];
    expect(spanOf(bins, 'event', 'month')).toEqual({ from: Date.UTC(2031, 1, 1), to: Date.UTC(2031, 2, 1) });
    expect(spanOf(bins, 'known', 'month')?.to).toBe(Date.UTC(2031, 1, 1));
    expect(spanOf([], 'event', 'day')).toBeUndefined();
  });

  test('a month ends where the next begins, in a leap year too', () => {
    expect(endOfBin('2032-02-01', 'month')).toBe(Date.UTC(2032, 2, 1));
    expect(endOfBin('2031-12-01', 'month')).toBe(Date.UTC(2032, 0, 1));
    expect(endOfBin('2031-12-29', 'week')).toBe(Date.UTC(2032, 0, 5));
  });

  test('a brush takes the days it touches, drawn in either direction, and not the day it only ends at', () => {
    const [a, b] = [Date.UTC(2031, 2, 3, 7), Date.UTC(2031, 2, 5)];
    expect(brushedDays(a, b)).toEqual({ from: '2031-03-03', to: '2031-03-04' });
    expect(brushedDays(b, a)).toEqual(brushedDays(a, b));
    expect(brushedDays(a, a)).toEqual({ from: '2031-03-03', to: '2031-03-03' });
  });

  test('a click takes the whole bin, and a day without claims only itself', () => {
    const bins = [{ day: '2031-02-01', happened: 2, published: 0 }];
    expect(binAt({ bins, width: 'month' }, Date.UTC(2031, 1, 17))).toEqual({ from: '2031-02-01', to: '2031-02-28' });
    expect(binAt({ bins, width: 'month' }, Date.UTC(2031, 2, 1))).toEqual({ from: '2031-03-01', to: '2031-03-01' });
  });

  test('days with news are not guessed from wider bins', () => {
    const bins = [{ day: '2031-03-03', happened: 0, published: 2 }];
    expect(newsDaysOf({ bins, width: 'day' })).toEqual(['2031-03-03']);
    expect(newsDaysOf({ bins, width: 'week' })).toEqual([]);
  });
});

describe('drift', () => {
  const end = Date.UTC(2031, 2, 9);

  test('a figure stands until its claimant tells another, and others stand beside it', () => {
    const steps = numbered([
      step('2031-03-01', 'ministry', 9, 'first-report'),
      step('2031-03-02', 'clinic', 14, 'other-claimant'),
      step('2031-03-04', 'ministry', 12),
    ]);
    expect(heldFigures(steps, end).map(({ who, upper, from, to }) => [who, upper, (to - from) / DAY])).toEqual([
      ['ministry', 9, 3],
      ['clinic', 14, 7],
      ['ministry', 12, 5],
    ]);
  });

  test('what was taken back ends; what was only told again goes on as one', () => {
    const steps = numbered([
      step('2031-03-01', 'ministry', 9, 'first-report'),
      step('2031-03-02', 'ministry', 9, 'repeat'),
      step('2031-03-03', 'ministry', 9, 'retraction'),
    ]);
    expect(heldFigures(steps, end)).toEqual([
      { who: 'ministry', party: 'ministry', from: Date.UTC(2031, 2, 1), to: Date.UTC(2031, 2, 3), lower: 9, upper: 9 },
    ]);
  });

  test('what was added is nobody’s figure, and a step without a time is not drawn', () => {
    const steps = numbered([step(null, 'ministry', 9, 'first-report'), step('2031-03-02', '', 3, 'increment')]);
    expect(heldFigures(steps, end)).toEqual([]);
  });

  test('the last figure is neither taken back nor a part of a sum', () => {
    const steps = [
      step('2031-03-01', 'ministry', 9, 'first-report', 'c1'),
      step('2031-03-02', 'clinic', 14, 'other-claimant', 'c2'),
      step('2031-03-03', '', 3, 'increment', 'c3'),
      step('2031-03-04', 'clinic', 14, 'retraction', 'c2'),
    ];
    expect(lastTold(steps)?.claim).toBe('c1');
    expect(lastTold([])).toBeUndefined();
  });

  test('marks that fall on each other are told as one, with every number', () => {
    const steps = numbered([step('2031-03-01', 'a', 9), step('2031-03-01', 'b', 9), step('2031-03-01', 'c', 9)]);
    const joined = joinMarks(
      steps.map((one, index) => ({ x: 10 + index, y: 50, steps: [one] })),
      12,
    );
    expect(joined).toHaveLength(1);
    expect(tellNumbers(joined[0]?.steps ?? [])).toBe('1–3');
    expect(tellNumbers([steps[0], steps[2]].flatMap(one => one ?? []))).toBe('1, 3');
  });
});

describe('charts', () => {
  test('the axis is the reader’s choice; the ledger’s own axis means nothing here', () => {
    expect(axisOf({ axis: 'known' })).toBe('known');
    expect(axisOf({ axis: 'linear' })).toBe('event');
    expect(axisOf({})).toBe('event');
  });

  test('a moment and its place on the axis are each other’s', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: 1, max: 4e11 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (from, span, share) => {
          const scale = makeTimeScale(from, from + span, 900, 8);
          const at = from + span * share;
          expect(Math.abs(scale.at(scale.x(at)) - at)).toBeLessThan(span / 1e6 + 1);
        },
      ),
    );
  });

  test('labels of time stand within the axis, in order, with room for each', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: 3.6e6, max: 4e11 }),
        fc.integer({ min: 120, max: 2400 }),
        (from, span, width) => {
          const ticks = timeTicks(from, from + span, width);
          const places = ticks.map(({ at }) => ((at - from) / span) * width);
          expect(places.every(x => x >= 0 && x <= width)).toBe(true);
          expect(places.slice(1).every((x, index) => x - (places[index] ?? 0) > 40)).toBe(true);
        },
      ),
    );
  });

  test('no label of an axis touches another, and none leaves the chart', () => {
    const wanted = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 600 }), text: fc.string({ minLength: 1, maxLength: 20 }) }),
    );
    fc.assert(
      fc.property(wanted, labels => {
        const ascending = labels.toSorted((a, b) => a.x - b.x);
        const ends = fitLabels(ascending, 600).map(({ x, text, anchor }) => {
          const wide = text.length * 6.8;
          const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
          return [left, left + wide] as const;
        });
        expect(ends.every(([left, right]) => left >= 0 && right <= 600.001)).toBe(true);
        expect(ends.slice(1).every(([left], index) => left > (ends[index]?.[1] ?? 0))).toBe(true);
        expect(ends.length > 0 || labels.length === 0).toBe(true);
      }),
    );
  });

  test('counts stand on whole numbers and never above the axis', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), greatest => {
        const { max, ticks, y } = makeCountScale(greatest, 10, 160);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(max).toBeGreaterThanOrEqual(greatest);
        expect(y(greatest)).toBeGreaterThanOrEqual(10);
        expect(y(0)).toBe(160);
      }),
    );
  });

  test('no label stands on another, and none leaves the chart', () => {
    const wanted = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 600 }), width: fc.integer({ min: 10, max: 200 }) }),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(wanted, labels => {
        const standing = stackLabels(labels, 600, 3).map((place, index) => ({
          place,
          width: labels[index]?.width ?? 0,
        }));
        for (const { place, width } of standing) {
          if (place === null) continue;
          expect(place.x).toBeGreaterThanOrEqual(0);
          expect(place.x + width).toBeLessThanOrEqual(600);
          const others = standing.filter(
            other => other.place !== null && other.place !== place && other.place.line === place.line,
          );
          for (const other of others) {
            const [left, right] = [other.place?.x ?? 0, (other.place?.x ?? 0) + other.width];
            expect(right <= place.x || left >= place.x + width).toBe(true);
          }
        }
      }),
    );
  });
});
