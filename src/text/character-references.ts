import type { Repair } from './mojibake.js';

/** The named HTML character references that survive in plain copy; the rest of the 2 000 are not worth carrying. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  shy: '',
};

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/y;

const fromNumber = (code: number): string | null => {
  if (code < 0x20 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  return code === 0xa0 ? ' ' : String.fromCodePoint(code);
};

/** The character that "&rsquo;", "&#8217;" or "&#x2019;" at `at` stands for, or null for an ampersand that is one. */
export function readReference(text: string, at: number): Repair | null {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (!found) return null;
  const [whole, decimal, hex, name] = found;
  const char = name
    ? (NAMED[name] ?? null)
    : fromNumber(decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? '', 16));
  return char === null ? null : { text: char, length: whole.length };
}
