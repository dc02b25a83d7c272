import type { LedgerClaim, LedgerReport } from '../../model/ledger/claim.js';
import type { OriginLink } from '../../model/ledger/origin.js';
import { type PeopleClasses, victimClass } from './victim-class.js';

/** What withdrawals are read from. `links` are those between the reports at hand. */
export interface Published {
  claims: readonly LedgerClaim[];
  byReport: ReadonlyMap<string, LedgerReport>;
  links: readonly OriginLink[];
  people: PeopleClasses;
}

const publishedOf = (report: LedgerReport | undefined): string => report?.published ?? '~';

/** The later version of one outlet's story, with the sentences of the earlier one that it kept. */
interface NewVersion {
  earlier: string;
  later: string;
  kept: ReadonlySet<number>;
}

function versionsOf({ links, byReport }: Published): NewVersion[] {
  return links.flatMap(({ left, right, version, aligned }) => {
    if (!version) return [];
    const [x, y] = [publishedOf(byReport.get(left)), publishedOf(byReport.get(right))];
    if (x === y) return [];
    return x < y
      ? [{ earlier: left, later: right, kept: new Set(aligned.map(pair => pair.left)) }]
      : [{ earlier: right, later: left, kept: new Set(aligned.map(pair => pair.right)) }];
  });
}

const sameFigure = (a: LedgerClaim, b: LedgerClaim): boolean =>
  a.toll?.harm === b.toll?.harm && a.toll?.lower === b.toll?.lower && a.toll?.upper === b.toll?.upper;

function samePeople(a: LedgerClaim, b: LedgerClaim, people: PeopleClasses): boolean {
  if (!a.toll || !b.toll) return false;
  return victimClass(a.toll.victims, people) === victimClass(b.toll.victims, people);
}

/** An outlet's words for what it wrote before it corrected it: "an earlier version said". */
const EARLIER = /\b(?:earlier|previous)\s+(?:version|report|story|edition|dispatch)\b/i;

/** The outlet's own text, by its names: "version" and "edition" of what was printed before, the rest where it was wrong. */
const PRINTED = ['version', 'edition', 'dispatch', 'headline', 'story', 'article'];
const BEFORE = ['earlier', 'previous'];
const WRONG = ['incorrectly', 'wrongly', 'mistakenly', 'erroneously', 'incorrect', 'misstated'];

const ITSELF = /^(?:this|our)\s+(?:story|article|report|headline|newspaper|paper)$/i;

/** Does the outlet say in its own voice what it had printed ("An earlier version of this story said 18")? */
function tellsOwnError({ claimant, words }: LedgerClaim): boolean {
  const has = (list: readonly string[]): boolean => list.some(word => words.includes(word));
  if (claimant) return EARLIER.test(claimant.name) || (ITSELF.test(claimant.name) && has(WRONG));
  return has(BEFORE) ? has(PRINTED.slice(0, 3)) || (has(PRINTED) && has(WRONG)) : has(WRONG) && has(PRINTED);
}

const figureAt = ({ toll }: LedgerClaim): number => toll?.figure?.start ?? 0;

/** Figures that corrections give as the wrong ones: of several in one sentence the first, the right one follows it. */
function errorsIn(claims: readonly LedgerClaim[]): LedgerClaim[] {
  const first = new Map<string, LedgerClaim>();
  for (const claim of claims) {
    if (!claim.toll || !tellsOwnError(claim)) continue;
    const key = `${claim.report}#${claim.passage} ${claim.toll.harm}`;
    const known = first.get(key);
    if (!known || figureAt(claim) < figureAt(known)) first.set(key, claim);
  }
  return [...first.values()];
}

const claimantOf = (claim: LedgerClaim): string => (claim.claimant?.party ?? claim.voice).key;

/** That a claim was taken back: by which report, and when the world could know (ISO 8601); null by a person's word. */
export interface Withdrawal {
  by: string | null;
  at: string | null;
}

interface Gone {
  claim: LedgerClaim;
  by: string;
}

/** Claims that a new version of their own outlet's story left out without putting another figure in their place. */
function leftOut(published: Published): Gone[] {
  const { claims, people } = published;
  return versionsOf(published).flatMap(({ earlier, later, kept }) => {
    const now = claims.filter(claim => claim.report === later && claim.toll);
    const stays = (claim: LedgerClaim): boolean =>
      now.some(
        other =>
          sameFigure(claim, other) ||
          (claim.toll?.harm === other.toll?.harm &&
            samePeople(claim, other, people) &&
            claimantOf(claim) === claimantOf(other)),
      );
    return claims
      .filter(claim => claim.report === earlier && claim.toll && !kept.has(claim.passage) && !stays(claim))
      .map(claim => ({ claim, by: later }));
  });
}

const outletOf = (claim: LedgerClaim, { byReport }: Published): string | null =>
  byReport.get(claim.report)?.outlet ?? null;

const sameOutlet = (a: LedgerClaim, b: LedgerClaim, published: Published): boolean =>
  outletOf(a, published) !== null && outletOf(a, published) === outletOf(b, published);

/** What an outlet's correction calls the words of its earlier version: the figure there, and here where it is named. */
function corrected(published: Published): Gone[] {
  return errorsIn(published.claims).flatMap(note => {
    const at = publishedOf(published.byReport.get(note.report));
    const before = published.claims.filter(
      claim =>
        claim.toll &&
        sameOutlet(claim, note, published) &&
        sameFigure(claim, note) &&
        publishedOf(published.byReport.get(claim.report)) < at,
    );
    return [note, ...before].map(claim => ({ claim, by: note.report }));
  });
}

/** Told again by the outlet that took it back, as its own words or as those of the same source. */
function tellsAgain(claim: LedgerClaim, gone: LedgerClaim, published: Published): boolean {
  return sameOutlet(claim, gone, published) && (!claim.claimant || claimantOf(claim) === claimantOf(gone));
}

/**
 * Claims (ids) that were taken back, with when: by a person, by the outlet's own new version or by its correction.
 * Reprints of the withdrawn sentence, and the outlet's own repeating of the figure afterwards ("we published that four
 * had died"), go with it.
 */
export function withdrawnClaims(
  published: Published,
  passageOf: (claim: LedgerClaim) => string,
  byPeople: ReadonlySet<string>,
): Map<string, Withdrawal> {
  const gone = [...leftOut(published), ...corrected(published)];
  const withdrawn = new Map<string, Withdrawal>([...byPeople].map(id => [id, { by: null, at: null }]));
  const add = (id: string, by: string): void => {
    const at = published.byReport.get(by)?.published ?? null;
    const known = withdrawn.get(id);
    if (!known || (known.at !== null && at !== null && (at < known.at || (at === known.at && by < (known.by ?? '')))))
      withdrawn.set(id, { by, at });
  };
  for (const { claim, by } of gone) add(claim.id, by);
  for (const claim of published.claims) {
    if (!claim.toll) continue;
    for (const { claim: other, by } of gone) {
      if (!sameFigure(claim, other) || !samePeople(claim, other, published.people)) continue;
      if (passageOf(claim) === passageOf(other) || tellsAgain(claim, other, published)) add(claim.id, by);
    }
  }
  return withdrawn;
}
