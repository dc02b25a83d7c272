import type { OriginLink } from '../../model/ledger/origin.js';
import { type Aligned, alignPassages } from './align.js';
import { byPublication } from './by-publication.js';
import type { OriginReport } from './origin-report.js';
import type { Passage } from './passages.js';
import { evidenceOf, type Evidence } from './origin-evidence.js';
import { versionChanges } from './version-changes.js';

export type { OriginReport } from './origin-report.js';

/** Most of one's own sentences stand in the other. */
const MOST = 0.5;
/** With the same agency credited and a lead in common, less is enough: papers add their own paragraphs to wire copy. */
const MOST_CREDITED = 0.35;
/** Below this share a common sentence is a coincidence or a stock phrase. */
const SOME = 0.15;
/** Of what is alike, this much must be the same in its facts: set forms filled anew agree in everything else. */
const UNCHANGED = 0.4;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

type Decision = Pick<OriginLink, 'verdict' | 'reason'>;

function decide(evidence: Evidence): Decision {
  const { left, right, unchanged, sentences, lead, credited, apart } = evidence;
  const most = Math.max(left, right);
  const told = `${percent(left)} of the one and ${percent(right)} of the other stand in both`;
  if (unchanged < UNCHANGED) return { verdict: 'different', reason: `one form filled in anew: ${told}` };
  const some = most >= SOME && sentences > 1;
  // Not even partly: links of standing matter would tie together all that an outlet ever printed.
  if (apart && !lead && most >= SOME)
    return { verdict: 'different', reason: `standing matter under two stories: ${told}` };
  if (most >= MOST) return { verdict: 'same', reason: told };
  if (credited && lead && most >= MOST_CREDITED && sentences > 1)
    return { verdict: 'same', reason: `${told}, the lead among it, and one agency is credited` };
  if (some) return { verdict: 'partly', reason: told };
  return { verdict: 'different', reason: most === 0 ? 'no sentence stands in both' : `only ${told}` };
}

const turned = ({ left, right, ...rest }: Aligned): Aligned => ({ left: right, right: left, ...rest });

/**
 * Are two reports of one origin? Sentence by sentence, with the evidence kept. Symmetric but for left and right.
 * `isStanding` tells the sentences that a report's outlet prints again and again.
 */
export function judgeOrigin(
  a: OriginReport,
  b: OriginReport,
  isStanding: (report: OriginReport, passage: Passage) => boolean = () => false,
): OriginLink {
  const found = alignPassages(a.passages, b.passages);
  const evidence = evidenceOf(a, b, found, isStanding);
  const decision = decide(evidence);
  const version = decision.verdict === 'same' && a.outlet !== null && a.outlet === b.outlet;
  const isEarlier = byPublication(a, b) <= 0;
  const changes = isEarlier
    ? () => versionChanges(a.passages, b.passages, found)
    : () => versionChanges(b.passages, a.passages, found.map(turned));
  const standing = evidence.apart && !evidence.lead;
  return {
    left: a.id,
    right: b.id,
    shareLeft: evidence.left,
    shareRight: evidence.right,
    aligned: found.flatMap(({ left, right, overlap, facts }) =>
      facts === 'other' ? [] : [{ left, right, overlap, facts, standing: standing || evidence.standing.has(left) }],
    ),
    ...decision,
    version,
    earlier: isEarlier ? 'left' : 'right',
    changes: version ? changes() : [],
  };
}
