import type { LedgerPlace } from '../../model/ledger/claim.js';
import type { Days, Telling } from './telling.js';

/** What several tellings held together say of their happening: everything that comparing needs, and nothing more. */
export interface Profile {
  /** Smallest telling id. */
  id: string;
  /** The same with its report: a text reprinted word for word has the same ids. */
  key: string;
  tellings: readonly Telling[];
  reports: ReadonlySet<string>;
  kind: 'incident' | 'series';
  days: Days | null;
  places: readonly LedgerPlace[];
  scene: readonly LedgerPlace[];
  names: ReadonlyMap<string, number>;
  maybe: ReadonlySet<string>;
  sites: ReadonlySet<string>;
  words: ReadonlySet<string>;
  lede: ReadonlySet<string>;
  people: ReadonlySet<string>;
  /** Somebody is told to have been set free: an end, not the beginning. */
  release: boolean;
  copies: ReadonlySet<string>;
}

/** What a telling's day counts for, by where it comes from. */
const VOTE: Record<Days['basis'], number> = { stated: 3, near: 2, scene: 1, published: 0.1 };

/** The day that the tellings name most, the surest counting most; of equals the earliest. */
function daysTogether(tellings: readonly Telling[]): Days | null {
  const votes = new Map<string, { days: Days; weight: number }>();
  for (const { days } of tellings) {
    if (!days) continue;
    const key = `${days.from} ${days.to}`;
    const known = votes.get(key);
    const basis = known && VOTE[known.days.basis] >= VOTE[days.basis] ? known.days.basis : days.basis;
    votes.set(key, { days: { ...days, basis }, weight: (known?.weight ?? 0) + VOTE[days.basis] });
  }
  const [first] = [...votes.values()].sort(
    (a, b) => b.weight - a.weight || a.days.from - b.days.from || a.days.to - b.days.to,
  );
  return first?.days ?? null;
}

function unique(places: readonly LedgerPlace[]): LedgerPlace[] {
  const keyed = new Map(places.map(place => [`${place.text}|${place.geonames ?? place.name}`, place]));
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}

const union = (sets: readonly ReadonlySet<string>[]): Set<string> => new Set(sets.flatMap(set => [...set]));

const alone = new WeakMap<Telling, Profile>();

/** The profile of one telling, made once. */
export function aloneOf(telling: Telling): Profile {
  const known = alone.get(telling);
  if (known) return known;
  const made = profileOf([telling]);
  alone.set(telling, made);
  return made;
}

/** The profile of tellings; a function of the set, whatever its order. */
export function profileOf(members: readonly Telling[]): Profile {
  const tellings = [...members].sort((a, b) => (`${a.id} ${a.report}` < `${b.id} ${b.report}` ? -1 : 1));
  const names = new Map<string, number>();
  for (const telling of tellings)
    for (const [name, weight] of telling.names) names.set(name, Math.max(names.get(name) ?? 0, weight));
  return {
    id: tellings[0]?.id ?? '',
    key: `${tellings[0]?.id} ${tellings[0]?.report}`,
    tellings,
    reports: new Set(tellings.map(({ report }) => report)),
    kind: tellings.some(({ kind }) => kind === 'series') ? 'series' : 'incident',
    days: daysTogether(tellings),
    places: unique(tellings.flatMap(({ places }) => places)),
    scene: unique(tellings.flatMap(({ scene }) => scene)),
    names,
    maybe: union(tellings.map(({ maybe }) => maybe)),
    sites: union(tellings.map(({ sites }) => sites)),
    words: union(tellings.map(({ words }) => words)),
    lede: union(tellings.map(({ lede }) => lede)),
    people: union(tellings.map(({ people }) => people)),
    release: tellings.some(({ claims }) => claims.some(({ toll }) => toll?.harm === 'released')),
    copies: union(tellings.map(({ copies }) => copies)),
  };
}
