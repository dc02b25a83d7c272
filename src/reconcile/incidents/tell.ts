import type { LedgerClaim, LedgerPlace, LedgerReport } from '../../model/ledger/claim.js';
import { comparePlaces } from './compare-places.js';
import { type Days, dayOf, daysOf, gapOf, type Telling } from './telling.js';

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
}

const statedDays = (claim: LedgerClaim): Days | null =>
  claim.when && claim.when.basis !== 'report' ? daysOf(claim.when, 'stated') : null;

/** May the claim be of the same happening as the draft's claims? Null: nothing speaks for or against it. */
function fits(claim: LedgerClaim, draft: Draft): boolean | null {
  if (kindOf(claim) !== draft.kind) return false;
  const days = statedDays(claim);
  if (days && draft.days && gapOf(days, draft.days) > 0) return false;
  const place = comparePlaces(claim.places, draft.places);
  if (place < 0) return false;
  return place > 0 || (days !== null && draft.days !== null) ? true : null;
}

function put(draft: Draft, claim: LedgerClaim): void {
  draft.claims.push(claim);
  draft.places.push(...claim.places);
  draft.days ??= statedDays(claim);
}

/** The draft that a claim belongs to: its whole's, the one that agrees in place or day, else the one told of last. */
function homeOf(claim: LedgerClaim, drafts: readonly Draft[]): Draft | undefined {
  const { toll } = claim;
  if (toll?.partOf) {
    const whole = drafts.find(draft => draft.claims.some(other => other.id === toll.partOf));
    if (whole) return whole;
  }
  const event =
    claim.happening && drafts.find(draft => draft.claims.some(other => other.happening === claim.happening));
  if (event && fits(claim, event) !== false) return event;
  const open = drafts.filter(draft => fits(claim, draft) !== false);
  return open.findLast(draft => fits(claim, draft) === true) ?? open.at(-1);
}

const DAYS_BACK = 2;

function draftDays(draft: Draft, report: LedgerReport): Days | null {
  if (draft.days) return draft.days;
  if (draft.kind === 'background') return null;
  for (const claim of draft.claims) {
    const scene = daysOf(claim.context.when, 'scene');
    if (scene) return scene;
  }
  const day = dayOf(report.published);
  return day === null ? null : { from: day - DAYS_BACK, to: day, basis: 'published' };
}

function finish(draft: Draft, report: LedgerReport, passageOf: PassageOf): Telling {
  const claims = draft.claims.slice().sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    id: claims[0]?.id ?? '',
    report: report.id,
    published: report.published,
    kind: draft.kind,
    claims,
    days: draftDays(draft, report),
    places: draft.places,
    scene: draft.claims.flatMap(claim => claim.context.places),
    words: new Set(draft.claims.flatMap(claim => claim.words)),
    names: new Set(draft.claims.flatMap(claim => claim.names)),
    copies: new Set(draft.claims.map(passageOf)),
  };
}

const startOf = (claim: LedgerClaim): number => claim.toll?.figure?.start ?? claim.quote[0]?.start ?? 0;

/** Sorts a report's claims of harm into the happenings that it tells of. */
export function tellReport(report: LedgerReport, claims: readonly LedgerClaim[], passageOf: PassageOf): Telling[] {
  const drafts: Draft[] = [];
  for (const claim of claims.filter(isHarm).sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1))) {
    let home = homeOf(claim, drafts);
    if (!home) {
      home = { kind: kindOf(claim), claims: [], places: [], days: null };
      drafts.push(home);
    }
    put(home, claim);
  }
  return drafts.map(draft => finish(draft, report, passageOf));
}
