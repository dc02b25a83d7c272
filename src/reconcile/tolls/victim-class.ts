import type { LedgerToll, LedgerVictims } from '../../model/ledger/claim.js';

/** Nouns of one meaning, singular → class; a table of words, see resources/lexicons/en/ledger-people.tsv. */
export type PeopleClasses = ReadonlyMap<string, string>;

/** No group is named: "12 killed", "12 people", "the dead". */
export const ANYBODY = 'people';

const SPLIT = /\s+(?:of|from|in|who|at|on|with|by|near|aboard|inside|belonging)\s+/;

const singular = (word: string): string =>
  word.endsWith('men') && word.length > 3
    ? `${word.slice(0, -3)}man`
    : word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : word.endsWith('ses') || word.endsWith('xes')
        ? word.slice(0, -2)
        : word.endsWith('s') && !word.endsWith('ss')
          ? word.slice(0, -1)
          : word;

/** Class of nouns that say nothing of who is meant but that they belong: "members of the Red Front" are the Red Front. */
const BELONGING = 'of';
const MEMBERS = /^(?:the\s+)?(?:\S+\s+)*?(\p{L}+)\s+of\s+(?:the\s+)?(?=\p{L})/u;

function classOfPhrase(phrase: string, classes: PeopleClasses): string {
  const words = phrase.split(/[^\p{L}]+/u).filter(Boolean);
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i] ?? '';
    const known = classes.get(word) ?? classes.get(singular(word));
    if (known) return known === BELONGING ? ANYBODY : known;
  }
  const last = words.at(-1);
  return last ? singular(last) : ANYBODY;
}

/** The phrase without such a noun before it. */
function withoutBelonging(phrase: string, classes: PeopleClasses): string {
  const [words, noun = ''] = MEMBERS.exec(phrase) ?? [];
  return words && classes.get(singular(noun)) === BELONGING ? phrase.slice(words.length) : phrase;
}

/** Harms that make a prisoner of anybody: "three prisoners were taken" says no more than "three were taken". */
const TAKEN = new Set<LedgerToll['harm']>(['captured', 'released']);
const PRISONER = 'prisoner';

/**
 * The class of the people counted: their head noun's class ("troops", "soldiers" → soldier), several joined by "+" when
 * two groups are counted together. A subgroup (children, medics) is a class of its own; a noun that only repeats the harm
 * names nobody.
 */
export function victimClass(victims: LedgerVictims, classes: PeopleClasses, harm?: LedgerToll['harm']): string {
  if (victims.subgroup) return victims.subgroup;
  const head = withoutBelonging(victims.text.toLowerCase(), classes).split(SPLIT)[0] ?? '';
  const parts = head
    .split(/\s+(?:and|or)\s+|,\s*/)
    .filter(Boolean)
    .map(part => classOfPhrase(part, classes));
  const repeats = (part: string): boolean => part === PRISONER && harm !== undefined && TAKEN.has(harm);
  const named = [...new Set(parts)].filter(part => part !== ANYBODY && !repeats(part)).sort();
  if (named.length > 0) return named.join('+');
  return victims.status === 'civilian' ? 'civilian' : ANYBODY;
}
