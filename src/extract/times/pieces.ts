import { COMPUTED, COMPUTED_STARTS, type Seen, ZERO_WIDTH } from './classes.js';
import { senseOf, type SlotValue } from './lexicon.js';

/** What a match has gathered so far; undone step by step when the matcher turns back. */
export interface Trail extends Seen {
  /** Slots, and the marks "[" and "]" with the atom they stand at. */
  entries: Entry[];
  /** What named parts have matched, by atom, so that no part is tried twice at one place. */
  memo: Map<Piece, PartMatch[]>[];
  /** What an atom may begin, see {@link startKeys}. */
  keys: (at: number) => readonly string[];
}

interface Entry {
  name: string;
  value: SlotValue;
}

interface PartMatch {
  end: number;
  entries: readonly Entry[];
}

type Then = (at: number) => void;
export type Step = (trail: Trail, at: number, then: Then) => void;

/** A compiled piece of pattern: how to match it, what it can begin with, whether it can be empty. */
export interface Piece {
  step: Step;
  starts: ReadonlySet<string>;
  empty: boolean;
  /** Keys of which every match holds at least one, the rarest such set; null when there is none. */
  needs: ReadonlySet<string> | null;
}

/** How common atoms with a key are in running text, roughly: what makes a good sign that a rule may match nearby. */
function commonness(key: string): number {
  if (key === '*') return 1000;
  if (key === '^') return 200;
  if (key === '#') return 8;
  if (COMMON_CLASSES.has(key)) return 10;
  if (key.startsWith('.') && key.length > 1) return 1;
  if (!/\p{L}/u.test(key)) return 40;
  return key.length <= 3 ? 30 : key.length === 4 ? 5 : 1;
}

const COMMON_CLASSES = new Set(
  '.ONES .TENS .PREP .RUNREL .REL .HEDGE .POSSESSIVE .ARTICLE .AND .ORDINAL .FUZZY .EARLYLATE'.split(' '),
);

const cost = (keys: ReadonlySet<string>): number => [...keys].reduce((sum, key) => sum + commonness(key), 0);

/** The rarest of the key sets that pieces in a row need. */
function rarest(pieces: readonly Piece[]): ReadonlySet<string> | null {
  const sets = pieces.map(piece => piece.needs).filter(needs => needs !== null);
  return sets.reduce<ReadonlySet<string> | null>(
    (best, set) => (best === null || cost(set) < cost(best) ? set : best),
    null,
  );
}

/** What one or another of several pieces needs. */
const needsOfAny = (pieces: readonly Piece[]): ReadonlySet<string> | null =>
  pieces.some(piece => piece.needs === null) ? null : new Set(pieces.flatMap(piece => [...(piece.needs ?? [])]));

/** Finds a named part of the grammar while patterns that use it are compiled. */
export type PartLookup = (name: string) => Piece;

function record(trail: Trail, name: string, value: SlotValue, run: () => void): void {
  trail.entries.push({ name, value });
  run();
  trail.entries.pop();
}

export function literal(word: string): Piece {
  const lower = word.toLowerCase();
  const capital = word !== lower;
  const step: Step = (trail, at, then) => {
    const atom = trail.atoms[at];
    if (atom?.lower === lower && (!capital || atom.capital)) then(at + 1);
  };
  const starts = new Set([lower]);
  return { step, starts, empty: false, needs: starts };
}

export function wordClass(name: string, slot: string | null): Piece {
  const computed = COMPUTED[name];
  const step: Step = computed
    ? (trail, at, then) => {
        const found = computed(trail, at);
        if (found && slot) record(trail, slot, found.value, () => then(found.end));
        else if (found) then(found.end);
      }
    : (trail, at, then) => {
        const sense = senseOf(trail.lexicon, trail.atoms[at], name);
        if (sense && slot) record(trail, slot, sense.value, () => then(at + 1));
        else if (sense) then(at + 1);
      };
  if (ZERO_WIDTH.has(name)) return { step, starts: new Set(), empty: true, needs: null };
  const starts = new Set(computed ? (COMPUTED_STARTS[name] ?? ['#']) : [`.${name}`]);
  return { step, starts, empty: false, needs: starts };
}

export function mark(name: '[' | ']'): Piece {
  return {
    step: (trail, at, then) => record(trail, name, at, () => then(at)),
    starts: new Set(),
    empty: true,
    needs: null,
  };
}

export const optional = (piece: Piece): Piece => ({
  step: (trail, at, then) => {
    piece.step(trail, at, then);
    then(at);
  },
  starts: piece.starts,
  empty: true,
  needs: null,
});

/** Refuses what would match here; consumes nothing. */
export function never(piece: Piece): Piece {
  const step: Step = (trail, at, then) => {
    let hit = false;
    if (trail.atoms[at]?.opens !== true || piece.empty) piece.step(trail, at, () => (hit = true));
    if (!hit) then(at);
  };
  return { step, starts: new Set(), empty: true, needs: null };
}

export function glued(piece: Piece): Piece {
  const step: Step = (trail, at, then) => {
    if (trail.atoms[at]?.glued) piece.step(trail, at, then);
  };
  return { ...piece, step };
}

export function anyOf(pieces: readonly Piece[]): Piece {
  return {
    step: (trail, at, then) => {
      for (const piece of pieces) piece.step(trail, at, then);
    },
    starts: new Set(pieces.flatMap(piece => [...piece.starts])),
    empty: pieces.some(piece => piece.empty),
    needs: needsOfAny(pieces),
  };
}

/** Pieces one after the other. */
export function sequence(pieces: readonly Piece[]): Piece {
  const starts = new Set<string>();
  let empty = true;
  for (const piece of pieces) {
    if (empty) for (const start of piece.starts) starts.add(start);
    empty &&= piece.empty;
  }
  const step = pieces.reduceRight<Step>(
    (rest, piece) => (trail, at, then) => piece.step(trail, at, next => rest(trail, next, then)),
    (_trail, at, then) => then(at),
  );
  return { step, starts, empty, needs: rarest(pieces) };
}

const mayBegin = (piece: Piece, keys: readonly string[]): boolean =>
  piece.empty || piece.starts.has('*') || keys.some(key => piece.starts.has(key));

/** All ways the options of a part match at an atom. */
function matchPart(options: readonly Piece[], trail: Trail, at: number): PartMatch[] {
  const found: PartMatch[] = [];
  const keys = trail.keys(at);
  const outer = trail.entries;
  for (const option of options) {
    if (!mayBegin(option, keys)) continue;
    trail.entries = [];
    option.step(trail, at, end => found.push({ end, entries: [...trail.entries] }));
  }
  trail.entries = outer;
  return found;
}

/** A named part: its options, matched once at each atom. */
export function namedPart(options: readonly Piece[]): Piece {
  const piece: Piece = {
    step: (trail, at, then) => {
      const here = (trail.memo[at] ??= new Map());
      let found = here.get(piece);
      if (!found) here.set(piece, (found = matchPart(options, trail, at)));
      for (const match of found) {
        const mark = trail.entries.length;
        trail.entries.push(...match.entries);
        then(match.end);
        trail.entries.length = mark;
      }
    },
    starts: new Set(options.flatMap(option => [...option.starts])),
    empty: options.some(option => option.empty),
    needs: needsOfAny(options),
  };
  return piece;
}

/** Constants of a row ("rel=-1 unit=W"), recorded with a match. */
export function constants(piece: Piece, entries: readonly (readonly [string, SlotValue])[]): Piece {
  return entries.reduceRight<Piece>(
    (inner, [name, value]) => ({
      ...inner,
      step: (trail, at, then) => record(trail, name, value, () => inner.step(trail, at, then)),
    }),
    piece,
  );
}
