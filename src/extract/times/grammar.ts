import { CounterclaimError } from '../../model/errors.js';
import type { Row } from '../../resources/resources.js';
import type { Atom } from './atoms.js';
import { slotValue, type SlotValue, type TimeLexicon } from './lexicon.js';
import { compilePattern } from './pattern.js';
import { type Check, Lookout, Signs } from './lookout.js';
import { constants, namedPart, type Piece, type Trail } from './pieces.js';

export type Slots = Readonly<Record<string, SlotValue>>;

/** The words of one expression in a match (a range has two) and what they said. Atoms, last exclusive. */
export interface Group {
  first: number;
  last: number;
  slots: Slots;
}

export interface Match {
  rule: string;
  build: string;
  /** Position of the rule in its table: earlier wins between equals. */
  order: number;
  first: number;
  last: number;
  groups: readonly Group[];
}

interface Rule {
  name: string;
  build: string;
  piece: Piece;
  order: number;
  /** What must stand near for the rule to be tried. */
  checks: readonly Check[];
}

export interface Grammar {
  lexicon: TimeLexicon;
  /** First word, ".CLASS", "#" (digits), "^" (capitalised) or "*" → rules. */
  byStart: ReadonlyMap<string, readonly Rule[]>;
  signs: Signs;
  ruleCount: number;
}

const settings = (cell: string): (readonly [string, SlotValue])[] =>
  cell
    .split(' ')
    .filter(pair => pair !== '')
    .map(pair => {
      const [name = '', value = ''] = pair.split('=');
      return [name, slotValue(value)] as const;
    });

/** Named parts, compiled when first used; rows of one name are alternatives. A part may use only others, never itself. */
function compileParts(rows: readonly Row[], signs: Signs): (name: string) => Piece {
  const known = new Map<string, Piece>();
  const open = new Set<string>();
  const lookup = (name: string): Piece => {
    const done = known.get(name);
    if (done) return done;
    const own = rows.filter(row => row.name === name);
    if (own.length === 0 || open.has(name))
      throw new CounterclaimError(
        'pattern-malformed',
        `The part {${name}} is ${own.length === 0 ? 'not defined' : 'made of itself'}.`,
      );
    open.add(name);
    const pieces = own.map(row => constants(compilePattern(row.pattern ?? '', lookup), settings(row.set ?? '')));
    open.delete(name);
    const piece = namedPart(pieces.map(option => ({ piece: option, checks: signs.checks(option.outline) })));
    known.set(name, piece);
    return piece;
  };
  return lookup;
}

/** Compiles the grammar of one language: words, named parts, rules (columns rule, pattern, build, set). */
export function compileGrammar(lexicon: TimeLexicon, parts: readonly Row[], rules: readonly Row[]): Grammar {
  const signs = new Signs();
  const part = compileParts(parts, signs);
  const byStart = new Map<string, Rule[]>();
  rules.forEach((row, order) => {
    const piece = constants(compilePattern(row.pattern ?? '', part), settings(row.set ?? ''));
    const rule: Rule = {
      name: row.rule ?? '',
      build: row.build ?? '',
      piece,
      order,
      checks: signs.checks(piece.outline),
    };
    if (piece.outline.shortest === 0)
      throw new CounterclaimError('pattern-malformed', `The rule ${rule.name} can match nothing at all.`);
    for (const start of piece.outline.starts) byStart.set(start, [...(byStart.get(start) ?? []), rule]);
  });
  return { lexicon, byStart, signs, ruleCount: rules.length };
}

/** What an atom may begin: its word, its classes, digits or a capital. */
function startKeys(lexicon: TimeLexicon, atom: Atom): readonly string[] {
  if (atom.kind === 'number') return [atom.lower, '#'];
  if (atom.kind !== 'word') return [atom.lower];
  const keys = [atom.lower];
  for (const sense of lexicon.get(atom.lower) ?? []) keys.push(sense.key);
  if (atom.capital) keys.push('^');
  return keys;
}

/** Reads the trail of a full match: one group a pair of brackets, or one for the whole. */
function toGroups(trail: Trail, first: number, last: number): Group[] {
  const shared: Record<string, SlotValue> = {};
  const groups: { first: number; last: number; slots: Record<string, SlotValue> }[] = [];
  let current = shared;
  for (const { name, value } of trail.entries) {
    if (name === '[') {
      current = {};
      groups.push({ first: Number(value), last, slots: current });
    } else if (name === ']') {
      const open = groups.at(-1);
      if (open) open.last = Number(value);
      current = shared;
    } else current[name] = value;
  }
  if (groups.length === 0) return [{ first, last, slots: shared }];
  return groups.map(group => ({ ...group, slots: { ...shared, ...group.slots } }));
}

const crossesParagraph = (atoms: readonly Atom[], first: number, last: number): boolean => {
  for (let i = first + 1; i < last; i += 1) if (atoms[i]?.opens) return true;
  return false;
};

/** Every rule's longest match at every atom. Linear in the text: patterns are short and never repeat without bound. */
export function findMatches(grammar: Grammar, atoms: readonly Atom[]): Match[] {
  const matches: Match[] = [];
  const { lexicon, byStart, signs } = grammar;
  const keys = atoms.map(atom => startKeys(lexicon, atom));
  const lookout = new Lookout(signs, keys);
  const trail: Trail = { atoms, lexicon, entries: [], memo: [], lookout };
  const tried = new Int32Array(grammar.ruleCount).fill(-1);
  const tryRules = (key: string, at: number): void => {
    for (const rule of byStart.get(key) ?? NONE) {
      if (tried[rule.order] === at) continue;
      tried[rule.order] = at;
      if (!lookout.meets(rule.checks, at)) continue;
      const match = longest(rule, trail, at);
      if (match) matches.push(match);
    }
  };
  keys.forEach((own, at) => {
    for (const key of own) tryRules(key, at);
    tryRules('*', at);
  });
  return matches;
}

const NONE: readonly Rule[] = [];

function longest(rule: Rule, trail: Trail, at: number): Match | null {
  let best: Match | null = null;
  rule.piece.step(trail, at, end => {
    if (best !== null && best.last >= end) return;
    if (crossesParagraph(trail.atoms, at, end)) return;
    best = {
      rule: rule.name,
      build: rule.build,
      order: rule.order,
      first: at,
      last: end,
      groups: toGroups(trail, at, end),
    };
  });
  return best;
}

/** A match with the atoms from its first group to its last. */
const hull = (match: Match): { match: Match; first: number; last: number } => ({
  match,
  first: match.groups[0]?.first ?? match.first,
  last: match.groups.at(-1)?.last ?? match.last,
});

/** Keeps the longest readings that do not overlap (then the one with more context, then the earlier rule), in order of text. */
export function chooseMatches(matches: readonly Match[], atomCount: number): Match[] {
  const sized = matches.map(hull);
  sized.sort(
    (a, b) =>
      b.last - b.first - (a.last - a.first) ||
      b.match.last - b.match.first - (a.match.last - a.match.first) ||
      a.match.order - b.match.order ||
      a.first - b.first,
  );
  const taken = new Uint8Array(atomCount);
  const kept = sized.filter(({ first, last }) => {
    for (let i = first; i < last; i += 1) if (taken[i]) return false;
    taken.fill(1, first, last);
    return true;
  });
  return kept.sort((a, b) => a.first - b.first).map(({ match }) => match);
}
