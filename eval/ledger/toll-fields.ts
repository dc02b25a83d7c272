import type { LedgerClaim, LedgerPlace } from '../../src/model/ledger/claim.js';
import type { Party } from '../../src/model/ledger/party.js';
import type { When } from '../../src/model/reading.js';
import { foldName } from '../../src/resources/fold-name.js';
import type { GoldClaim, Story } from './story.js';

/** A toll or harm of the gold with all its fields, and the happening or series that it lies in. */
export interface GoldToll extends GoldClaim {
  side?: string | null;
  status?: string;
  subgroup?: string | null;
  scope?: string;
}

/** Where the gold puts a claim: `day` is an ISO day or a span of two; null in a series. */
export interface GoldHome {
  series: boolean;
  day: string | null;
  place: string | null;
}

export interface Compared {
  field: string;
  gold: string;
  mine: string;
  right: boolean;
}

/** The happening or series by the id of each of its claims. */
export function homesOf(story: Story): Map<string, GoldHome> {
  type Item = { claims: string[]; day?: string; place?: string };
  const homes = new Map<string, GoldHome>();
  const add = (items: readonly Item[], series: boolean): void => {
    for (const { claims, day = null, place = null } of items)
      for (const claim of claims) homes.set(claim, { series, day, place });
  };
  add(story.incidents, false);
  add(story.series, true);
  return homes;
}

const STEM = 4;
const stems = (name: string): string[] =>
  foldName(name)
    .split(' ')
    .filter(word => word.length >= STEM)
    .map(word => word.slice(0, STEM));

/** Two names of one party: a telling word of both begins alike ("Lethan army" of "Lethany"). */
const alike = (a: string, b: string): boolean => stems(a).some(stem => stems(b).includes(stem));

/** The victims' side is right when it is the gold's party, or a body that speaks for it; none where the gold has none. */
function sideFits(gold: string | null, mine: Party | null, parties: Readonly<Record<string, string>>): boolean {
  if (gold === null || mine === null) return gold === null && mine === null;
  const bodies = Object.keys(parties).filter(body => parties[body] === gold);
  return [gold, ...bodies].some(name => alike(name, mine.name));
}

/** Does a stretch of time meet the gold's day or span? */
function dayFits(day: string, when: When): boolean {
  const [from = day, to = from] = day.split('/');
  const [earliest, latest] = [when.earliest?.slice(0, 10), when.latest?.slice(0, 10)];
  if (!earliest && !latest) return when.edtf?.startsWith(from) ?? false;
  return (earliest ?? from) <= to && (latest ?? to) >= from;
}

const placeFits = (gold: string, places: readonly LedgerPlace[]): boolean =>
  places.some(({ name, text }) => foldName(gold).includes(foldName(name)) || foldName(text).includes(foldName(gold)));

const range = (lower: number | null | undefined, upper: number | null | undefined): string =>
  `${lower ?? ''}–${upper ?? ''}`;

/** Fields of one matched claim: the gold's value, the program's, and whether they agree. A field that the gold leaves open is left out. */
export function compareFields(
  gold: GoldToll,
  home: GoldHome | undefined,
  mine: LedgerClaim,
  parties: Readonly<Record<string, string>>,
): Compared[] {
  const { toll } = mine;
  const out: Compared[] = [];
  const add = (field: string, wanted: string | null | undefined, got: string | null | undefined, right?: boolean) =>
    out.push({ field, gold: wanted ?? '–', mine: got ?? '–', right: right ?? (wanted ?? null) === (got ?? null) });
  if (toll) {
    add('harm', gold.harm, toll.harm);
    add('bounds', range(gold.lower, gold.upper), range(toll.lower, toll.upper));
    add('side', gold.side, toll.victims.side?.name, sideFits(gold.side ?? null, toll.victims.side, parties));
    add('status', gold.status, toll.victims.status);
    add('subgroup', gold.subgroup, toll.victims.subgroup);
    // What is told of an earlier happening is background in one report and the news in another: both are one happening.
    add('scope', gold.scope, toll.scope);
    add('accounting', gold.accounting, toll.accounting);
  }
  if (home) {
    add('aggregation', home.series ? 'sum' : 'incident', mine.cumulative ? 'sum' : 'incident');
    const { day, place } = home;
    if (day && mine.when) add('day, stated', day, range0(mine.when), dayFits(day, mine.when));
    const when = mine.when ?? mine.context.when;
    if (day) add('day, with context', day, when && range0(when), when !== null && dayFits(day, when));
    if (place && mine.places.length > 0) add('place, stated', place, names(mine.places), placeFits(place, mine.places));
    const where = [...mine.places, ...mine.context.places];
    if (place) add('place, with context', place, names(where), placeFits(place, where));
  }
  return out;
}

const range0 = (when: When): string => `${when.earliest?.slice(0, 10) ?? ''}/${when.latest?.slice(0, 10) ?? ''}`;
const names = (places: readonly LedgerPlace[]): string => places.map(({ name }) => name).join(', ');
