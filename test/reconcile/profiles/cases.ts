import type { LedgerClaim, LedgerToll } from '../../../src/model/ledger/claim.js';
import type { Incident, LedgerRelation, TollGroup } from '../../../src/model/ledger/incident.js';
import type { Party } from '../../../src/model/ledger/party.js';
import type { ProfileCase, ProfileResult } from '../../../src/model/ledger/profile.js';
import type { ActorKind } from '../../../src/model/reading.js';

export const party = (key: string, kind: ActorKind = 'media'): Party => ({
  key,
  name: key,
  kind,
  wikidata: null,
  iso: null,
});

export const KARVA = party('state:karva', 'state');
export const REDS = party('reds', 'armed-group');
export const WIRE = party('wire');
export const PAPER = party('paper');
export const CLINIC = party('clinic', 'ngo');

export interface Told {
  id: string;
  by?: Party;
  report?: string;
  kind?: LedgerClaim['kind'];
  polarity?: LedgerClaim['polarity'];
  harm?: LedgerToll['harm'];
  /** A number, a range, or null for none. */
  dead?: number | [number | null, number | null] | null;
  vague?: boolean;
  words?: string;
  side?: Party | null;
  status?: LedgerToll['victims']['status'];
  subgroup?: string | null;
  accounting?: LedgerToll['accounting'];
  aggregation?: TollGroup['aggregation'];
  responsible?: Party | null;
  perpetrator?: Party | null;
  /** First and last day that its words name. */
  days?: [string, string];
  /** Stands no longer. */
  gone?: boolean;
}

function tollOf(told: Told): LedgerToll | null {
  if (told.dead === undefined) return null;
  const [lower, upper] = Array.isArray(told.dead) ? told.dead : [told.dead, told.dead];
  const text = told.words ?? '';
  return {
    harm: told.harm ?? 'killed',
    lower,
    upper,
    hedge: told.vague ? 'vague' : upper === null ? 'at-least' : 'exact',
    figure: told.vague ? { start: 0, end: 7, text: 'so many' } : null,
    victims: { text, side: told.side ?? null, status: told.status ?? 'unknown', subgroup: told.subgroup ?? null },
    perpetrator: told.perpetrator ?? null,
    weapon: null,
    scope: 'incident',
    aggregation: told.aggregation ?? 'incident',
    accounting: told.accounting ?? 'total',
    partOf: null,
    derivation: null,
  };
}

function claimOf(told: Told): LedgerClaim {
  const by = told.by ?? WIRE;
  const toll = tollOf(told);
  // Profiles read no more of a claim than this.
  const claim: Partial<LedgerClaim> = {
    id: told.id,
    report: told.report ?? `of ${by.key}`,
    kind: told.kind ?? (toll ? 'toll' : 'harm'),
    polarity: told.polarity ?? 'asserted',
    claimant: { ...by, party: by, members: [] },
    voice: by,
    toll,
    responsible: told.responsible ?? null,
    when: told.days ? { earliest: told.days[0], latest: told.days[1], basis: 'stated' } : null,
    cumulative: (told.aggregation ?? 'incident') !== 'incident',
  };
  return claim as LedgerClaim;
}

const keyOf = (claim: LedgerClaim): string => {
  const { toll } = claim;
  if (!toll) return '';
  const { side, status, subgroup, text } = toll.victims;
  return [toll.harm, toll.aggregation, side?.key ?? '', status, subgroup ?? '', text, toll.accounting === 'part'].join(
    '|',
  );
};

/** As the ledger groups them: by harm, people and aggregation; increments are in no group. */
function groupsOf(all: readonly Told[], claims: readonly LedgerClaim[]): TollGroup[] {
  const found = new Map<string, LedgerClaim[]>();
  for (const claim of claims) {
    if (!claim.toll || claim.toll.accounting === 'increment' || claim.toll.accounting === 'remainder') continue;
    found.set(keyOf(claim), [...(found.get(keyOf(claim)) ?? []), claim]);
  }
  return [...found].map(([key, members]): TollGroup => {
    const toll = members[0]?.toll;
    const gone = new Set(all.filter(told => told.gone).map(({ id }) => id));
    const current = members.filter(({ id, polarity }) => !gone.has(id) && polarity !== 'denied').map(({ id }) => id);
    const losses = members.flatMap(({ id, voice, toll: own }) => {
      if (!own?.victims.side || own.victims.status !== 'combatant' || voice.kind === 'media') return [];
      return [[id, own.victims.side.key === voice.key ? 'own' : 'enemy'] as const];
    });
    return {
      id: `i:${key}`,
      incident: 'i',
      harm: toll?.harm ?? 'killed',
      victims: {
        side: toll?.victims.side ?? null,
        status: toll?.victims.status ?? 'unknown',
        subgroup: toll?.victims.subgroup ?? null,
        wordings: toll?.victims.text ? [toll.victims.text] : [],
      },
      aggregation: toll?.aggregation ?? 'incident',
      claims: members.map(({ id }) => id).sort(),
      current: current.sort(),
      status: 'single-source',
      marks: [],
      origins: 1,
      claimants: 1,
      lower: null,
      upper: null,
      losses: Object.fromEntries(losses),
      history: [],
    };
  });
}

export interface Setting {
  kind?: Incident['kind'];
  earliest?: string | null;
  latest?: string | null;
  relations?: LedgerRelation[];
  origins?: Record<string, string>;
  parties?: Incident['parties'];
  contained?: ProfileResult[];
}

/** One incident from what was told of it. */
export function caseOf(told: readonly Told[], setting: Setting = {}): ProfileCase {
  const claims = told.map(claimOf);
  const incident: Partial<Incident> = {
    id: 'i',
    kind: setting.kind ?? 'incident',
    earliest: setting.earliest ?? '2032-05-01',
    latest: setting.latest ?? '2032-05-01',
    claims: claims.map(({ id }) => id),
    groups: groupsOf(told, claims),
    relations: setting.relations ?? [],
    parties: setting.parties ?? [],
    reports: [...new Set(claims.map(({ report }) => report))],
  };
  return {
    incident: incident as Incident,
    claims,
    origins: setting.origins ?? {},
    contained: setting.contained ?? [],
  };
}

export const ids = (list: readonly { claim: string }[]): string[] => list.map(({ claim }) => claim);
export const whyOf = (list: readonly { claim: string; why: string }[], id: string): string =>
  list.find(({ claim }) => claim === id)?.why ?? '';
