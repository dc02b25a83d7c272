import type { Span } from '../../../model/span.js';
import type { Hedge } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import type { Draft, NumberMention } from '../../draft.js';
import { inTime, isHarmWord, runHead } from './chunk.js';
import type { PeopleNoun, TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';

/** People that a figure counts, before anyone knows what happened to them. */
export interface Group {
  figure: Span & { text: string };
  lower: number | null;
  upper: number | null;
  hedge: Hedge;
  zero: boolean;
  /** "a", "an" before one person. */
  article: boolean;
  sentence: number;
  /** Tokens: first of the figure, with its hedge; the figure's own first and last; last of the whole phrase (inclusive). */
  left: number;
  first: number;
  numberLast: number;
  last: number;
  /** Head noun; null where the number stands alone ("12 were hurt"). */
  noun: number | null;
  people: PeopleNoun | null;
  /** "four of them", "seventeen of the dead", "17 of its own": how the number is taken from a whole. */
  partitive: 'pronoun' | 'noun' | 'own' | null;
  /** Token that heads the whole of a partitive. */
  whole: number | null;
  /** The noun itself counts the harmed: "1,204 deaths". */
  counted: boolean;
}

const SKIP = new Set(['other', 'more', 'further', 'additional', 'of']);
const PRONOUNS = new Set(['them', 'whom', 'these', 'those', 'us', 'which']);

/** Token that a figure's left side begins with: hedge, "another", "a further", "the", "its". */
function leftEdge(draft: Draft, number: { first: number; hedgeSpan: Span | null }): number {
  const { tokens } = draft.syntax;
  let left = number.first;
  const sentence = tokens[left]?.sentence;
  while (left > 0 && number.hedgeSpan && (tokens[left - 1]?.start ?? -1) >= number.hedgeSpan.start) left -= 1;
  for (;;) {
    const before = tokens[left - 1];
    if (!before || before.sentence !== sentence) return left;
    const opens = ['DET', 'PRON'].includes(before.upos) && /^(?:the|a|an|another|its|their|his|her|our|my|these|those|all|some|your)$/.test(before.lower);
    if (!opens && !['further', 'additional', 'other', 'another', 'least', 'around', 'about', 'all', 'only', 'just', 'also', 'first', '"', '“'].includes(before.lower)) return left;
    if (before.lower === 'least') return left;
    left -= 1;
  }
}

interface Counted {
  noun: number | null;
  last: number;
  partitive: Group['partitive'];
  whole: number | null;
}

/** What stands right of the figure: noun phrase, partitive, or nothing. */
function countedAfter(draft: Draft, from: number, lexicon: TollLexicon): Counted {
  const { syntax } = draft;
  const first = syntax.tokens[from];
  const sentence = syntax.tokens[from - 1]?.sentence;
  if (!first || first.sentence !== sentence) return { noun: null, last: from - 1, partitive: null, whole: null };
  if (first.lower === 'of') return partitiveAfter(draft, from + 1, lexicon);
  // “a number” of guards; "12" dead.
  if (/^["”’']$/.test(first.text)) return syntax.tokens[from + 1]?.lower === 'of' ? partitiveAfter(draft, from + 2, lexicon) : countedAfter(draft, from + 1, lexicon);
  const head = runHead(syntax, from, draft.times, lexicon);
  if (head !== null) return { noun: head, last: head, partitive: null, whole: null };
  let last = from - 1;
  while (SKIP.has(syntax.tokens[last + 1]?.lower ?? '') && syntax.tokens[last + 1]?.sentence === sentence && syntax.tokens[last + 1]?.lower !== 'of') last += 1;
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
    if (first.lower === 'those' && harmed && isHarmWord(harmed, lexicon)) return { noun: null, last: from + 1, partitive: 'noun', whole: from + 1 };
    return { noun: isPeople ? noun : null, last: isPeople && noun !== null ? noun : from, partitive: 'pronoun', whole: from };
  }
  let at = from;
  while (['DET', 'PRON', 'NUM'].includes(syntax.tokens[at]?.upos ?? '') && at < from + 4) at += 1;
  const token = syntax.tokens[at];
  if (token?.lower === 'own') return { noun: null, last: at, partitive: 'own', whole: at };
  const head = runHead(syntax, at, draft.times, lexicon);
  if (head !== null) return { noun: head, last: head, partitive: 'noun', whole: head };
  // "seventeen of the dead": an adjective that stands for people.
  if (token && isHarmWord(token, lexicon)) return { noun: null, last: at, partitive: 'noun', whole: at };
  if (at > from) return { noun: null, last: at - 1, partitive: 'own', whole: at - 1 };
  return none;
}

/** A second noun for people under the same figure: "15 fighters and porters". */
function withSecond(draft: Draft, last: number, lexicon: TollLexicon): number {
  const { tokens } = draft.syntax;
  const link = tokens[last + 1];
  if ((link?.lower !== 'and' && link?.lower !== 'or') || link.sentence !== tokens[last]?.sentence) return last;
  const next = tokens[last + 2];
  if (!next || !['NOUN', 'ADJ', 'PROPN'].includes(next.upos) || next.xpos === 'CD') return last;
  const head = runHead(draft.syntax, last + 2, draft.times, lexicon);
  return head !== null && tokens[head]?.xpos !== 'NN' && peopleNoun(draft.syntax, head, lexicon) ? head : last;
}

/** Last token of a head noun's of-phrase: "members of an illegal group". */
function withOfPhrase(draft: Draft, last: number, lexicon: TollLexicon): number {
  const { syntax } = draft;
  if (syntax.tokens[last + 1]?.lower !== 'of' || syntax.tokens[last + 1]?.sentence !== syntax.tokens[last]?.sentence) return last;
  let at = last + 2;
  while (['DET', 'PRON'].includes(syntax.tokens[at]?.upos ?? '') && at < last + 4) at += 1;
  return runHead(syntax, at, draft.times, lexicon) ?? last;
}

/** "Of the 17, four …", "all but two": a number told before, or one left out. */
function isReference(draft: Draft, number: NumberMention): boolean {
  const { tokens } = draft.syntax;
  const [before, second] = [tokens[number.first - 1], tokens[number.first - 2]];
  if (!before || !second || before.sentence !== tokens[number.first]?.sentence || second.sentence !== before.sentence) return false;
  if (before.lower === 'but' && ['all', 'none'].includes(second.lower)) return true;
  const sentence = draft.syntax.sentences[second.sentence];
  return ['the', 'those', 'these'].includes(before.lower) && second.lower === 'of' && second.index === sentence?.first;
}

function groupOf(draft: Draft, number: NumberMention, lexicon: TollLexicon): Group | null {
  const { syntax } = draft;
  const counted = countedAfter(draft, number.last, lexicon);
  const people = counted.noun === null ? null : peopleNoun(syntax, counted.noun, lexicon);
  const nounWord = counted.noun === null ? null : syntax.tokens[counted.noun];
  const isCount = nounWord !== undefined && nounWord !== null && (lexicon.counts.has(nounWord.lemma.toLowerCase()) || nounWord.lemma === 'life' || nounWord.lower === 'lives');
  const wholeOfHarm = counted.partitive === 'noun' && counted.whole !== null && isHarmWord(syntax.tokens[counted.whole] as Token, lexicon);
  if (counted.noun !== null && !people && !isCount && !wholeOfHarm) return null;
  // "some of the injuries": injuries, not people.
  if (isCount && counted.partitive === 'noun' && number.kind === 'vague') return null;
  if (isReference(draft, number)) return null;
  // "no shot", "no ‘boots’": a bare zero needs its noun, or a word of harm that stands for people ("no dead").
  if (number.kind === 'zero' && number.text.toLowerCase() === 'no' && counted.noun === null && !lexicon.adjectives.has(syntax.tokens[number.last]?.lower ?? '')) return null;
  return {
    figure: { start: number.start, end: number.end, text: number.text },
    lower: number.lower,
    upper: number.upper,
    hedge: number.hedge,
    zero: number.kind === 'zero',
    article: false,
    sentence: syntax.tokens[number.first]?.sentence ?? -1,
    left: leftEdge(draft, number),
    first: number.first,
    numberLast: number.last - 1,
    last: people && counted.noun !== null ? withSecond(draft, withOfPhrase(draft, counted.last, lexicon), lexicon) : counted.last,
    noun: counted.noun,
    people,
    partitive: counted.partitive,
    whole: counted.whole,
    counted: isCount && !people,
  };
}

/** "In April, a herder died", "In Orsk, a nurse": a time or place before the comma, no name that the phrase explains. */
function opensSentence(draft: Draft, name: Token): boolean {
  let at = name.index;
  while (draft.syntax.tokens[at - 1]?.upos === 'PROPN') at -= 1;
  const before = draft.syntax.tokens[at - 1];
  return inTime(draft.times, name) || (before?.sentence === name.sentence && ['in', 'at', 'near', 'on', 'outside'].includes(before.lower));
}

/** "a", "an" before one person: "a nurse was killed". An apposition ("Roe, a nurse, …") names nobody new. */
function articleGroup(draft: Draft, token: Token, lexicon: TollLexicon): Group | null {
  const { syntax } = draft;
  const noun = runHead(syntax, token.index + 1, draft.times, lexicon);
  const people = noun === null ? null : peopleNoun(syntax, noun, lexicon);
  if (noun === null || !people || /(?:s|men|people|children)$/.test(syntax.tokens[noun]?.lower ?? '') && syntax.tokens[noun]?.xpos === 'NNS') return null;
  const comma = syntax.tokens[token.index - 1];
  const name = syntax.tokens[token.index - 2];
  if (comma?.text === ',' && comma.sentence === token.sentence && name?.upos === 'PROPN' && !opensSentence(draft, name)) return null;
  return {
    figure: { start: token.start, end: token.end, text: token.text },
    lower: 1,
    upper: 1,
    hedge: 'exact',
    zero: false,
    article: true,
    sentence: token.sentence,
    left: token.index,
    first: token.index,
    numberLast: token.index,
    last: withOfPhrase(draft, noun, lexicon),
    noun,
    people,
    partitive: null,
    whole: null,
    counted: false,
  };
}

const KINDS = new Set<NumberMention['kind']>(['cardinal', 'vague', 'zero']);

/** Every figure that may count people, in order of text. */
export function findGroups(draft: Draft, lexicon: TollLexicon): Group[] {
  const groups: Group[] = [];
  for (const number of draft.numbers) {
    if (!KINDS.has(number.kind)) continue;
    const group = groupOf(draft, number, lexicon);
    if (group) groups.push(group);
  }
  const numbered = new Set(draft.numbers.flatMap(n => draft.syntax.tokens.slice(n.first, n.last).map(t => t.index)));
  for (const token of draft.syntax.tokens) {
    if ((token.lower !== 'a' && token.lower !== 'an') || numbered.has(token.index)) continue;
    const group = articleGroup(draft, token, lexicon);
    if (group && !draft.syntax.tokens.slice(group.first, (group.noun ?? group.last) + 1).some(t => numbered.has(t.index))) groups.push(group);
  }
  return groups.sort((a, b) => a.figure.start - b.figure.start);
}
