import type { Syntax, Token } from '../../parse/token.js';
import type { Candidate } from './candidate.js';
import { childWith, nounPhrase, reach, trimmedSpan } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';

/** "the army's claim that …", "a statement by the ministry that …": a noun of saying with a that-clause. */
export function readNounCue(syntax: Syntax, token: Token, lexicon: AttributionLexicon): Candidate | null {
  const sense = lexicon.nouns.get(token.lemma);
  if (!sense || token.upos !== 'NOUN') return null;
  const clause = thatClause(syntax, token.index);
  if (!clause) return null;
  const [first, last] = reach(syntax, clause.index);
  const content = trimmedSpan(syntax, Math.max(first, token.index + 1), last);
  if (!content) return null;
  const owner = ownerOf(syntax, token.index);
  return {
    cueToken: token.index,
    source: owner ? nounPhrase(syntax, owner.index) : null,
    sourceHead: owner?.index ?? -1,
    cue: { start: token.start, end: token.end },
    content: [content],
    addressee: null,
    sense,
    sentence: token.sentence,
    quoted: false,
    rule: 'noun',
  };
}

function thatClause(syntax: Syntax, noun: number): Token | null {
  for (const c of syntax.children[noun] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c < noun || !['acl', 'ccomp', 'acl:relcl'].includes(child.deprel)) continue;
    const mark = childWith(syntax, c, 'mark');
    if (mark?.lower === 'that' && childWith(syntax, c, 'nsubj', 'expl', 'csubj')) return child;
  }
  return null;
}

function ownerOf(syntax: Syntax, noun: number): Token | null {
  const possessor = childWith(syntax, noun, 'nmod:poss');
  if (possessor) return possessor;
  for (const c of syntax.children[noun] ?? []) {
    const child = syntax.tokens[c];
    const preposition = child && childWith(syntax, c, 'case')?.lower;
    if (child?.deprel.startsWith('nmod') && (preposition === 'by' || preposition === 'from')) return child;
  }
  return null;
}
