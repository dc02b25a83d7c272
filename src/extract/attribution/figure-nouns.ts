import type { Span } from '../../model/span.js';
import type { Syntax, Token } from '../../parse/token.js';
import { canBeSource } from './according-to.js';
import type { Candidate } from './candidate.js';
import { trimmedSpan } from './clause.js';
import type { AttributionLexicon } from './lexicon.js';

// "The figure of 60 dead put about by the Heron Front", "the clinic's count of 30 dead", "reports from the union of eleven deaths":
// whoever put a figure about tells it, whatever the sentence does with it.

const NOMINAL = new Set(['ADJ', 'NOUN', 'PROPN', 'PART']);

/** How many words may stand between "of" and the number, and between the number and "by". */
const NEAR = 5;
const FAR = 9;

/** Words for whoever is on the other side: whom they name the sentence does not say. */
const OTHER_SIDE = new Set(['enemy', 'adversary', 'opponent', 'foe', 'side']);

interface Source {
  span: Span;
  head: number;
}

const isCountNoun = ({ lemma, upos }: Token, lexicon: AttributionLexicon): boolean =>
  upos === 'NOUN' && /^(?:own|body|basis|told)$/.test(lexicon.counts.get(lemma) ?? '');

/** A noun phrase from a token on, by its run of nominal words; null where nobody stands there whose word could be taken. */
function bodyFrom(syntax: Syntax, from: number, lexicon: AttributionLexicon): Source | null {
  let last = ['DET', 'PRON'].includes(syntax.tokens[from]?.upos ?? '') ? from + 1 : from;
  while (
    NOMINAL.has(syntax.tokens[last]?.upos ?? '') &&
    syntax.tokens[last]?.sentence === syntax.tokens[from]?.sentence
  )
    last += 1;
  const head = last - 1;
  const span = head >= from ? trimmedSpan(syntax, from, head) : null;
  const named = head >= from && ['NOUN', 'PROPN'].includes(syntax.tokens[head]?.upos ?? '');
  return span && named && canBeSource(syntax, head, lexicon) ? { span, head } : null;
}

/** "the clinic's latest count", "their claim": whose it is by a possessive before the noun. */
function ownerBefore(syntax: Syntax, noun: Token, lexicon: AttributionLexicon): Source | null {
  let at = noun.index - 1;
  while (syntax.tokens[at]?.upos === 'ADJ' && syntax.tokens[at]?.sentence === noun.sentence) at -= 1;
  const mark = syntax.tokens[at];
  if (!mark || mark.sentence !== noun.sentence) return null;
  if (mark.xpos === 'PRP$') return { span: { start: mark.start, end: mark.end }, head: at };
  if (mark.xpos !== 'POS') return null;
  const head = at - 1;
  let first = head;
  while (/^(?:DET|ADJ|NOUN|PROPN)$/.test(syntax.tokens[first - 1]?.upos ?? '') && syntax.tokens[first]?.upos !== 'DET')
    first -= 1;
  const span = trimmedSpan(syntax, first, head);
  const other = OTHER_SIDE.has(syntax.tokens[head]?.lemma ?? '');
  return span && !other && canBeSource(syntax, head, lexicon) ? { span, head } : null;
}

/** "put about by the rebels", "made by Vessia": a participle of giving out, and who gave it. */
function giverAfter(syntax: Syntax, from: number, lexicon: AttributionLexicon): Source | null {
  for (let i = from; i < from + FAR; i += 1) {
    const token = syntax.tokens[i];
    if (!token || token.sentence !== syntax.tokens[from]?.sentence || /^[,.;:]$/.test(token.text)) return null;
    if (token.lower !== 'by') continue;
    const given = [i - 1, i - 2].some(at => {
      const verb = syntax.tokens[at];
      return verb?.upos === 'VERB' && lexicon.givers.has(verb.lemma);
    });
    return given ? bodyFrom(syntax, i + 1, lexicon) : null;
  }
  return null;
}

/** Tokens of what the noun counts: from after "of" (right behind it, or behind "from the union") to the number's noun. */
function countedBy(syntax: Syntax, noun: Token): { first: number; number: number; from: number | null } | null {
  let of = noun.index + 1;
  const from = syntax.tokens[of]?.lower === 'from' ? of : null;
  if (from !== null) while (of < noun.index + NEAR + 2 && syntax.tokens[of]?.lower !== 'of') of += 1;
  if (syntax.tokens[of]?.lower !== 'of' || syntax.tokens[of]?.sentence !== noun.sentence) return null;
  for (let i = of + 1; i < of + 1 + NEAR; i += 1) {
    const token = syntax.tokens[i];
    if (token?.upos === 'NUM') return { first: of + 1, number: i, from };
    if (!token || token.upos === 'VERB' || /^[,.;:]$/.test(token.text)) return null;
  }
  return null;
}

/** The attribution of a figure to who put it about; null for other nouns, and where nobody is named. */
export function readFigureNoun(syntax: Syntax, token: Token, lexicon: AttributionLexicon): Candidate | null {
  const counted = isCountNoun(token, lexicon) ? countedBy(syntax, token) : null;
  if (!counted) return null;
  let last = counted.number;
  while (
    /^(?:NOUN|ADJ|PROPN|NUM|PUNCT)$/.test(syntax.tokens[last + 1]?.upos ?? '') &&
    !/^[,.;:]$/.test(syntax.tokens[last + 1]?.text ?? '')
  )
    last += 1;
  const source =
    ownerBefore(syntax, token, lexicon) ??
    (counted.from === null
      ? giverAfter(syntax, counted.number + 1, lexicon)
      : bodyFrom(syntax, counted.from + 1, lexicon));
  const content = trimmedSpan(syntax, counted.first, last);
  if (!source || !content) return null;
  return {
    cueToken: token.index,
    source: source.span,
    sourceHead: source.head,
    cue: { start: token.start, end: token.end },
    content: [content],
    addressee: null,
    sense: 'assert',
    sentence: token.sentence,
    quoted: false,
    rule: 'noun-figure',
  };
}
