import type { Resources } from '../../../resources/resources.js';

export type NounClass = 'general' | 'force' | 'irregular' | 'witnessed';

/** What the noun of a count's people says (resources/lexicons/…/relations-nouns). */
export interface CountNouns {
  has(noun: string, cls: NounClass): boolean;
  /** Head noun of the victims' words, lower case singular; null where no group is named ("12 killed", "12 people"). */
  headOf(text: string): string | null;
}

const singular = (word: string): string =>
  word.endsWith('men')
    ? `${word.slice(0, -3)}man`
    : word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : word.endsWith('s')
        ? word.slice(0, -1)
        : word;

export function loadCountNouns(resources: Resources, language: string): CountNouns {
  const classes = new Map<string, Set<string>>();
  for (const { noun = '', class: cls = '' } of resources.table(`lexicons/${language}/relations-nouns`))
    classes.set(noun, (classes.get(noun) ?? new Set()).add(cls));
  const has = (noun: string, cls: NounClass): boolean => classes.get(noun)?.has(cls) ?? false;
  return {
    has,
    headOf(text) {
      // The last word before "of", "from", "and" and the like.
      const phrase = text.toLowerCase().split(/\s+(?:of|from|in|who|and|or|with|at|on)\s+/)[0] ?? '';
      const last = phrase.trim().split(/\s+/).at(-1) ?? '';
      const word = last.replace(/[^\p{L}-]/gu, '');
      const noun = has(word, 'general') ? word : singular(word);
      return noun === '' || has(noun, 'general') ? null : noun;
    },
  };
}
