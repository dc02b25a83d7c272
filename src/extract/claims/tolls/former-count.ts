import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { same } from './words.js';

// The count that the one just told replaces or is set against: "has risen to 14, up from 11", "to 14 from 11", "42, compared with 31 in April".

/** How many words may stand between the two counts. */
const NEAR = 8;

/** The first token of "from", "up from", "compared with" right before a figure; null where none stands. */
function leadOf(draft: Draft, group: Group, lexicon: TollLexicon): number | null {
  const { tokens } = draft.syntax;
  const [last, before] = [tokens[group.left - 1], tokens[group.left - 2]];
  if (!last || !same(last, tokens[group.first])) return null;
  const lead = lexicon.words('formerlead');
  if (before && same(before, last) && lead.has(`${before.lower} ${last.lower}`)) return group.left - 2;
  return lead.has(last.lower) ? group.left - 1 : null;
}

/** A bare figure set against the count right before it has that count's harm; null for any other figure. */
export function asFormerCount(
  draft: Draft,
  group: Group,
  before: Harmed | undefined,
  says: (token: Token) => boolean,
  lexicon: TollLexicon,
): Found | null {
  if (!before || group.noun !== null || group.article || group.sentence !== before.group.sentence) return null;
  const lead = leadOf(draft, group, lexicon);
  const end = Math.max(before.group.last, before.found.predicate);
  if (lead === null || lead - end > NEAR || lead < before.group.last) return null;
  const { tokens } = draft.syntax;
  // "from" alone tells of a place as well; only a count that moved has a former value.
  const moved = before.found.role === 'value' || tokens[lead]?.lower !== 'from';
  const corrected = tokens[group.left - 1]?.lower === 'not';
  const between = tokens.slice(end + 1, lead);
  const clear = between.every(t => t.text !== ';' && (t.upos !== 'VERB' || (corrected && says(t))));
  if (!moved || !clear) return null;
  // "nine were killed, and not four as first announced": the same harm, and not so.
  if (corrected) return { ...before.found, role: 'value', denied: true, rule: 'toll-value-corrected' };
  const rule = tokens[group.left - 1]?.lower === 'from' ? 'toll-value-former' : 'toll-value-compared';
  return { ...before.found, role: 'value', rule };
}
