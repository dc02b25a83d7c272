// The gazetteer's names are compiled with this fold and looked up with it: both sides must share it, so it is code, not data.

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
  ə: 'a',
  '&': ' and ',
};

/** Words that news copy and gazetteers shorten at will ("St. Paul", "Ft. Worth", "Mt. Hermon"). */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['fort', 'ft'],
  ['mount', 'mt'],
]);

const PLAIN = /^[a-z]+$/;
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)+$/;
const SHORTENED = /\b(?:sainte?|fort|mount)\b/;

const foldWord = (word: string): string => WORDS.get(word) ?? word;

/**
 * A name as the tables key it: lower case, without diacritics, apostrophes and full stops, hyphens as spaces.
 * "Sant Julià de Lòria" and "SANT JULIA DE LORIA" fold alike; so do "Sana'a" and "Sanaa", "St. Paul" and "Saint Paul".
 */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  // Nine names in ten need no more than this.
  if (PLAIN.test(lower)) return foldWord(lower);
  if (PLAIN_WORDS.test(lower)) return SHORTENED.test(lower) ? lower.split(' ').map(foldWord).join(' ') : lower;
  const bare = lower
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʻʼʽʾʿ`´′.]/gu, '')
    .replace(/[ıłøđðþßæœħə&]/g, letter => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare.includes(' ') ? bare.split(' ').map(foldWord).join(' ') : foldWord(bare);
}
