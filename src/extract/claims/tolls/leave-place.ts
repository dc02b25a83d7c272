import type { Draft } from '../../draft.js';
import { mentionsIn } from '../../actors/mention-index.js';
import type { Found } from './found.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import { isHave, same } from './words.js';

// "Some 1,900 people have left Temmar": residents who leave a place by the perfect, or as people do on whom something came, are displaced.
// Runners, delegates and buses leave places as well: only nouns for whoever lives there count.

const LEAVE = new Set(['leave', 'quit', 'abandon', 'flee']);
const BARE = new Set(['village', 'town', 'city', 'area', 'district', 'province', 'region', 'valley', 'island', 'camp']);

const isDweller = (draft: Draft, group: Group, lexicon: TollLexicon): boolean =>
  group.noun !== null && lexicon.words('dweller').has(draft.syntax.tokens[group.noun]?.lemma.toLowerCase() ?? '');

/** Does a place by name, or a kind of place, follow at once? */
function isPlace(draft: Draft, at: number): boolean {
  const { tokens } = draft.syntax;
  const token = tokens[tokens[at]?.upos === 'DET' || tokens[at]?.upos === 'PRON' ? at + 1 : at];
  if (!token) return false;
  if (BARE.has(token.lower)) return true;
  const isActor = mentionsIn(draft, token).some(
    ({ actor }) => actor.kind === 'person' || actor.kind === 'armed-group' || actor.kind === 'media',
  );
  return token.upos === 'PROPN' && !isActor;
}

/** Many people who live somewhere and have left it; null for any other subject, and for a single one. */
export function harmAsLeaving(draft: Draft, group: Group, lexicon: TollLexicon): Found | null {
  const { tokens } = draft.syntax;
  if (!isDweller(draft, group, lexicon) || group.article || (group.lower ?? group.upper ?? 0) < 2) return null;
  let at = group.last + 1;
  let perfect = false;
  while (isHave(tokens[at]) || tokens[at]?.upos === 'ADV') {
    perfect ||= isHave(tokens[at]);
    at += 1;
  }
  const verb = tokens[at];
  if (!perfect || !verb || !same(verb, tokens[group.first]) || !LEAVE.has(verb.lemma.toLowerCase())) return null;
  if (!isPlace(draft, at + 1)) return null;
  const rule = `toll-left-${verb.lemma.toLowerCase()}`;
  return { harm: 'displaced', predicate: at, role: 'subject', doubt: null, unreal: false, rule };
}
