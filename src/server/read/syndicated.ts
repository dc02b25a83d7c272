import type { ReportText } from '../../contract/report.js';
import type { LedgerReport } from '../../model/ledger/claim.js';
import type { OriginLink, PassageOrigin } from '../../model/ledger/origin.js';
import type { Span } from '../../model/span.js';

export type Syndicated = ReportText['syndicated'][number];

/** Stretches of a report that stood in another one first; neighbours from one report are one stretch. */
export function syndicatedIn(
  report: string,
  passages: PassageOrigin,
  sentences: readonly Span[],
  outlet: (report: string) => string,
): Syndicated[] {
  const found: Syndicated[] = [];
  let before = -2;
  passages.sentences.forEach(({ origin }, i) => {
    const span = sentences[i];
    if (!span || origin === report) return;
    const last = found.at(-1);
    if (last && last.origin === origin && before === i - 1) last.end = span.end;
    else found.push({ start: span.start, end: span.end, origin, outlet: outlet(origin) });
    before = i;
  });
  return found;
}

/** Later versions of a report, and what each changed against it. */
export function versionsOf(
  report: string,
  links: readonly OriginLink[],
  reports: ReadonlyMap<string, LedgerReport>,
): ReportText['versions'] {
  return links
    .filter(({ version }) => version)
    .flatMap(({ left, right, earlier, changes }) => {
      const [first, later] = earlier === 'left' ? [left, right] : [right, left];
      if (first !== report) return [];
      return [
        {
          report: later,
          published: reports.get(later)?.published ?? null,
          changes: changes.map(({ kind, from, to }) => ({ kind, from, to })),
        },
      ];
    })
    .sort((a, b) => ((a.published ?? '~') + a.report < (b.published ?? '~') + b.report ? -1 : 1));
}
