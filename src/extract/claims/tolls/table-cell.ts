import type { Draft, NumberMention } from '../../draft.js';
import type { TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';
import { standingIn } from './sentence-index.js';
import type { Cell } from './table-grid.js';

const COUNTS = new Set<NumberMention['kind']>(['cardinal', 'vague', 'zero']);
/** A sign before a number makes it a change. */
const CHANGE = /^[+−–-]\s?\d/;
/** Marks of a note, a plus, a bracket: what may follow the figure of a cell. */
const TAIL = /^\s*[+*†‡§]*\s*(?:[([].*)?$/s;
const LEAD = /^[\s"“(~≈±<>≤≥]*$/;

/** Does nothing but people follow the figure ("63 people", "12 civilians")? */
function onlyPeople(draft: Draft, number: NumberMention, cell: Cell, lexicon: TollLexicon): boolean {
  const tokens = draft.syntax.tokens.slice(number.last, cell.last);
  const noun = tokens.findLast(token => token.upos === 'NOUN' || token.upos === 'PROPN');
  return noun !== undefined && tokens.length <= 3 && peopleNoun(draft.syntax, noun.index, lexicon) !== null;
}

/** The figure that a cell is; null for a cell of words, a share, a change, a sum of money, or no number at all. */
export function figureOf(draft: Draft, cell: Cell, lexicon: TollLexicon): NumberMention | null {
  if (CHANGE.test(cell.text) || /[%$€£¥₹₽]/.test(cell.text)) return null;
  const [number] = standingIn(draft.numbers, cell);
  if (!number) return null;
  const bare = number.start === cell.start && number.end === cell.end;
  if (!COUNTS.has(number.kind) && !(bare && number.kind === 'year')) return null;
  const lead = draft.view.text.slice(cell.start, number.hedgeSpan?.start ?? number.start);
  if (!LEAD.test(lead) && !LEAD.test(draft.view.text.slice(cell.start, number.start))) return null;
  const tailFrom = Math.max(number.end, number.hedgeSpan?.end ?? 0);
  const tail = draft.view.text.slice(tailFrom, cell.end);
  return TAIL.test(tail) || onlyPeople(draft, number, cell, lexicon) ? number : null;
}
