import type { Syntax, Token } from '../../../parse/token.js';
import { tokenFrom } from '../../syntax/token-from.js';
import type { Group } from './group.js';
import type { HarmVerb, TollLexicon, VerbForm } from './lexicon.js';
import { isPersonal } from './personal-verb.js';

/** How far right of a verb its completing word may stand ("took 12 soldiers of the garrison prisoner"). */
const REACH = 14;

export const same = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.sentence === b.sentence;

const BE = new Set([
  'be',
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'re",
  '’s',
  '’re',
  'get',
  'gets',
  'got',
  'getting',
]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve", '’ve', 'do', 'does', 'did']);

export const isBe = (token: Token | undefined): boolean => token !== undefined && BE.has(token.lower);
export const isHave = (token: Token | undefined): boolean => token !== undefined && HAVE.has(token.lower);

const opensPhrase = (syntax: Syntax, at: number, phrases: HarmVerb['phrases']): boolean =>
  phrases.some(words => words.every((word, k) => syntax.tokens[at + k]?.lower === word));

/** "are being looked for": nothing that the preposition could take follows. */
const isStranded = (syntax: Syntax, at: number): boolean => {
  const next = syntax.tokens[at + 1];
  return !next || !same(syntax.tokens[at], next) || ['PUNCT', 'CCONJ', 'ADP', 'SCONJ'].includes(next.upos);
};

function completed(syntax: Syntax, at: number, wanted: ReadonlySet<string>, phrases: HarmVerb['phrases']): boolean {
  const verb = syntax.tokens[at];
  for (let i = at + 1; i <= at + REACH; i += 1) {
    const token = syntax.tokens[i];
    if (!token || !same(verb, token) || token.text === ';') return false;
    // "let two reporters in and let three go": the second verb's word.
    if (token.upos === 'VERB' && token.lemma === verb?.lemma) return false;
    if (opensPhrase(syntax, i, phrases)) return true;
    if (wanted.has(`${token.lower}#`)) return isStranded(syntax, i);
    if (wanted.has(token.lower)) return !['nearly', 'almost'].includes(syntax.tokens[i - 2]?.lower ?? '');
  }
  return false;
}

/** Does a word stand after the verb that makes it no harm ("carried off on a stretcher")? Before a verb it does not ("gave their lives to save"). */
function spoiled(syntax: Syntax, at: number, unless: ReadonlySet<string>): boolean {
  if (unless.size === 0) return false;
  for (let i = at + 1; i <= at + REACH; i += 1) {
    const token = syntax.tokens[i];
    if (!token || !same(syntax.tokens[at], token) || token.text === ';') return false;
    if (unless.has(token.lower) && syntax.tokens[i + 1]?.upos !== 'VERB') return true;
  }
  return false;
}

function hasWhoItNeeds(verb: HarmVerb, group: Group, lenient: boolean): boolean {
  if (group.supposed) return isPersonal(verb);
  if (verb.needs === '') return true;
  if (verb.needs === 'count') return true;
  if (verb.needs === 'combatant') return group.people?.status === 'combatant' || group.partitive === 'own';
  if (verb.needs === 'held') return group.held === true;
  if (verb.needs === 'known' && group.left < group.first) return true;
  return lenient || group.people !== null || group.partitive !== null;
}

/** "were shot at the well" tells a place; "were shot at" does not. */
const isPlaceAt = (syntax: Syntax, at: number): boolean =>
  syntax.tokens[at]?.lower === 'at' &&
  ['DET', 'PROPN', 'NOUN', 'ADJ', 'NUM'].includes(syntax.tokens[at + 1]?.upos ?? '');

/** The reading of a written verb that fits form, frame and the group; one that a further word completes goes first. */
export function harmVerb(
  syntax: Syntax,
  at: number,
  want: { forms: readonly VerbForm[]; frame: HarmVerb['frame']; group: Group; lenient?: boolean },
  lexicon: TollLexicon,
): HarmVerb | null {
  const token = syntax.tokens[at];
  if (!token) return null;
  let plain: HarmVerb | null = null;
  const readings = want.frame === 'denied' || want.frame === 'undone' ? lexicon.denied : lexicon.verbs;
  for (const { verb, forms } of readings.get(token.lower) ?? []) {
    if (verb.frame !== want.frame || !want.forms.some(form => forms.has(form))) continue;
    if (!hasWhoItNeeds(verb, want.group, want.lenient === true)) continue;
    const next = syntax.tokens[at + 1];
    if (
      next &&
      same(token, next) &&
      verb.not.has(next.lower) &&
      !(isBe(syntax.tokens[at - 1]) && isPlaceAt(syntax, at + 1))
    )
      continue;
    if (spoiled(syntax, at, verb.unless)) continue;
    if (verb.with === null) plain ??= verb;
    else if (completed(syntax, at, verb.with, verb.phrases)) return verb;
  }
  return plain;
}

/** Does a phrase open here that an active verb could take as its object? */
export function opensObject(syntax: Syntax, at: number, inTime: (token: Token) => boolean): boolean {
  const token = syntax.tokens[at];
  if (!token || inTime(token) || !same(syntax.tokens[at - 1], token)) return false;
  // "nobody was missing any more".
  if (token.lower === 'any' && ['more', 'longer'].includes(syntax.tokens[at + 1]?.lower ?? '')) return false;
  // "shot dead three people", "rounded up 20".
  if (['dead', 'down', 'up', 'off', 'away'].includes(token.lower)) return opensObject(syntax, at + 1, inTime);
  if (['DET', 'NUM', 'NOUN', 'PROPN'].includes(token.upos)) return true;
  if (token.upos === 'PRON') return !/^(?:who|which|that|whom|whose|when|where)$/.test(token.lower);
  if (
    [
      'at',
      'more',
      'fewer',
      'less',
      'up',
      'about',
      'around',
      'some',
      'nearly',
      'almost',
      'another',
      'over',
      'several',
      'many',
      'dozens',
    ].includes(token.lower)
  ) {
    const after = syntax.tokens.slice(at + 1, at + 4);
    return after.some(t => t.upos === 'NUM') || ['another', 'several', 'many', 'dozens', 'some'].includes(token.lower);
  }
  return token.upos === 'ADJ' && ['NOUN', 'PROPN'].includes(syntax.tokens[at + 1]?.upos ?? '');
}

/** The first token that ends after an offset, by halving. */
export const tokenAt = (syntax: Syntax, offset: number): number => tokenFrom(syntax.tokens, offset);
