import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { topicOf } from './topic.js';
import { isBe, same } from './words.js';

// "Nine were hurt; the police had spoken of seven", "for the Lethan dead the ministry says 31": a bare number in somebody's mouth, whose
// harm the talk gives. Only where it gives one.

/** Verbs that take a bare number, by what stands between. */
const SAYS = new Set(['say', 'claim', 'count', 'report', 'give', 'admit', 'announce', 'confirm']);
const SPEAKS_OF = new Set(['speak', 'talk', 'tell', 'write', 'know']);
const PUTS_AT = new Set(['put', 'set', 'place', 'estimate']);

/** A number in another's mouth is not of another order. */
const MOST = 10;

const sentenceStart = (draft: Draft, group: Group): number =>
  draft.syntax.sentences[group.sentence]?.first ?? group.left;

/** "Now it was eleven", "so it is sixteen": a count carried on, with a word of time or reckoning. */
const isUpdated = (be: Token, subject: Token | undefined, clause: readonly Token[], lexicon: TollLexicon): boolean =>
  isBe(be) &&
  ['it', 'that'].includes(subject?.lower ?? '') &&
  clause.some(t => same(t, be) && lexicon.words('updating').has(t.lower));

/** What the words between a saying and its number are; null where no such saying stands before the group. */
function isSpoken(draft: Draft, group: Group, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  const [one, two, three] = [tokens[group.left - 1], tokens[group.left - 2], tokens[group.left - 3]];
  if (!one || !same(one, tokens[group.first])) return false;
  const verb = (token: Token | undefined, lemmas: ReadonlySet<string>): boolean =>
    token?.upos === 'VERB' && token.xpos !== 'VBN' && token.xpos !== 'VBG' && lemmas.has(token.lemma);
  if (verb(one, SAYS)) return true;
  if (one.lower === 'of' && two?.upos === 'VERB' && SPEAKS_OF.has(two.lemma)) return true;
  if (isUpdated(one, two, tokens.slice(sentenceStart(draft, group), group.last + 4), lexicon)) return true;
  return one.lower === 'at' && ['it', 'that', 'them'].includes(two?.lower ?? '') && verb(three, PUTS_AT);
}

/** "the army says 12, the hospital 14": who speaks stands right before the number, after a number spoken before. */
function isSpokenInTurn(draft: Draft, group: Group, near: Harmed | undefined): boolean {
  const { tokens } = draft.syntax;
  if (!near?.found.rule.startsWith('toll-spoken') || near.group.sentence !== group.sentence) return false;
  const between = tokens.slice(near.group.last + 1, group.left);
  const words = between.filter(t => t.text !== ',' && t.lower !== 'and');
  if (words.length < 1 || words.length > 4 || words.length === between.length) return false;
  return words.every(t => ['DET', 'NOUN', 'PROPN', 'ADJ'].includes(t.upos));
}

const ends = (draft: Draft, group: Group): boolean => {
  const next = draft.syntax.tokens[group.last + 1];
  return (
    !next ||
    !same(next, draft.syntax.tokens[group.first]) ||
    /^[.,;:!?)"”–—]$/.test(next.text) ||
    ['and', 'but', 'while'].includes(next.lower)
  );
};

const isNear = (value: number | null, other: number | null): boolean =>
  value !== null && other !== null && value <= other * MOST && other <= value * MOST;

/** The count that the talk is of: the last in the sentence, or the only kind of harm in the one before. */
function countTalkedOf(draft: Draft, group: Group, before: readonly Harmed[]): Harmed | null {
  const near = before.at(-1);
  if (!near || group.sentence - near.group.sentence > 1) return null;
  const value = group.lower ?? group.upper;
  if (!isNear(value, near.group.lower ?? near.group.upper)) return null;
  const from = draft.syntax.tokens[near.group.last]?.end ?? 0;
  // "at about six, police said; the mayor says seven": a clock may be meant.
  if (draft.times.some(t => t.type === 'TIME' && t.start >= from && t.end <= group.figure.start)) return null;
  if (near.group.sentence === group.sentence) return near;
  const told = before.filter(h => h.group.sentence === near.group.sentence);
  return told.every(h => h.found.harm === near.found.harm) ? near : null;
}

/** The harm of a bare number that somebody is said to say, with the people it counts; null where the talk leaves it open. */
export function harmAsSpoken(
  draft: Draft,
  group: Group,
  before: readonly Harmed[],
  lexicon: TollLexicon,
): { found: Found; people: Group | null } | null {
  const bare = group.noun === null && group.partitive === null && !group.article && !group.zero;
  if (!bare || (group.lower ?? group.upper ?? 0) < 2 || group.hedge === 'vague' || !ends(draft, group)) return null;
  const near = before.at(-1);
  if (isSpokenInTurn(draft, group, near) && near)
    return { found: { ...near.found, rule: 'toll-spoken-turn' }, people: near.antecedent };
  if (!isSpoken(draft, group, lexicon)) return null;
  const spoken = { role: 'value', doubt: null, unreal: false } as const;
  const topic = topicOf(draft, group, lexicon);
  if (topic)
    return {
      found: { ...spoken, harm: topic.harm, predicate: topic.word, rule: 'toll-spoken-topic' },
      people: topic.people,
    };
  const count = countTalkedOf(draft, group, before);
  if (!count) return null;
  return {
    found: { ...spoken, harm: count.found.harm, predicate: group.left - 1, rule: 'toll-spoken' },
    people: count.group.people ? count.group : count.antecedent,
  };
}
