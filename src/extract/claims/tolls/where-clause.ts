import type { Place } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import { isPlaceOfCare } from './place-of-care.js';

/** Characters that may stand between a place and its relative clause: "Tum Kasa, nine kilometres away, where …". */
const REACH = 60;
/** Words that begin another clause: what stands behind them is not told of the place any more. */
const NEXT_CLAUSE = /^(?:while|and|but|after|before|when|as)$/;

/**
 * "Ordel, where nine defenders died": the place that the relative clause around a figure is about, the last one named before
 * its "where". Null where no such clause holds the figure, or no place stands before it.
 */
export function placeOfWhere(draft: Draft, sentence: number, figure: number): Place | null {
  const { tokens, sentences } = draft.syntax;
  const here = sentences[sentence];
  if (!here) return null;
  const before = tokens.slice(here.first, here.last).filter(token => token.start < figure);
  const where = before.findLast(token => token.lower === 'where');
  if (!where) return null;
  const between = before.filter(token => token.index > where.index);
  const left = between.some(
    (token, i) => token.text === ';' || (NEXT_CLAUSE.test(token.lower) && between[i - 1]?.text === ','),
  );
  if (left) return null;
  const named = draft.places.findLast(place => place.end <= where.start && where.start - place.end <= REACH);
  if (!named || named.start < (tokens[here.first]?.start ?? 0)) return null;
  // "taken to Dorva, where three died": they were hurt elsewhere.
  return isPlaceOfCare(draft, named) ? null : named;
}
