import type { OriginLink } from '../../model/ledger/origin.js';
import { assignOrigins, type Origins } from './assign-origins.js';
import { judgeOrigin, type OriginReport } from './judge-origin.js';
import { sketchOf } from './sketch.js';
import { SketchIndex } from './sketch-index.js';

export interface FoundOrigins extends Origins {
  links: OriginLink[];
}

/** Origins of a set of reports: signatures propose, sentences decide. Free of their order. */
export function findOrigins(reports: readonly OriginReport[]): FoundOrigins {
  const index = new SketchIndex();
  const sketches = new Map(reports.map(report => [report.id, sketchOf(report.passages)]));
  const known = new Map(reports.map(report => [report.id, report]));
  for (const [id, sketch] of sketches) index.add(id, sketch);
  const links: OriginLink[] = [];
  for (const [id, sketch] of [...sketches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const other of index.similar(sketch)) {
      const [a, b] = [known.get(id), known.get(other)];
      if (a && b && id < other) links.push(judgeOrigin(a, b));
    }
  }
  return { links, ...assignOrigins(reports, links) };
}
