import type { OriginLink } from '../../model/ledger/origin.js';
import { assignOrigins, type Origins } from './assign-origins.js';
import { judgeOrigin } from './judge-origin.js';
import type { OriginReport } from './origin-report.js';
import { sketchOf } from './sketch.js';
import { SketchIndex } from './sketch-index.js';
import { StandingMatter } from './standing.js';

export interface FoundOrigins extends Origins {
  links: OriginLink[];
}

/** Origins of a set of reports: signatures propose, sentences decide. Free of their order. */
export function findOrigins(reports: readonly OriginReport[]): FoundOrigins {
  const [index, standing] = [new SketchIndex(), new StandingMatter()];
  const sketches = new Map(reports.map(report => [report.id, sketchOf(report.passages)]));
  const known = new Map(reports.map(report => [report.id, report]));
  for (const report of reports) {
    index.add(report.id, sketches.get(report.id) ?? [], report.published);
    standing.add(report);
  }
  const links = new Map<string, OriginLink>();
  for (const [id, sketch] of sketches) {
    for (const other of index.similar(sketch)) {
      // A report may know another that no longer knows it: either way the pair is judged once.
      const [a, b] = [known.get(id < other ? id : other), known.get(id < other ? other : id)];
      if (!a || !b || a === b || links.has(`${a.id} ${b.id}`)) continue;
      links.set(
        `${a.id} ${b.id}`,
        judgeOrigin(a, b, (report, passage) => standing.has(report, passage)),
      );
    }
  }
  const sorted = [...links.values()].sort((x, y) =>
    x.left !== y.left ? (x.left < y.left ? -1 : 1) : x.right < y.right ? -1 : 1,
  );
  return { links: sorted, ...assignOrigins(reports, sorted) };
}
