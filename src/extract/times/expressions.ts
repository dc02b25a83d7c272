import type { Atom } from './atoms.js';
import type { Group, Match, Slots } from './grammar.js';
import { fillGroups } from './ranges.js';
import { num, word } from './slots.js';

/** One expression: the words of a match, in a sentence. */
export interface Expression {
  match: Match;
  group: Group;
  slots: Slots;
  sentence: number;
  block: number;
  /** Last expression of its match. */
  closes: boolean;
}

const END_OF_SENTENCE = /^[.!?]$/;

/** The sentence of every atom: the parser's, or counted by stops and paragraphs where it has none. */
function sentencesOf(atoms: readonly Atom[]): number[] {
  let count = 0;
  return atoms.map((atom, i) => {
    if (atom.token) return atom.token.sentence;
    const before = atoms[i - 1];
    if (atom.opens || (before && END_OF_SENTENCE.test(before.lower) && atom.capital && !atom.glued)) count += 1;
    return count;
  });
}

/** The paragraph of every atom. */
function blocksOf(atoms: readonly Atom[]): number[] {
  let count = 0;
  return atoms.map(atom => (atom.opens ? (count += 1) : count));
}

/** The expressions of the chosen matches, each with its sentence and paragraph. */
export function toExpressions(matches: readonly Match[], atoms: readonly Atom[]): Expression[] {
  const sentences = sentencesOf(atoms);
  const blocks = blocksOf(atoms);
  return matches
    .filter(match => match.build !== 'none')
    .flatMap(match => {
      const groups = fillGroups(match.groups);
      return groups.map((group, i) => ({
        match,
        group,
        slots: group.slots,
        sentence: sentences[group.first] ?? 0,
        block: blocks[group.first] ?? 0,
        closes: i === groups.length - 1,
      }));
    });
}

/** Whether some numeric date of the text can only be read one way round. */
export function shownOrder(expressions: readonly Expression[]): boolean | null {
  for (const { slots } of expressions) {
    const a = num(slots, 'a');
    const b = num(slots, 'b');
    if (a !== null && b !== null && a > 12) return true;
    if (a !== null && b !== null && b > 12) return false;
  }
  return null;
}

/** A zone stated for the whole text ("All times UTC"). */
export function statedZone(expressions: readonly Expression[], build: string): string | null {
  const stated = expressions.find(expression => expression.match.build === build);
  if (!stated) return null;
  const hours = num(stated.slots, 'zonehours');
  if (hours === null) return word(stated.slots, 'zone');
  return `${num(stated.slots, 'zonesign') === -1 ? '-' : '+'}${String(hours).padStart(2, '0')}:00`;
}
