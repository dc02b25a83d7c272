import type { Token } from '../../parse/token.js';

/** Endings of adjectives made from the name of a land or town, the longest first (Quirk et al. 1985, App. I.42 ff.). */
const ENDINGS = ['ese', 'ian', 'ean', 'ish', 'an', 'ic', 'i', 'n'];
/** What the name may have had in the ending's place ("Vessia" → "Vessian", "Belgium" → "Belgian"). */
const STEM_ENDS = ['', 'a', 'ia', 'e', 'o', 'y', 'ya', 'us', 'um'];
const SHORTEST = 4;
/** A word with such an ending is an adjective where a noun follows, even if its land is not named. */
const ADJECTIVE = /\p{L}{3}(?:ian|ean|ese|ish|[^aeiou]an)$/u;

export interface LandAdjectives {
  /** Lower-case names that the report also uses an adjective of: lands, not towns. */
  lands: ReadonlySet<string>;
  /** Lower-case words that are the adjective of a name in the report. */
  adjectives: ReadonlySet<string>;
}

/** Can a word be the adjective of a land by its ending alone? */
export const looksAdjective = (word: string): boolean => ADJECTIVE.test(word.toLowerCase());

function landOf(word: string, names: ReadonlySet<string>): string | null {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < SHORTEST - 1) continue;
    for (const end of STEM_ENDS) if (stem + end !== word && names.has(stem + end)) return stem + end;
  }
  return null;
}

/** Names of lands and their adjectives, told by each other: no list knows an invented land. */
export function landAdjectives(tokens: readonly Token[], capital: readonly boolean[]): LandAdjectives {
  const names = new Set(tokens.filter((_, i) => capital[i]).map(({ lower }) => lower));
  const lands = new Set<string>();
  const adjectives = new Set<string>();
  for (const word of names) {
    const land = word.length > SHORTEST ? landOf(word, names) : null;
    if (!land) continue;
    lands.add(land);
    adjectives.add(word);
  }
  return { lands, adjectives };
}
