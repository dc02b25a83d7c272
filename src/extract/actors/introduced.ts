import type { Token } from '../../parse/token.js';
import { isCapital, SHORT_FORM } from './capitals.js';

// "the Bureau of River Navigation (BRN)": a report that introduces a short form says whom it stands for; no table knows better.

/** Is the word after the capitals of a name set off as its short form: in brackets, or after "or" between commas? */
function isSetOff(tokens: readonly Token[], i: number): number {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before?.text === '(' && (after?.text === ')' || after?.text === ',')) return i - 2;
  if (before?.lower === 'or' && tokens[i - 2]?.text === ',' && after?.text === ',') return i - 3;
  return -1;
}

/** First token of the run of capitals (with small joining words) that ends at `last`. */
function nameStart(tokens: readonly Token[], last: number): number {
  let first = last;
  for (let i = last; i >= 0 && last - i < 10; i -= 1) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[last]?.sentence) break;
    if (isCapital(token)) first = i;
    else if (!/^(?:of|for|the|and|in|on|de|la|del|['’]s?)$/.test(token.lower)) break;
  }
  return first;
}

/** Does a name of several words begin with the short form's first letter, or give most of its letters? */
function couldStandFor(short: string, words: readonly string[]): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').toUpperCase();
  const initials = words.map(word => word[0]?.toUpperCase() ?? '').join('');
  const shared = [...letters].filter(letter => initials.includes(letter)).length;
  return initials[0] === letters[0] || shared * 3 >= letters.length * 2;
}

/** A short form that a report introduces: its letters and the tokens (inclusive) of the name it stands for. */
export interface Introduced {
  first: number;
  last: number;
  short: number;
}

/** Every short form that the report itself introduces after a name of at least two words, by its letters. */
export function introducedForms(tokens: readonly Token[]): Map<string, Introduced> {
  const found = new Map<string, Introduced>();
  for (const token of tokens) {
    if (!SHORT_FORM.test(token.text) || found.has(token.text)) continue;
    const last = isSetOff(tokens, token.index);
    if (last < 0 || !isCapital(tokens[last]) || tokens[last]?.sentence !== token.sentence) continue;
    let first = nameStart(tokens, last);
    if (tokens[first]?.lower === 'the') first += 1;
    const words = tokens
      .slice(first, last + 1)
      .filter(t => isCapital(t) && t.lower !== 'the')
      .map(t => t.text);
    if (words.length > 1 && couldStandFor(token.text, words))
      found.set(token.text, { first, last, short: token.index });
  }
  return found;
}
