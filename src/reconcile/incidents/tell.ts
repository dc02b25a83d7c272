import type { LedgerClaim, LedgerPlace, LedgerReport } from '../../model/ledger/claim.js';
import { ANYBODY, type PeopleClasses, victimClass } from '../tolls/victim-class.js';
import { comparePlaces } from './compare-places.js';
import { nameApart } from './names-apart.js';
import { boundDays, ownDays } from './own-days.js';
import { type Days, gapOf, type Telling } from './telling.js';
import { namesOf, partyNames } from './telling-names.js';

/** Where a claim's words come from: the earliest report that carries its sentence, and the sentence there. */
export type PassageOf = (claim: LedgerClaim) => string;

const kindOf = (claim: LedgerClaim): Telling['kind'] => {
  if (claim.cumulative) return 'series';
  return claim.toll?.scope === 'background' ? 'background' : 'current';
};

/** Only claims that somebody was harmed make a happening; the rest is hung on afterwards. */
export const isHarm = (claim: LedgerClaim): boolean =>
  (claim.kind === 'toll' && claim.toll !== null) || claim.kind === 'harm';

interface Draft {
  kind: Telling['kind'];
  claims: LedgerClaim[];
  places: LedgerPlace[];
  days: Days | null;
  head: readonly string[];
  /** The report's date, ISO 8601. */
  published: string | null;
}

/**
 * People taken before others, or the same, were set free: two happenings. Captives may be freed where others fall;
 * soldiers are set free when the fighting is over.
 */
function partsByRelease(claim: LedgerClaim, draft: Draft): boolean {
  const civil = ({ toll }: LedgerClaim): boolean => toll?.victims.status !== 'combatant';
  const freed = ({ toll }: LedgerClaim): boolean => toll?.harm === 'released';
  const taken = (one: LedgerClaim): boolean =>
    (one.toll?.harm === 'captured' || one.toll?.harm === 'displaced') && civil(one);
  // A sum of captives goes on with how many of them are free.
  if (draft.kind === 'series') return false;
  const parts = (one: LedgerClaim, other: LedgerClaim): boolean =>
    freed(one) && !freed(other) && (taken(other) || !civil(one));
  return draft.claims.some(other => parts(claim, other) || parts(other, claim));
}

/** Each has one of its own that the other has not. */
const differ = (a: readonly string[], b: readonly string[]): boolean =>
  a.some(name => !b.includes(name)) && b.some(name => !a.includes(name));

/** Towns and provinces that the claim itself names. */
const localities = ({ places }: LedgerClaim): string[] =>
  places.filter(({ kind }) => kind !== 'country' && kind !== 'water').map(({ name }) => name);

/**
 * One report does not count the same people twice in two places: two totals of two sites are two happenings, and so are
 * two bodies' counts over two lists of places.
 */
function countsElsewhere(claim: LedgerClaim, draft: Draft, people: PeopleClasses): boolean {
  if (!isTotal(claim)) return false;
  return draft.claims.some(other => {
    if (!isTotal(other) || !sameCount(other, claim, people)) return false;
    const { sites } = other.names;
    const apart = sites.length > 0 && !sites.some(site => claim.names.sites.includes(site));
    const alike = other.toll?.victims.text === claim.toll?.victims.text;
    return (
      (apart && alike && claim.names.sites.length > 0) ||
      differ(localities(other), localities(claim)) ||
      isMovedOn(claim, other)
    );
  });
}

/** "In Belvar, to the east, …": the claim names another town than the one that the claim before it, itself without a place, was told in. */
const isMovedOn = (claim: LedgerClaim, before: LedgerClaim): boolean =>
  before.places.length === 0 &&
  !before.context.headline &&
  claim.places.length > 0 &&
  comparePlaces(claim.places, before.context.places) < 0;

/** What a sentence that counts twice says of each: of two rows of one table neither is a copy of the other. */
const countOf = ({ toll }: LedgerClaim): string => (toll ? `${toll.harm} ${toll.lower ?? ''}-${toll.upper ?? ''}` : '');

const isTotal = ({ toll }: LedgerClaim): boolean => toll?.accounting === 'total';
const sameCount = ({ toll: a }: LedgerClaim, { toll: b }: LedgerClaim, people: PeopleClasses): boolean =>
  a !== null && b !== null && a.harm === b.harm && victimClass(a.victims, people) === victimClass(b.victims, people);

/** Names beside a claim, its own sentence's and its paragraph's. */
const besideOf = ({ names }: LedgerClaim): string[] => [...names.sentence, ...names.paragraph];

/** Another paragraph that counts other people of the same harm at a site, and shares no name with what was told before. */
function turnsElsewhere(claim: LedgerClaim, draft: Draft, people: PeopleClasses): boolean {
  const here = besideOf(claim);
  if (!isTotal(claim) || claim.context.headline || claim.names.sites.length === 0) return false;
  const classOf = ({ toll }: LedgerClaim): string => (toll ? victimClass(toll.victims, people) : ANYBODY);
  const others = draft.claims.filter(other => isTotal(other) && other.toll?.harm === claim.toll?.harm);
  const classes = new Set(others.map(classOf));
  if (others.length === 0 || classOf(claim) === ANYBODY || classes.has(ANYBODY) || classes.has(classOf(claim)))
    return false;
  const before = new Set(draft.claims.flatMap(other => [...besideOf(other), ...other.names.lede]));
  const there = draft.claims.some(other => besideOf(other).length > 0);
  return there && !here.some(name => before.has(name));
}

/** May the claim be of the same happening as the draft's claims? Null: nothing speaks for or against it. */
function fits(claim: LedgerClaim, draft: Draft, people: PeopleClasses): boolean | null {
  if (kindOf(claim) !== draft.kind || partsByRelease(claim, draft)) return false;
  const days = ownDays(claim, draft.published);
  if (days && draft.days && gapOf(days, draft.days) > 0) return false;
  const { head } = claim.context;
  // Rows and list items of one sum count parts of it; of happenings each tells of its own.
  if (draft.kind !== 'series' && differ(head, draft.head)) return false;
  if (countsElsewhere(claim, draft, people) || turnsElsewhere(claim, draft, people)) return false;
  const place = isTreated(claim) ? 0 : comparePlaces(claim.places, draft.places);
  if (place < 0) return false;
  return place > 0 || (days !== null && draft.days !== null) ? true : null;
}

const CARE = new Set(['hospital', 'hospitals', 'clinic', 'clinics', 'ward', 'wards', 'surgeons']);

/** The town of a hospital is where the wounded were brought, not where they were hurt. */
const isTreated = ({ toll, words }: LedgerClaim): boolean =>
  toll?.harm === 'injured' && words.some(word => CARE.has(word));

/** Sites beside the claims, but for those of hospitals and those that bear a party's name. */
function sitesIn(claims: readonly LedgerClaim[], parties: ReadonlySet<string>): Set<string> {
  const hospitals = new Set(claims.filter(isTreated).flatMap(({ names }) => names.sites));
  const sites = claims.flatMap(({ names }) => names.sites);
  return new Set(sites.filter(name => !hospitals.has(name) && !parties.has(name)));
}

function put(draft: Draft, claim: LedgerClaim): void {
  draft.claims.push(claim);
  if (!isTreated(claim)) draft.places.push(...claim.places);
  draft.days ??= ownDays(claim, draft.published);
  if (draft.head.length === 0) draft.head = claim.context.head;
}

/** The draft that a claim belongs to: its whole's, the one that agrees in place or day, else the one told of last. */
function homeOf(claim: LedgerClaim, drafts: readonly Draft[], people: PeopleClasses): Draft | undefined {
  const { toll } = claim;
  if (toll?.partOf) {
    const whole = drafts.find(draft => draft.claims.some(other => other.id === toll.partOf));
    // A part of a sum over two villages is what happened in one of them.
    if (whole?.kind === kindOf(claim)) return whole;
  }
  const event =
    claim.happening && drafts.find(draft => draft.claims.some(other => other.happening === claim.happening));
  if (event && fits(claim, event, people) !== false) return event;
  const open = drafts.filter(draft => fits(claim, draft, people) !== false);
  return open.findLast(draft => fits(claim, draft, people) === true) ?? open.at(-1);
}

function finish(
  draft: Draft,
  main: boolean,
  report: LedgerReport,
  people: PeopleClasses,
  passageOf: PassageOf,
  parties: ReadonlySet<string>,
): Telling {
  const claims = draft.claims.slice().sort((a, b) => (a.id < b.id ? -1 : 1));
  // A sum is of the war that its report is about, whatever the report tells of first.
  const about = main || draft.kind === 'series';
  const classes = claims.flatMap(({ toll }) => (toll ? victimClass(toll.victims, people, toll.harm) : []));
  return {
    id: claims[0]?.id ?? '',
    report: report.id,
    published: report.published,
    kind: draft.kind,
    main,
    claims,
    days: draft.days ?? boundDays(draft.claims, draft.kind === 'background', report.published),
    places: draft.places,
    scene: draft.claims.flatMap(claim => claim.context.places),
    names: namesOf(claims, about, parties),
    maybe: new Set(claims.flatMap(claim => claim.names.maybe)),
    sites: sitesIn(claims, parties),
    words: new Set(claims.flatMap(claim => claim.words)),
    lede: new Set(about ? claims.flatMap(claim => claim.lede) : []),
    people: new Set(classes.filter(name => name !== ANYBODY)),
    copies: new Set(claims.map(claim => `${passageOf(claim)} ${countOf(claim)}`)),
  };
}

const startOf = (claim: LedgerClaim): number => claim.toll?.figure?.start ?? claim.quote[0]?.start ?? 0;

/** In the order of the text, but the headline last: it says again what the text says where and when. */
function inOrder(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const headline = ({ context }: LedgerClaim): number => (context.headline && !context.near ? 1 : 0);
  return [...claims].sort((a, b) => headline(a) - headline(b) || startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

/** Two rows of a table may give one figure: what two tellings of one report have in common is no copy of either. */
function withoutShared(tellings: readonly Telling[]): Telling[] {
  const counts = new Map<string, number>();
  for (const { copies } of tellings) for (const key of copies) counts.set(key, (counts.get(key) ?? 0) + 1);
  return tellings.map(telling => ({
    ...telling,
    copies: new Set([...telling.copies].filter(key => counts.get(key) === 1)),
  }));
}

/** Sorts a report's claims of harm into the happenings that it tells of. */
export function tellReport(
  report: LedgerReport,
  claims: readonly LedgerClaim[],
  passageOf: PassageOf,
  people: PeopleClasses = new Map(),
): Telling[] {
  const drafts: Draft[] = [];
  for (const claim of inOrder(claims.filter(isHarm))) {
    let home = homeOf(claim, drafts, people);
    if (!home) {
      home = { kind: kindOf(claim), claims: [], places: [], days: null, head: [], published: report.published };
      drafts.push(home);
    }
    put(home, claim);
  }
  // What comes first is what the report is about, unless it is told as background.
  const main = drafts.find(({ kind }) => kind === 'current') ?? drafts[0];
  const parties = partyNames(claims);
  const told = drafts.map(draft => finish(draft, draft === main, report, people, passageOf, parties));
  return nameApart(withoutShared(told));
}
