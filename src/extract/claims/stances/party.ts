import type { Actor } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import { childrenOf } from '../../../parse/tree.js';
import { tokenFrom } from '../../events/actor-index.js';
import type { Around } from './around.js';
import type { StanceWords } from './attitudes.js';

// Who can take a stance, and toward whom one can be taken.

/** The head word of an actor's first mention. */
function headOf({ draft }: Around, actor: Actor): Token | undefined {
  const [mention] = actor.mentions;
  if (!mention) return undefined;
  const { tokens } = draft.syntax;
  let found: Token | undefined;
  for (let i = tokenFrom(draft, mention.start); (tokens[i]?.start ?? Infinity) < mention.end; i += 1) {
    const token = tokens[i];
    const head = tokens[token?.head ?? -1];
    if (token && token.upos !== 'PUNCT' && !(head && head.start >= mention.start && head.end <= mention.end))
      found ??= token;
  }
  return found;
}

/** "Sandbags defended …": a plural at the start of a sentence is in capitals whether it is a name or not. */
const isCapitalOnly = ({ draft }: Around, { mentions }: Actor, head: Token): boolean =>
  mentions.length === 1 &&
  /^\p{Lu}\p{Ll}+s$/u.test(head.text) &&
  draft.syntax.tokens[head.index - 1]?.sentence !== head.sentence;

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both']);

/**
 * Can the actor be of an attitude, or have one shown toward it? Whoever is known by kind can; of others a name that is no place,
 * and people or bodies by their noun: toward whom only where they are definite ("the officers", not "engineers"), so that
 * bridges are supported, walls defended and lorries backed by nobody.
 */
export function isParty(around: Around, id: string, end: 'from' | 'toward', words: StanceWords): boolean {
  const actor = around.actor(id);
  if (!actor) return false;
  if (actor.kind !== 'other') return end === 'from' || actor.kind !== 'media';
  const head = headOf(around, actor);
  if (!head || around.isPlace(id)) return false;
  if (head.upos === 'PROPN') return !isCapitalOnly(around, actor, head);
  if (!words.people.has(head.lemma) && !words.people.has(head.lower)) return false;
  const { syntax } = around.draft;
  const definite = childrenOf(syntax, head.index, 'det', 'nmod:poss').some(
    c => c.deprel === 'nmod:poss' || DEFINITE.has(c.lower),
  );
  return definite || (end === 'from' && head.xpos === 'NNS');
}
