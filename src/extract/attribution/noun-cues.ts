import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import type { Candidate } from './candidate.js';
import { caseOf, childWith, nounPhrase, reach, trimmedSpan } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';

/** "the army's claim that …", "a call by the union for …", "its refusal to …": a noun of saying, its owner and its content. */
export function readNounCue(syntax: Syntax, token: Token, lexicon: AttributionLexicon): Candidate | null {
  const cue = lexicon.nouns.get(token.lemma);
  if (!cue || token.upos !== 'NOUN') return null;
  const owner = ownerOf(syntax, token.index);
  const clause = cue.frames.has('that') ? thatClause(syntax, token.index) : null;
  const found = clause ?? (owner ? phraseContent(syntax, token.index, cue.frames) : null);
  if (!found) return null;
  return {
    cueToken: token.index,
    source: owner && nounPhrase(syntax, owner.index),
    sourceHead: owner?.index ?? -1,
    cue: { start: token.start, end: token.end },
    content: [found],
    addressee: null,
    sense: cue.sense,
    sentence: token.sentence,
    quoted: false,
    rule: clause ? 'noun-that' : 'noun-phrase',
  };
}

function thatClause(syntax: Syntax, noun: number): Span | null {
  for (const c of syntax.children[noun] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c < noun || !['acl', 'ccomp', 'acl:relcl'].includes(child.deprel)) continue;
    const mark = childWith(syntax, c, 'mark');
    if (mark?.lower !== 'that' || !childWith(syntax, c, 'nsubj', 'expl', 'csubj')) continue;
    const [first, last] = reach(syntax, c);
    return trimmedSpan(syntax, Math.max(first, noun + 1), last);
  }
  return null;
}

/** "refusal to …", "denial of …", "calls for …": the infinitive or the prepositional phrase, preposition included. */
function phraseContent(syntax: Syntax, noun: number, frames: ReadonlySet<string>): Span | null {
  for (const c of syntax.children[noun] ?? []) {
    const child = syntax.tokens[c];
    if (!child || c < noun) continue;
    const marker = caseOf(syntax, c);
    const infinitive = frames.has('inf') && marker === 'to' && child.deprel === 'acl' && child.upos === 'VERB';
    const phrase = frames.has(marker) && /^(?:nmod|acl)/.test(child.deprel);
    if (!infinitive && !phrase) continue;
    const [first, last] = reach(syntax, c);
    return trimmedSpan(syntax, Math.max(first, noun + 1), last);
  }
  return null;
}

export function ownerOf(syntax: Syntax, noun: number): Token | null {
  const possessor = childWith(syntax, noun, 'nmod:poss');
  if (possessor) return possessor;
  for (const c of syntax.children[noun] ?? []) {
    const child = syntax.tokens[c];
    if (!child?.deprel.startsWith('nmod')) continue;
    const preposition = caseOf(syntax, c);
    if (preposition === 'by' || preposition === 'from') return child;
  }
  return null;
}
