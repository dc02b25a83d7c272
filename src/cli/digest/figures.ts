import type { Toll } from '../../model/reading.js';
import { printable } from '../layout/printable.js';

const people = (value: number): string => (value >= 10_000 ? value.toLocaleString('en-US') : String(value));

/**
 * A toll's number with its bound: "41", "≥ 6", "> 30", "≤ 5", "< 100", "≈ 40", "12–15".
 * A vague word stays a word, since what it means is for each method to say; no number at all is "?".
 */
export function figureOf({ lower, upper, hedge, figure }: Pick<Toll, 'lower' | 'upper' | 'hedge' | 'figure'>): string {
  if (hedge === 'vague' && figure) return printable(figure.text);
  if (lower === null && upper === null) return figure ? printable(figure.text) : '?';
  // "more than 30" is 31 or more: the words are shown as they were said.
  if (hedge === 'more-than' && lower !== null && upper === null) return `> ${people(lower - 1)}`;
  if (hedge === 'fewer-than' && upper !== null && lower === null) return `< ${people(upper + 1)}`;
  if (upper === null) return `≥ ${people(lower ?? 0)}`;
  if (lower === null) return `≤ ${people(upper)}`;
  const about = hedge === 'about' ? '≈ ' : '';
  return lower === upper ? `${about}${people(lower)}` : `${about}${people(lower)}–${people(upper)}`;
}

const ACCOUNTING_SIGN: Record<Toll['accounting'], string> = { total: '', increment: '+ ', part: '', remainder: '' };

/** The figure as a row shows it: "+ 3" for "a further three". */
export const signedFigure = (toll: Toll): string => `${ACCOUNTING_SIGN[toll.accounting]}${figureOf(toll)}`;
