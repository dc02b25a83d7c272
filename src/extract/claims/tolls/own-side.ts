import type { Actor } from '../../../model/reading.js';
import { sideOf } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';
import type { Group } from './group.js';
import type { TollLexicon } from './lexicon.js';
import type { Harmed } from './parts.js';
import { landOf } from './named-land.js';
import { serveState } from './only-side.js';
import { subjectActor } from './perpetrator.js';
import { same } from './words.js';

// Whose soldiers, where no word says "our": an army that tells of soldiers killed tells of its own, unless it names others or says
// that it killed them; "Lethan losses" are those of Lethany. Of fighters and rebels neither holds: a people is no party.

const REGULAR_BODIES = new Set<Actor['kind']>(['state', 'government', 'armed-force']);

/** The land that the words call by its adjective ("Lethan soldiers", "Lethan losses"); null where the report names none. */
function stateByAdjective(draft: Draft, from: number, to: number, lexicon: TollLexicon): Actor | null {
  for (const token of draft.syntax.tokens.slice(from, to)) {
    const land = landOf(draft, token, lexicon);
    if (land) return land;
  }
  return null;
}

/** How far left of its number a noun of losses may stand ("put Lethan losses at 31 killed"). */
const REACH = 4;

const LOSSES = new Set(['losses', 'deaths', 'dead', 'casualties', 'fatalities', 'wounded']);

/** The token of "losses" before a figure; null where none is its noun. */
function lossesBefore(draft: Draft, group: Group): number | null {
  const { tokens } = draft.syntax;
  for (let at = group.left - 1; at >= group.left - REACH; at -= 1) {
    const token = tokens[at];
    if (!token || !same(token, tokens[group.first]) || token.upos === 'VERB') return null;
    if (LOSSES.has(token.lower)) return at;
  }
  return null;
}

/** "nine Lethans", "the Lethans wounded": a people by its name, as long as its land fights in the report. */
function nationals(draft: Draft, group: Group, lexicon: TollLexicon): Actor | null {
  const noun = group.noun === null ? undefined : draft.syntax.tokens[group.noun];
  const land = noun && /s$|ese$|ish$/.test(noun.text) ? landOf(draft, noun, lexicon) : null;
  return land && hasForce(draft, land) ? land : null;
}

const hasForce = (draft: Draft, land: Actor): boolean =>
  draft.actors.some(actor => actor.kind === 'armed-force' && sideOf(draft, actor) === land.id);

/** The state whose soldiers or losses the words count by its adjective. */
export function sideByAdjective(draft: Draft, harmed: Harmed, group: Group, lexicon: TollLexicon): Actor | null {
  const losses = lossesBefore(draft, harmed.group);
  if (losses !== null) return stateByAdjective(draft, losses - 2, losses, lexicon);
  const whose = harmed.found.rule.startsWith('toll-spoken-topic') || serveState(draft, group, lexicon);
  const from = Math.min(group.left, group.noun ?? group.left);
  const named = whose ? stateByAdjective(draft, from, (group.noun ?? group.last) + 1, lexicon) : null;
  return named ?? nationals(draft, group, lexicon);
}

/** The state on whose behalf somebody speaks of soldiers killed; null where it is said to have killed them. */
export function ownRegulars(
  draft: Draft,
  harmed: Harmed,
  named: { speaker: Actor | null; group: Group },
  lexicon: TollLexicon,
): string | null {
  const { speaker, group } = named;
  if (!speaker || !serveState(draft, group, lexicon)) return null;
  const words = draft.syntax.tokens.slice(group.left, group.last + 1);
  if (words.some(({ upos, lower }) => upos === 'PROPN' || lower === 'enemy' || lower === 'your')) return null;
  const top = sideOf(draft, speaker) ?? (REGULAR_BODIES.has(speaker.kind) ? speaker.id : null);
  const body = draft.actors.find(({ id }) => id === top);
  // "the army" alone is the army of whoever has one: that is told elsewhere, or nowhere.
  if (!body || !REGULAR_BODIES.has(body.kind) || !/^\p{Lu}/u.test(body.name)) return null;
  // "the army said it had killed nine soldiers", "the enemy lost nine soldiers": of whom, the verb's subject tells.
  const told = harmed.found.role === 'object' && draft.syntax.tokens[harmed.found.predicate]?.upos === 'VERB';
  if (!told) return body.id;
  const subject = subjectActor(draft, harmed.found.predicate);
  const isOwn = subject !== null && (sideOf(draft, subject) ?? subject.id) === body.id;
  const lost = draft.syntax.tokens[harmed.found.predicate]?.lemma === 'lose';
  return lost === isOwn ? body.id : null;
}
