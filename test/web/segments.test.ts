import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/contract/claim.js';
import type { Highlight } from '../../src/contract/report.js';
import { cutSegments, lineBreaks, toLines } from '../../web/src/views/reader/segments.js';

const mark = (kind: Highlight['kind'], start: number, end: number): Highlight => ({
  kind,
  start,
  end,
  id: kind,
  label: kind,
});
const claim = (id: string, start: number, end: number): Claim =>
  ({ id, quote: [{ start, end, text: '' }], toll: null }) as unknown as Claim;

const spans = fc
  .array(
    fc.record({
      kind: fc.constantFrom<Highlight['kind'][]>('figure', 'place', 'content', 'cue'),
      start: fc.integer({ min: -3, max: 40 }),
      length: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 12 },
  )
  .map(list => list.map(({ kind, start, length }) => mark(kind, start, start + length)));

describe('segments', () => {
  test('overlapping marks are told apart, stretch by stretch', () => {
    const segments = cutSegments(10, {
      highlights: [mark('content', 0, 8), mark('figure', 5, 10)],
      claims: [],
      syndicated: [],
    });
    expect(segments.map(({ start, end, kinds }) => [start, end, kinds])).toEqual([
      [0, 5, ['content']],
      [5, 8, ['figure', 'content']],
      [8, 10, ['figure']],
    ]);
  });

  test('the shorter claim comes first, and a copied passage keeps its number', () => {
    const [first, second] = cutSegments(6, {
      highlights: [],
      claims: [claim('whole', 0, 6), claim('part', 0, 3)],
      syndicated: [{ start: 0, end: 3, origin: 'r0000', outlet: 'Herald' }],
    });
    expect(first).toMatchObject({ claims: ['part', 'whole'], syndicated: 0 });
    expect(second).toMatchObject({ claims: ['whole'], syndicated: null });
  });

  test('marks outside the text, or of no length, leave no trace', () => {
    const segments = cutSegments(4, {
      highlights: [mark('place', 4, 9), mark('cue', 2, 2), mark('cue', -5, 0)],
      claims: [],
      syndicated: [],
    });
    expect(segments).toEqual([{ start: 0, end: 4, kinds: [], labels: [], claims: [], syndicated: null }]);
  });

  test('an empty text has no segments', () => {
    expect(cutSegments(0, { highlights: [mark('figure', 0, 3)], claims: [], syndicated: [] })).toEqual([]);
  });

  test('segments are the text, in order, and each carries exactly the marks that cover it', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 40 }), (highlights, length) => {
        const segments = cutSegments(length, { highlights, claims: [], syndicated: [] });
        expect(segments[0]?.start).toBe(0);
        expect(segments.at(-1)?.end).toBe(length);
        for (const [index, segment] of segments.entries()) {
          expect(segment.start).toBeLessThan(segment.end);
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end);
          const covering = highlights.filter(
            ({ start, end }) => start < segment.end && segment.start < end && start < end,
          );
          expect(new Set(segment.kinds)).toEqual(new Set(covering.map(({ kind }) => kind)));
        }
      }),
    );
  });
});

describe('lines', () => {
  const lines = (text: string) =>
    toLines(
      cutSegments([...text].length, { highlights: [], claims: [], syndicated: [] }, lineBreaks(text)),
      ({ start, end }) => [...text].slice(start, end).join('') === '\n',
    ).map(({ segments }) => [...text].slice(segments[0]?.start, segments.at(-1)?.end).join(''));

  test('line feeds part them and belong to none', () => {
    expect(lines('one\n\ntwo\n')).toEqual(['one', 'two']);
  });

  test('characters beyond the basic plane do not shift them', () => {
    expect(lines('a😀b\nc')).toEqual(['a😀b', 'c']);
  });
});
