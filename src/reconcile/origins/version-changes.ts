import type { VersionChange } from '../../model/ledger/origin.js';
import type { Aligned } from './align.js';
import { missing, overlapOf } from './compare-passages.js';
import type { Passage } from './passages.js';

/** Two left-over sentences that share this much of their word pairs are one, told anew. */
const REWORDED = 0.25;

function figureChange(before: Passage, after: Passage): Pick<VersionChange, 'kind' | 'from' | 'to'> | null {
  const [from, to] = [missing(before.figures, after.figures), missing(after.figures, before.figures)];
  if (from.length === 0 && to.length === 0) return null;
  const [was, is] = [Number(from[0]), Number(to[0])];
  const one = from.length === 1 && to.length === 1 && Number.isFinite(was) && Number.isFinite(is) && was !== is;
  return { kind: one ? (is > was ? 'raised' : 'lowered') : 'figures', from, to };
}

/** The left-over sentence of the earlier version that the later one most likely rewords. */
function rewordedFrom(after: Passage, earlier: readonly Passage[], free: ReadonlySet<number>): number | null {
  let best: number | null = null;
  let most = REWORDED;
  for (const i of free) {
    const before = earlier[i];
    const overlap = before ? overlapOf(before, after) : 0;
    if (overlap > most) [best, most] = [i, overlap];
  }
  return best;
}

/** What a later version changed: in its own order, then what it left out. `left` of the alignment is the earlier version. */
export function versionChanges(
  earlier: readonly Passage[],
  later: readonly Passage[],
  aligned: readonly Aligned[],
): VersionChange[] {
  const from = new Map(aligned.map(pair => [pair.right, pair.left]));
  const free = new Set(earlier.keys());
  for (const { left } of aligned) free.delete(left);
  const changes: VersionChange[] = [];
  later.forEach((passage, after) => {
    const known = from.get(after);
    const before = known ?? rewordedFrom(passage, earlier, free);
    const was = before === null ? undefined : earlier[before];
    if (before === null || !was) {
      changes.push({ kind: 'added', before: null, after, from: [], to: [...passage.figures] });
      return;
    }
    free.delete(before);
    const figures = figureChange(was, passage);
    if (figures) changes.push({ before, after, ...figures });
    else if (known === undefined) changes.push({ kind: 'reworded', before, after, from: [], to: [] });
  });
  for (const before of free)
    changes.push({ kind: 'withdrawn', before, after: null, from: [...(earlier[before]?.figures ?? [])], to: [] });
  return changes;
}
