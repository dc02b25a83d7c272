import type { Filter } from '../../contract/query.js';
import type { ClaimPlaceFacts } from '../../store/queries/ledger-index.js';
import type { IndexedClaim } from './claim-index.js';
import type { Row, View } from './view.js';

interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

function boxOf(bbox: string): Box {
  const [west = 0, south = 0, east = 0, north = 0] = bbox.split(',').map(Number);
  return { west, south, east, north };
}

/** Whether a place lies in a box; across the antimeridian west is the greater. */
function lies({ lat, lon }: ClaimPlaceFacts, { west, south, east, north }: Box): boolean {
  if (lat === null || lon === null || lat < south || lat > north) return false;
  return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
}

type Test = (row: Row) => boolean;

const someClaim =
  (test: (claim: IndexedClaim) => boolean): Test =>
  row =>
    row.claims.some(test);

/** Keys of the parties whose name holds the words. */
function keysHolding(view: Pick<View, 'index'>, words: string): Set<string> {
  const found = new Set<string>();
  for (const { key, folded } of view.index.parties.values()) if (folded.includes(words)) found.add(key);
  return found;
}

const PARTY_ROLES = new Set(['party', 'side']);

function partyTests(view: Pick<View, 'index'>, { actor, party }: Filter, fold: (name: string) => string): Test[] {
  const tests: Test[] = [];
  if (actor) {
    const keys = keysHolding(view, fold(actor));
    tests.push(someClaim(({ parties }) => parties.some(({ key }) => keys.has(key))));
  }
  if (party) {
    const keys = keysHolding(view, fold(party));
    tests.push(someClaim(({ parties }) => parties.some(({ key, role }) => PARTY_ROLES.has(role) && keys.has(key))));
  }
  return tests;
}

function placeTests({ place, bbox }: Filter, fold: (name: string) => string): Test[] {
  const tests: Test[] = [];
  if (place) {
    const words = fold(place);
    tests.push(someClaim(({ places }) => places.some(({ folded }) => folded.includes(words))));
  }
  if (bbox) {
    const box = boxOf(bbox);
    tests.push(someClaim(({ places }) => places.some(one => lies(one, box))));
  }
  return tests;
}

const NARROWING = ['actor', 'party', 'place', 'from', 'to', 'harm', 'status', 'incident', 'report', 'bbox'] as const;

/** Whether a filter leaves anything out, looking back aside. */
export const narrows = (filter: Filter): boolean => NARROWING.some(name => filter[name] !== undefined);

/** Rows that a filter leaves, in the order of the view. Conditions on claims ask that one claim of the row meets them. */
export function selectRows(
  view: Pick<View, 'index' | 'rows'>,
  filter: Filter,
  fold: (name: string) => string,
): readonly Row[] {
  const { harm, status, incident, report, from, to } = filter;
  const tests: Test[] = [];
  if (harm) tests.push(({ group }) => group.harm === harm);
  if (status) tests.push(({ group }) => group.status === status);
  if (incident) tests.push(({ group }) => group.incident === incident);
  if (report) tests.push(({ reports }) => reports.includes(report));
  if (from) tests.push(row => (row.incident.latest ?? '') >= from);
  if (to) tests.push(row => row.incident.earliest !== null && row.incident.earliest <= to);
  tests.push(...partyTests(view, filter, fold), ...placeTests(filter, fold));
  return tests.length === 0 ? view.rows : view.rows.filter(row => tests.every(test => test(row)));
}
