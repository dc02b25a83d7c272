import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Toll } from '../../../../src/model/reading.js';
import { draftOf } from '../../../support/draft.js';

const runs = { numRuns: 60 };
const tollsOf = (text: string): Toll[] =>
  draftOf(text, '2031-05-15').claims.flatMap(({ toll }) => (toll ? [toll] : []));

const hedge = fc.constantFrom(
  '',
  'at least ',
  'up to ',
  'more than ',
  'fewer than ',
  'about ',
  'some ',
  'nearly ',
  'between 3 and ',
);
const count = fc.integer({ min: 4, max: 90_000 });
const people = fc.constantFrom('people', 'soldiers', 'villagers', 'nurses', 'fighters and porters');
const thing = fc.constantFrom('houses', 'goats', 'lorries', 'drones', 'schools', 'stalls', 'sacks of rice', 'shells');
const harm = fc.constantFrom('were killed', 'were wounded', 'died', 'were abducted', 'were displaced', 'are missing');
const report = fc
  .tuple(hedge, count, people, harm)
  .map(([h, n, who, what]) => `In Orsk ${h}${n} ${who} ${what} on Monday.`);

it('never has a lower bound above the upper, and cuts every figure and victim out of the text', () => {
  fc.assert(
    fc.property(fc.array(report, { minLength: 1, maxLength: 3 }), sentences => {
      const draft = draftOf(sentences.join(' '), '2031-05-15');
      for (const { toll, evidence } of draft.claims) {
        for (const span of [...evidence, ...(toll?.figure ? [toll.figure] : [])])
          expect(draft.view.text.slice(span.start, span.end)).toBe(span.text);
        if (toll?.lower != null && toll.upper != null) expect(toll.lower).toBeLessThanOrEqual(toll.upper);
        const { start, end, text } = toll?.victims ?? {};
        if (start !== undefined) expect(draft.view.text.slice(start, end)).toBe(text);
      }
    }),
    runs,
  );
});

it('counts people, and never the same number of things', () => {
  fc.assert(
    fc.property(count, people, thing, (n, who, what) => {
      expect(tollsOf(`The storm killed ${n} ${who}.`).map(toll => toll.lower)).toEqual([n]);
      expect(tollsOf(`The storm destroyed ${n} ${what}.`)).toEqual([]);
      expect(tollsOf(`They sold ${n} ${what} to ${n} ${who}.`)).toEqual([]);
    }),
    runs,
  );
});

it('never adds a part to its whole', () => {
  const parts = fc.tuple(
    fc.integer({ min: 20, max: 900 }),
    fc.integer({ min: 2, max: 9 }),
    fc.integer({ min: 2, max: 9 }),
  );
  fc.assert(
    fc.property(parts, ([whole, a, b]) => {
      const draft = draftOf(`The raid killed ${whole} people, including ${a} children and ${b} nurses.`, null);
      const claims = draft.claims.filter(claim => claim.toll);
      expect(claims.map(({ toll }) => toll?.lower)).toEqual([whole, a, b]);
      expect(claims.map(({ toll }) => toll?.accounting)).toEqual(['total', 'part', 'part']);
      expect(claims.slice(1).map(({ toll }) => toll?.partOf)).toEqual([claims[0]?.id, claims[0]?.id]);
    }),
    runs,
  );
});

it('shows arithmetic that is right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 900 }), fc.integer({ min: 2, max: 900 }), (was, is) => {
      const [now] = tollsOf(`The death toll rose to ${is}, up from ${was}.`);
      const [, left = '', sign, right = '', sum = ''] =
        /^(\d+) ([+-]) (\d+) = (\d+)$/.exec(now?.derivation ?? '') ?? [];
      expect(Number(sum)).toBe(is);
      expect(sign === '+' ? Number(left) + Number(right) : Number(left) - Number(right)).toBe(is);
    }),
    runs,
  );
});
