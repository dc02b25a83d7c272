// Who said what, matched as the attribution benchmark's README lays down: contents that share at least half of each other's
// characters, sources that overlap or are both empty; pairs taken greedily by the overlap of content, source and cue.

export interface Range {
  start: number;
  end: number;
}
/** The three roles of an attribution, each a list of ranges in order and apart. */
export interface Roles {
  source: Range[];
  cue: Range[];
  content: Range[];
}

export const size = (ranges: readonly Range[]): number => ranges.reduce((n, r) => n + r.end - r.start, 0);

/** Characters that two lists of ranges share. */
export function common(a: readonly Range[], b: readonly Range[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared;
}

const EDGE = /[\s\p{P}`´]/u;
const SPACE = /\s/u;

function trimmed(text: string, { start, end }: Range, edge: RegExp): Range {
  let [from, to] = [start, end];
  while (from < to && edge.test(text[from] ?? '')) from += 1;
  while (to > from && edge.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** Ranges cut at line breaks and trimmed of space and marks (what is all marks of space only), in order, joined where they touch. */
export function normalized(text: string, ranges: readonly Range[]): Range[] {
  const pieces: Range[] = [];
  for (const range of ranges) {
    let start = range.start;
    for (let i = range.start; i <= range.end; i += 1) {
      if (i < range.end && !/[\n\r\u2028\u2029]/.test(text[i] ?? '')) continue;
      const bare = trimmed(text, { start, end: i }, EDGE);
      const piece = bare.start < bare.end ? bare : trimmed(text, { start, end: i }, SPACE);
      if (piece.start < piece.end) pieces.push(piece);
      start = i + 1;
    }
  }
  const joined: Range[] = [];
  for (const piece of pieces.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && piece.start <= last.end) last.end = Math.max(last.end, piece.end);
    else joined.push({ ...piece });
  }
  return joined;
}

export const sameContent = (gold: Roles, found: Roles): boolean => {
  if (gold.content.length === 0 && found.content.length === 0) return common(gold.cue, found.cue) > 0;
  const shared = common(gold.content, found.content);
  return shared > 0 && 2 * shared >= size(gold.content) && 2 * shared >= size(found.content);
};

export const sameSource = (gold: Roles, found: Roles): boolean =>
  (gold.source.length === 0 && found.source.length === 0) || common(gold.source, found.source) > 0;

const jaccard = (a: readonly Range[], b: readonly Range[]): number => {
  const shared = common(a, b);
  const all = size(a) + size(b) - shared;
  return all === 0 ? 1 : shared / all;
};

/** The number of the prediction that answers each gold attribution, one to one. */
export function matchAll(gold: readonly Roles[], found: readonly Roles[]): Map<number, number> {
  const pairs = gold.flatMap((g, i) =>
    found.flatMap((f, k) =>
      sameContent(g, f) && sameSource(g, f)
        ? [{ i, k, close: [jaccard(g.content, f.content), jaccard(g.source, f.source), jaccard(g.cue, f.cue)] }]
        : [],
    ),
  );
  pairs.sort((a, b) => {
    for (let n = 0; n < 3; n += 1) if (a.close[n] !== b.close[n]) return (b.close[n] ?? 0) - (a.close[n] ?? 0);
    return a.i - b.i || a.k - b.k;
  });
  const byGold = new Map<number, number>();
  const used = new Set<number>();
  for (const { i, k } of pairs) {
    if (byGold.has(i) || used.has(k)) continue;
    byGold.set(i, k);
    used.add(k);
  }
  return byGold;
}
