import type { Actor } from '../model/reading.js';
import type { LedgerReport } from '../model/ledger/claim.js';
import type { Claimant, Party } from '../model/ledger/party.js';
import { foldName } from '../resources/fold-name.js';
import { issuerOf } from './issuer-of.js';

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

/**
 * Who answers for what a report says in its own voice: whoever issued it, its agency, its outlet, else the report itself.
 * `text` is the report's: a statement may bear its title there alone.
 */
export function voiceOf(report: LedgerReport, text = ''): Party {
  const issuer = report.agency ? null : issuerOf(report.title, report.outlet, text);
  if (issuer) return { key: `name:${foldName(issuer)}`, name: issuer, kind: 'other', wikidata: null, iso: null };
  const house = report.agency ?? report.outlet;
  // A report of no outlet is nobody's but its own, whatever its title.
  const name = house ?? report.title ?? `report ${report.id}`;
  return { key: `voice:${foldName(house ?? report.id)}`, name, kind: 'media', wikidata: null, iso: null };
}
