import type { Actor } from '../model/reading.js';
import type { LedgerReport } from '../model/ledger/claim.js';
import type { Claimant, Party } from '../model/ledger/party.js';
import { foldName } from '../resources/fold-name.js';

const STATES = new Set<Actor['kind']>(['state', 'government']);
const ARTICLE = /^(?:the|a|an|its|his|her|their|this|that) /;

/** The key under which an actor is the same in every report. */
function keyOf(actor: Actor): string {
  if (actor.iso && STATES.has(actor.kind)) return `state:${actor.iso}`;
  if (actor.wikidata) return `wd:${actor.wikidata}`;
  return `name:${foldName(actor.name).replace(ARTICLE, '')}`;
}

const partyFrom = (actor: Actor): Party => ({
  key: keyOf(actor),
  name: actor.name,
  kind: actor.kind,
  wikidata: actor.wikidata ?? null,
  iso: actor.iso ?? null,
});

/** A chain longer than this is a circle made by a mistaken reading. */
const DEEPEST = 6;

export type Actors = ReadonlyMap<string, Actor>;

export const actorsOf = (actors: readonly Actor[]): Actors => new Map(actors.map(actor => [actor.id, actor]));

/** The party on whose behalf an actor speaks or acts: the end of its chain of parties. */
export function topParty(actors: Actors, id: string | null | undefined): Party | null {
  let actor = id ? actors.get(id) : undefined;
  for (let depth = 0; actor?.party && depth < DEEPEST; depth += 1) actor = actors.get(actor.party) ?? actor;
  return actor ? partyFrom(actor) : null;
}

/** An actor as claimant, with the party it speaks for and the members of a joint one. */
export function claimantOf(actors: Actors, id: string | null | undefined, depth = 0): Claimant | null {
  const actor = id ? actors.get(id) : undefined;
  if (!actor) return null;
  const self = partyFrom(actor);
  const members = depth < DEEPEST ? (actor.members ?? []) : [];
  return {
    ...self,
    party: topParty(actors, id) ?? self,
    members: members.flatMap(member => claimantOf(actors, member, depth + 1) ?? []),
  };
}

/** "Communiqué of the Heron Front, 8 October": a title that says whose words follow. */
const STATEMENT =
  /^[^\p{L}]*(?:communiqu[eé]|statement|declaration|proclamation|press release) (?:of|by|from|issued by) (?:the )?/iu;

/** A name up to a mark or the end; small words only inside it. */
const NAME = /^(\p{Lu}[\p{L}’'-]*(?: (?:(?:of|for|and|the) )*\p{Lu}[\p{L}’'-]*){0,6})\s*(?:[,.:;(]|$)/u;

/** The body that a report's title gives the report out as, unless an agency tells it or the outlet bears its name. */
function issuerOf({ agency, outlet, title }: LedgerReport): string | null {
  const opening = agency ? null : STATEMENT.exec(title ?? '')?.[0];
  const name = opening && NAME.exec((title ?? '').slice(opening.length))?.[1];
  if (!name) return null;
  const known = new Set(foldName(outlet ?? '').split(' '));
  return foldName(name)
    .split(' ')
    .some(word => word.length > 3 && known.has(word))
    ? null
    : name;
}

/** Who answers for what a report says in its own voice: whoever issued it, its agency, its outlet, else the report itself. */
export function voiceOf(report: LedgerReport): Party {
  const issuer = issuerOf(report);
  if (issuer) return { key: `name:${foldName(issuer)}`, name: issuer, kind: 'other', wikidata: null, iso: null };
  const name = report.agency ?? report.outlet ?? report.id;
  return { key: `voice:${foldName(name)}`, name, kind: 'media', wikidata: null, iso: null };
}
