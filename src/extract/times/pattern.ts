import { CounterclaimError } from '../../model/errors.js';
import { COMPUTED, COMPUTED_STARTS, type Seen, ZERO_WIDTH } from './classes.js';
import { senseOf, type SlotValue } from './lexicon.js';

/** What a match has gathered so far; undone step by step when the matcher turns back. */
export interface Trail extends Seen {
  /** Slots, and the marks "[" and "]" with the atom they stand at. */
  entries: { name: string; value: SlotValue }[];
}

type Then = (at: number) => void;
export type Step = (trail: Trail, at: number, then: Then) => void;

/** A compiled piece of pattern: how to match it, what it can begin with, whether it can be empty. */
export interface Piece {
  step: Step;
  starts: ReadonlySet<string>;
  empty: boolean;
}

/** Finds a named part of the grammar while patterns that use it are compiled. */
export type PartLookup = (name: string) => Piece;

function record(trail: Trail, name: string, value: SlotValue, run: () => void): void {
  trail.entries.push({ name, value });
  run();
  trail.entries.pop();
}

function literal(word: string): Piece {
  const lower = word.toLowerCase();
  const capital = word !== lower;
  const step: Step = (trail, at, then) => {
    const atom = trail.atoms[at];
    if (atom?.lower === lower && (!capital || atom.capital)) then(at + 1);
  };
  return { step, starts: new Set([lower]), empty: false };
}

function wordClass(name: string, slot: string | null): Piece {
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
  if (ZERO_WIDTH.has(name)) return { step, starts: new Set(), empty: true };
  const starts = computed ? (COMPUTED_STARTS[name] ?? ['#']) : [`.${name}`];
  return { step, starts: new Set(starts), empty: false };
}

function mark(name: '[' | ']'): Piece {
  return { step: (trail, at, then) => record(trail, name, at, () => then(at)), starts: new Set(), empty: true };
}

const optional = (piece: Piece): Piece => ({
  step: (trail, at, then) => {
    piece.step(trail, at, then);
    then(at);
  },
  starts: piece.starts,
  empty: true,
});

/** Refuses what would match here; consumes nothing. */
function never(piece: Piece): Piece {
  const step: Step = (trail, at, then) => {
    let hit = false;
    if (trail.atoms[at]?.opens !== true || piece.empty) piece.step(trail, at, () => (hit = true));
    if (!hit) then(at);
  };
  return { step, starts: new Set(), empty: true };
}

function glued(piece: Piece): Piece {
  const step: Step = (trail, at, then) => {
    if (trail.atoms[at]?.glued) piece.step(trail, at, then);
  };
  return { step, starts: piece.starts, empty: piece.empty };
}

function anyOf(pieces: readonly Piece[]): Piece {
  return {
    step: (trail, at, then) => {
      for (const piece of pieces) piece.step(trail, at, then);
    },
    starts: new Set(pieces.flatMap(piece => [...piece.starts])),
    empty: pieces.some(piece => piece.empty),
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
  return { step, starts, empty };
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

const TOKEN = /"[^"]+"\??|[~!]*\(|\)\??|\||\[|\]|[^\s()|[\]]+/g;

/** Reads the notation of one pattern. */
class PatternReader {
  private readonly tokens: string[];
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly part: PartLookup,
  ) {
    this.tokens = source.match(TOKEN) ?? [];
  }

  read(): Piece {
    const pieces: Piece[] = [];
    while (this.at < this.tokens.length) pieces.push(this.next());
    if (pieces.length === 0) this.fail('nothing');
    return sequence(pieces);
  }

  private fail(why: string): never {
    throw new CounterclaimError('pattern-malformed', `${why} in the pattern "${this.source}".`);
  }

  private next(): Piece {
    const token = this.tokens[this.at++] ?? this.fail('an open group');
    const signs = /^[~!]*/.exec(token)?.[0] ?? '';
    let core = token.slice(signs.length);
    let maybe = false;
    let piece: Piece;
    if (core === '(') {
      piece = this.group();
      maybe = this.tokens[this.at - 1] === ')?';
    } else {
      maybe = core.length > 1 && core.endsWith('?');
      if (maybe) core = core.slice(0, -1);
      piece = this.simple(core);
    }
    const signed = [...signs].reduceRight((inner, sign) => (sign === '!' ? never(inner) : glued(inner)), piece);
    return maybe ? optional(signed) : signed;
  }

  private group(): Piece {
    const options: Piece[] = [];
    let current: Piece[] = [];
    for (;;) {
      const token = this.tokens[this.at];
      if (token === '|' || token === ')' || token === ')?') {
        this.at += 1;
        options.push(sequence(current));
        current = [];
        if (token !== '|') return anyOf(options);
      } else current.push(this.next());
    }
  }

  private simple(token: string): Piece {
    if (token === '[' || token === ']') return mark(token);
    if (/^\{[\w-]+\}$/.test(token)) return this.part(token.slice(1, -1));
    if (/^"[^"]+"$/.test(token)) return literal(token.slice(1, -1));
    const named = /^([A-Z][A-Z0-9_]+)(?:=(\w+))?$/.exec(token);
    if (!named) return literal(token);
    const slot = named[2] ?? named[1]?.toLowerCase() ?? '';
    return wordClass(named[1] ?? '', slot === '_' ? null : slot);
  }
}

/**
 * Compiles the notation of resources/patterns/<lang>/times*.tsv:
 * `word` literal (with a capital: only capitalised), `CLASS` or `CLASS=slot` or `CLASS=_`, `{part}`, `(a|b)`, `x?` optional,
 * `~x` glued to what stands before, `!x` not followed by, `[ … ]` the words of the expression (else the whole match), `"("` any sign.
 */
export const compilePattern = (source: string, part: PartLookup): Piece => new PatternReader(source, part).read();
