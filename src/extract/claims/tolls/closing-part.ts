import type { Draft } from '../../draft.js';
import type { Group } from './group.js';
import { same } from './words.js';

// "…, three children among them", "…, the seven of Upper Mell among them", "…, the 12 from Sunday included": the words after a group
// make it a part of the count before it.

/** How many words may stand between the group and "among them" ("two brothers of the mayor among them"). */
const REACH = 5;
const FILLS = new Set(['ADP', 'DET', 'NOUN', 'PROPN', 'ADJ', 'PART', 'AUX', 'NUM']);
const LEADS = new Set([',', '(', '–', '—', '-', 'with', 'and']);
const WHOLES = new Set(['them', 'whom', 'these']);

const endsAt = (draft: Draft, at: number, group: Group): boolean => {
  const token = draft.syntax.tokens[at];
  return !token || !same(token, draft.syntax.tokens[group.first]) || /^[.,;:)–—]$/.test(token.text);
};

function isAmong(draft: Draft, at: number, group: Group): boolean {
  const { tokens } = draft.syntax;
  const [word, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (word?.lower === 'included') return endsAt(draft, at + 1, group);
  if (word?.lower !== 'among' && word?.lower !== 'amongst') return false;
  if (WHOLES.has(next?.lower ?? '')) return endsAt(draft, at + 2, group);
  return next?.lower === 'that' && third?.lower === 'number' && endsAt(draft, at + 3, group);
}

/** Does "among them" close the phrase of a group that follows a comma? */
export function closesAsPart(draft: Draft, group: Group): boolean {
  const { tokens } = draft.syntax;
  const lead = tokens[group.left - 1];
  if (!lead || !same(lead, tokens[group.first]) || !LEADS.has(lead.lower)) return false;
  for (let at = group.last + 1; at <= group.last + 1 + REACH; at += 1) {
    const token = tokens[at];
    if (!token || !same(token, lead)) return false;
    if (isAmong(draft, at, group)) return true;
    if (!FILLS.has(token.upos) && token.lower !== 'being') return false;
  }
  return false;
}
