import type { Draft } from '../../draft.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { same } from './words.js';

// "Six people with burns came up the hill", "dozens fled with bullet wounds": what they have tells that they are hurt.

/** How many words may stand between "with" and the injury ("with light shrapnel and bullet wounds"). */
const REACH = 4;
const FILLS = new Set(['DET', 'ADJ', 'NOUN', 'CCONJ', 'VERB', 'ADV', 'PUNCT']);

/** How many words may stand between a verb of getting away and "with" ("came to the clinic with"). */
const WAY = 5;
const ON_THE_WAY = new Set(['ADP', 'DET', 'NOUN', 'PROPN', 'ADV', 'ADJ', 'PRON']);

/** The "with" right after the people, or after the verb by which they get away; null where neither stands. */
function withAfter(draft: Draft, group: Group, lexicon: TollLexicon): number | null {
  const { tokens } = draft.syntax;
  let at = group.last + 1;
  if (tokens[at]?.lower === 'with') return group.people && same(tokens[at], tokens[group.first]) ? at : null;
  while ((tokens[at]?.upos === 'AUX' || tokens[at]?.upos === 'ADV') && !GOT.has(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at];
  if (!verb || !same(verb, tokens[group.first])) return null;
  // "one man had a hand wound", "three have had legs amputated": what they have got.
  if (GOT.has(verb.lower) && !GOES_ON.has(tokens[at + 1]?.upos ?? ''))
    return group.people || group.partitive ? at : null;
  if (verb.upos !== 'VERB') return null;
  if (!lexicon.words('comeaway').has(verb.lemma.toLowerCase())) return null;
  for (let i = at + 1; i <= at + 1 + WAY; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, verb)) return null;
    if (token.lower === 'with') return i;
    if (!ON_THE_WAY.has(token.upos)) return null;
  }
  return null;
}

const GOT = new Set(['had', 'got']);
/** "had to", "got away". */
const GOES_ON = new Set(['PART', 'ADV', 'ADP', 'VERB']);
const BROKEN = new Set(['broken', 'fractured', 'crushed', 'shattered']);
const AMPUTATED = new Set(['amputated', 'severed']);
const BONES = new Set(['bone', 'rib', 'leg', 'arm', 'limb', 'wrist', 'ankle', 'skull', 'hip']);

/** Harm by an injury that people have; old and healed ones, and none at all, do not count. */
export function harmWithInjury(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  const { tokens } = draft.syntax;
  const start = group.zero ? null : withAfter(draft, group, lexicon);
  if (start === null) return null;
  for (let i = start + 1; i <= start + 1 + REACH; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[start]) || lexicon.words('healed').has(token.lower)) return null;
    const lemma = token.lemma.toLowerCase();
    const broken =
      BONES.has(lemma) && (BROKEN.has(tokens[i - 1]?.lower ?? '') || AMPUTATED.has(tokens[i + 1]?.lower ?? ''));
    // "a burn unit" is no burn.
    const ends = !same(tokens[i + 1], token) || tokens[i + 1]?.upos !== 'NOUN';
    if (broken || (ends && lexicon.words('injury').has(lemma)))
      return {
        harm: 'injured',
        predicate: i,
        role: 'beside',
        doubt: null,
        unreal: false,
        rule: `toll-with-${lemma}`,
      };
    if (!FILLS.has(token.upos) || token.text === ',') return null;
  }
  return null;
}
