import type { ProfileResult } from '../../../src/contract/incident.js';

type Value = ProfileResult['values'][string];

/** Airwars' grades of a harm report, from the surest down (airwars.org, Methodology). */
export const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted'] as const;

/** What a field of a method takes: people, a grade, or a name. */
export const kindOf = (name: string): 'people' | 'grade' | 'name' =>
  name === 'grade' ? 'grade' : name.startsWith('side_') ? 'name' : 'people';

export const typedOf = (value: Value): string => (value === null ? '' : String(value));

/** A field as it was typed: empty is unknown, never zero; undefined where it is no count of people. */
export function valueOf(name: string, typed: string): Value | undefined {
  const text = typed.trim();
  if (text === '') return null;
  if (kindOf(name) !== 'people') return text;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Only what was changed; undefined where a field holds no count of people. */
export function changedValues(
  before: ProfileResult['values'],
  typed: Readonly<Record<string, string>>,
): ProfileResult['values'] | undefined {
  const changed: ProfileResult['values'] = {};
  for (const [name, text] of Object.entries(typed)) {
    const value = valueOf(name, text);
    if (value === undefined) return undefined;
    if (value !== (before[name] ?? null)) changed[name] = value;
  }
  return changed;
}
