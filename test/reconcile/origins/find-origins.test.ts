import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOrigins } from '../../../src/reconcile/origins/find-origins.js';
import { BAKERY, report, wire } from './reports.js';

/** Sentences of made-up words, no two of which share a pair of words. */
const sentence = (stem: string, i: number): string =>
  `${`${stem}a${i} ${stem}b${i} ${stem}c${i} ${stem}d${i} ${stem}e${i} ${stem}f${i} ${stem}g${i} ${stem}h${i} ${stem}k${i}`
    .replace(/\d/g, digit => 'qwrtzpxvnm'[Number(digit)] ?? '')
    .replace(/^./, first => first.toUpperCase())}.`;

const drafts = fc.array(
  fc.record({
    picks: fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 8 }),
    outlet: fc.constantFrom('One', 'Two', 'Three'),
    agency: fc.constantFrom(null, 'Wire'),
    hour: fc.option(fc.integer({ min: 10, max: 19 })),
  }),
  { minLength: 1, maxLength: 10 },
);
const reports = drafts.map(list =>
  list.map(({ picks, outlet, agency, hour }, i) =>
    report(
      `r${i}`,
      outlet,
      agency,
      hour === null ? null : `2032-01-01T${hour}:00Z`,
      picks.map(pick => sentence('s', pick)).join(' '),
    ),
  ),
);

const plain = ({ links, main, passages }: ReturnType<typeof findOrigins>) => ({
  links,
  main: [...main].sort(),
  passages: [...passages].sort(([a], [b]) => (a < b ? -1 : 1)),
});

describe('origins of a set of reports', () => {
  it('do not depend on the order of the reports', () => {
    fc.assert(
      fc.property(
        reports.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          expect(plain(findOrigins(shuffled))).toEqual(plain(findOrigins(list)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are each report itself where nothing is shared', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), count => {
        const list = Array.from({ length: count }, (_, i) =>
          report(`r${i}`, 'One', 'Wire', null, `${sentence('x', i)} ${sentence('y', i)}`),
        );
        const { links, main } = findOrigins(list);
        expect(links).toEqual([]);
        for (const [id, origin] of main) expect(origin).toBe(id);
      }),
    );
  });

  it('do not change when an unrelated report is added', () => {
    fc.assert(
      fc.property(reports, list => {
        const other = report(
          'a-stranger',
          'One',
          'Wire',
          '2031-01-01T10:00Z',
          `${sentence('x', 1)} ${sentence('y', 2)}`,
        );
        const [before, after] = [findOrigins(list), findOrigins([...list, other])];
        expect(after.links).toEqual(before.links);
        for (const { id } of list) {
          expect(after.main.get(id)).toBe(before.main.get(id));
          expect(after.passages.get(id)).toEqual(before.passages.get(id));
        }
        expect(after.main.get(other.id)).toBe(other.id);
      }),
      { numRuns: 60 },
    );
  });

  it('lead a thousand reprints to the wire, whatever their ids', () => {
    const reprints = Array.from({ length: 60 }, (_, i) =>
      report(`a${i}`, `Paper ${i}`, 'Aral Wire', `2032-03-04T0${i % 10}:00Z`, BAKERY),
    );
    const { main } = findOrigins([...reprints, wire]);
    expect([...new Set(main.values())]).toEqual(['w']);
  });

  it('judge a merged story by passage and do not join its wires', () => {
    const strike =
      'Dockers in Port Lamar stopped work at noon after a foreman was shot. The port authority closed both basins to shipping. Two tugs were left adrift.';
    const other = report('s', 'Coast News', 'Coast News', '2032-03-03T09:00Z', strike);
    const merged = report('m', 'Roundup', null, '2032-03-03T20:00Z', `${BAKERY}\n\n${strike}`);
    const { links, main, passages } = findOrigins([merged, other, wire]);
    expect(links.map(({ left, right, verdict }) => `${left} ${right} ${verdict}`)).toEqual(['m s same', 'm w same']);
    expect(main.get('s')).toBe('s');
    expect(new Set(passages.get('m')?.sentences.map(({ origin }) => origin))).toEqual(new Set(['w', 's']));
  });

  it('take a later version and its copies back to the first', () => {
    const update = `Four more people died of their wounds in Teshkol, the mayor said on Wednesday afternoon, after two mortar rounds hit a bakery there. ${BAKERY.split('\n\n').slice(1).join('\n\n')}`;
    const { main } = findOrigins([
      wire,
      report('u', 'Aral Wire', 'Aral Wire', '2032-03-03T15:00Z', update),
      report('c', 'Plains Daily', 'Aral Wire', '2032-03-03T18:00Z', update.slice(0, 240)),
    ]);
    expect([main.get('u'), main.get('c')]).toEqual(['w', 'w']);
  });
});
