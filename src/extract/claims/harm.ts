import type { Claim } from '../../model/reading.js';
import { cut, type Span } from '../../model/span.js';
import type { Token } from '../../parse/token.js';
import { phraseBounds } from '../actors/phrase.js';
import type { Component } from '../annotator.js';
import type { Draft } from '../draft.js';
import { clauseAround } from './clause-span.js';
import { type Credit, createCredits } from './tolls/claimant.js';
import { polarityOf } from './tolls/doubt.js';
import { ownHarm } from './tolls/find-harmed.js';
import type { Group } from './tolls/group.js';
import { loadTollLexicon, type TollLexicon } from './tolls/lexicon.js';
import { peopleNoun } from './tolls/people.js';
import { isPeaceable } from './tolls/peaceable.js';
import { perpetratorOf } from './tolls/perpetrator.js';
import { isUnreal } from './tolls/reality.js';
import { tokenAt } from './tolls/words.js';

/** A noun phrase without a figure, in the shape that the grammar of tolls reads. */
function phraseAsGroup(draft: Draft, head: number, lexicon: TollLexicon): Group {
  const { tokens } = draft.syntax;
  const [first, last] = phraseBounds(draft.syntax, head);
  return {
    figure: cut(draft.syntax.text, tokens[first]?.start ?? 0, tokens[last]?.end ?? 0),
    lower: null,
    upper: null,
    hedge: 'exact',
    zero: false,
    article: true,
    sentence: tokens[head]?.sentence ?? -1,
    left: first,
    first,
    numberLast: first - 1,
    last,
    noun: head,
    people: peopleNoun(draft.syntax, head, lexicon) ?? { status: 'unknown', subgroup: null },
    partitive: null,
    whole: null,
    counted: false,
  };
}

interface Candidate {
  head: number;
  actor: string | null;
}

/** Persons by name, and definite or bare nouns for people; pronouns are left alone. */
function candidatesOf(draft: Draft, lexicon: TollLexicon): Candidate[] {
  const { syntax } = draft;
  const byHead = new Map<number, string | null>();
  for (const actor of draft.actors) {
    if (actor.kind !== 'person') continue;
    for (const mention of actor.mentions) {
      const last = syntax.tokens[tokenAt(syntax, mention.end - 1)];
      if (last && (last.upos === 'PROPN' || last.upos === 'NOUN')) byHead.set(last.index, actor.id);
    }
  }
  for (const token of syntax.tokens)
    if (
      token.upos === 'NOUN' &&
      !byHead.has(token.index) &&
      peopleNoun(syntax, token.index, lexicon) &&
      !isTakenAs(syntax.tokens[token.index - 1], token)
    )
      byHead.set(token.index, null);
  return [...byHead].map(([head, actor]) => ({ head, actor })).sort((a, b) => a.head - b.head);
}

/** "taken three prisoner": what people are taken as is nobody more. */
const isTakenAs = (before: Token | undefined, { lower }: Token): boolean =>
  before?.upos === 'NUM' && ['prisoner', 'hostage', 'captive'].includes(lower);

const PLAIN = new Set(['killed', 'injured', 'captured', 'missing', 'released']);

/** People harmed without a number: "the general was killed", "police freed the driver". */
export const harm: Component = (resources, language) => {
  const lexicon = loadTollLexicon(resources, language);
  const saying = new Set(resources.table(`lexicons/${language}/attribution-verbs`).map(row => row['lemma'] ?? ''));
  const says = (token: Token) => saying.has(token.lemma.toLowerCase());

  function claimOf(draft: Draft, candidate: Candidate, id: string, creditOf: (figure: Span) => Credit): Claim | null {
    const group = phraseAsGroup(draft, candidate.head, lexicon);
    const found = ownHarm(draft, group, false, lexicon, says);
    if (
      !found ||
      !PLAIN.has(found.harm) ||
      (candidate.actor === null && found.rule.endsWith('-tree')) ||
      isUnreal(draft, group, found, lexicon) ||
      isPeaceable(draft, group, found, lexicon)
    )
      return null;
    // "Deaths of fighters are not in the list": deaths in general.
    const act = draft.syntax.tokens[found.predicate];
    if (found.rule.startsWith('toll-of-') && act?.xpos === 'NNS') return null;
    const harmed = { group, found, whole: null, antecedent: null };
    const credit = creditOf(group.figure);
    const clause = clauseAround(draft.syntax, found.predicate);
    const start = Math.min(clause.start, group.figure.start);
    return {
      id,
      kind: 'harm',
      ...polarityOf(draft, harmed, credit, lexicon),
      attribution: credit.attribution?.id ?? null,
      claimant: credit.attribution?.speaker ?? null,
      evidence: [cut(draft.syntax.text, start, Math.max(clause.end, group.figure.end))],
      actor: candidate.actor,
      responsible: perpetratorOf(draft, harmed, candidate.actor, lexicon),
      rule: found.rule.replace(/^toll/, 'harm'),
    };
  }

  return {
    name: 'harm',
    requires: ['syntax', 'times', 'actors', 'attributions', 'claims'],
    assigns: ['claims'],
    annotate(draft) {
      const counted = countedTokens(draft);
      const creditOf = createCredits(draft);
      for (const candidate of candidatesOf(draft, lexicon)) {
        if (inCell(draft, candidate.head)) continue;
        if (counted.has(candidate.head) || isQuestioned(draft, candidate.head, lexicon)) continue;
        const claim = claimOf(draft, candidate, `c${draft.claims.length + 1}`, creditOf);
        if (claim) draft.claims.push(claim);
      }
    },
  };
};

/** The words of a table's head or label tell of nobody by themselves. */
const inCell = (draft: Draft, token: number): boolean => {
  const { tokens, sentences } = draft.syntax;
  const sentence = sentences[tokens[token]?.sentence ?? -1];
  return draft.view.blocks[sentence?.block ?? -1]?.cell !== undefined;
};

/** How far a figure and its people may lie apart, in characters, to be one phrase. */
const PHRASE = 120;

/** Tokens that a count covers already: from its figure to the end of the victims' words beside it. */
function countedTokens(draft: Draft): Set<number> {
  const covered = new Set<number>();
  for (const { toll } of draft.claims) {
    if (!toll?.figure) continue;
    const { start = toll.figure.start, end = toll.figure.end } = toll.victims;
    const from = Math.min(start, toll.figure.start);
    const to = Math.max(end, toll.figure.end);
    if (to - from > PHRASE) continue;
    for (let i = tokenAt(draft.syntax, from); (draft.syntax.tokens[i]?.start ?? Infinity) < to; i += 1) covered.add(i);
  }
  return covered;
}

/** "how many people died" asks, "the number of people who died" counts; neither tells of one more. */
function isQuestioned(draft: Draft, head: number, lexicon: TollLexicon): boolean {
  const [first] = phraseBounds(draft.syntax, head);
  const [of, noun] = [draft.syntax.tokens[first - 1], draft.syntax.tokens[first - 2]];
  if (of?.lower === 'of' && lexicon.tolls.has(noun?.lemma.toLowerCase() ?? '')) return true;
  return [first - 1, first, first + 1].some(i => draft.syntax.tokens[i]?.lower === 'how');
}
