import type { LedgerClaim } from '../../model/ledger/claim.js';
import { type Days, dayOf, daysOf } from './telling.js';

/** A stretch longer than this ("this week's raid") bounds the day and does not name it. */
const NARROW = 2;
/** A report that names no day tells of the days before it. */
const DAYS_BACK = 2;
/** Who dies of wounds was hurt within this many days, mostly. */
const DYING = 7;
/** Words of counting, revising and finding: "the toll rose on Tuesday", "raised to eight on Tuesday", "bodies were found on Tuesday". */
const COUNTING = new Set(
  [
    'count counts counted recount tally tallied toll tolls number numbers total totals list lists figure figures',
    'stands stood rose rises risen climbed climbs grew grown jumped reached passed brings bringing brought',
    'raise raises raised lift lifts lifted lower lowers lowered revise revises revised update updates updated corrected',
    'found bodies corpses remains recovered unearthed exhumed retrieved identified succumbed buried burials funeral funerals ashore',
  ].flatMap(line => line.split(' ')),
);

/** Words of those who die on a later day than they were hurt on. */
const HURT = new Set(['hurt', 'wounds', 'injuries', 'burns']);

/** The claim's own day, else the day named before it in its paragraph. */
function namedDays(claim: LedgerClaim): Days | null {
  const stated = claim.when && claim.when.basis !== 'report' ? daysOf(claim.when, 'stated') : null;
  if (!stated) return claim.context.near ? daysOf(claim.context.when, 'near') : null;
  const wide = stated.to - stated.from > NARROW && claim.when?.basis !== 'event' && !claim.cumulative;
  return wide ? { ...stated, basis: 'scene' } : stated;
}

/** Those told of died of what was done to them before. */
const diedLater = ({ words }: LedgerClaim): boolean => words.includes('died') && words.some(word => HURT.has(word));

const isCounting = (claim: LedgerClaim): boolean => claim.words.some(word => COUNTING.has(word)) || diedLater(claim);

/**
 * Is the day that a claim names that of counting? "Two more" died or were found on a day of their own; and what is counted
 * on the day of the report happened on it or before.
 */
const namesCount = (claim: LedgerClaim, days: Days, published: number | null): boolean =>
  claim.toll?.accounting === 'increment' || (days.from === published && days.to === published && isCounting(claim));

/** Nobody counts the dead of a day to come: a weekday read as the next one. A day is left for the clocks of two places. */
const isAhead = (days: Days, published: number | null): boolean => published !== null && days.from > published + 1;

/** The day that a claim names for its happening; null where it names none. `published` is the report's (ISO 8601). */
export function ownDays(claim: LedgerClaim, published: string | null): Days | null {
  const days = namedDays(claim);
  const out = dayOf(published);
  return days && !namesCount(claim, days, out) && !isAhead(days, out) ? days : null;
}

/** The day of claims of which none names it: a day of counting, else the scene's, else it is bounded by the report's. */
export function boundDays(claims: readonly LedgerClaim[], background: boolean, published: string | null): Days | null {
  const day = dayOf(published);
  for (const claim of claims) {
    const counted = namedDays(claim);
    if (!counted || isAhead(counted, day)) continue;
    if (diedLater(claim)) return { from: counted.from - DYING, to: counted.to, basis: 'published' };
    return isCounting(claim) && counted.from === day ? { ...counted, from: day - 1 } : counted;
  }
  if (background) return null;
  const scene = claims.map(({ context }) => daysOf(context.when, 'scene')).find(days => days !== null);
  // "Today" further up is often no more than the date of the report.
  if (scene) return scene.from === day ? { ...scene, from: day - 1 } : scene;
  return day === null ? null : { from: day - DAYS_BACK, to: day, basis: 'published' };
}
