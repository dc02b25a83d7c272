import type { Relation } from '../../../model/reading.js';
import type { Draft } from '../../draft.js';
import type { TollFacts } from './toll-facts.js';

// Counts that the report itself says have changed: "raised from 12 to 19", "bringing the toll to 22", "Friday's count had been 31".

const between = (draft: Draft, a: TollFacts, b: TollFacts): string =>
  draft.syntax.text.slice(b.toll.figure?.end ?? 0, a.toll.figure?.start ?? 0).toLowerCase();
const before = (draft: Draft, facts: TollFacts, length: number): string =>
  draft.syntax.text
    .slice(Math.max(0, (facts.toll.figure?.start ?? 0) - length), facts.toll.figure?.start ?? 0)
    .toLowerCase();

const isValue = (facts: TollFacts): boolean => facts.claim.rule?.startsWith('toll-value') === true;

/** "from 12 to 19": the second takes the place of the first. */
function fromTo(draft: Draft, a: TollFacts, b: TollFacts): boolean {
  return (
    a.sentence === b.sentence &&
    /\bfrom\s+(?:[a-z]+\s+){0,3}$/.test(before(draft, b, 24)) &&
    /^\s*to\s+(?:[a-z]+\s+){0,3}$/.test(between(draft, a, b))
  );
}

/** "bringing the toll to 22": the last total told of the same harm is replaced. */
const isSum = (draft: Draft, a: TollFacts): boolean =>
  isValue(a) &&
  /\b(?:bring|brings|bringing|brought|took|takes|taking|raises|raising|pushing)\s[^.;]{0,60}\bto\s+(?:[a-z]+\s+){0,3}$/.test(
    before(draft, a, 90),
  );

/** "Friday's count had been 31": told after the count that replaced it. */
const isFormer = (draft: Draft, a: TollFacts): boolean =>
  isValue(a) &&
  /\b(?:had been|earlier stood at|previously|had stood at|(?:had|have) (?:earlier|previously) (?:put|given|reported|counted|said)[^.;]{0,30})\s+(?:[a-z]+\s+){0,2}$/.test(
    before(draft, a, 60),
  );

/** What a count replaces among the earlier ones, or what replaces it. */
export function revisionOf(draft: Draft, a: TollFacts, earlier: readonly TollFacts[]): Relation | null {
  const make = (from: TollFacts, to: TollFacts, reason: string): Relation => ({
    from: from.claim.id,
    to: to.claim.id,
    type: 'supersedes',
    reason,
    rule: 'relation-revision',
  });
  const near = earlier.at(-1);
  if (!near) return null;
  if (a.toll.harm === near.toll.harm && fromTo(draft, a, near))
    return make(a, near, `${near.toll.figure?.text ?? ''} revised to ${a.toll.figure?.text ?? ''}`);
  const totals = earlier.filter(
    e =>
      e.toll.harm === a.toll.harm &&
      e.toll.accounting === 'total' &&
      e.toll.scope === a.toll.scope &&
      a.sentence - e.sentence < 8,
  );
  const last = totals.findLast(isValue);
  if (last && isFormer(draft, a) && a.sentence - last.sentence <= 1)
    return make(last, a, 'the earlier count is told as replaced');
  if (last && isSum(draft, a) && (last.toll.lower ?? 0) < (a.toll.lower ?? 0))
    return make(a, last, 'a sum that takes the place of the last total');
  return null;
}
