import type { Actor } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import type { Draft } from '../../draft.js';
import { tellsAlone } from './chunk.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';

// "The club released three players", "the bank lost 2,000 customers": verbs that tell of harm only where force, law or disaster is
// talked of. Sport, business, the stage and elections lose, free, capture and bury people as well.

/** How many sentences around may make the talk one of force. */
const AROUND = 2;
const ARMED = new Set<Actor['kind']>(['armed-force', 'armed-group']);

const lemmaOf = (token: Token | undefined): string => token?.lemma.toLowerCase() ?? '';

/** Is a token a word of harm that no other talk would use? */
function isStrong(token: Token, lexicon: TollLexicon): boolean {
  const lemma = lemmaOf(token);
  const weak = (cls: string) => lexicon.words(cls).has(lemma) || lexicon.words(cls).has(token.lower);
  if (weak('weak') || weak('weaktrade') || weak('needsforce')) return false;
  if (['forceword', 'mishap', 'captive', 'lawforce', 'regular', 'irregular'].some(cls => weak(cls)))
    return !weak('peaceword');
  if (lexicon.adjectives.has(token.lower) || lexicon.counts.has(lemma) || lexicon.acts.has(lemma)) return true;
  return (lexicon.verbs.get(token.lower) ?? []).some(({ verb }) => verb.needs === '' && tellsAlone(verb));
}

/** The sentence, with `around` sentences before and after it, tells of force, law or disaster, or of an armed body. */
function talksOfForce(draft: Draft, sentence: number, around: number, lexicon: TollLexicon): boolean {
  const { sentences, tokens } = draft.syntax;
  const from = sentences[Math.max(0, sentence - around)]?.first ?? 0;
  const to = sentences[Math.min(sentences.length - 1, sentence + around)]?.last ?? tokens.length;
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  if (tokens.slice(from, to).some(token => isStrong(token, lexicon))) return true;
  return draft.actors.some(
    ({ kind, mentions }) => ARMED.has(kind) && mentions.some(span => span.start >= start && span.end <= end),
  );
}

const hasWord = (draft: Draft, sentence: number, cls: string, lexicon: TollLexicon): boolean => {
  const { first = 0, last = 0 } = draft.syntax.sentences[sentence] ?? {};
  return draft.syntax.tokens.slice(first, last).some(t => lexicon.words(cls).has(lemmaOf(t)));
};

/** Is what a weak verb says of a group no harm: in talk of sport, trade or the stage, or a loss where nothing tells of force? */
export function isPeaceable(draft: Draft, group: Group, found: Found, lexicon: TollLexicon): boolean {
  const token = draft.syntax.tokens[found.predicate];
  const is = (cls: string) => lexicon.words(cls).has(lemmaOf(token)) || lexicon.words(cls).has(token?.lower ?? '');
  if (found.rule === 'toll-own-loss' || group.zero) return false;
  const told = (cls: string) => hasWord(draft, group.sentence, cls, lexicon);
  if (is('weaktrade')) return told('trade') && !talksOfForce(draft, group.sentence, 0, lexicon);
  if (!is('weak') && !is('needsforce')) return false;
  if (told('peaceword') && !talksOfForce(draft, group.sentence, 0, lexicon)) return true;
  // "We lost three brothers" tells of deaths by itself; "the school lost six teachers" does not.
  const noun = lemmaOf(group.noun === null ? undefined : draft.syntax.tokens[group.noun]);
  if (lexicon.words('plainhuman').has(noun)) return false;
  return is('needsforce') && !talksOfForce(draft, group.sentence, AROUND, lexicon);
}
