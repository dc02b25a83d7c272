import type { LedgerClaim, LedgerPlace } from '../../model/ledger/claim.js';
import type { Incident, LedgerRelation, TollGroup } from '../../model/ledger/incident.js';
import { buildGroup } from '../tolls/build-group.js';
import { firstSaid } from '../tolls/first-said.js';
import { type Group, groupTolls } from '../tolls/group-tolls.js';
import { areRival, relateRivals } from '../tolls/relate-groups.js';
import type { Standing } from '../tolls/standing.js';
import { victimClass } from '../tolls/victim-class.js';
import type { Party } from '../../model/ledger/party.js';
import { type LinkedParties, linkParties } from './link-parties.js';
import type { IncidentParts } from './parts.js';
import { isPress } from './party-words.js';
import { profileOf } from './profile.js';
import type { Telling } from './telling.js';

/** People counted as the claimant's own, or as its enemy's: "our soldiers", "the enemy's men". */
const OWN = /^(?:our|its|their|his)\b/i;
const ENEMY = /^(?:the\s+)?(?:enemy|hostile|opposing)\b/i;

/** The side of the people counted: as read, else by its words the claimant's own or the only other one. */
function sideOf(
  { toll, claimant, voice }: LedgerClaim,
  sides: readonly Party[],
  { keyOf }: LinkedParties,
): Party | null {
  if (!toll || toll.victims.side) return toll?.victims.side ?? null;
  // A paper's "our soldiers" are its country's, which its name does not tell.
  const known = keyOf(voice.key) !== voice.key || sides.some(({ key }) => keyOf(key) === keyOf(voice.key));
  const own = claimant?.party ?? (voice.kind !== 'media' || known ? voice : null);
  if (!own) return null;
  if (OWN.test(toll.victims.text)) return own;
  if (!ENEMY.test(toll.victims.text)) return null;
  const others = new Map(sides.filter(({ key }) => keyOf(key) !== keyOf(own.key)).map(side => [keyOf(side.key), side]));
  return others.size === 1 ? ([...others.values()][0] ?? null) : null;
}

/** The sentence that a claim's words come from, in the earliest report that carries it. */
function passageOf({ report, passage }: LedgerClaim, { origins }: IncidentParts): string {
  const source = origins.passages.get(report)?.sentences[passage];
  return source ? `${source.words ?? source.origin}#${source.at}` : `${report}#${passage}`;
}

/** A claim's words belong to the earliest report that carries them. */
function standingOf(
  claim: LedgerClaim,
  sides: readonly Party[],
  parts: IncidentParts,
  parties: LinkedParties,
  said: (claim: LedgerClaim) => string | null,
): Standing[] {
  const { keyOf } = parties;
  if (!claim.toll) return [];
  const origin = parts.origins.passages.get(claim.report)?.sentences[claim.passage]?.origin ?? claim.report;
  const report = parts.byReport.get(claim.report);
  const side = sideOf(claim, sides, parties);
  const toll = { ...claim.toll, victims: { ...claim.toll.victims, side: side && { ...side, key: keyOf(side.key) } } };
  return [
    {
      claim,
      toll,
      origin,
      claimant: keyOf(claim.claimant ? claim.claimant.party.key : claim.voice.key),
      said: said(claim),
      outlet: report?.agency ?? report?.outlet ?? null,
      press: !claim.claimant && isPress(claim.voice.name, parts.people),
      people: victimClass(claim.toll.victims, parts.people, claim.toll.harm),
    },
  ];
}

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Places named by the claims, the most often named first. */
function placesOf(tellings: readonly Telling[]): LedgerPlace[] {
  const own = tellings.flatMap(({ places }) => places);
  const named = own.length > 0 ? own : tellings.flatMap(({ scene }) => scene.slice(0, 1));
  const counts = new Map<string, { place: LedgerPlace; count: number }>();
  for (const place of named) {
    const key = `${place.geonames ?? place.name}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { place, count: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count || (a.place.name < b.place.name ? -1 : 1))
    .map(({ place }) => place);
}

interface Rivalry {
  relations: LedgerRelation[];
  rival: Set<string>;
}

function rivalsOf(groups: readonly Group[], built: ReadonlyMap<string, TollGroup>): Rivalry {
  const rival = new Set<string>();
  const relations: LedgerRelation[] = [];
  groups.forEach((a, i) => {
    for (const b of groups.slice(i + 1)) {
      if (!areRival(a, b)) continue;
      const stands = (group: Group): Standing[] =>
        group.members.filter(({ claim }) => built.get(group.key)?.current.includes(claim.id));
      const made = relateRivals(stands(a), stands(b));
      if (made.length === 0) continue;
      relations.push(...made);
      rival.add(a.key).add(b.key);
    }
  });
  return { relations, rival };
}

/** One incident or series from the tellings that speak of it. */
export function buildIncident(tellings: readonly Telling[], parts: IncidentParts): Incident {
  const claims = tellings.flatMap(telling => telling.claims).sort((a, b) => (a.id < b.id ? -1 : 1));
  const id = claims[0]?.id ?? '';
  const parties = linkParties(claims, parts.people, parts.parted);
  const sides = claims.flatMap(({ toll }) => toll?.victims.side ?? []);
  const said = firstSaid(claims, claim => passageOf(claim, parts), parts.byReport);
  const standings = claims.flatMap(claim => standingOf(claim, sides, parts, parties, said));
  const attached = tellings.flatMap(telling => parts.attached.get(telling) ?? []);
  const groups = groupTolls(standings);
  const increments = standings.filter(({ toll }) => toll.accounting === 'increment');
  const relations: LedgerRelation[] = [];
  const build = (group: Group, rival: boolean): TollGroup =>
    buildGroup(id, group, rival, increments, attached, parts, relations);
  const first = new Map(groups.map(group => [group.key, buildGroup(id, group, false, [], [], parts, [])]));
  const { rival, relations: rivalries } = rivalsOf(groups, first);
  const built = groups.map(group => build(group, rival.has(group.key)));
  const { days } = profileOf(tellings);
  const reports = [...new Set(claims.map(claim => claim.report))].sort();
  return {
    id,
    kind: tellings.some(({ kind }) => kind === 'series') ? 'series' : 'incident',
    earliest: days && isoOf(days.from),
    latest: days && isoOf(days.to),
    places: placesOf(tellings),
    claims: [...new Set(claims.map(claim => claim.id))],
    groups: built,
    relations: [...relations, ...rivalries],
    reports,
    origins: new Set(reports.map(report => parts.origins.main.get(report) ?? report)).size,
    attached: [...new Set(attached.map(claim => claim.id))],
    links: [],
    review: [],
    parties: parties.links,
  };
}
