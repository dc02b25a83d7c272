import type { Row } from '../../resources/resources.js';
import type { Atom } from './atoms.js';

export type SlotValue = string | number;

/** One sense of a word: its class in the grammar and what it stands for. */
export interface Sense {
  name: string;
  /** The class as a key of the grammar: ".MONTH". */
  key: string;
  value: SlotValue;
  /** Counts only with a capital ("May", "March"). */
  capital: boolean;
}

/** Word (lower case) → its senses. */
export type TimeLexicon = ReadonlyMap<string, readonly Sense[]>;

export const slotValue = (cell: string): SlotValue => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);

/** Compiles the table of time words (columns word, class, value, case). */
export function compileLexicon(rows: readonly Row[]): TimeLexicon {
  const lexicon = new Map<string, Sense[]>();
  for (const row of rows) {
    const word = row.word ?? '';
    const senses = lexicon.get(word) ?? [];
    const name = row.class ?? '';
    senses.push({ name, key: `.${name}`, value: slotValue(row.value ?? ''), capital: row.case === 'capital' });
    lexicon.set(word, senses);
  }
  return lexicon;
}

/** The sense of an atom in a class, or null. */
export function senseOf(lexicon: TimeLexicon, atom: Atom | undefined, name: string): Sense | null {
  if (atom?.kind !== 'word') return null;
  const senses = lexicon.get(atom.lower);
  if (!senses) return null;
  for (const sense of senses) if (sense.name === name && (!sense.capital || atom.capital)) return sense;
  return null;
}
