import type { Token } from '../../parse/token.js';
import { beginsWithCapital } from '../../text/capital.js';

/** Letters that stand for a longer name: at least two capitals in one word. */
export const SHORT_FORM = /^(?=.*\p{Lu}.*\p{Lu})\p{Lu}[\p{L}\d.-]{1,9}$/u;

export const isCapital = (token: Token | undefined): boolean => token !== undefined && beginsWithCapital(token.text);
