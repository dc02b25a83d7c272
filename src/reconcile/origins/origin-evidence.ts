import type { Aligned } from './align.js';
import { sharedNames } from './compare-passages.js';
import type { OriginReport } from './origin-report.js';
import type { Passage } from './passages.js';

/** What speaks for and against one origin of two reports. */
export interface Evidence {
  /** Share of each report's own words whose sentences stand in the other. */
  left: number;
  right: number;
  /** Of the words whose frame is alike, the share whose facts are the same, 0–1; 1 where nothing is alike. */
  unchanged: number;
  /** Sentences of their own telling that stand in both. */
  sentences: number;
  /** The opening of either report stands in the other. */
  lead: boolean;
  /** One agency is credited by both. */
  credited: boolean;
  /** One outlet or agency, and what each report has besides tells of other names: two stories over standing matter. */
  apart: boolean;
  /** Sentences of the left report that stand in both as standing matter. */
  standing: ReadonlySet<number>;
}

/** Quotation is no evidence: whoever was there has the same words. */
const QUOTED = 0.6;
/** A line this short over a story is a label, a credit or a dateline. */
const LABEL = 6;
/** So many words besides what is shared tell a story of their own. */
const STORY = 12;
/** Below this share of common names two remainders tell of different things. */
const SAME_NAMES = 0.4;
/** Days and months stand in all stories of the day, and tell none from another. */
const CALENDAR = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december'
  ).split(' '),
);
/** A form that is filled in daily changes every figure from one day to the next; an update comes sooner. */
const NEXT_DAY = 20 * 3600 * 1000;

type Standing = (report: OriginReport, passage: Passage) => boolean;

/** Words of each sentence that count: none of a quotation, none of standing matter. */
const weigh = (report: OriginReport, isStanding: Standing): number[] =>
  report.passages.map(passage => (passage.quoted > QUOTED || isStanding(report, passage) ? 0 : passage.words.length));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Does the first sentence that tells something stand among those found? */
function opens(passages: readonly Passage[], found: ReadonlySet<number>): boolean {
  const first = passages.findIndex(({ words }) => words.length >= LABEL);
  return first >= 0 && found.has(first);
}

interface Remainder {
  words: number;
  names: Set<string>;
}

function remainderOf(passages: readonly Passage[], found: ReadonlySet<number>): Remainder {
  const rest = passages.filter((_, i) => !found.has(i));
  return {
    words: sum(rest.map(({ words }) => words.length)),
    names: new Set(rest.flatMap(({ names }) => [...names].filter(name => !CALENDAR.has(name)))),
  };
}

const tellsOf = ({ words, names }: Remainder): boolean => words >= STORY && names.size > 0;

const areApart = (a: Remainder, b: Remainder): boolean =>
  tellsOf(a) && tellsOf(b) && sharedNames(a.names, b.names) < SAME_NAMES;

function isLater(a: OriginReport, b: OriginReport): boolean {
  const [x, y] = [Date.parse(a.published ?? ''), Date.parse(b.published ?? '')];
  return Math.abs(x - y) >= NEXT_DAY;
}

export function evidenceOf(
  a: OriginReport,
  b: OriginReport,
  aligned: readonly Aligned[],
  isStanding: Standing,
): Evidence {
  const [weightsLeft, weightsRight] = [weigh(a, isStanding), weigh(b, isStanding)];
  // A sentence that either has in quotation marks is a quotation in both.
  const own = aligned.filter(({ left, right }) => weightsLeft[left] !== 0 && weightsRight[right] !== 0);
  const words = { same: 0, figure: 0, other: 0 };
  for (const { left, right, facts } of own) words[facts] += (weightsLeft[left] ?? 0) + (weightsRight[right] ?? 0);
  const stands = aligned.filter(({ facts }) => facts !== 'other');
  const copied = own.filter(({ facts }) => facts !== 'other');
  const [foundLeft, foundRight] = [new Set(stands.map(pair => pair.left)), new Set(stands.map(pair => pair.right))];
  const share = (weights: readonly number[], found: readonly number[]): number =>
    sum(found.map(i => weights[i] ?? 0)) / Math.max(1, sum(weights));
  const sameOutlet = a.outlet !== null && a.outlet === b.outlet;
  const credited = a.agency !== null && a.agency === b.agency;
  const frames = words.other + (sameOutlet && isLater(a, b) ? words.figure : 0);
  const alike = words.same + frames;
  return {
    left: share(
      weightsLeft,
      copied.map(pair => pair.left),
    ),
    right: share(
      weightsRight,
      copied.map(pair => pair.right),
    ),
    unchanged: alike === 0 ? 1 : words.same / alike,
    sentences: copied.length,
    lead: opens(a.passages, foundLeft) || opens(b.passages, foundRight),
    credited,
    apart:
      (sameOutlet || credited) && areApart(remainderOf(a.passages, foundLeft), remainderOf(b.passages, foundRight)),
    standing: new Set(
      stands.flatMap(({ left, right }) => {
        const [x, y] = [a.passages[left], b.passages[right]];
        return (x && isStanding(a, x)) || (y && isStanding(b, y)) ? [left] : [];
      }),
    ),
  };
}
