/**
 * Words as the English Web Treebank divides them: clitics, hyphens, slashes and
 * punctuation stand alone; numbers, addresses and abbreviations stay whole.
 */

import { innerMark, isLowHalf } from './inner-marks.js';
import { splitHyphens } from './split-hyphens.js';
import type { TokenLexicon } from './token-lexicon.js';
import {
  ACRONYM,
  ADDRESS,
  CAPITAL,
  CLITIC,
  CLOSER,
  CLOSING_RUN,
  CURRENCY_UNIT,
  DASH,
  DECADE,
  FIGURE_WORD,
  FILE_NAME,
  FRACTION,
  HANDLE,
  INITIAL,
  NUMBER,
  OPENERS,
  ORNAMENT,
  PHONE,
  PLAIN,
  RUN,
  SIGNED_CURRENCY,
  SMILEY,
  SPACE,
} from './token-patterns.js';

/** Flat list of start, end pairs for the tokens of `text.slice(from, to)`. */
export function tokenize(text: string, from: number, to: number, lexicon: TokenLexicon): number[] {
  const out: number[] = [];
  let limit = to;
  while (limit > from && isSpace(text, limit - 1)) limit -= 1;
  let at = from;
  while (at < to) {
    while (at < to && isSpace(text, at)) at += 1;
    let end = at;
    while (end < to && !isSpace(text, end)) end += 1;
    if (end > at) splitChunk(text, at, end, limit, lexicon, out);
    at = end;
  }
  return out;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= 32) return true;
  // Zero-width and soft characters separate nothing; other Unicode spaces do.
  return code >= 0x85 && (code === 0x85 || code === 0xa0 || (code >= 0x1680 && SPACE.test(text[at] ?? '')));
}

function splitChunk(text: string, from: number, to: number, limit: number, lexicon: TokenLexicon, out: number[]): void {
  const chunk = text.slice(from, to);
  if (PLAIN.test(chunk)) {
    pushWord(chunk, from, lexicon, out, () => wordAfter(text, to, limit));
    return;
  }
  if (chunk.length > 400) {
    pushLong(text, from, to, lexicon, out);
    return;
  }
  splitMarks(chunk, from, lexicon, out);
  if (to === limit || CAPITAL.test(text[to + 1] ?? '')) freeFinalStop(text, to < limit, lexicon, out);
}

/** The next word in small letters, "" at the end. */
function wordAfter(text: string, at: number, limit: number): string {
  return at < limit
    ? (/^\s*([\p{L}]{1,20})/u.exec(text.slice(at, Math.min(limit, at + 24)))?.[1] ?? '').toLowerCase()
    : '';
}

/**
 * At the end of a paragraph the stop of "etc." or "Inc." ends the sentence, and is a token;
 * within it, before a capital, that of "etc." alone, since after "Inc." a name may go on.
 */
function freeFinalStop(text: string, inside: boolean, lexicon: TokenLexicon, out: number[]): void {
  const end = out[out.length - 1]!;
  const word = text.slice(out[out.length - 2]!, end);
  if (inside ? !/^\p{Ll}{3,}\.$/u.test(word) : word === 'I.') {
    if (inside) return;
  } else if (lexicon.abbreviations.get(word) !== 'final') return;
  out[out.length - 1] = end - 1;
  out.push(end - 1, end);
}

/** A run of hundreds of characters without a space is no word; it is cut at its marks, in linear time. */
function pushLong(text: string, from: number, to: number, lexicon: TokenLexicon, out: number[]): void {
  for (let at = from, end = from; at < to; at = end) {
    end = Math.min(at + 200, to);
    // Never through the middle of a character of two units.
    if (end < to && isLowHalf(text, end)) end += 1;
    splitMarks(text.slice(at, end), at, lexicon, out);
  }
}

function splitMarks(chunk: string, base: number, lexicon: TokenLexicon, out: number[]): void {
  if (ORNAMENT.test(chunk) || FILE_NAME.test(chunk)) {
    out.push(base, base + chunk.length);
    return;
  }
  let from = 0;
  let to = chunk.length;
  const tail: number[] = [];
  // Opening marks, one token each, or one a run.
  while (from < to) {
    const rest = chunk.slice(from, to);
    if (ADDRESS.test(rest) || HANDLE.test(rest) || SMILEY.test(rest) || keptStart(rest)) break;
    const run = RUN.exec(rest);
    const length = run ? run[0].length : OPENERS.test(rest) ? 1 : 0;
    if (length === 0 || (length === rest.length && !run && rest.length > 1)) break;
    out.push(base + from, base + from + length);
    from += length;
  }
  while (from < to) {
    const rest = chunk.slice(from, to);
    const length = closingLength(rest, lexicon);
    if (length === 0 || length === rest.length) break;
    tail.push(base + to - length, base + to);
    to -= length;
  }
  if (from < to) splitCore(chunk.slice(from, to), base + from, lexicon, out);
  for (let i = tail.length - 2; i >= 0; i -= 2) out.push(tail[i]!, tail[i + 1]!);
}

/** Apostrophes and signs that belong to the word: "'90s", "'em", "+1", "-5". */
function keptStart(rest: string): boolean {
  return (
    /^(?:['’]\d\ds?\b|['’](?:em|til|cause|tis|twas|n)\b|[+-]\d)/i.test(rest) ||
    /^(?:['’](?:s|re|ve|ll|d|m|t))$/i.test(rest)
  );
}

function closingLength(rest: string, lexicon: TokenLexicon): number {
  if (SMILEY.test(rest) || lexicon.abbreviations.has(rest)) return 0;
  const run = CLOSING_RUN.exec(rest);
  if (run && run[0].length > 1) return run[0].length;
  if (rest.endsWith('.')) return INITIAL.test(rest) || ACRONYM.test(rest) || endsInAbbreviation(rest, lexicon) ? 0 : 1;
  if (ADDRESS.test(rest) && /[/_=-]$/.test(rest)) return 0;
  return CLOSER.test(rest) ? 1 : 0;
}

/** "(Lt." or "ex-Gen." end in an abbreviation after another mark. */
function endsInAbbreviation(rest: string, lexicon: TokenLexicon): boolean {
  const cut = Math.max(rest.lastIndexOf('-'), rest.lastIndexOf('/'), rest.lastIndexOf('(')) + 1;
  const last = rest.slice(cut);
  return cut > 0 && (lexicon.abbreviations.has(last) || ACRONYM.test(last));
}

function splitCore(core: string, base: number, lexicon: TokenLexicon, out: number[]): void {
  if (PLAIN.test(core)) {
    pushWord(core, base, lexicon, out);
    return;
  }
  if (
    ADDRESS.test(core) ||
    HANDLE.test(core) ||
    (NUMBER.test(core) && !FRACTION.test(core)) ||
    PHONE.test(core) ||
    DECADE.test(core) ||
    FILE_NAME.test(core) ||
    lexicon.abbreviations.has(core) ||
    SMILEY.test(core)
  ) {
    out.push(base, base + core.length);
    return;
  }
  const unit = CURRENCY_UNIT.exec(core) ?? FIGURE_WORD.exec(core);
  if (unit?.[1]) {
    out.push(base, base + unit[1].length, base + unit[1].length, base + core.length);
    return;
  }
  const clitic = CLITIC.exec(core);
  if (clitic && clitic.index > 0) {
    splitCore(core.slice(0, clitic.index), base, lexicon, out);
    out.push(base + clitic.index, base + core.length);
    return;
  }
  const money = SIGNED_CURRENCY.exec(core);
  if (money && money[0].length < core.length) {
    out.push(base, base + money[0].length);
    splitCore(core.slice(money[0].length), base + money[0].length, lexicon, out);
    return;
  }
  if (!splitInside(core, base, lexicon, out)) out.push(base, base + core.length);
}

/** Cuts at an inner dash, bracket, slash or hyphen; false when there is none to cut at. */
function splitInside(core: string, base: number, lexicon: TokenLexicon, out: number[]): boolean {
  const dash = DASH.exec(core);
  const mark = innerMark(core);
  const dashFirst = dash && dash.index > 0 && (!mark || dash.index < mark.at);
  const cut = dashFirst ? { at: dash.index, length: dash[0].length } : mark;
  if (cut) {
    splitMarks(core.slice(0, cut.at), base, lexicon, out);
    out.push(base + cut.at, base + cut.at + cut.length);
    if (cut.at + cut.length < core.length)
      splitMarks(core.slice(cut.at + cut.length), base + cut.at + cut.length, lexicon, out);
    return true;
  }
  return splitHyphens(core, base, lexicon, out, splitCore);
}

function pushWord(
  word: string,
  base: number,
  lexicon: TokenLexicon,
  out: number[],
  next: () => string = NOTHING,
): void {
  const found = word.length <= 8 ? lexicon.contractions.get(word.toLowerCase()) : undefined;
  const cut = found && (!found.next || found.next.has(next())) ? found.cut : undefined;
  const figures = cut === undefined && word.charCodeAt(0) <= 57;
  const first = cut ?? (figures ? (CURRENCY_UNIT.exec(word) ?? FIGURE_WORD.exec(word))?.[1]?.length : undefined);
  if (first === undefined || first >= word.length) {
    out.push(base, base + word.length);
    return;
  }
  out.push(base, base + first, base + first, base + word.length);
}

const NOTHING = (): string => '';
