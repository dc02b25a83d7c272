import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { readChain } from './chain.js';
import { inTime } from './chunk.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import { laterPredicate } from './later-predicate.js';
import type { TollLexicon } from './lexicon.js';
import { relative } from './relative.js';
import { harmVerb, isBe, isHave, opensObject, same } from './words.js';

// Harm that stands right of the figure: "12 dead", "30 killed in", "12 people were hurt", "two men from the village died".

/** How far a subject may stretch before its predicate, in words. */
const STRETCH = 16;

/** "12 dead", "nine people killed in": an adjective or participle right beside the phrase. */
function beside(draft: Draft, at: number, group: Group, lenient: boolean, lexicon: TollLexicon): Found | null {
  const { syntax } = draft;
  const token = syntax.tokens[at];
  if (!token) return null;
  const harm = lexicon.adjectives.get(token.lower);
  const next = syntax.tokens[at + 1];
  const verb = harmVerb(syntax, at, { forms: ['participle'], frame: 'obj', group, lenient }, lexicon);
  if (verb) {
    const completed = next && verb.with?.has(next.lower) ? at + 2 : at + 1;
    const part = lexicon.words('inherit').has(next?.lower ?? '');
    if (!part && opensObject(syntax, completed, t => inTime(draft.times, t))) return null;
    return {
      harm: verb.harm,
      predicate: at,
      role: 'beside',
      doubt: null,
      unreal: false,
      rule: `toll-beside-${verb.lemma}`,
    };
  }
  if (!harm) return null;
  if (next && same(token, next) && next.upos === 'NOUN' && token.upos === 'ADJ' && group.noun === null) return null;
  return { harm, predicate: at, role: 'beside', doubt: null, unreal: false, rule: `toll-beside-${token.lower}` };
}

/** "killed and wounded", "dead or injured" beside one figure: both together. */
function joined(draft: Draft, found: Found, group: Group, lenient: boolean, lexicon: TollLexicon): Found {
  const { tokens } = draft.syntax;
  const link = tokens[found.predicate + 1];
  if (!same(link, tokens[found.predicate]) || (link?.lower !== 'and' && link?.lower !== 'or')) return found;
  const second = beside(draft, found.predicate + 2, group, lenient, lexicon);
  if (!second) return found;
  const pair = [found.harm, second.harm].sort().join(' ');
  return pair === 'injured killed' ? { ...found, harm: 'casualties' } : found;
}

const FRAME_SKIP = new Set(['ADP', 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADV', 'PART', 'X', 'SYM']);

/** A comma that opens an insertion ("two boys, aged 14 and 16, were hurt"): the index after the comma that closes it. */
function pastInsertion(draft: Draft, comma: number, lexicon: TollLexicon): number | null {
  const { tokens } = draft.syntax;
  const bracket = tokens[comma]?.text === '(';
  for (let i = comma + 1; i <= comma + STRETCH; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[comma])) return null;
    if (bracket && token.text === ')') return i + 1;
    if (bracket || token.text !== ',') continue;
    const next = tokens[i + 1];
    if (next && same(next, token) && (next.upos === 'AUX' || (next.upos === 'VERB' && lexicon.verbs.has(next.lower))))
      return i + 1;
    if (next?.lower === 'and' || next?.upos === 'NUM') continue;
    return null;
  }
  return null;
}

const isVerbGroup = (token: Token): boolean => token.upos === 'AUX' || isBe(token) || isHave(token);

/** May the predicate be sought further right? Not for the object of a preposition or of an active verb. */
function isSubjectLike(draft: Draft, group: Group, says: (token: Token) => boolean): boolean {
  const { tokens } = draft.syntax;
  const before = tokens[group.left - 1];
  if (!before || !same(before, tokens[group.first])) return true;
  if (before.upos === 'ADP' || before.upos === 'SCONJ')
    return (
      ['after', 'before', 'since', 'that', 'as', 'when', 'because', 'while', 'where', 'until', 'in'].includes(
        before.lower,
      ) &&
      (before.lower !== 'in' || isClauseOpener(draft, group))
    );
  if (before.upos === 'VERB') return says(before);
  return true;
}

/** "after 12 people were killed": the preposition opens a clause when an auxiliary or verb follows the phrase at once. */
function isClauseOpener(draft: Draft, group: Group): boolean {
  const { tokens } = draft.syntax;
  const before = tokens[group.left - 1];
  const next = tokens[group.last + 1];
  return (
    before?.lower !== 'of' && next !== undefined && same(next, before) && (isVerbGroup(next) || next.upos === 'VERB')
  );
}

/** The predicate of a group to its right. `says` tells verbs that take a clause ("said 12 people were hurt"). */
export function harmAfter(
  draft: Draft,
  group: Group,
  lenient: boolean,
  lexicon: TollLexicon,
  says: (token: Token) => boolean,
): Found | null {
  const { syntax } = draft;
  const { tokens } = syntax;
  let at = group.last + 1;
  while (
    same(tokens[at], tokens[group.first]) &&
    (/^["“”'’]$/.test(tokens[at]?.text ?? '') ||
      (tokens[at]?.upos === 'ADV' && !lexicon.words('stop').has(tokens[at]?.lower ?? '')))
  )
    at += 1;
  if (!same(tokens[at], tokens[group.first])) return null;
  const direct = beside(draft, at, group, lenient, lexicon);
  if (direct) return joined(draft, direct, group, lenient, lexicon);
  if (!isSubjectLike(draft, group, says))
    return relative(draft, at, group, lenient, lexicon) ?? fearedBeside(draft, at, group, lenient, lexicon);
  return predicateFrom(draft, at, group, lenient, lexicon);
}

/** "with dozens feared captured": a participle that lends the group on, without auxiliary. */
function fearedBeside(draft: Draft, at: number, group: Group, lenient: boolean, lexicon: TollLexicon): Found | null {
  const token = draft.syntax.tokens[at];
  if (
    !token ||
    (token.xpos !== 'VBN' && token.xpos !== 'VBD') ||
    !lexicon.words('raisepassive').has(token.lemma.toLowerCase())
  )
    return null;
  return readChain(draft, at, group, lenient, lexicon, true);
}

function predicateFrom(
  draft: Draft,
  start: number,
  group: Group,
  lenient: boolean,
  lexicon: TollLexicon,
): Found | null {
  const { tokens } = draft.syntax;
  const stop = lexicon.words('stop');
  for (let at = start; at < start + STRETCH; at += 1) {
    const token = tokens[at];
    if (!token || !same(token, tokens[group.first])) return null;
    const lower = token.lower;
    if (stop.has(lower) || (at > start && isBare(group))) return null;
    if (lower === 'who' || lower === 'that') return relative(draft, at, group, lenient, lexicon);
    if (isVerbGroup(token))
      return readChain(draft, at, group, lenient, lexicon) ?? laterPredicate(draft, at, group, lexicon);
    // "the commander of its column, who was killed".
    if (token.text === ',' && tokens[at + 1]?.lower === 'who' && same(token, tokens[at + 1])) {
      const told = relative(draft, at + 1, group, lenient, lexicon);
      if (told) return told;
    }
    if (token.text === ',' || token.text === '(') {
      const next = pastInsertion(draft, at, lexicon);
      if (next === null) return null;
      // "40 men (all of one village) dead": right after a bracket the phrase goes on as if it were not there.
      const beyond = token.text === '(' ? beside(draft, next, group, lenient, lexicon) : null;
      const chain = beyond ?? readChain(draft, next, group, lenient, lexicon);
      if (chain || token.text !== '(') return chain;
      at = next - 1;
      continue;
    }
    const verb = harmVerb(
      draft.syntax,
      at,
      {
        forms: at === start ? ['past', 'third', 'base', 'ing'] : ['past', 'third', 'base'],
        frame: 'subj',
        group,
        lenient,
      },
      lexicon,
    );
    if (verb && token.upos !== 'NOUN' && token.upos !== 'PROPN' && (at === start || token.xpos !== 'VBN'))
      return readChain(draft, at, group, lenient, lexicon);
    if (token.upos === 'VERB') {
      if (lexicon.words('raise').has(token.lemma.toLowerCase()))
        return readChain(draft, at, group, lenient, lexicon) ?? laterPredicate(draft, at, group, lexicon);
      const feared = at === start ? fearedBeside(draft, at, group, lenient, lexicon) : null;
      if (feared) return feared;
      // A reduced relative ("reached by telephone") goes on; a finite verb is the predicate, and no harm.
      if (token.xpos !== 'VBN' && token.xpos !== 'VBG') return laterPredicate(draft, at, group, lexicon);
      continue;
    }
    if (lower === 'and' && joinsPerson(draft, at)) continue;
    if (!FRAME_SKIP.has(token.upos) && !(token.upos === 'PRON' && /^(?:his|her|its|their)$/.test(lower))) return null;
  }
  return null;
}

/** A number alone is a subject only right before its predicate: "One fell on a house where a man was killed" counts no one. */
const isBare = (group: Group): boolean => group.noun === null && group.partitive === null;

/** "a tapper and his wife were found": a second subject without a figure. */
function joinsPerson(draft: Draft, at: number): boolean {
  const next = draft.syntax.tokens[at + 1];
  return next !== undefined && ['his', 'her', 'their', 'its', 'the'].includes(next.lower);
}
