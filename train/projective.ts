/** Heads (n = root) lifted until no arcs cross: what a transition parser can be taught. */
export function projectivised(heads: readonly number[]): Int32Array {
  const n = heads.length;
  const head = Int32Array.from(heads, h => (h < 0 ? n : h));
  for (;;) {
    const worst = shortestCrossing(head, n);
    if (worst < 0) return head;
    const up = head[worst]!;
    head[worst] = up === n ? n : head[up]!;
  }
}

/** The dependent of the shortest arc that spans a word not below its head; -1 when all is projective. */
function shortestCrossing(head: Int32Array, n: number): number {
  let found = -1;
  let length = Infinity;
  for (let d = 0; d < n; d += 1) {
    const h = head[d]!;
    if (h === n) continue; // nothing is longer than an arc from the root
    const lo = Math.min(d, h);
    const hi = Math.max(d, h);
    if (hi - lo >= length) continue;
    for (let k = lo + 1; k < hi; k += 1) {
      if (below(head, k, h, n)) continue;
      found = d;
      length = hi - lo;
      break;
    }
  }
  return found;
}

function below(head: Int32Array, word: number, top: number, n: number): boolean {
  for (let at = word; at !== n; at = head[at]!) if (at === top) return true;
  return false;
}
