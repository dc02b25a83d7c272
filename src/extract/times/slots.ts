import type { Slots } from './grammar.js';
import type { Unit } from './period.js';

/** A slot as a number; null when it is not filled or holds a word. */
export function num(slots: Slots, name: string): number | null {
  const value = slots[name];
  return typeof value === 'number' ? value : null;
}

/** A slot as a word; null when it is not filled or holds a number. */
export function word(slots: Slots, name: string): string | null {
  const value = slots[name];
  return typeof value === 'string' ? value : null;
}

const UNITS: Record<string, Unit> = {
  D: 'day',
  W: 'week',
  WE: 'weekend',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
  '10Y': 'decade',
  '100Y': 'century',
};

/** The calendar unit a slot names, if it names one. */
export const unitOf = (slots: Slots, name = 'unit'): Unit | null => UNITS[word(slots, name) ?? ''] ?? null;

/** Count and ISO 8601 letter of a unit code: "2W" is 2 and "W". */
export function unitParts(code: string): { count: number; letter: string } {
  const found = /^(\d*)([A-Z]+)$/.exec(code);
  return { count: found?.[1] ? Number(found[1]) : 1, letter: found?.[2] ?? '' };
}
