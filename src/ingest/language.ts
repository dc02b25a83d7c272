/** How a language shows: its script, and the small words that every text of it is full of. */
export interface LanguageProfile {
  language: string;
  script: string;
  /** Letters that its neighbours in the same script lack. */
  letters: string;
  words: readonly string[];
}

type Row = Readonly<Record<string, string>>;

export const compileLanguages = (rows: readonly Row[]): LanguageProfile[] =>
  rows.map(row => ({
    language: row.language ?? '',
    script: row.script ?? '',
    letters: row.letters ?? '',
    words: (row.words ?? '').split(' ').filter(word => word !== ''),
  }));

/** Units of text looked at: enough to be sure, little enough to be quick. */
const SAMPLE = 6000;
/** A text of fewer words may hold no function word at all. */
const SHORT = 40;
/** Function words make up a third of running text; far fewer, and it is in another language than any listed. */
const LEAST = 2;
const LEAST_SHARE = 0.06;
const WORD = /[\p{L}\p{M}]+/gu;

/** Ranges of code points, tried in this order; a text is of the script that most of its letters are of. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Hang', /\p{Script=Hangul}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
];

/** Kana weighs double: Japanese is mostly Han letters with a third of kana between. */
function scriptOf(text: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (const [script, pattern] of SCRIPTS) {
    const count = (text.match(pattern)?.length ?? 0) * (script === 'Kana' ? 4 : 1);
    if (count > most) [best, most] = [script, count];
  }
  return best;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text.toLowerCase()) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

const sumOf = (keys: Iterable<string>, counts: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const key of keys) sum += counts.get(key) ?? 0;
  return sum;
};

function rank(profiles: readonly LanguageProfile[], text: string): { language: string; score: number }[] {
  const words = countWords(text);
  const letters = countLetters(text);
  return profiles
    .map(({ language, words: own, letters: telling }) => ({
      language,
      score: sumOf(own, words) + sumOf(telling, letters),
    }))
    .sort((a, b) => b.score - a.score);
}

/**
 * The language of a text as a BCP 47 primary tag, or "und" when its words do not tell.
 * Function words after Grefenstette (1995), "Comparing two language identification schemes"; see docs/decisions.
 */
export function detectLanguage(text: string, profiles: readonly LanguageProfile[]): string {
  const sample = text.slice(0, SAMPLE);
  const script = scriptOf(sample);
  const of = profiles.filter(profile => profile.script === script);
  if (of.length === 0) return 'und';
  if (of.length === 1) return of[0]?.language ?? 'und';
  const [first, second] = rank(of, sample);
  const least = Math.max(LEAST, (sample.match(WORD)?.length ?? 0) * LEAST_SHARE);
  if (!first || first.score < least) return 'und';
  return second && second.score === first.score ? 'und' : first.language;
}

/** Whether a text is too short for its language to show: it may be in any that is written in its script. */
export function isTooShort(text: string, language: string, profiles: readonly LanguageProfile[]): boolean {
  const sample = text.slice(0, SAMPLE);
  const script = scriptOf(sample);
  const own = profiles.find(profile => profile.language === language)?.script;
  return (script === null || script === own) && (sample.match(WORD)?.length ?? 0) < SHORT;
}

/** Primary tag of a BCP 47 tag or locale: "en_GB" → "en". */
export const primaryTag = (tag: string): string =>
  /^[a-z]{2,3}(?=$|[-_])/i.exec(tag.trim())?.[0].toLowerCase() ?? 'und';
