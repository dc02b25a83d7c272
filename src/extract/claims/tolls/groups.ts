import type { Span } from '../../../model/span.js';
import type { Token } from '../../../parse/token.js';
import type { Draft, NumberMention } from '../../draft.js';
import { articleGroup } from './article-group.js';
import { isHarmWord } from './chunk.js';
import { type Counted, countedAfter, withOfPhrase, withSecond } from './counted-noun.js';
import { standForHouseholds } from './gloss.js';
import type { Group } from './group.js';
import type { PeopleNoun, TollLexicon } from './lexicon.js';
import { peopleNoun } from './people.js';
import { remainderGroup } from './remainder.js';
import { mayBePeople, peopleBeyond } from './supposed-people.js';
import { whoseDead } from './whose-dead.js';

/** Token that a figure's left side begins with: hedge, "another", "a further", "the", "its". */
function leftEdge(draft: Draft, number: { first: number; hedgeSpan: Span | null }, lexicon: TollLexicon): number {
  const { tokens } = draft.syntax;
  let left = number.first;
  const sentence = tokens[left]?.sentence;
  while (left > 0 && number.hedgeSpan && (tokens[left - 1]?.start ?? -1) >= number.hedgeSpan.start) left -= 1;
  for (;;) {
    const before = tokens[left - 1];
    if (!before || before.sentence !== sentence) return left;
    if (!lexicon.words('lead').has(before.lower) && !/^["“]$/.test(before.text)) return left;
    left -= 1;
  }
}

/** "Of the 17, four …", "all but two": a number told before, or one left out. */
function isReference(draft: Draft, number: NumberMention): boolean {
  const { tokens } = draft.syntax;
  const [before, second] = [tokens[number.first - 1], tokens[number.first - 2]];
  if (!before || !second || before.sentence !== tokens[number.first]?.sentence || second.sentence !== before.sentence)
    return false;
  if (before.lower === 'but' && ['all', 'none'].includes(second.lower)) return true;
  const sentence = draft.syntax.sentences[second.sentence];
  return ['the', 'those', 'these'].includes(before.lower) && second.lower === 'of' && second.index === sentence?.first;
}

/** "four in ten of the displaced", "one in five people": a share, told by two numbers. */
function isRatio(draft: Draft, number: NumberMention): boolean {
  const { tokens } = draft.syntax;
  // "one in five": the one is no count of its own.
  const upper = (at: number) =>
    tokens[at]?.lower === 'one' ? 1 : (draft.numbers.find(n => n.first === at && n.lower !== null)?.lower ?? null);
  const link = (at: number) =>
    tokens[at]?.lower === 'in' && tokens[at + 1]?.upos === 'NUM' && tokens[at - 1]?.upos === 'NUM';
  const at = link(number.first - 1) ? number.first - 1 : link(number.last) ? number.last : null;
  if (at === null) return false;
  const [part, whole] = [upper(at - 1), upper(at + 1)];
  return part !== null && whole !== null && part < whole && ROUND.has(whole);
}

const ROUND = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000]);

/** "12 captives", "three of the hostages", "nine kidnapped clerks". */
function isHeld(draft: Draft, from: number, noun: number, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  if (lexicon.words('captive').has(tokens[noun]?.lemma.toLowerCase() ?? '')) return true;
  return tokens
    .slice(from, noun)
    .some(({ lower }) =>
      (lexicon.verbs.get(lower) ?? []).some(({ verb, forms }) => verb.harm === 'captured' && forms.has('participle')),
    );
}

function groupOf(draft: Draft, number: NumberMention, lexicon: TollLexicon): Group | null {
  const { syntax } = draft;
  const whose = whoseDead(draft, number.last, lexicon);
  const counted: Counted = whose
    ? { noun: whose.noun, last: whose.noun, partitive: null, whole: null }
    : countedAfter(draft, number.last, lexicon);
  const nounWord = counted.noun === null ? null : syntax.tokens[counted.noun];
  const told =
    whose?.people ??
    (counted.noun === null ? null : peopleNoun(syntax, counted.noun, lexicon)) ??
    peopleBeyond(draft, counted, lexicon);
  const isCount =
    nounWord !== undefined &&
    nounWord !== null &&
    (lexicon.counts.has(nounWord.lemma.toLowerCase()) || nounWord.lemma === 'life' || nounWord.lower === 'lives');
  const wholeOfHarm =
    counted.partitive === 'noun' &&
    counted.whole !== null &&
    isHarmWord(syntax.tokens[counted.whole] as Token, lexicon);
  const supposed = !told && !isCount && !wholeOfHarm && nounWord ? mayBePeople(nounWord, lexicon) : false;
  const people: PeopleNoun | null = supposed ? { status: 'unknown', subgroup: null } : told;
  // "the seven of Upper Mell among them": those of a place, told before.
  const definite = syntax.tokens[number.first - 1]?.lower === 'the' && counted.partitive === 'noun';
  const ofPlace = definite && nounWord?.upos === 'PROPN';
  if (counted.noun !== null && !people && !isCount && !wholeOfHarm && !ofPlace) return null;
  if (ofPlace && !people) counted.noun = null;
  // "some of the injuries": injuries, not people.
  if (isCount && counted.partitive === 'noun' && number.kind === 'vague') return null;
  if (isReference(draft, number) || isRatio(draft, number)) return null;
  // "no shot", "no ‘boots’": a bare zero needs its noun, or a word of harm that stands for people ("no dead").
  if (
    number.kind === 'zero' &&
    number.text.toLowerCase() === 'no' &&
    counted.noun === null &&
    !lexicon.adjectives.has(syntax.tokens[number.last]?.lower ?? '')
  )
    return null;
  return {
    figure: { start: number.start, end: number.end, text: number.text },
    lower: number.lower,
    upper: number.upper,
    hedge: number.hedge,
    zero: number.kind === 'zero',
    article: false,
    sentence: syntax.tokens[number.first]?.sentence ?? -1,
    left: leftEdge(draft, number, lexicon),
    first: number.first,
    numberLast: number.last - 1,
    last:
      people && counted.noun !== null
        ? withSecond(draft, withOfPhrase(draft, counted.last, lexicon), lexicon)
        : counted.last,
    noun: counted.noun,
    people,
    partitive: counted.partitive,
    whole: counted.whole,
    counted: isCount && !people,
    ...(supposed ? { supposed } : {}),
    ...(people && counted.noun !== null && isHeld(draft, number.last, counted.noun, lexicon) ? { held: true } : {}),
  };
}

const KINDS = new Set<NumberMention['kind']>(['cardinal', 'vague', 'zero']);

/** Every figure that may count people, in order of text. */
export function findGroups(draft: Draft, lexicon: TollLexicon): Group[] {
  const groups: Group[] = [];
  let taken: NumberMention | undefined;
  draft.numbers.forEach((number, i) => {
    if (!KINDS.has(number.kind) || number === taken) return;
    const next = draft.numbers[i + 1];
    const left = remainderGroup(draft, number, next, lexicon);
    if (left) taken = next;
    const group = left ?? groupOf(draft, number, lexicon);
    if (group) groups.push(group);
  });
  // "an 11-year-old girl" is one girl: an age is no count.
  const counts = draft.numbers.filter(n => n.kind !== 'age');
  const numbered = new Set(counts.flatMap(n => draft.syntax.tokens.slice(n.first, n.last).map(t => t.index)));
  for (const token of draft.syntax.tokens) {
    if ((token.lower !== 'a' && token.lower !== 'an') || numbered.has(token.index)) continue;
    const group = articleGroup(draft, token, lexicon);
    if (
      group &&
      !draft.syntax.tokens.slice(group.first, (group.noun ?? group.last) + 1).some(t => numbered.has(t.index))
    )
      groups.push(group);
  }
  groups.sort((a, b) => a.figure.start - b.figure.start);
  groups.forEach((group, i) => {
    shareNoun(draft, group, groups[i + 1]);
    standForHouseholds(draft, group, lexicon);
  });
  return groups;
}

/** "lost 38 and 17 men": the noun after the second figure serves the first as well. */
function shareNoun(draft: Draft, group: Group, next: Group | undefined): void {
  if (
    !next?.people ||
    group.noun !== null ||
    group.partitive !== null ||
    group.last !== group.numberLast ||
    next.left !== group.last + 2
  )
    return;
  const link = draft.syntax.tokens[group.last + 1];
  if (link?.lower !== 'and' && link?.lower !== 'or') return;
  group.noun = next.noun;
  group.people = next.people;
}
