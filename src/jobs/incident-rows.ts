import type { Incident } from '../model/ledger/incident.js';
import { placeKeys } from './place-keys.js';

export type Row = Record<string, unknown>;

/** An incident, and when the world could know of the first and of the last that tells of it. */
export interface Dated {
  incident: Incident;
  published: string | null;
  knownFirst: string;
  knownLast: string;
}

export function incidentRow({ incident, published, knownFirst, knownLast }: Dated): Row {
  const [place] = incident.places;
  return {
    id: incident.id,
    kind: incident.kind,
    earliest: incident.earliest,
    latest: incident.latest,
    place: place?.name ?? null,
    country: place?.country ?? null,
    claims: incident.claims.length,
    reports: incident.reports.length,
    origins: incident.origins,
    published,
    known_first: knownFirst,
    known_last: knownLast,
    place_keys: placeKeys(incident),
    data: JSON.stringify(incident),
  };
}

export const claimRows = (incident: Incident): Row[] =>
  incident.claims.map(claim => ({ incident: incident.id, claim }));

export const groupRows = (incident: Incident): Row[] =>
  incident.groups.map(group => ({
    id: group.id,
    incident: incident.id,
    harm: group.harm,
    side: group.victims.side?.key ?? null,
    victim_status: group.victims.status,
    subgroup: group.victims.subgroup,
    aggregation: group.aggregation,
    status: group.status,
    lower: group.lower,
    upper: group.upper,
    origins: group.origins,
    claimants: group.claimants,
    data: JSON.stringify(group),
  }));

export const memberRows = (incident: Incident): Row[] =>
  incident.groups.flatMap(group =>
    group.claims.map(claim => ({ toll_group: group.id, claim, current: group.current.includes(claim) })),
  );

export const relationRows = (incident: Incident): Row[] => {
  const rows = incident.relations.map(relation => ({
    from_claim: relation.from,
    to_claim: relation.to,
    type: relation.type,
    reason: relation.reason,
    incident: incident.id,
    data: JSON.stringify(relation),
  }));
  return [...new Map(rows.map(row => [`${row.from_claim} ${row.to_claim} ${row.type}`, row])).values()];
};

/** An incident's id that went keeps leading to the incident that has its first claim now. */
export function aliasRows(gone: readonly string[], incidents: readonly Incident[]): Row[] {
  return gone.flatMap(alias => {
    const home = incidents.find(({ claims }) => claims.includes(alias));
    return home ? [{ alias, incident: home.id }] : [];
  });
}
