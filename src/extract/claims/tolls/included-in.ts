import type { Harm } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { isBe, same } from './words.js';

// "The dead included three journalists", "nine children were among the victims": the whole is named by a word of harm, without a number.

const VICTIMS = new Set(['victims', 'fatalities']);
const LEADS = new Set(['the', 'those', 'its', 'their', 'our']);
/** How far back, in sentences, the victims' harm may be told. */
const BACK = 3;

/** The harm of "the dead", "those wounded"; of "the victims" that of the count told last, for the word alone says none. */
function harmOf(draft: Draft, at: number, before: readonly Harmed[], lexicon: TollLexicon): Harm | null {
  const { tokens } = draft.syntax;
  const [word, lead] = [tokens[at], tokens[at - 1]];
  if (!word || !same(word, lead) || !LEADS.has(lead?.lower ?? '')) return null;
  const near = before.at(-1);
  if (VICTIMS.has(word.lower))
    return near && word.sentence - near.group.sentence <= BACK && near.found.harm === 'killed' ? 'killed' : null;
  return (
    lexicon.adjectives.get(word.lower) ??
    (lexicon.verbs.get(word.lower) ?? []).find(
      ({ verb, forms }) =>
        verb.frame === 'obj' && forms.has('participle') && verb.with === null && verb.needs !== 'held',
    )?.verb.harm ??
    null
  );
}

/** "The dead included": the token of the word of harm before the verb; null where another subject stands there. */
function includer(draft: Draft, group: Group): number | null {
  const { tokens } = draft.syntax;
  const verb = tokens[group.left - 1];
  if (verb?.lemma !== 'include' || verb.xpos === 'VBG' || !same(verb, tokens[group.first])) return null;
  return tokens[verb.index - 1]?.lower === 'also' ? verb.index - 2 : verb.index - 1;
}

/** "were among the victims": the token of the word of harm behind the verb. */
function amongAfter(draft: Draft, group: Group): number | null {
  const { tokens } = draft.syntax;
  const [be, among] = [tokens[group.last + 1], tokens[group.last + 2]];
  const at = group.last + 4;
  const stands = isBe(be) && among?.lower === 'among' && VICTIMS.has(tokens[at]?.lower ?? '');
  return stands && same(be, tokens[at]) && tokens[at + 1]?.lower !== 'of' ? at : null;
}

/** The harm of people told as some of the dead, the hurt or the victims; null where the words name no such whole. */
export function harmAsIncluded(
  draft: Draft,
  group: Group,
  before: readonly Harmed[],
  lexicon: TollLexicon,
): Found | null {
  if (!group.people) return null;
  const at = includer(draft, group) ?? amongAfter(draft, group);
  const harm = at === null ? null : harmOf(draft, at, before, lexicon);
  if (at === null || harm === null) return null;
  return { harm, predicate: at, role: 'part', doubt: null, unreal: false, rule: 'toll-part-included' };
}
