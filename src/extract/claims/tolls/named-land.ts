import type { Actor } from '../../../model/reading.js';
import type { Token } from '../../../parse/token.js';
import { isAdjectiveOf } from '../../actors/identity.js';
import { mentionIndex } from '../../actors/mention-index.js';
import type { Draft } from '../../draft.js';
import type { TollLexicon } from './lexicon.js';

// "Lethan sailors", "nine Lethans": the land of the report that a demonym is derived from, invented lands among them, which
// no table knows and which a report may name only by their adjective.

const STATES = new Set<Actor['kind']>(['state', 'government']);
const LANDS = new Set<Actor['kind']>([...STATES, 'other', 'person', 'armed-group']);
const BODIES = new Set<Actor['kind']>(['armed-force', 'government']);
const NAME = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?$/u;

/** Bodies of the report by the actor that they serve. */
const served = (draft: Draft): Set<string> =>
  new Set(draft.actors.flatMap(({ kind, party }) => (BODIES.has(kind) && party ? [party] : [])));

/** May an actor be a land? A state, or a bare name of one word, or in whose service a force of the report stands. */
export const isLand = (draft: Draft, actor: Actor): boolean =>
  STATES.has(actor.kind) ||
  (LANDS.has(actor.kind) && NAME.test(actor.name) && (!actor.name.includes(' ') || served(draft).has(actor.id)));

/** Forms of a demonym: as written, and without the ending of its plural. */
const forms = (word: string): string[] => (word.endsWith('s') ? [word.slice(0, -1), word] : [word]);

/** The land that a capitalised word names by derivation; null where the report has none, or several. */
export function landOf(draft: Draft, { text, upos }: Token, lexicon: TollLexicon): Actor | null {
  if (!/^\p{Lu}\p{Ll}+/u.test(text) || !['ADJ', 'PROPN', 'NOUN'].includes(upos)) return null;
  const iso = (lexicon.countries.byPeople(text) ?? lexicon.countries.byAdjective(text))?.iso2;
  const isIt = ({ name, iso: own, kind }: Actor): boolean =>
    (STATES.has(kind) && iso !== undefined && own === iso) ||
    (!(name === text && name.endsWith('s')) && forms(text).some(form => form === name || isAdjectiveOf(form, name)));
  const found = draft.actors.filter(actor => LANDS.has(actor.kind) && isIt(actor));
  const states = found.filter(({ kind }) => STATES.has(kind));
  // A bare name of which a demonym is written is a land, whatever else it was taken for.
  const lands = states.length > 0 ? states : found.filter(({ name, party }) => NAME.test(name) && !party);
  const tops = new Set(lands.map(actor => mentionIndex(draft).byId.get(actor.party ?? '') ?? actor));
  return tops.size === 1 ? ([...tops][0] ?? null) : null;
}
