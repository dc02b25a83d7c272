/** What each UTF-16 unit of real copy may need before the readers of prose see it. */
export const Clean = {
  plain: 0,
  /** One or more of these are one space. */
  space: 1,
  /** Soft hyphens, zero-width and direction marks, stray controls: invisible, so gone. */
  nothing: 2,
  /** Windows-1252 punctuation read as Latin-1. */
  control: 3,
  apostrophe: 4,
  /** May begin a UTF-8 sequence that was read as Windows-1252. */
  mojibake: 5,
  /** May be Markdown. */
  mark: 6,
  /** May begin an HTML character reference. */
  ampersand: 7,
} as const;

type Class = (typeof Clean)[keyof typeof Clean];

const SPACES = [0x20, 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];
const NOTHING = [0x7f, 0xad, 0x34f, 0x61c, 0x180e, 0xfeff];

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** One byte a unit: the class of every unit of the Basic Multilingual Plane. */
const table: Uint8Array = (() => {
  const classes = new Uint8Array(0x10000);
  const set = (codes: number[], value: Class) => codes.forEach(code => (classes[code] = value));
  set(range(0, 0x1f), Clean.nothing);
  set([...range(0x09, 0x0d), ...range(0x1c, 0x1f), ...SPACES, ...range(0x2000, 0x200a)], Clean.space);
  set(range(0x80, 0x9f), Clean.control);
  set([0x85], Clean.space);
  set([...NOTHING, ...range(0x200b, 0x200f), ...range(0x202a, 0x202e), ...range(0x2060, 0x206f)], Clean.nothing);
  set([0x2018, 0x2019, 0x2bc, 0xff07, 0xb4], Clean.apostrophe);
  set([0xc2, 0xc3, 0xc4, 0xc5, 0xe2, 0xf0], Clean.mojibake);
  set(
    [...'*_[!#>\\`'].map(c => c.charCodeAt(0)),
    Clean.mark,
  );
  set([0x26], Clean.ampersand);
  return classes;
})();

export const classOf = (code: number): number => table[code] ?? Clean.plain;

const LETTER = /[\p{L}\p{N}]/u;

/** Whether the unit at `at` is a letter or digit (an astral letter counts by its surrogates). */
export function isWordAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (Number.isNaN(code)) return false;
  return (code >= 0xd800 && code <= 0xdfff) || LETTER.test(text.charAt(at));
}

export const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};
