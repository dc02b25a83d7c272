import type { Syntax, Token } from '../../parse/token.js';

/**
 * The smallest pieces the grammar of times looks at: runs of letters, runs of digits, single signs.
 * Finer than tokens ("14:30Z", "mid-2011", "3pm", "27-year" come apart), so that a rule need not know how a tokeniser cuts.
 */
export interface Atom {
  start: number;
  end: number;
  /** Lower case; dashes are "-", apostrophes "'". */
  lower: string;
  kind: 'word' | 'number' | 'sign';
  capital: boolean;
  /** No space between this atom and the one before it. */
  glued: boolean;
  /** A paragraph begins here. */
  opens: boolean;
  /** A line begins here. */
  line: boolean;
  /** Digits were grouped ("2,021"). */
  grouped: boolean;
  value: number;
  token: Token | null;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAscii = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const LETTER = /[\p{L}\p{M}]/u;
const isLetter = (text: string, at: number, code: number): boolean =>
  isAscii(code) || (code >= 0xaa && LETTER.test(text[at] ?? ''));
const isSpace = (code: number): boolean =>
  code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f;

const SIGNS: Record<string, string> = { '–': '-', '—': '-', '−': '-', '‑': '-', '‐': '-', '’': "'", '‘': "'", ʼ: "'" };

function digitsEnd(text: string, from: number): { end: number; grouped: boolean } {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end += 1;
  let grouped = false;
  // A group is a comma and exactly three digits, after one to three.
  while (end - from <= 15 && (grouped || end - from <= 3) && text[end] === ',') {
    let next = end + 1;
    while (isDigit(text.charCodeAt(next))) next += 1;
    if (next - end !== 4) break;
    end = next;
    grouped = true;
  }
  return { end, grouped };
}

function cutAtom(text: string, start: number): Atom {
  const code = text.charCodeAt(start);
  const atom: Atom = {
    start,
    end: start + 1,
    lower: '',
    kind: 'sign',
    capital: false,
    glued: false,
    opens: false,
    line: false,
    grouped: false,
    value: Number.NaN,
    token: null,
  };
  if (isDigit(code)) {
    const { end, grouped } = digitsEnd(text, start);
    const digits = text.slice(start, end);
    const value = Number(grouped ? digits.replaceAll(',', '') : digits);
    return { ...atom, end, kind: 'number', grouped, lower: digits, value };
  }
  if (isLetter(text, start, code)) {
    let end = start + 1;
    while (end < text.length && isLetter(text, end, text.charCodeAt(end))) end += 1;
    const word = text.slice(start, end);
    const lower = word.toLowerCase();
    return { ...atom, end, kind: 'word', lower, capital: word.charCodeAt(0) !== lower.charCodeAt(0) };
  }
  const sign = text.slice(start, start + 1);
  return { ...atom, lower: SIGNS[sign] ?? sign };
}

/** Cuts a text into atoms, each with the token it lies in (when there is one). Linear in the text. */
export function cutAtoms(text: string, tokens: Syntax['tokens']): Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  let breaks = 2;
  let spaced = true;
  let t = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      if (code === 10) breaks += 1;
      spaced = true;
      at += 1;
      continue;
    }
    const atom = cutAtom(text, at);
    atom.glued = !spaced;
    atom.opens = breaks > 1;
    atom.line = breaks > 0;
    while (t < tokens.length && (tokens[t]?.end ?? 0) <= at) t += 1;
    const token = tokens[t];
    if (token && token.start <= at) atom.token = token;
    atoms.push(atom);
    at = atom.end;
    spaced = false;
    breaks = 0;
  }
  return atoms;
}
