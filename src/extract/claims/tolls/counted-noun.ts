import type { Draft } from '../../draft.js';
import { isHarmWord, runHead } from './chunk.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';

const SKIP = new Set(['other', 'more', 'further', 'additional', 'of']);
const PRONOUNS = new Set(['them', 'whom', 'these', 'those', 'us', 'which']);

/** "two of ours". */
const OWN = new Set(['ours', 'theirs', 'mine', 'yours', 'hers']);

const TAKEN_AS = new Set(['prisoner', 'hostage', 'captive']);

/** What stands right of a figure. */
export interface Counted {
  noun: number | null;
  last: number;
  partitive: Group['partitive'];
  whole: number | null;
}

/** What stands right of the figure: noun phrase, partitive, or nothing. */
export function countedAfter(draft: Draft, from: number, lexicon: TollLexicon): Counted {
  const { syntax } = draft;
  const first = syntax.tokens[from];
  const sentence = syntax.tokens[from - 1]?.sentence;
  if (!first || first.sentence !== sentence) return { noun: null, last: from - 1, partitive: null, whole: null };
  if (first.lower === 'of') return partitiveAfter(draft, from + 1, lexicon);
  // "two more of the injured".
  if (
    SKIP.has(first.lower) &&
    syntax.tokens[from + 1]?.lower === 'of' &&
    syntax.tokens[from + 1]?.sentence === sentence
  )
    return partitiveAfter(draft, from + 2, lexicon);
  // “a number” of guards; "12" dead.
  if (/^["”’']$/.test(first.text))
    return syntax.tokens[from + 1]?.lower === 'of'
      ? partitiveAfter(draft, from + 2, lexicon)
      : countedAfter(draft, from + 1, lexicon);
  // "let the 21 go": what they are let do is no noun, whatever its tag.
  const before = syntax.tokens.slice(Math.max(0, from - 4), from);
  if (['go', 'free'].includes(first.lower) && before.some(t => t.lemma === 'let' || t.lemma === 'set'))
    return { noun: null, last: from - 1, partitive: null, whole: null };
  // "taken three prisoner": what they are taken as.
  if (TAKEN_AS.has(first.lower) && syntax.tokens[from - 1]?.lower !== 'one')
    return { noun: null, last: from - 1, partitive: null, whole: null };
  const head = runHead(syntax, from, draft.times, lexicon);
  if (head !== null) return { noun: head, last: head, partitive: null, whole: null };
  let last = from - 1;
  while (
    SKIP.has(syntax.tokens[last + 1]?.lower ?? '') &&
    syntax.tokens[last + 1]?.sentence === sentence &&
    syntax.tokens[last + 1]?.lower !== 'of'
  )
    last += 1;
  return { noun: null, last, partitive: null, whole: null };
}

function partitiveAfter(draft: Draft, from: number, lexicon: TollLexicon): Counted {
  const { syntax } = draft;
  const first = syntax.tokens[from];
  const none: Counted = { noun: null, last: from - 2, partitive: null, whole: null };
  if (!first || first.sentence !== syntax.tokens[from - 1]?.sentence) return none;
  if (PRONOUNS.has(first.lower)) {
    // "nine of them children": the noun after the pronoun tells who they are.
    const noun = runHead(syntax, from + 1, draft.times, lexicon);
    const isPeople = noun !== null && peopleNoun(syntax, noun, lexicon) !== null;
    const harmed = syntax.tokens[from + 1];
    if (first.lower === 'those' && harmed && isHarmWord(harmed, lexicon))
      return { noun: null, last: from + 1, partitive: 'noun', whole: from + 1 };
    return {
      noun: isPeople ? noun : null,
      last: isPeople && noun !== null ? noun : from,
      partitive: 'pronoun',
      whole: from,
    };
  }
  if (OWN.has(first.lower)) return { noun: null, last: from, partitive: 'own', whole: from };
  let at = from;
  while (['DET', 'PRON', 'NUM'].includes(syntax.tokens[at]?.upos ?? '') && at < from + 4) at += 1;
  const token = syntax.tokens[at];
  if (token?.lower === 'own') {
    // "none of its own soldiers".
    const own = runHead(syntax, at + 1, draft.times, lexicon);
    const people = own !== null && peopleNoun(syntax, own, lexicon) !== null ? own : null;
    return { noun: people, last: people ?? at, partitive: 'own', whole: people ?? at };
  }
  const head = runHead(syntax, at, draft.times, lexicon);
  if (head !== null) return { noun: head, last: head, partitive: 'noun', whole: head };
  // "seventeen of the dead": an adjective that stands for people.
  if (token && isHarmWord(token, lexicon)) return { noun: null, last: at, partitive: 'noun', whole: at };
  if (at > from) return { noun: null, last: at - 1, partitive: 'own', whole: at - 1 };
  return none;
}

/** A second noun for people under the same figure: "15 fighters and porters". */
export function withSecond(draft: Draft, last: number, lexicon: TollLexicon): number {
  const { tokens } = draft.syntax;
  const link = tokens[last + 1];
  if ((link?.lower !== 'and' && link?.lower !== 'or') || link.sentence !== tokens[last]?.sentence) return last;
  const next = tokens[last + 2];
  if (!next || !['NOUN', 'ADJ', 'PROPN'].includes(next.upos) || next.xpos === 'CD') return last;
  const head = runHead(draft.syntax, last + 2, draft.times, lexicon);
  return head !== null && tokens[head]?.xpos !== 'NN' && peopleNoun(draft.syntax, head, lexicon) ? head : last;
}

/** Last token of a head noun's of-phrase: "members of an illegal group". */
export function withOfPhrase(draft: Draft, last: number, lexicon: TollLexicon): number {
  const { syntax } = draft;
  if (syntax.tokens[last + 1]?.lower !== 'of' || syntax.tokens[last + 1]?.sentence !== syntax.tokens[last]?.sentence)
    return last;
  let at = last + 2;
  while (['DET', 'PRON'].includes(syntax.tokens[at]?.upos ?? '') && at < last + 4) at += 1;
  return runHead(syntax, at, draft.times, lexicon) ?? last;
}
