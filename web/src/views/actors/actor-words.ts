import type { Decision } from '../../../../src/contract/decisions.js';
import { plain } from '../../words/terms.js';
import type { PartyEntry, Stance } from './actors-query.js';

/** Attitudes in the order in which they are shown; a sign each, so that none is told by colour alone. */
export const ATTITUDES: Record<string, { word: string; sign: string; tone: 'for' | 'against' | 'between' }> = {
  supports: { word: 'supports', sign: '+', tone: 'for' },
  condemns: { word: 'condemns', sign: '−', tone: 'against' },
  'calls-for': { word: 'calls on', sign: '→', tone: 'between' },
  offers: { word: 'offers', sign: '○', tone: 'for' },
  mediates: { word: 'mediates with', sign: '⇄', tone: 'between' },
  threatens: { word: 'threatens', sign: '!', tone: 'against' },
  accuses: { word: 'accuses', sign: '×', tone: 'against' },
};

const BY_RANK = Object.keys(ATTITUDES);

export const attitudeOf = (attitude: string): (typeof ATTITUDES)[string] =>
  ATTITUDES[attitude] ?? { word: plain(attitude), sign: '·', tone: 'between' };

/** What a key tells where the party itself is not among those loaded: "name:harbour guild" → "harbour guild". */
export const nameOfKey = (key: string): string => key.replace(/^[a-z]+:/, '');

const rank = ({ attitude }: Stance): number => {
  const at = BY_RANK.indexOf(attitude);
  return at === -1 ? BY_RANK.length : at;
};

export interface StanceMatrix {
  /** Keys of who takes a stand and of whom it is towards; whoever does so in most claims first. */
  from: readonly string[];
  to: readonly string[];
  at(from: string, to: string): readonly Stance[];
}

const byClaims = (stances: readonly Stance[], side: 'from' | 'to'): string[] => {
  const counts = new Map<string, number>();
  for (const stance of stances) counts.set(stance[side], (counts.get(stance[side]) ?? 0) + stance.claims);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
};

export function makeStances(stances: readonly Stance[]): StanceMatrix {
  const cells = new Map<string, Stance[]>();
  const keyOf = (from: string, to: string): string => JSON.stringify([from, to]);
  for (const stance of stances) {
    const key = keyOf(stance.from, stance.to);
    cells.set(
      key,
      [...(cells.get(key) ?? []), stance].toSorted((a, b) => rank(a) - rank(b)),
    );
  }
  return {
    from: byClaims(stances, 'from'),
    to: byClaims(stances, 'to'),
    at: (from, to) => cells.get(keyOf(from, to)) ?? [],
  };
}

/** Stances by when they were first taken; those whose reports bear no date last. */
export const inTime = (stances: readonly Stance[]): Stance[] =>
  stances.toSorted((a, b) => {
    const [left, right] = [a.first ?? '~', b.first ?? '~'];
    return left === right ? rank(a) - rank(b) : left < right ? -1 : 1;
  });

/** First and last day (ISO 8601) on which any stance was told; nothing where none is dated. */
export function stretchOf(stances: readonly Stance[]): [start?: string, end?: string] {
  const days = stances
    .flatMap(({ first, last }) => [first, last])
    .flatMap(at => (at === null ? [] : [at.slice(0, 10)]));
  const ordered = days.toSorted();
  return ordered.length === 0 ? [] : [ordered[0], ordered.at(-1)];
}

export interface Period {
  /** Percent of the whole stretch, 0 … 100. */
  from: number;
  to: number;
}

/** Where each stance lies in the stretch that all of them span; undefined for one without a date. */
export function periodsOf(stances: readonly Stance[]): (stance: Stance) => Period | undefined {
  const times = stances
    .flatMap(({ first, last }) => [first, last])
    .flatMap(at => (at === null ? [] : [Date.parse(at)]));
  const known = times.filter(time => !Number.isNaN(time));
  const [start, end] = [Math.min(...known), Math.max(...known)];
  const at = (iso: string): number => (end === start ? 50 : ((Date.parse(iso) - start) / (end - start)) * 100);
  return ({ first, last }) => {
    if (first === null || Number.isNaN(Date.parse(first))) return undefined;
    const from = at(first);
    return { from, to: last === null || Number.isNaN(Date.parse(last)) ? from : Math.max(from, at(last)) };
  };
}

/** Parties whose name, or a speaker's, holds the words typed. */
export function partiesLike(parties: readonly PartyEntry[], typed: string): PartyEntry[] {
  const words = typed.trim().toLocaleLowerCase();
  if (words === '') return [...parties];
  return parties.filter(({ party, speakers }) =>
    [party.name, ...speakers.map(({ name }) => name)].some(name => name.toLocaleLowerCase().includes(words)),
  );
}

/** The decision that put `other` under `key` and stands: what a split of the two takes back. */
export const mergeOf = (decisions: readonly Decision[], key: string, other: string): Decision | undefined =>
  decisions.find(
    one =>
      one.kind === 'same-actor' &&
      one.verdict === 'same' &&
      !one.undone &&
      one.undoes === null &&
      ((one.left === key && one.right === other) || (one.left === other && one.right === key)),
  );
