import type { LedgerClaim } from '../model/ledger/claim.js';
import type { Telling } from './incidents/telling.js';

/** A person's word on where a claim belongs, whatever its report tells beside it. */
export interface Placement {
  claim: string;
  /** `claim`: the incident of that claim; `own`: an incident of its own, with all that name the same. */
  at: { claim: string } | { own: string };
}

type Home = string;

const homeOf = ({ at }: Placement): Home => ('own' in at ? `own ${at.own}` : `claim ${at.claim}`);

/** Claims as their reports tell of them, and those that a person took out of that, by where they were put. */
export interface Placed {
  free: LedgerClaim[];
  /** Claims by home, in the order given. */
  put: Map<Home, LedgerClaim[]>;
}

/** Sets claims apart that a person placed. */
export function takePlaced(claims: readonly LedgerClaim[], placements: readonly Placement[]): Placed {
  const homes = new Map(placements.map(placement => [placement.claim, homeOf(placement)]));
  const placed: Placed = { free: [], put: new Map() };
  for (const claim of claims) {
    const home = homes.get(claim.id);
    if (home === undefined) placed.free.push(claim);
    else placed.put.set(home, [...(placed.put.get(home) ?? []), claim]);
  }
  return placed;
}

/** Tellings of placed claims, by home: they join by a person's word alone, and draw nothing after them. */
export type PlacedTellings = ReadonlyMap<Home, readonly Telling[]>;

/** Which group of homes each placed claim, and what it was put to, comes to lie in. */
function groupHomes(put: PlacedTellings): Map<string, Telling[]> {
  const parent = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const join = (a: string, b: string): void => {
    const [x, y] = [root(a), root(b)].sort();
    if (x !== undefined && y !== undefined && x !== y) parent.set(y, x);
  };
  for (const [home, tellings] of put)
    for (const { claims } of tellings) for (const { id } of claims) join(home, `claim ${id}`);
  const groups = new Map<string, Telling[]>();
  for (const [home, tellings] of [...put].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const known = groups.get(root(home));
    if (known) known.push(...tellings);
    else groups.set(root(home), [...tellings]);
  }
  // By what a group was put to: that may be a claim of an incident.
  return new Map([...put.keys()].map((home): [string, Telling[]] => [home, groups.get(root(home)) ?? []]));
}

/**
 * Puts placed tellings into the clusters that hold what they were put to; a group that was put to nothing that stands,
 * or opened by hand, is a cluster of its own. Where what it was put to lies in several clusters (a text reprinted word
 * for word), the one with the smallest claim counts.
 */
export function placeTellings(clusters: readonly Telling[][], put: PlacedTellings): Telling[][] {
  if (put.size === 0) return clusters.map(members => [...members]);
  const smallest = (members: readonly Telling[]): string => members.map(({ id }) => id).sort()[0] ?? '';
  const made = clusters.map(members => [...members]).sort((a, b) => (smallest(a) < smallest(b) ? -1 : 1));
  const owner = new Map<string, Telling[]>();
  for (const members of made)
    for (const { claims } of members)
      for (const { id } of claims) if (!owner.has(`claim ${id}`)) owner.set(`claim ${id}`, members);
  const grouped = groupHomes(put);
  const own = new Set<Telling[]>();
  const anchored = new Map<Telling[], Telling[]>();
  for (const [home, group] of [...grouped].sort(([a], [b]) => (a < b ? -1 : 1))) {
    own.add(group);
    const anchor = owner.get(home);
    if (anchor && !anchored.has(group)) anchored.set(group, anchor);
  }
  for (const group of own) {
    const anchor = anchored.get(group);
    if (anchor) anchor.push(...group);
    else if (group.length > 0) made.push(group);
  }
  return made;
}
