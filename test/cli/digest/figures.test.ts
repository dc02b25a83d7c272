import { expect, it } from 'vitest';
import { figureOf, signedFigure } from '../../../src/cli/digest/figures.js';
import type { Hedge, Toll } from '../../../src/model/reading.js';

const words = (text: string) => ({ start: 0, end: text.length, text });

it.each<[number | null, number | null, Hedge, string]>([
  [41, 41, 'exact', '41'],
  [0, 0, 'exact', '0'],
  [6, null, 'at-least', '≥ 6'],
  [31, null, 'more-than', '> 30'],
  [null, 5, 'at-most', '≤ 5'],
  [null, 99, 'fewer-than', '< 100'],
  [40, 40, 'about', '≈ 40'],
  [36, 44, 'about', '≈ 36–44'],
  [12, 15, 'exact', '12–15'],
  [31, 50, 'more-than', '31–50'],
  [12500, 12500, 'exact', '12,500'],
  [null, null, 'vague', '?'],
])('%s to %s, %s, is written %s', (lower, upper, hedge, figure) =>
  expect(figureOf({ lower, upper, hedge })).toBe(figure),
);

it('keeps a vague word', () =>
  expect(figureOf({ lower: 24, upper: null, hedge: 'vague', figure: words('dozens') })).toBe('dozens'));

it('gives an increment its sign', () => {
  const toll: Toll = {
    harm: 'killed',
    lower: 3,
    upper: 3,
    hedge: 'exact',
    victims: { status: 'unknown' },
    scope: 'incident',
    aggregation: 'incident',
    accounting: 'increment',
    places: [],
  };
  expect(signedFigure(toll)).toBe('+ 3');
});
