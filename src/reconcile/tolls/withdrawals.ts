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

const claimantOf = (claim: LedgerClaim): string => (claim.claimant?.party ?? claim.voice).key;

/** Claims that a new version of their own outlet's story left out without putting another figure in their place. */
function leftOut(published: Published): LedgerClaim[] {
  const { claims, people } = published;
  return versionsOf(published).flatMap(({ earlier, later, kept }) => {
    const now = claims.filter(claim => claim.report === later && claim.toll);
    return claims.filter(
      claim =>
        claim.report === earlier &&
        claim.toll &&
        !kept.has(claim.passage) &&
        !now.some(
          other =>
            sameFigure(claim, other) ||
            (claim.toll?.harm === other.toll?.harm &&
              samePeople(claim, other, people) &&
              claimantOf(claim) === claimantOf(other)),
        ),
    );
  });
}

/**
 * Ids of claims that were taken back: by a person or by the outlet's own new version. Reprints of the withdrawn
 * sentence, and the outlet's own repeating of the figure afterwards ("we published that four had died"), go with it.
 */
export function withdrawnClaims(
  published: Published,
  passageOf: (claim: LedgerClaim) => string,
  byPeople: ReadonlySet<string>,
): Set<string> {
  const gone = leftOut(published);
  const outlet = (claim: LedgerClaim): string | null => published.byReport.get(claim.report)?.outlet ?? null;
  const repeats = (claim: LedgerClaim, other: LedgerClaim): boolean =>
    !claim.claimant && outlet(claim) !== null && outlet(claim) === outlet(other);
  const withdrawn = new Set([...byPeople, ...gone.map(({ id }) => id)]);
  for (const claim of published.claims) {
    const taken = gone.some(
      other =>
        sameFigure(claim, other) &&
        samePeople(claim, other, published.people) &&
        (passageOf(claim) === passageOf(other) || repeats(claim, other)),
    );
    if (claim.toll && (taken || EARLIER.test(claim.claimant?.name ?? ''))) withdrawn.add(claim.id);
  }
  return withdrawn;
}
