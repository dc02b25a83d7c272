import type { OriginLink, PassageOrigin } from '../../model/ledger/origin.js';
import type { OriginReport } from './judge-origin.js';

/** What every report's sentences and the report as a whole come from. Ids are report ids: the earliest that carries the copy. */
export interface Origins {
  /** Main origin by report: the one that most of its words come from. */
  main: ReadonlyMap<string, string>;
  passages: ReadonlyMap<string, PassageOrigin>;
}

/** Earliest first; a report without a date comes last; then by id, so that the order of adding does not matter. */
export function byPublication(
  a: Pick<OriginReport, 'id' | 'published'>,
  b: Pick<OriginReport, 'id' | 'published'>,
): number {
  const [x, y] = [a.published ?? '~', b.published ?? '~'];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

interface Shared {
  other: string;
  /** Own sentence → sentence of the other. */
  sentences: Map<number, number>;
}

function sharedBy(links: readonly OriginLink[]): Map<string, Shared[]> {
  const found = new Map<string, Shared[]>();
  const add = (report: string, shared: Shared): void => {
    const known = found.get(report);
    if (known) known.push(shared);
    else found.set(report, [shared]);
  };
  for (const { left, right, aligned, verdict } of links) {
    if (verdict === 'different') continue;
    add(left, { other: right, sentences: new Map(aligned.map(pair => [pair.left, pair.right])) });
    add(right, { other: left, sentences: new Map(aligned.map(pair => [pair.right, pair.left])) });
  }
  return found;
}

/** Origin that most of the report's words come from; quotation counts too, since here the question is whose copy it is. */
function mainOrigin(report: OriginReport, sentences: PassageOrigin['sentences']): string {
  const words = new Map<string, number>();
  report.passages.forEach((passage, i) => {
    const origin = sentences[i]?.origin ?? report.id;
    words.set(origin, (words.get(origin) ?? 0) + passage.words.length);
  });
  let best = report.id;
  for (const [origin, count] of words) {
    const most = words.get(best) ?? 0;
    if (count > most || (count === most && origin < best)) best = origin;
  }
  return best;
}

/**
 * Follows every sentence to the earliest report that carries it. Judged by passage: an outlet's own paragraphs
 * around an agency's copy stay its own, and a story made of two agencies' copy does not make them one.
 * Free of the order of `reports` and `links`.
 */
export function assignOrigins(reports: readonly OriginReport[], links: readonly OriginLink[]): Origins {
  const shared = sharedBy(links);
  const passages = new Map<string, PassageOrigin>();
  const main = new Map<string, string>();
  for (const report of [...reports].sort(byPublication)) {
    const earlier = (shared.get(report.id) ?? []).filter(({ other }) => passages.has(other));
    const sentences = report.passages.map((_, i) => {
      const origins = earlier.flatMap(({ other, sentences: pairs }) => {
        const at = pairs.get(i);
        return at === undefined ? [] : (passages.get(other)?.sentences[at] ?? []);
      });
      // All of them come from the earliest copy; where two earlier reports disagree, the smaller id is as good as the other.
      return (
        origins.sort((a, b) => (a.origin < b.origin ? -1 : a.origin > b.origin ? 1 : a.at - b.at))[0] ?? {
          origin: report.id,
          at: i,
        }
      );
    });
    passages.set(report.id, { report: report.id, sentences });
    main.set(report.id, mainOrigin(report, sentences));
  }
  return { main, passages };
}
