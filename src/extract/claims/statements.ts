import type { Attribution, Certainty, Claim, Polarity } from '../../model/reading.js';
import { contains, cut, overlaps, type Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import type { Resources } from '../../resources/resources.js';
import type { Component } from '../annotator.js';
import type { Draft } from '../draft.js';
import { clauseAround, clauseHead, clauseSpan } from './clause-span.js';
import { isNegativePhrase, loadNegators, type Negators, negationOf } from './negation.js';

interface Found {
  span: Span;
  token: Token;
  polarity: Exclude<Polarity, 'asserted'>;
  rule: string;
}

interface Lexicon {
  predicates: Map<string, string>;
  negators: Negators;
}

function loadLexicon(resources: Resources, language: string): Lexicon {
  const rows = resources.table(`lexicons/${language}/statements-predicates`);
  return {
    predicates: new Map(rows.map(row => [`${row.lemma} ${row.upos}`, row.class ?? ''])),
    negators: loadNegators(resources, language),
  };
}

const childrenOf = (syntax: Syntax, i: number): Token[] =>
  (syntax.children[i] ?? []).map(c => syntax.tokens[c]).filter(t => t !== undefined);

/** "independently" makes a confirmation one that checks. */
const isIndependent = (syntax: Syntax, i: number): boolean =>
  childrenOf(syntax, i).some(c => c.lemma === 'independently' || c.lemma === 'independent');

/** "claimed responsibility", "a claim of responsibility", "said it was behind". */
function responsibilityClaim(syntax: Syntax, token: Token, lexicon: Lexicon): Found | null {
  const claims = token.lemma === 'claim' || token.lemma === 'admit' || token.lemma === 'accept' || token.lemma === 'take';
  const object = childrenOf(syntax, token.index).find(c => c.deprel === 'obj' || c.deprel === 'nsubj:pass' || c.deprel === 'nmod');
  const about = object?.lemma === 'responsibility' || (token.lemma === 'claim' && object !== undefined);
  if (token.upos === 'VERB' && claims && about && negationOf(syntax, token.index, lexicon.negators))
    if (token.lemma === 'claim' || object?.lemma === 'responsibility')
      return { span: clauseAround(syntax, token.index), token, polarity: 'not-claimed', rule: 'not-claimed-verb' };
  if (token.upos === 'NOUN' && token.lemma === 'claim' && object?.lemma === 'responsibility' && isNegativePhrase(syntax, token.index, lexicon.negators))
    return { span: clauseAround(syntax, token.index), token, polarity: 'not-claimed', rule: 'not-claimed-noun' };
  return null;
}

const QUESTION = new Set(['whether', 'if', 'how', 'what', 'who', 'why', 'when', 'where', 'which']);

/** "did not say whether …", "would not say how many": a question that was left open. */
function openQuestion(syntax: Syntax, token: Token, lexicon: Lexicon): Found | null {
  if (!['say', 'tell', 'reveal', 'explain', 'indicate'].includes(token.lemma) || token.upos !== 'VERB') return null;
  const asks = childrenOf(syntax, token.index).some(
    c => c.index > token.index && /^(?:ccomp|advcl|obj|xcomp)/.test(c.deprel) && opensWithQuestion(syntax, c.index),
  );
  const next = syntax.tokens[token.index + 1];
  if (!asks && !QUESTION.has(next?.lower ?? '')) return null;
  if (!negationOf(syntax, token.index, lexicon.negators)) return null;
  return { span: clauseAround(syntax, token.index), token, polarity: 'unconfirmed', rule: 'open-question' };
}

const opensWithQuestion = (syntax: Syntax, i: number): boolean =>
  QUESTION.has(syntax.tokens[i]?.lower ?? '') || childrenOf(syntax, i).some(c => QUESTION.has(c.lower) && c.index <= i);

const NO_WORD = new Set(['comment', 'confirmation', 'word', 'response', 'report', 'information', 'indication', 'reaction', 'detail', 'evidence', 'proof']);

/** "there was no confirmation", "no immediate comment", "no reports of casualties". */
function missingNoun(syntax: Syntax, token: Token, lexicon: Lexicon): Found | null {
  if (token.upos !== 'NOUN' || !NO_WORD.has(token.lemma) || !isNegativePhrase(syntax, token.index, lexicon.negators)) return null;
  if (!isMissing(syntax, token)) return null;
  const verify = token.lemma === 'confirmation' && isIndependent(syntax, token.index);
  return { span: clauseAround(syntax, token.index), token, polarity: verify ? 'unverifiable' : 'unconfirmed', rule: 'missing-noun' };
}

const HAVING = new Set(['have', 'give', 'offer', 'receive', 'make', 'provide', 'see', 'find', 'get']);

/** The noun is what there is not, or what nobody has or gives; "no response can replace it" denies nothing of the kind. */
function isMissing(syntax: Syntax, token: Token): boolean {
  const head = syntax.tokens[token.head];
  if (!head) return true;
  if (head.lemma === 'be' || childrenOf(syntax, token.index).some(c => c.deprel === 'expl' || c.deprel === 'cop')) return true;
  return token.deprel === 'obj' && HAVING.has(head.lemma);
}

function predicate(syntax: Syntax, token: Token, lexicon: Lexicon): Found | null {
  const kind = lexicon.predicates.get(`${token.lemma} ${token.upos}`) ?? lexicon.predicates.get(`${token.lower} ${token.upos}`);
  if (!kind) return null;
  const attributive = token.deprel === 'amod';
  if (kind === 'negative' || kind === 'unverified') {
    // "unconfirmed reports that …" doubts what follows; "an unknown man" says nothing of the kind.
    if (attributive && token.lemma !== 'unconfirmed' && token.lemma !== 'unverified' && !(token.lemma === 'unknown' && syntax.tokens[token.head]?.lemma === 'number')) return null;
    return { span: clauseAround(syntax, token.index), token, polarity: kind === 'negative' ? 'unconfirmed' : 'unverifiable', rule: `negative-${token.lemma}` };
  }
  const negated = negationOf(syntax, token.index, lexicon.negators);
  if (!negated || attributive) return null;
  if (kind === 'clear' && !isOpenClear(syntax, token)) return null;
  if (kind === 'comment' && token.lemma === 'respond' && !mentions(syntax, token.index, ['request', 'question', 'comment', 'call', 'message'])) return null;
  // "difficult to verify": the clause is that of the word that keeps it from being done.
  const span = clauseAround(syntax, isGovernor(syntax, negated, token) ? negated.index : token.index);
  if (kind === 'verify' || (kind === 'confirm' && isIndependent(syntax, token.index)))
    return { span, token, polarity: 'unverifiable', rule: 'not-verified' };
  return { span, token, polarity: 'unconfirmed', rule: `not-${kind}` };
}

const isGovernor = (syntax: Syntax, negated: Token, token: Token): boolean => negated.index === syntax.tokens[token.index]?.head;

/** "it was not clear whether", "the number is not known": a question clause, an expletive or a plain subject; "he did not know" is a state of mind. */
function isOpenClear(syntax: Syntax, token: Token): boolean {
  if (token.lemma !== 'know') return true;
  return childrenOf(syntax, token.index).some(c => c.deprel === 'aux:pass' || c.deprel === 'nsubj:pass');
}

const mentions = (syntax: Syntax, i: number, lemmas: string[]): boolean =>
  childrenOf(syntax, i).some(c => lemmas.includes(c.lemma) || childrenOf(syntax, c.index).some(g => lemmas.includes(g.lemma)));

/** What the report itself says is not settled, word by word. */
function scan(draft: Draft, lexicon: Lexicon): Found[] {
  const { syntax } = draft;
  const found: Found[] = [];
  for (const token of syntax.tokens) {
    const hit =
      responsibilityClaim(syntax, token, lexicon) ??
      predicate(syntax, token, lexicon) ??
      openQuestion(syntax, token, lexicon) ??
      missingNoun(syntax, token, lexicon);
    if (hit) found.push(hit);
  }
  return found;
}

function cueToken(draft: Draft, a: Attribution): Token | null {
  const { cue } = a;
  if (!cue) return null;
  const inside = draft.syntax.tokens.filter(t => t.start >= cue.start && t.end <= cue.end);
  return inside.find(t => t.upos === 'VERB' && !t.deprel.startsWith('aux')) ?? inside.at(-1) ?? null;
}

/** Denials are attributions whose cue denies and is not itself negated. */
function denials(draft: Draft, lexicon: Lexicon): (Found & { attribution: Attribution })[] {
  const made: (Found & { attribution: Attribution })[] = [];
  for (const attribution of draft.attributions) {
    if (attribution.sense !== 'deny') continue;
    const token = cueToken(draft, attribution);
    if (!token || (token.upos === 'VERB' && negationOf(draft.syntax, token.index, lexicon.negators))) continue;
    const span = clauseSpan(draft.syntax, clauseHead(draft.syntax, token.index));
    made.push({ span, token, polarity: 'denied', rule: 'denial', attribution });
  }
  return made;
}

/** The attribution whose cue the statement holds, else the innermost one in whose content it stands. */
function speakerOf(draft: Draft, found: Found): Attribution | null {
  const own = draft.attributions.find(a => a.cue && contains(found.span, a.cue) && overlaps(a.cue, found.token));
  if (own) return own;
  const around = draft.attributions.filter(a => a.content.some(span => contains(span, found.token)));
  const size = (a: Attribution) => Math.min(...a.content.map(s => s.end - s.start));
  return around.sort((a, b) => size(a) - size(b))[0] ?? null;
}

const CERTAINTY: Record<Found['polarity'], Certainty['level']> = {
  denied: 'plain',
  unconfirmed: 'not-confirmed',
  'not-claimed': 'plain',
  unverifiable: 'not-known',
};

const KIND: Record<Found['polarity'], Claim['kind']> = {
  denied: 'accusation',
  unconfirmed: 'event',
  'not-claimed': 'responsibility',
  unverifiable: 'verification',
};

/** Negative statements as claims: denials, what is not confirmed, not claimed, not verifiable. */
export const statements: Component = (resources, language) => {
  const lexicon = loadLexicon(resources, language);
  return {
    name: 'statements',
    requires: ['syntax', 'attributions'],
    assigns: ['claims'],
    annotate(draft) {
      const text = draft.syntax.text;
      const found = [...scan(draft, lexicon), ...denials(draft, lexicon)].sort((a, b) => a.span.start - b.span.start);
      const taken: Found[] = [];
      for (const hit of found) {
        if (taken.some(t => t.polarity === hit.polarity && overlaps(t.span, hit.span))) continue;
        taken.push(hit);
        const by = speakerOf(draft, hit);
        draft.claims.push({
          id: `c${draft.claims.length + 1}`,
          kind: KIND[hit.polarity],
          polarity: hit.polarity,
          certainty: { level: CERTAINTY[hit.polarity], start: hit.token.start, end: hit.token.end },
          attribution: by?.id ?? null,
          claimant: by?.speaker ?? null,
          evidence: [cut(text, hit.span.start, hit.span.end)],
          rule: `statement-${hit.rule}`,
        });
      }
    },
  };
};
