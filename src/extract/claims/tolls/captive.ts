import type { Draft } from '../../draft.js';
import { actorAt } from '../../actors/lookup.js';
import { isHarmWord, isNominal } from './chunk.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { same } from './words.js';

// "The other three were prisoners in Lethan hands", "two pilots are in enemy custody": what the people are, or what they are in, tells
// that somebody holds them.

/** How many words may stand between "in" and the hands. */
const REACH = 4;

/** Token of the "hands", "captivity", "custody" after an "in"; null for good hands, and for hands that are nobody's. */
function inHands(draft: Draft, at: number, lexicon: TollLexicon): number | null {
  const { tokens } = draft.syntax;
  if (tokens[at]?.lower !== 'in') return null;
  for (let i = at + 1; i <= at + REACH; i += 1) {
    const token = tokens[i];
    if (!token || !same(token, tokens[at]) || lexicon.words('goodhands').has(token.lower)) return null;
    if (lexicon.words('hands').has(token.lower)) {
      // "in hands": somebody's.
      const whose = i > at + 1 && tokens[i - 1]?.lower !== 'the';
      return token.lower !== 'hands' || whose || tokens[i + 1]?.lower === 'of' ? i : null;
    }
    if (!['DET', 'ADJ', 'NOUN', 'PROPN', 'PART', 'PUNCT', 'VERB'].includes(token.upos) || token.text === ',')
      return null;
  }
  return null;
}

/** Do the words after a noun for those held say by whom, or in which war? */
function saysWhose(draft: Draft, noun: number, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  const next = tokens[noun + 1];
  if (!next || !same(next, tokens[noun])) return false;
  if (inHands(draft, noun + 1, lexicon) !== null) return true;
  if (next.lower !== 'of') return false;
  const last = tokens[noun + 2]?.upos === 'DET' ? noun + 3 : noun + 2;
  const of = tokens[last];
  return of !== undefined && same(of, next) && (of.lower === 'war' || actorAt(draft, of) !== null);
}

/** "seven of its men": somebody's own people. */
const ofArmed = (draft: Draft, { first, last }: Group): boolean =>
  draft.syntax.tokens.slice(first, last + 1).some(t => ['its', 'their', 'our', 'his', 'own'].includes(t.lower));

/** Token of the word by which the predicate of a group tells that it is held; null where it tells no such thing. */
export function captiveAt(draft: Draft, at: number, group: Group, lexicon: TollLexicon): number | null {
  const { tokens } = draft.syntax;
  const whole = group.partitive === 'noun' && group.whole !== null ? tokens[group.whole] : undefined;
  // "Three of the dead were prisoners": what they had been before.
  if (whole && isHarmWord(whole, lexicon) && lexicon.adjectives.get(whole.lower) !== 'missing') return null;
  const bare = group.noun === null || ['other', 'others'].includes(tokens[group.noun]?.lower ?? '');
  const people = group.people !== null || bare;
  const hands = people ? inHands(draft, at, lexicon) : null;
  if (hands !== null) return hands;
  const owner = tokens[at];
  // "are our captives", "were the rebels' prisoners": whose they are says that they are held.
  const owned = owner?.upos === 'PRON' && isNominal(tokens[at + 1]);
  const noun = owned ? tokens[at + 1] : owner;
  if (!people || !noun || !lexicon.words('captive').has(noun.lemma.toLowerCase())) return null;
  const before = tokens[at - 1]?.lower ?? '';
  const became = ['still', 'remain', 'become', 'became', 'now', 'remained', 'were taken'].includes(before);
  const fighters = group.people?.status === 'combatant' && group.partitive === null;
  const men = group.partitive !== null && !(whole && isHarmWord(whole, lexicon)) && ofArmed(draft, group);
  return owned || saysWhose(draft, noun.index, lexicon) || became || fighters || men ? noun.index : null;
}
