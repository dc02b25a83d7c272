import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Governor } from './governors.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { same } from './words.js';

// "No trace of seven trappers", "surgeons operated on nine": the preposition of a verb or noun takes the harmed.

/** How many words may stand between the governing word and its preposition ("the search goes on for"). */
const REACH = 3;
/** How far from it the word that it needs may stand. */
const LEAD = 8;

function hasLead(draft: Draft, at: Token, lead: Governor['lead']): boolean {
  if (!lead) return true;
  return draft.syntax.tokens
    .slice(Math.max(0, at.index - LEAD), at.index + LEAD + 1)
    .some(t => same(t, at) && t.text !== ';' && (lead.has(t.lower) || lead.has(t.lemma.toLowerCase())));
}

function isSpared(draft: Draft, group: Group, { spare }: Governor, lexicon: TollLexicon): boolean {
  if (spare === null) return false;
  const noun = group.noun === null ? undefined : draft.syntax.tokens[group.noun];
  return group.people?.status === spare || lexicon.words('sought').has(noun?.lemma.toLowerCase() ?? '');
}

/** The harm of people who are the object of a governed preposition; null for any other phrase. */
export function harmGoverned(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  const { tokens } = draft.syntax;
  const preposition = tokens[group.left - 1];
  if (!preposition || !same(preposition, tokens[group.first]) || !(group.people || group.partitive)) return null;
  if (group.supposed) return null;
  for (let i = preposition.index - 1; i >= preposition.index - 1 - REACH; i -= 1) {
    const token = tokens[i];
    if (!token || !same(token, preposition) || /^[,;:]$/.test(token.text)) return null;
    const governor = lexicon.governors.get(token.lemma.toLowerCase());
    if (governor) {
      const fits = governor.prepositions.has(preposition.lower) && hasLead(draft, token, governor.lead);
      if (!fits || isSpared(draft, group, governor, lexicon)) return null;
      const rule = `toll-governed-${token.lemma.toLowerCase()}`;
      return { harm: governor.harm, predicate: i, role: 'object', doubt: null, unreal: false, rule };
    }
    if (!['VERB', 'ADV', 'ADP', 'AUX'].includes(token.upos)) return null;
  }
  return null;
}
