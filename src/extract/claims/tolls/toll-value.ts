import type { Harm } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { isBe, isHave, same } from './words.js';

// A figure as the value of a noun of counting: "the death toll stood at 34", "put the number of dead at 43", "a toll of 26", "bringing the toll to 22".

/** How far left of its value the noun may stand, in words. */
const REACH = 26;
const LINKS = new Set([
  'at',
  'to',
  'of',
  'from',
  ':',
  'as',
  'is',
  'was',
  'be',
  'been',
  'than',
  'reached',
  'hit',
  'passed',
  'topped',
  'exceeded',
  'surpassed',
  'reach',
  'stood',
  'totalled',
  'totaled',
  'reaching',
  'passing',
  'topping',
  'exceeding',
  'now',
  'hits',
  'passes',
  'tops',
  'reaches',
  'nears',
  'neared',
  'exceeds',
  'surpasses',
  'approaches',
  'number',
  'numbers',
  'numbered',
  'total',
  'totals',
]);

/** "Death toll 38", "toll up to 15": the figure right after the noun, as headlines put it. */
function followsToll(draft: Draft, group: Group): boolean {
  const { tokens } = draft.syntax;
  const noun = tokens[group.left - 1];
  return noun?.lower === 'toll' && same(noun, tokens[group.first]) && group.noun === null && group.partitive === null;
}

interface Value {
  harm: Harm;
  noun: number;
}

/** What a noun of counting counts: its own harm, or that of the words between it and its value ("the number of people killed"). */
function harmOfNoun(draft: Draft, noun: number, end: number, lexicon: TollLexicon): Harm | null {
  const { tokens } = draft.syntax;
  const before = tokens[noun - 1];
  const own =
    lexicon.tolls.get(tokens[noun]?.lemma.toLowerCase() ?? '') ?? lexicon.tolls.get(tokens[noun]?.lower ?? '') ?? null;
  if (before && same(before, tokens[noun])) {
    const compound = lexicon.tolls.get(before.lemma.toLowerCase()) ?? lexicon.counts.get(before.lemma.toLowerCase());
    if (compound) return compound;
  }
  if (own) return own;
  // "bringing to 15 the number killed".
  const beside = tokens[noun + 1];
  if (beside && same(beside, tokens[noun]) && beside.xpos !== 'VBG') {
    const told = participleHarm(beside.lower, lexicon) ?? lexicon.adjectives.get(beside.lower);
    if (told) return told;
  }
  if (beside?.lower !== 'of') return null;
  for (let i = noun + 2; i < end; i += 1) {
    const token = tokens[i];
    if (!token) return null;
    const harm =
      lexicon.adjectives.get(token.lower) ??
      lexicon.counts.get(token.lemma.toLowerCase()) ??
      participleHarm(token.lower, lexicon) ??
      (tokens[i - 1]?.lower === 'who' ? subjectHarm(token.lower, lexicon) : null);
    if (harm) return harm;
    if (token.lower === 'captivity' || token.lower === 'prisoners') return 'captured';
  }
  return null;
}

const participleHarm = (word: string, lexicon: TollLexicon): Harm | null =>
  (lexicon.verbs.get(word) ?? []).find(
    ({ verb, forms }) => forms.has('participle') && verb.frame === 'obj' && verb.with === null && verb.needs !== 'held',
  )?.verb.harm ?? null;

/** "who died": harm that its subject suffers. */
const subjectHarm = (word: string, lexicon: TollLexicon): Harm | null =>
  (lexicon.verbs.get(word) ?? []).find(
    ({ verb, forms }) => forms.has('past') && verb.frame === 'subj' && verb.with === null,
  )?.verb.harm ?? null;

/** A noun of counting that takes up a count told before ("Friday's count had been 31"). */
const isBareCount = (draft: Draft, noun: number, lexicon: TollLexicon): boolean =>
  lexicon.words('count').has(draft.syntax.tokens[noun]?.lemma.toLowerCase() ?? '') ||
  // "the correct number is 13".
  lexicon.words('trulynumber').has(draft.syntax.tokens[noun - 1]?.lower ?? '');

/** The words between the noun and its value must be those of a count that is told: no other predicate, no second figure but "from 12". */
function isPath(draft: Draft, from: number, to: number, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  // "the number of civilians killed since the siege began to 33": the verb of the clause that "since" opens.
  let since = false;
  for (let i = from + 1; i < to; i += 1) {
    const token = tokens[i];
    if (!token) return false;
    since ||= token.lower === 'since';
    if (token.text === ';' || token.lower === 'who' || token.lower === 'while' || token.lower === 'but') return false;
    // "the dead of all three raids": a number of raids.
    if (
      token.upos === 'NUM' &&
      !['from', 'all', 'by'].includes(tokens[i - 1]?.lower ?? '') &&
      tokens[i - 2]?.lower !== 'from'
    ) {
      if (!draft.times.some(t => t.start <= token.start && token.start < t.end)) return false;
    }
    if (
      token.upos === 'VERB' &&
      !since &&
      !lexicon.words('tollverb').has(token.lemma.toLowerCase()) &&
      !lexicon.verbs.has(token.lower) &&
      token.xpos !== 'VBG' &&
      token.xpos !== 'VBN'
    )
      return false;
  }
  return true;
}

/** "The number of people who died when the ferry sank has risen to 14": the tree ties the noun to the verb before its value. */
function isSubjectOfValue(draft: Draft, noun: number, end: number, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  const subject = tokens[noun];
  let verb = end - 2;
  while (verb > noun && ['ADV', 'ADP', 'PART'].includes(tokens[verb]?.upos ?? '')) verb -= 1;
  const governs = lexicon.words('tollverb').has(tokens[verb]?.lemma.toLowerCase() ?? '');
  // "the number of people who died … has risen": the words tell it where the tree does not.
  const people = tokens.slice(noun + 1, noun + 6);
  const who = people.findIndex(t => t.lower === 'who');
  const harmed = who > 0 && people[0]?.lower === 'of' && subjectHarm(people[who + 1]?.lower ?? '', lexicon) !== null;
  if (governs && harmed && isHave(tokens[verb - 1])) return true;
  return governs && subject?.head === verb && subject.deprel.startsWith('nsubj');
}

/** "deaths stood at 34", "put its losses at six", "deaths: 12": a noun of harm is a count only where a verb or mark sets its value. */
function isTold(draft: Draft, noun: number, end: number, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  if (/^(?:number|total)$/.test(tokens[noun - 2]?.lower ?? '') || tokens[end - 1]?.text === ':') return true;
  for (let i = Math.max(0, noun - 5); i < end; i += 1) {
    const token = tokens[i];
    if (token && same(token, tokens[noun]) && lexicon.words('tollverb').has(token.lemma.toLowerCase())) return true;
  }
  return /^(?:number|total|toll)$/.test(tokens[noun]?.lemma ?? '');
}

function valueOf(draft: Draft, group: Group, earlier: Harm | null, lexicon: TollLexicon): Value | null {
  const { tokens } = draft.syntax;
  const end = group.left;
  for (let i = end - 1; i >= end - REACH; i -= 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[group.first])) return null;
    const lemma = token.lemma.toLowerCase();
    if (!lexicon.tolls.has(lemma) && !lexicon.tolls.has(token.lower)) continue;
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'ADJ') continue;
    if (!isPath(draft, i, end, lexicon) && !isSubjectOfValue(draft, i, end, lexicon)) return null;
    if (!lexicon.words('count').has(lemma) && !isTold(draft, i, end, lexicon)) continue;
    const harm = harmOfNoun(draft, i, end, lexicon) ?? (isBareCount(draft, i, lexicon) ? earlier : null);
    if (harm) return { harm, noun: i };
  }
  return null;
}

/** "it brings to 63 the number of people killed", "put at 16 the number": the noun comes after its value. */
function valueBefore(draft: Draft, group: Group, lexicon: TollLexicon): Value | null {
  const { tokens } = draft.syntax;
  const verb = tokens[group.left - 2]?.lemma.toLowerCase() ?? '';
  const link = tokens[group.left - 1]?.lower;
  if (!(link === 'to' && lexicon.words('sum').has(verb)) && !(link === 'at' && lexicon.words('setat').has(verb)))
    return null;
  for (let i = group.last + 1; i <= group.last + 4; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[group.first])) return null;
    if (!lexicon.tolls.has(token.lemma.toLowerCase())) continue;
    const harm = harmOfNoun(draft, i, i + 14, lexicon);
    if (harm) return { harm, noun: i };
  }
  return null;
}

/** The figure as a count told; `earlier` is the harm of the toll before it, for counts that only say "the count". */
export function harmAsValue(draft: Draft, group: Group, earlier: Harm | null, lexicon: TollLexicon): Found | null {
  const { tokens } = draft.syntax;
  if (group.article) return null;
  const link = tokens[group.left - 1];
  const linked = link !== undefined && same(link, tokens[group.first]) && (LINKS.has(link.lower) || isBe(link));
  const follows = followsToll(draft, group);
  if (!linked && !follows) return null;
  const value = valueBefore(draft, group, lexicon) ?? valueOf(draft, group, earlier, lexicon);
  if (!value) return null;
  return {
    harm: value.harm,
    predicate: value.noun,
    role: 'value',
    doubt: null,
    unreal: false,
    rule: `toll-value-${tokens[value.noun]?.lemma.toLowerCase() ?? ''}`,
  };
}
