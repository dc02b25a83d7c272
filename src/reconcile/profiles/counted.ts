import type { LedgerClaim, LedgerToll } from '../../model/ledger/claim.js';
import type { Incident, TollGroup } from '../../model/ledger/incident.js';
import type { Party } from '../../model/ledger/party.js';
import type { ProfileCase, ReasonedClaim } from '../../model/ledger/profile.js';
import { onePartyOf } from './one-party.js';

/** A claim of deaths that stands in its group, as profiles weigh it. */
export interface Counted {
  claim: LedgerClaim;
  toll: LedgerToll;
  group: TollGroup;
  /** Report that carries the words first. */
  origin: string;
  /** Key of the party that answers for the figure, and the side whose dead it counts, by one key for all of its names. */
  claimant: string;
  side: Party | null;
  /** Whose dead the claimant counts: its own side's, the other's; null where either is unknown. */
  loss: 'own' | 'enemy' | null;
}

export interface CountedCase {
  counted: Counted[];
  excluded: ReasonedClaim[];
  /** Deaths may be among casualties that are not divided. */
  undivided: boolean;
  /** Somebody says that people were killed, and not how many. */
  unnumbered: boolean;
}

/** One of each claim, the smallest report's; sorted by id. */
export function claimsOf(input: ProfileCase): LedgerClaim[] {
  const found = new Map<string, LedgerClaim>();
  for (const claim of input.claims) {
    const known = found.get(claim.id);
    if (!known || claim.report < known.report) found.set(claim.id, claim);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Totals of a series and of an incident are never put together. */
export const fits = (group: TollGroup, incident: Incident): boolean =>
  (group.aggregation === 'operation' || group.aggregation === 'period') === (incident.kind === 'series');

const HARMS: Readonly<Record<string, string>> = {
  injured: 'counts the injured',
  captured: 'counts captives',
  missing: 'counts the missing',
  displaced: 'counts the displaced',
  released: 'counts the freed',
  casualties: 'casualties: dead and wounded are not divided',
};

function whyNotCurrent(claim: LedgerClaim, incident: Incident): string {
  const newer = incident.relations.find(({ type, to }) => type === 'supersedes' && to === claim.id);
  if (newer) return `superseded by ${newer.from} of the same claimant`;
  if (claim.polarity === 'denied') return 'a figure that the claimant rejects';
  return 'no longer stands: withdrawn, or replaced by the same claimant';
}

function whyNot(claim: LedgerClaim, toll: LedgerToll, group: TollGroup | undefined, incident: Incident): string | null {
  if (toll.harm !== 'killed') return HARMS[toll.harm] ?? `counts the ${toll.harm}`;
  if (toll.accounting === 'increment') return 'an increment: it changes a total only with its arithmetic shown';
  if (toll.accounting === 'remainder') return 'a remainder of another count';
  if (!group) return 'in no group of comparable tolls';
  if (!fits(group, incident))
    return incident.kind === 'series'
      ? 'the toll of one happening is no part of a series'
      : `a total over ${group.aggregation === 'period' ? 'a period' : 'an operation'}: never added to an incident`;
  if (!group.current.includes(claim.id)) return whyNotCurrent(claim, incident);
  if (claim.polarity !== 'asserted' && claim.polarity !== 'unconfirmed') return `not asserted (${claim.polarity})`;
  if (toll.lower === null && toll.upper === null) return 'no figure: unknown, not zero';
  return null;
}

function sideOf({ victims }: TollGroup, one: (key: string) => string): Party | null {
  return victims.side && { ...victims.side, key: one(victims.side.key) };
}

/** Divides an incident's claims into counts of deaths that stand and the rest, each with its reason. */
export function countedOf(input: ProfileCase): CountedCase {
  const { incident } = input;
  const groupOf = new Map(incident.groups.flatMap(group => group.claims.map(id => [id, group] as const)));
  const one = onePartyOf(incident);
  const result: CountedCase = { counted: [], excluded: [], undivided: false, unnumbered: false };
  for (const claim of claimsOf(input)) {
    const { toll } = claim;
    if (!toll) {
      if (claim.kind !== 'harm') continue;
      result.unnumbered = true;
      result.excluded.push({ claim: claim.id, why: 'no figure: unknown, not zero' });
      continue;
    }
    const group = groupOf.get(claim.id);
    const why = whyNot(claim, toll, group, incident);
    if (why !== null || !group) {
      if (toll.harm === 'casualties') result.undivided = true;
      if (toll.harm === 'killed' && toll.lower === null && toll.upper === null) result.unnumbered = true;
      result.excluded.push({ claim: claim.id, why: why ?? 'in no group of comparable tolls' });
      continue;
    }
    result.counted.push({
      claim,
      toll,
      group,
      origin: input.origins[claim.id] ?? claim.report,
      claimant: one(claim.voice.key),
      side: sideOf(group, one),
      loss: group.losses[claim.id] ?? null,
    });
  }
  return result;
}

const BELLIGERENT = new Set(['state', 'government', 'armed-force', 'armed-group']);

/** Does the figure come from somebody who may be a party to the fighting? */
export const isBelligerent = ({ claim }: Counted): boolean => BELLIGERENT.has(claim.voice.kind);
export const isZero = ({ toll }: Counted): boolean => toll.upper === 0;

const least = ({ lower, upper }: LedgerToll): number => lower ?? Math.min(1, upper ?? 1);
/** The fewest that the words allow: where only "as many as" is said somebody died, unless nobody is said to have. */
export const leastOf = ({ toll }: Counted): number => least(toll);
/** The most that the words allow; an open end is closed by the other. */
export const mostOf = ({ toll }: Counted): number => toll.upper ?? least(toll);
