import type { OriginLink } from '../../model/ledger/origin.js';
import { type Aligned, alignPassages } from './align.js';
import type { Passage } from './passages.js';

/** A report as its origin is judged. */
export interface OriginReport {
  id: string;
  outlet: string | null;
  agency: string | null;
  published: string | null;
  passages: readonly Passage[];
}

/** Most of one's own sentences stand in the other. */
const MOST = 0.5;
/** With the same agency credited, less is enough: papers add their own paragraphs to wire copy. */
const MOST_CREDITED = 0.35;
/** Below this share a common sentence is a coincidence or a stock phrase. */
const SOME = 0.15;
/** Of what is shared, this much must agree to the figure: set forms filled anew every day agree in everything else. */
const UNCHANGED = 0.4;

/** Quotation is no evidence: whoever was there has the same words. */
const own = (passage: Passage): number => (passage.quoted > 0.6 ? 0 : passage.words.length);
const total = (passages: readonly Passage[]): number => passages.reduce((sum, passage) => sum + own(passage), 0);

interface Shares {
  left: number;
  right: number;
  /** Part of the shared words whose sentences agree in their figures too. */
  unchanged: number;
  sentences: number;
}

function sharesOf(a: OriginReport, b: OriginReport, aligned: readonly Aligned[]): Shares {
  let left = 0;
  let right = 0;
  let same = 0;
  let sentences = 0;
  for (const pair of aligned) {
    const [x, y] = [a.passages[pair.left], b.passages[pair.right]];
    if (!x || !y) continue;
    left += own(x);
    right += own(y);
    if (!pair.changed) same += own(x);
    if (own(x) > 0) sentences += 1;
  }
  const [allLeft, allRight] = [total(a.passages), total(b.passages)];
  return {
    left: allLeft === 0 ? 0 : left / allLeft,
    right: allRight === 0 ? 0 : right / allRight,
    unchanged: left === 0 ? 0 : same / left,
    sentences,
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

function verdictOf(shares: Shares, credited: boolean): Pick<OriginLink, 'verdict' | 'reason'> {
  const most = Math.max(shares.left, shares.right);
  const told = `${percent(shares.left)} of the one and ${percent(shares.right)} of the other stand in both`;
  if (shares.unchanged < UNCHANGED && most > 0)
    return { verdict: 'different', reason: `one form filled in anew: ${told}, but other figures` };
  if (most >= MOST) return { verdict: 'same', reason: told };
  if (credited && most >= MOST_CREDITED && shares.sentences > 1)
    return { verdict: 'same', reason: `${told}, and one agency is credited` };
  if (most >= SOME && shares.sentences > 1) return { verdict: 'partly', reason: told };
  return { verdict: 'different', reason: most === 0 ? 'no sentence stands in both' : `only ${told}` };
}

/** Are two reports of one origin? Sentence by sentence, with the evidence kept. Symmetric but for left and right. */
export function judgeOrigin(a: OriginReport, b: OriginReport): OriginLink {
  const aligned = alignPassages(a.passages, b.passages);
  const shares = sharesOf(a, b, aligned);
  const credited = a.agency !== null && a.agency === b.agency;
  const verdict = verdictOf(shares, credited);
  return {
    left: a.id,
    right: b.id,
    shareLeft: shares.left,
    shareRight: shares.right,
    aligned: aligned.map(({ left, right, overlap }) => ({ left, right, overlap })),
    ...verdict,
    version: verdict.verdict === 'same' && a.outlet !== null && a.outlet === b.outlet,
  };
}
