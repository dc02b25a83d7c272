import type { Token } from '../../parse/token.js';
import type { PlaceName } from './place-name.js';

const isLoud = (words: string): boolean => words === words.toUpperCase() && words !== words.toLowerCase();

/** "PORT VESK" → "Port Vesk". */
const inTitleCase = (words: string): string =>
  words.replace(/\p{L}[\p{L}\p{M}]*/gu, word => word.charAt(0) + word.slice(1).toLowerCase());

/** The one spelling of each name that no gazetteer has: as it stands outside capitals, where it stands there. */
export function createSpelling(
  text: string,
  tokens: readonly Token[],
  names: readonly PlaceName[],
): (name: PlaceName) => string {
  const wordsOf = ({ first, last }: PlaceName): string => text.slice(tokens[first]?.start, tokens[last - 1]?.end);
  const spelled = new Map<string, string>();
  for (const name of names) {
    const words = wordsOf(name);
    if (!isLoud(words) && !spelled.has(words.toLowerCase())) spelled.set(words.toLowerCase(), words);
  }
  return name => {
    const words = wordsOf(name);
    if (!isLoud(words)) return words;
    return spelled.get(words.toLowerCase()) ?? (/\s|\p{L}{5}/u.test(words) ? inTitleCase(words) : words);
  };
}
