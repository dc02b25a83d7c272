import type { OriginLink, PassageOrigin } from '../../model/ledger/origin.js';
import { byPublication } from './by-publication.js';
import type { OriginReport } from './origin-report.js';

/** What every report's sentences and the report as a whole come from. Ids are report ids: the earliest that carries the copy. */
export interface Origins {
  /** Main origin by report: the one that most of its words come from; of a story with versions, its first. */
  main: ReadonlyMap<string, string>;
  passages: ReadonlyMap<string, PassageOrigin>;
}

interface Shared {
  other: string;
  /** Own sentence → sentence of the other, one whose figure was brought up to date included. */
  sentences: Map<number, number>;
  /** Own sentences that are standing matter. */
  standing: ReadonlySet<number>;
  version: boolean;
}

function sharedBy(links: readonly OriginLink[]): Map<string, Shared[]> {
  const found = new Map<string, Shared[]>();
  const add = (report: string, shared: Shared): void => {
    const known = found.get(report);
    if (known) known.push(shared);
    else found.set(report, [shared]);
  };
  for (const { left, right, aligned, verdict, version } of links) {
    if (verdict === 'different') continue;
    const standing = aligned.filter(pair => pair.standing);
    add(left, {
      other: right,
      sentences: new Map(aligned.map(pair => [pair.left, pair.right])),
      standing: new Set(standing.map(pair => pair.left)),
      version,
    });
    add(right, {
      other: left,
      sentences: new Map(aligned.map(pair => [pair.right, pair.left])),
      standing: new Set(standing.map(pair => pair.right)),
      version,
    });
  }
  return found;
}

type Sentence = PassageOrigin['sentences'][number];

/**
 * Origin that most of the report's words come from; quotation counts too, since here the question is whose copy it is.
 * Standing matter counts for nobody.
 */
function mainOrigin(report: OriginReport, sentences: readonly Sentence[], standing: ReadonlySet<number>): string {
  const words = new Map<string, number>();
  report.passages.forEach((passage, i) => {
    if (standing.has(i)) return;
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
  const rank = new Map<string, number>();
  const order = (id: string): number => rank.get(id) ?? 0;
  for (const report of [...reports].sort(byPublication)) {
    rank.set(report.id, rank.size);
    const earlier = (shared.get(report.id) ?? []).filter(({ other }) => passages.has(other));
    // Where two earlier reports disagree on whose sentence it is, it is whose it was first.
    const sentences = report.passages.map((_, i): Sentence => {
      const copies = earlier.flatMap(link => {
        const at = link.sentences.get(i);
        return at === undefined ? [] : (passages.get(link.other)?.sentences[at] ?? []);
      });
      copies.sort((a, b) => order(a.origin) - order(b.origin) || a.at - b.at);
      return copies[0] ?? { origin: report.id, at: i };
    });
    passages.set(report.id, { report: report.id, sentences });
    const most = mainOrigin(report, sentences, new Set(earlier.flatMap(link => [...link.standing])));
    // A later version is of its story, however much of it is new; a copy of a later version is so too.
    const versions = earlier.filter(({ version }) => version).map(({ other }) => main.get(other) ?? other);
    main.set(report.id, versions.sort((a, b) => order(a) - order(b))[0] ?? main.get(most) ?? most);
  }
  return { main, passages };
}
