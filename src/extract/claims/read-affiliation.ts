import type { Claim } from '../../model/reading.js';
import { cut } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { childrenOf } from '../../parse/tree.js';
import { clauseAround } from './clause-span.js';
import type { EventWords } from './event-words.js';
import type { Around } from './stances/around.js';

// "The gunmen belonged to X", "he is a member of X", "the group is loyal to X": who is whose.

/** The noun phrase after the preposition that says to whom. */
function object(syntax: Syntax, predicate: Token, words: EventWords): Token | null {
  const isMember = words.member.has(predicate.lemma) && predicate.upos === 'NOUN';
  const wanted = isMember ? ['of'] : words.belong.has(predicate.lemma) ? ['to', 'with'] : [];
  const phrases = childrenOf(syntax, predicate.index, 'obl', 'nmod').filter(c => c.index > predicate.index);
  return phrases.find(c => childrenOf(syntax, c.index, 'case').some(k => wanted.includes(k.lower))) ?? null;
}

/** The one who is said to belong: the subject of the predicate; of a bare participle, the noun before it. */
function subject(syntax: Syntax, predicate: Token): Token | null {
  const own = childrenOf(syntax, predicate.index, 'nsubj', 'nsubj:pass')[0];
  if (own) return own;
  const noun = syntax.tokens[predicate.head];
  return predicate.deprel === 'acl' && noun?.upos === 'NOUN' ? noun : null;
}

function toClaim(around: Around, token: Token, words: EventWords): Claim | null {
  const { draft } = around;
  const whom = object(draft.syntax, token, words);
  const who = whom && subject(draft.syntax, token);
  if (!whom || !who || childrenOf(draft.syntax, token.index, 'advmod', 'det').some(a => words.not.has(a.lower)))
    return null;
  const [actor, party] = [around.actorAt(who.index), around.actorAt(whom.index)];
  if (!party || actor?.id === party.id || who.upos === 'PRON') return null;
  const by = around.speech(token);
  const span = clauseAround(draft.syntax, token.index);
  return {
    id: '',
    kind: 'affiliation',
    polarity: by?.sense === 'deny' ? 'denied' : 'asserted',
    certainty: { level: by?.sense === 'think' ? 'hedged' : 'plain' },
    attribution: by?.id ?? null,
    claimant: by?.speaker ?? null,
    evidence: [cut(draft.syntax.text, span.start, span.end)],
    actor: actor?.id ?? null,
    party: party.id,
    rule: `affiliation-${token.lemma}`,
  };
}

export function readAffiliation(around: Around, words: EventWords): Claim[] {
  const telling = around.draft.syntax.tokens.filter(
    token => words.belong.has(token.lemma) || words.member.has(token.lemma),
  );
  return telling.flatMap(token => toClaim(around, token, words) ?? []);
}
