import type { Claim } from '../../../../src/contract/claim.js';
import type { Highlight, ReportText } from '../../../../src/contract/report.js';

/** A stretch of the text in which everything that covers it is the same. Offsets are code points. */
export interface Segment {
  start: number;
  end: number;
  kinds: readonly Highlight['kind'][];
  /** What the stretch was read as, each once. */
  labels: readonly string[];
  /** Claims whose words or figure it is, the shortest first. */
  claims: readonly string[];
  /** Index of the syndicated passage that it lies in; null where it is the report's own. */
  syndicated: number | null;
}

interface Cover {
  start: number;
  end: number;
  kind?: Highlight['kind'];
  label?: string;
  claim?: string;
  syndicated?: number;
}

function coversOf({
  highlights,
  claims,
  syndicated,
}: Pick<ReportText, 'highlights' | 'claims' | 'syndicated'>): Cover[] {
  return [
    ...highlights.map(({ kind, start, end, label }) => ({ kind, start, end, label })),
    ...claims.flatMap(claim => spansOf(claim).map(({ start, end }) => ({ start, end, claim: claim.id }))),
    ...syndicated.map(({ start, end }, index) => ({ start, end, syndicated: index })),
  ];
}

/** Words and figure of a claim. */
export const spansOf = (claim: Claim): { start: number; end: number }[] =>
  claim.toll?.figure == null ? claim.quote : [...claim.quote, claim.toll.figure];

const once = <T>(values: readonly (T | undefined)[]): T[] => [
  ...new Set(values.filter((value): value is T => value !== undefined && value !== '')),
];

const byLength = (covers: readonly Cover[]): Cover[] =>
  covers.toSorted((left, right) => left.end - left.start - (right.end - right.start));

function segmentOf(start: number, end: number, active: ReadonlySet<Cover>): Segment {
  const covers = byLength([...active]);
  return {
    start,
    end,
    kinds: once(covers.map(cover => cover.kind)),
    labels: once(covers.map(cover => cover.label)),
    claims: once(covers.map(cover => cover.claim)),
    syndicated: covers.find(cover => cover.syndicated !== undefined)?.syndicated ?? null,
  };
}

/**
 * Overlapping stretches resolved: segments in order, without gaps or overlaps, that together are the text from 0 to
 * `length`. `breaks` are further places to cut at (ends of lines). Stretches outside the text are cut off, empty ones dropped.
 */
export function cutSegments(
  length: number,
  report: Pick<ReportText, 'highlights' | 'claims' | 'syndicated'>,
  breaks: readonly number[] = [],
): Segment[] {
  const covers = coversOf(report)
    .map(cover => ({ ...cover, start: Math.max(0, cover.start), end: Math.min(length, cover.end) }))
    .filter(cover => cover.start < cover.end)
    .sort((left, right) => left.start - right.start);
  const cuts = [...new Set([0, length, ...breaks, ...covers.flatMap(({ start, end }) => [start, end])])].sort(
    (left, right) => left - right,
  );
  const active = new Set<Cover>();
  const segments: Segment[] = [];
  let next = 0;
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined || end > length) break;
    for (const cover of active) if (cover.end <= start) active.delete(cover);
    for (let cover = covers[next]; cover !== undefined && cover.start <= start; cover = covers[next]) {
      active.add(cover);
      next += 1;
    }
    segments.push(segmentOf(start, end, active));
  }
  return segments;
}

/** A line of the text with its segments; the line feed itself belongs to none. */
export interface Line {
  start: number;
  segments: Segment[];
}

/** Places before and after each line feed, in code points. */
export function lineBreaks(text: string): number[] {
  const breaks: number[] = [];
  let offset = 0;
  for (const character of text) {
    if (character === '\n') breaks.push(offset, offset + 1);
    offset += 1;
  }
  return breaks;
}

/** Segments gathered into lines; `isFeed` tells whether a segment is a line feed. Empty lines are left out. */
export function toLines(segments: readonly Segment[], isFeed: (segment: Segment) => boolean): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  for (const segment of segments) {
    if (isFeed(segment)) line = undefined;
    else if (line === undefined) lines.push((line = { start: segment.start, segments: [segment] }));
    else line.segments.push(segment);
  }
  return lines;
}
