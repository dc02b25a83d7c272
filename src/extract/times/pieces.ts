import { COMPUTED, COMPUTED_LONGEST, COMPUTED_STARTS, type Seen, ZERO_WIDTH } from './classes.js';
import { beginning, either, inRow, maybe, NOTHING, type Outline } from './demands.js';
import type { Check, Lookout } from './lookout.js';
import { senseOf, type SlotValue } from './lexicon.js';

/** What a match has gathered so far; undone step by step when the matcher turns back. */
export interface Trail extends Seen {
  /** Slots, and the marks "[" and "]" with the atom they stand at. */
  entries: Entry[];
  /** What named parts have matched, by atom, so that no part is tried twice at one place. */
  memo: Map<Piece, PartMatch[]>[];
  lookout: Lookout;
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

/** A compiled piece of pattern: how to match it, and what it is known to take. */
export interface Piece {
  step: Step;
  outline: Outline;
}

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
  return { step, outline: beginning(new Set([lower])) };
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
  if (ZERO_WIDTH.has(name)) return { step, outline: NOTHING };
  if (!computed) return { step, outline: beginning(new Set([`.${name}`])) };
  return { step, outline: beginning(new Set(COMPUTED_STARTS[name] ?? ['#']), COMPUTED_LONGEST[name]) };
}

export function mark(name: '[' | ']'): Piece {
  return { step: (trail, at, then) => record(trail, name, at, () => then(at)), outline: NOTHING };
}

export const optional = (piece: Piece): Piece => ({
  step: (trail, at, then) => {
    piece.step(trail, at, then);
    then(at);
  },
  outline: maybe(piece.outline),
});

/** Refuses what would match here; consumes nothing. */
export function never(piece: Piece): Piece {
  const empty = piece.outline.shortest === 0;
  const step: Step = (trail, at, then) => {
    let hit = false;
    if (trail.atoms[at]?.opens !== true || empty) piece.step(trail, at, () => (hit = true));
    if (!hit) then(at);
  };
  return { step, outline: NOTHING };
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
    outline: either(pieces.map(piece => piece.outline)),
  };
}

/** Pieces one after the other. */
export function sequence(pieces: readonly Piece[]): Piece {
  const step = pieces.reduceRight<Step>(
    (rest, piece) => (trail, at, then) => piece.step(trail, at, next => rest(trail, next, then)),
    (_trail, at, then) => then(at),
  );
  return { step, outline: inRow(pieces.map(piece => piece.outline)) };
}

/** One way to match a named part, with what must stand near for it to be tried. */
export interface Option {
  piece: Piece;
  checks: readonly Check[];
}

/** All ways the options of a part match at an atom. */
function matchPart(options: readonly Option[], trail: Trail, at: number): PartMatch[] {
  const found: PartMatch[] = [];
  const outer = trail.entries;
  for (const { piece, checks } of options) {
    if (!trail.lookout.meets(checks, at)) continue;
    trail.entries = [];
    piece.step(trail, at, end => found.push({ end, entries: [...trail.entries] }));
  }
  trail.entries = outer;
  return found;
}

/** A named part: its options, matched once at each atom. */
export function namedPart(options: readonly Option[]): Piece {
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
    outline: either(options.map(option => option.piece.outline)),
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
