import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/contract/decisions.js';
import {
  attitudeOf,
  inTime,
  makeStances,
  mergeOf,
  nameOfKey,
  partiesLike,
  periodsOf,
  stretchOf,
} from '../../web/src/views/actors/actor-words.js';
import type { PartyEntry, Stance } from '../../web/src/views/actors/actors-query.js';

const stance = (from: string, to: string, attitude: string, more: Partial<Stance> = {}): Stance => ({
  from,
  to,
  attitude,
  claims: 1,
  first: null,
  last: null,
  example: 'c000',
  ...more,
});

describe('the matrix of stances', () => {
  const matrix = makeStances([
    stance('guild', 'guard', 'accuses', { claims: 2 }),
    stance('guild', 'guard', 'supports'),
    stance('clinic', 'guild', 'calls-for', { claims: 9 }),
  ]);

  test('stands with whoever speaks most first, and keeps who and towards whom apart', () => {
    expect(matrix.from).toEqual(['clinic', 'guild']);
    expect(matrix.to).toEqual(['guild', 'guard']);
    expect(matrix.at('guard', 'guild')).toEqual([]);
  });

  test('one party may hold two attitudes towards another; both stand, in the order of the legend', () => {
    expect(matrix.at('guild', 'guard').map(({ attitude }) => attitude)).toEqual(['supports', 'accuses']);
  });

  test('an attitude that the legend does not know is told in its own word', () => {
    expect(attitudeOf('stands-by').word).toBe('stands by');
  });
});

describe('stances in time', () => {
  const dated = [
    stance('a', 'b', 'accuses', { first: '2031-03-05T00:00Z', last: '2031-03-09T00:00Z' }),
    stance('b', 'a', 'accuses', { first: '2031-03-01T00:00Z', last: '2031-03-01T00:00Z' }),
    stance('c', 'a', 'supports'),
  ];

  test('stand by when they were first taken, the undated last', () => {
    expect(inTime(dated).map(({ from }) => from)).toEqual(['b', 'a', 'c']);
    expect(stretchOf(dated)).toEqual(['2031-03-01', '2031-03-09']);
    expect(stretchOf([stance('c', 'a', 'supports')])).toEqual([]);
  });

  test('lie where their days lie; one without a day lies nowhere', () => {
    const periodOf = periodsOf(dated);
    expect(dated.map(periodOf)).toEqual([{ from: 50, to: 100 }, { from: 0, to: 0 }, undefined]);
  });

  test('lie within the stretch, whatever the days', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map(at => new Date(Date.UTC(2030, 0, 1 + at)).toISOString());
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { minLength: 1 }), pairs => {
        const all = pairs.map(pair => {
          const [first, last] = pair.toSorted();
          return stance('a', 'b', 'accuses', { first, last });
        });
        for (const period of all.map(periodsOf(all))) {
          expect(period?.from).toBeGreaterThanOrEqual(0);
          expect(period?.to).toBeLessThanOrEqual(100);
          expect(period?.to).toBeGreaterThanOrEqual(period?.from ?? 0);
        }
      }),
    );
  });
});

describe('a split', () => {
  const decision = (more: Partial<Decision>): Decision => ({
    id: 'j000',
    kind: 'same-actor',
    left: 'name:guild',
    right: 'name:harbour guild',
    verdict: 'same',
    change: null,
    by: 'mira',
    at: '2031-03-04T05:06:07Z',
    reason: 'One body.',
    undoes: null,
    undone: false,
    ...more,
  });
  const find = (more: Partial<Decision>) => mergeOf([decision(more)], 'name:harbour guild', 'name:guild')?.id;

  test('takes back the merge of these two, named in either order', () => {
    expect(find({})).toBe('j000');
    expect(find({ left: 'name:harbour guild', right: 'name:guild' })).toBe('j000');
  });

  test('not one that was taken back already, another verdict, or a merge with a third', () => {
    expect(find({ undone: true })).toBeUndefined();
    expect(find({ verdict: 'different' })).toBeUndefined();
    expect(find({ kind: 'same-incident' })).toBeUndefined();
    expect(find({ right: 'name:guards' })).toBeUndefined();
  });
});

describe('parties', () => {
  const entry = (name: string, speakers: string[]): PartyEntry => ({
    party: { key: `name:${name}`, name, kind: 'other', wikidata: null, iso: null },
    claims: 1,
    speakers: speakers.map(speaker => ({ key: `name:${speaker}`, name: speaker, kind: 'person', claims: 1 })),
    merged: [],
  });

  test('are found by their own name and by who speaks for them', () => {
    const parties = [entry('Harbour Guild', ['its treasurer']), entry('Coast Guard', [])];
    expect(partiesLike(parties, 'TREASURER')).toEqual([parties[0]]);
    expect(partiesLike(parties, 'nobody')).toEqual([]);
  });

  test('that are not loaded are told by their key', () => {
    expect(nameOfKey('name:harbour guild')).toBe('harbour guild');
    expect(nameOfKey('harbour guild: north')).toBe('harbour guild: north');
  });
});
