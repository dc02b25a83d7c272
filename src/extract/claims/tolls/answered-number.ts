import type { Harm } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';

// "How many dead have you received?" "Twenty-two.": a bare number that answers the question right before it.

/** How many words of a question may stand between "how many" and the word of harm. */
const REACH = 8;

/** The harm that a word tells of those asked about. */
function harmAsked(token: Token, lexicon: TollLexicon): Harm | null {
  const verb = (lexicon.verbs.get(token.lower) ?? []).find(
    ({ verb: v, forms }) => v.needs === '' && v.with === null && (forms.has('participle') || forms.has('past')),
  );
  return (
    lexicon.adjectives.get(token.lower) ?? lexicon.counts.get(token.lemma.toLowerCase()) ?? verb?.verb.harm ?? null
  );
}

/** What the sentence before asks the number of; null where it asks no such thing. */
function asked(draft: Draft, sentence: number, lexicon: TollLexicon): { harm: Harm; at: number } | null {
  const { tokens, sentences } = draft.syntax;
  const { first, last } = sentences[sentence] ?? { first: 0, last: 0 };
  const words = tokens.slice(first, last);
  const how = words.findIndex((t, i) => t.lower === 'how' && words[i + 1]?.lower === 'many');
  if (how < 0 || !words.some(t => t.text === '?')) return null;
  for (const token of words.slice(how + 2, how + 2 + REACH)) {
    const harm = harmAsked(token, lexicon);
    if (harm) return { harm, at: token.index };
  }
  return null;
}

/** The harm of a bare number that opens its sentence, right after a question of how many were harmed. */
export function harmAsAnswer(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  const { tokens, sentences } = draft.syntax;
  const first = sentences[group.sentence]?.first ?? -1;
  const lead = tokens.slice(first, group.left);
  const bare = group.noun === null && group.partitive === null && !group.article;
  if (!bare || first < 0 || lead.some(t => t.upos !== 'PUNCT') || tokens[group.last + 1]?.upos !== 'PUNCT') return null;
  const question = asked(draft, group.sentence - 1, lexicon);
  if (!question) return null;
  const { harm } = question;
  return { harm, predicate: group.numberLast, role: 'value', doubt: null, unreal: false, rule: 'toll-answer' };
}
