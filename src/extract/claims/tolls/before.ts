import type { Draft } from '../../draft.js';
import { joinHarms, type Found } from './found.js';
import { harmGoverned } from './governed.js';
import type { Group } from './group.js';
import type { TollLexicon, VerbForm } from './lexicon.js';
import { harmVerb, isBe, isHave, same } from './words.js';

// Harm that stands left of the figure: "killed 12", "gunned down 12", "killed or wounded 30", "also killed were 12", "the deaths of 12".

const ACTIVE: readonly VerbForm[] = ['base', 'third', 'past', 'ing'];
const PARTICLES = new Set([
  'down',
  'up',
  'over',
  'back',
  'away',
  'off',
  'prisoner',
  'hostage',
  'captive',
  'dead',
  'alive',
  'free',
  'go',
  'out',
]);
const OF = new Set(['of', 'to', 'among', 'amongst']);

/** Passive by the word before the verb: its object stands elsewhere. */
function isPassive(draft: Draft, at: number): boolean {
  const { tokens } = draft.syntax;
  let i = at - 1;
  while (tokens[i]?.upos === 'ADV' && same(tokens[i], tokens[at])) i -= 1;
  return same(tokens[i], tokens[at]) && isBe(tokens[i]) && tokens[at]?.xpos !== 'VBG';
}

function isPerfect(draft: Draft, at: number): boolean {
  const { tokens } = draft.syntax;
  let i = at - 1;
  while (tokens[i]?.upos === 'ADV' && same(tokens[i], tokens[at])) i -= 1;
  return same(tokens[i], tokens[at]) && (isHave(tokens[i]) || goesOnFromPerfect(draft, i));
}

/** "had killed 24 guards and taken three prisoner": the perfect of the verb before holds for a second participle. */
function goesOnFromPerfect(draft: Draft, link: number): boolean {
  const { tokens } = draft.syntax;
  if (!['and', ',', 'or'].includes(tokens[link]?.lower ?? '') || tokens[link + 1]?.xpos !== 'VBN') return false;
  for (let i = link - 1; i > link - REACH_BACK; i -= 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[link]) || token.text === ';') return false;
    if (token.xpos !== 'VBN' && token.xpos !== 'VBD') continue;
    let have = i - 1;
    while (tokens[have]?.upos === 'ADV') have -= 1;
    return same(tokens[have], token) && isHave(tokens[have]);
  }
  return false;
}

/** How far left of a second participle the first may stand, in words. */
const REACH_BACK = 16;

function objectOf(draft: Draft, at: number, group: Group, lenient: boolean, lexicon: TollLexicon): Found | null {
  const { syntax } = draft;
  const token = syntax.tokens[at];
  // "had taken 24 villagers captive": the perfect is active.
  const forms: readonly VerbForm[] = isPerfect(draft, at) ? [...ACTIVE, 'participle'] : ACTIVE;
  const verb = harmVerb(syntax, at, { forms, frame: 'obj', group, lenient }, lexicon);
  if (!verb || !token || isPassive(draft, at)) return null;
  // "The shelling cost 14 their lives": a verb that its completion proves needs no tag.
  if (token.lower === verb.lemma && token.upos !== 'VERB' && verb.phrases.length === 0) return null;
  if (verb.needs === 'count' && group.hedge === 'vague') return null;
  const link = syntax.tokens[at - 1];
  let harm = verb.harm;
  if (same(link, token) && (link?.lower === 'and' || link?.lower === 'or')) {
    const other = harmVerb(syntax, at - 2, { forms: ACTIVE, frame: 'obj', group, lenient }, lexicon);
    if (other) harm = joinHarms(other.harm, harm, true);
  }
  return { harm, predicate: at, role: 'object', doubt: null, unreal: false, rule: `toll-object-${verb.lemma}` };
}

function withParticle(draft: Draft, at: number, group: Group, lexicon: TollLexicon): Found | null {
  const { syntax } = draft;
  const particle = syntax.tokens[at];
  if (!particle || !PARTICLES.has(particle.lower) || !same(particle, syntax.tokens[at - 1])) return null;
  for (const { verb, forms } of lexicon.verbs.get(syntax.tokens[at - 1]?.lower ?? '') ?? []) {
    const active = ACTIVE.some(form => forms.has(form)) || (forms.has('participle') && isPerfect(draft, at - 1));
    if (verb.frame !== 'obj' || !active || isPassive(draft, at - 1)) continue;
    if (verb.with ? !verb.with.has(particle.lower) : particle.lower !== 'dead') continue;
    if (verb.needs === 'people' && !group.people && !group.partitive) continue;
    return {
      harm: verb.harm,
      predicate: at - 1,
      role: 'object',
      doubt: null,
      unreal: false,
      rule: `toll-object-${verb.lemma}-${particle.lower}`,
    };
  }
  return null;
}

/** "Also killed was a nurse", "among those wounded were three children": the predicate comes first. */
function inverted(draft: Draft, at: number, group: Group, lexicon: TollLexicon): Found | null {
  const { syntax } = draft;
  if (!isBe(syntax.tokens[at]) || !same(syntax.tokens[at], syntax.tokens[at - 1])) return null;
  const word = syntax.tokens[at - 1];
  if (!word) return null;
  const verb = harmVerb(syntax, at - 1, { forms: ['participle'], frame: 'obj', group }, lexicon);
  const harm = verb?.harm ?? lexicon.adjectives.get(word.lower);
  if (!harm) return null;
  const lead = [syntax.tokens[at - 2]?.lower, syntax.tokens[at - 3]?.lower];
  const part = lead.includes('among') || lead.includes('amongst');
  if (!part && !lead.includes('also') && lead[0] !== undefined && same(syntax.tokens[at - 2], word)) return null;
  return {
    harm,
    predicate: at - 1,
    role: part ? 'part' : 'subject',
    doubt: null,
    unreal: false,
    rule: 'toll-inverted',
  };
}

const LIFE = new Set(['life', 'lives']);

/** "the deaths of 12", "the loss of 90 of their own", "cost the lives of 130 soldiers". */
function ofNoun(draft: Draft, at: number, group: Group, lexicon: TollLexicon): Found | null {
  const { syntax } = draft;
  const preposition = syntax.tokens[at];
  const noun = syntax.tokens[at - 1];
  if (!preposition || !noun || !OF.has(preposition.lower) || !same(preposition, noun)) return null;
  const harm = lexicon.acts.get(noun.lemma.toLowerCase()) ?? lexicon.acts.get(noun.lower);
  if (!harm || (group.counted && noun.lemma !== 'loss')) return null;
  if (preposition.lower === 'to' && !['injury', 'injuries'].includes(noun.lower)) return null;
  if (noun.upos === 'VERB' && noun.xpos !== 'VBG') return null;
  if (LIFE.has(noun.lower) && !lifeTaken(draft, at - 1, lexicon)) return null;
  // A body is of a person; the remains of a house are not: a bare number or people must follow.
  return {
    harm,
    predicate: at - 1,
    role: 'object',
    doubt: null,
    unreal: false,
    rule: `toll-of-${noun.lemma.toLowerCase()}`,
  };
}

/** Lives are a count of the dead only where they are lost, claimed, taken or cost. */
export function lifeTaken(draft: Draft, at: number, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  const life = lexicon.words('life');
  for (let i = at - 6; i <= at + 6; i += 1) {
    const token = tokens[i];
    if (
      token &&
      same(token, tokens[at]) &&
      (life.has(token.lemma.toLowerCase()) || token.lower === 'lost' || token.lower === 'loss') &&
      token.lemma !== 'save'
    )
      return true;
  }
  return false;
}

/** Harm told by what stands right before a group; null where that is no word of harm. */
export function harmBefore(draft: Draft, group: Group, lenient: boolean, lexicon: TollLexicon): Found | null {
  const { tokens } = draft.syntax;
  const at = group.left - 1;
  if (!same(tokens[at], tokens[group.first])) return null;
  return (
    objectOf(draft, at, group, lenient, lexicon) ??
    withParticle(draft, at, group, lexicon) ??
    inverted(draft, at, group, lexicon) ??
    ofNoun(draft, at, group, lexicon) ??
    harmGoverned(draft, group, lexicon)
  );
}
