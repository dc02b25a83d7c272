/** Windows-1252's printable characters in 0x80–0x9F, by byte; undefined bytes stay C1 controls. WHATWG Encoding, index windows-1252. */
const HIGH =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const BYTE_OF = new Map<number, number>([...HIGH].map((c, i) => [c.charCodeAt(0), 0x80 + i]));

/** The character that a C1 control stands for when Windows-1252 text was read as Latin-1; '' when it stands for none. */
export const fromControl = (code: number): string => {
  const char = HIGH[code - 0x80] ?? '';
  return char.charCodeAt(0) === code ? '' : char;
};

/** The byte that a unit was, if the text is UTF-8 read as Windows-1252 or Latin-1; -1 when it cannot have been one. */
const byteAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code >= 0x80 && code <= 0xff) return code;
  return BYTE_OF.get(code) ?? -1;
};

const isTail = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;

export interface Repair {
  text: string;
  length: number;
}

/** Quotes, dashes and the ellipsis also stand rightly after a capital letter. */
const PUNCTUATION = /[‘’“”„–—…•]/;
const WORD = /\p{L}/u;

function repairTwo(text: string, at: number, lead: number): Repair | null {
  const tail = byteAt(text, at + 1);
  if (!isTail(tail) || (lead === 0xc2 && tail < 0xa0)) return null;
  // "AMANHÃ”" is a word and its closing quote; inside a word the same pair is a broken letter.
  if (PUNCTUATION.test(text.charAt(at + 1)) && !WORD.test(text.charAt(at + 2))) return null;
  return { text: String.fromCharCode(((lead & 0x1f) << 6) | (tail & 0x3f)), length: 2 };
}

function repairThree(text: string, at: number): Repair | null {
  const second = byteAt(text, at + 1);
  if (!isTail(second)) return null;
  const third = byteAt(text, at + 2);
  if (isTail(third)) return { text: String.fromCharCode(0x2000 | ((second & 0x3f) << 6) | (third & 0x3f)), length: 3 };
  // 0x9D has no character in Windows-1252, so the third byte of a closing quote is often lost.
  return second === 0x80 && text.charAt(at + 1) === '€' ? { text: '”', length: 2 } : null;
}

function repairFour(text: string, at: number): Repair | null {
  const [b, c, d] = [byteAt(text, at + 1), byteAt(text, at + 2), byteAt(text, at + 3)] as const;
  if (!isTail(b) || b < 0x90 || !isTail(c) || !isTail(d)) return null;
  return { text: String.fromCodePoint(((b & 0x3f) << 12) | ((c & 0x3f) << 6) | (d & 0x3f)), length: 4 };
}

/** Undoes UTF-8 read as Windows-1252 at `at` ("â€™" → "’", "Ã©" → "é"), or null when the text there is as it should be. */
export function repairMojibake(text: string, at: number): Repair | null {
  const lead = text.charCodeAt(at);
  if (lead === 0xe2) return repairThree(text, at);
  if (lead === 0xf0) return repairFour(text, at);
  return repairTwo(text, at, lead);
}
