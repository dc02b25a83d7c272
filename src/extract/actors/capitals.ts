import type { Token } from '../../parse/token.js';

/** Letters that stand for a longer name: at least two capitals in one word. */
export const SHORT_FORM = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{L}\d.-]{1,9}$/u;

/** Does a word begin with a capital letter? Asked of every word many times, so ASCII is told without a pattern. */
export function beginsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

export const isCapital = (token: Token | undefined): boolean => token !== undefined && beginsWithCapital(token.text);
