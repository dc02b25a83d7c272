import type { Draft } from '../../draft.js';
import { closesAsPart } from './closing-part.js';
import { isHarmWord, tellsAlone } from './chunk.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { predicateNoun } from './predicate-noun.js';
import { same } from './words.js';

// Parts of a number told before: "including five children", "among them three medics", "nine of them children", "four of the wounded".

/** A group that is known to be harmed. */
export interface Harmed {
  group: Group;
  found: Found;
  /** The group that this one is a part of, when the words say so. */
  whole: Harmed | null;
  /** The group that lends it its noun ("57 insurgents were slain and 11 captured"). */
  antecedent: Group | null;
}

const part = (whole: Harmed, rule: string): Found => ({ ...whole.found, role: 'part', rule });

/** Does "including", "among them", "of whom" open right before the group? */
export function opensPart(draft: Draft, group: Group, lexicon: TollLexicon): boolean {
  const { tokens } = draft.syntax;
  const before = tokens[group.left - 1];
  if (!before || !same(before, tokens[group.first])) return false;
  if (lexicon.words('inherit').has(before.lower) || before.lower === 'includes' || before.lower === 'included')
    return true;
  const second = tokens[group.left - 2];
  const pronoun = ['them', 'whom', 'these', 'which'].includes(before.lower) && same(second, before);
  if (pronoun && (lexicon.words('inherit').has(second?.lower ?? '') || second?.lower === 'of')) return true;
  const third = tokens[group.left - 3];
  return (
    before.upos === 'AUX' &&
    ['them', 'whom', 'these'].includes(second?.lower ?? '') &&
    lexicon.words('inherit').has(third?.lower ?? '')
  );
}

/** The harm that a partitive names itself: "seventeen of the dead". */
function harmOfWhole(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  if (group.partitive !== 'noun' || group.whole === null) return null;
  const token = draft.syntax.tokens[group.whole];
  if (!token || !isHarmWord(token, lexicon)) return null;
  const harm =
    lexicon.adjectives.get(token.lower) ??
    lexicon.verbs.get(token.lower)?.find(({ verb }) => verb.frame === 'obj' && tellsAlone(verb))?.verb.harm;
  return harm
    ? { harm, predicate: group.whole, role: 'part', doubt: null, unreal: false, rule: `toll-part-of-${token.lower}` }
    : null;
}

/** "Nine of the dead were women, …, and five were children": the second names no whole, for it has the first one's. */
function goesOnAsPart(draft: Draft, group: Group, near: Harmed, lexicon: TollLexicon): boolean {
  const bare = group.noun === null && group.partitive === null && !group.article && !group.zero;
  return (
    bare &&
    near.found.role === 'part' &&
    near.group.partitive !== null &&
    near.group.sentence === group.sentence &&
    predicateNoun(draft, group, lexicon) !== null
  );
}

const VICTIM = new Set(['victim', 'casualty', 'fatality']);

/** A part takes the harm of the number it is a part of: the nearest one before it, in its sentence or (for "of them") the sentence before. */
export function harmAsPart(
  draft: Draft,
  group: Group,
  before: readonly Harmed[],
  lexicon: TollLexicon,
): { found: Found; whole: Harmed | null } | null {
  const named = harmOfWhole(draft, group, lexicon);
  // "dozens of dead" are no part of the dead told before; "dozens of the dead" are.
  const definite = draft.syntax.tokens[(group.whole ?? 0) - 1]?.lower !== 'of';
  if (named) return { found: named, whole: (definite && before.findLast(h => h.found.harm === named.harm)) || null };
  const near = before.at(-1);
  if (!near) return null;
  const distance = group.sentence - near.group.sentence;
  if (goesOnAsPart(draft, group, near, lexicon)) return { found: part(near, 'toll-part-goes-on'), whole: near.whole };
  const pronoun = group.partitive === 'pronoun';
  // "some of them for years": a vague number says nothing of its own.
  if (pronoun && group.noun === null && group.hedge === 'vague') return null;
  const closes = distance === 0 && closesAsPart(draft, group);
  if (closes || opensPart(draft, group, lexicon) || (pronoun && distance === 0)) {
    if (distance !== 0 && !(distance === 1 && pronoun && group.noun !== null)) return null;
    // A part belongs to the whole, not to the part told just before it.
    const whole = near.whole && near.found.role === 'part' ? near.whole : near;
    return { found: part(whole, pronoun ? 'toll-part-of-them' : 'toll-part-including'), whole };
  }
  const token = group.noun === null ? undefined : draft.syntax.tokens[group.noun];
  if (group.partitive === 'noun' && token && VICTIM.has(token.lemma) && distance <= 1)
    return { found: part(near, 'toll-part-of-victims'), whole: near };
  return null;
}
