/**
 * The best tree under scores of single arcs. Each word first takes its best head;
 * where that makes no tree with one root, the best projective tree is found
 * (Eisner 1996), in time cubic in the sentence's length.
 */

/**
 * `scores[base + i * stride + j]` is the score of head j for word i, where j = 0 is
 * the root and j = h + 1 word h. Fills `heads` with positions, -1 for the root.
 */
export function decodeTree(scores: Int32Array, base: number, stride: number, n: number, heads: Int32Array): void {
  for (let i = 0; i < n; i += 1) {
    const row = base + i * stride;
    let best = 0;
    for (let j = 1; j <= n; j += 1) {
      if (j !== i + 1 && scores[row + j]! > scores[row + best]!) best = j;
    }
    heads[i] = best - 1;
  }
  if (!isTree(heads, n)) eisner(scores, base, stride, n, heads);
}

/** Working memory, kept between calls. */
let marks = new Uint8Array(256);
let kept: Chart | null = null;

/** One root, and no word above itself. */
export function isTree(heads: Int32Array, n: number): boolean {
  let roots = 0;
  if (n > marks.length) marks = new Uint8Array(n * 2);
  const state = marks.fill(0, 0, n); // 1 on the way, 2 known to reach the root
  for (let i = 0; i < n; i += 1) {
    if (heads[i]! < 0) roots += 1;
    let at = i;
    while (at >= 0 && state[at] === 0) {
      state[at] = 1;
      at = heads[at]!;
    }
    if (at >= 0 && state[at] === 1) return false;
    for (let back = i; back >= 0 && state[back] === 1; back = heads[back]!) state[back] = 2;
  }
  return roots === 1;
}

const LOW = -2147483648;

/** Chart cells [i][j] of the four kinds of span, with where each was joined. */
class Chart {
  readonly rightOpen: Float64Array;
  readonly leftOpen: Float64Array;
  readonly rightDone: Float64Array;
  readonly leftDone: Float64Array;
  readonly openCut: Int16Array;
  readonly rightCut: Int16Array;
  readonly leftCut: Int16Array;

  constructor(readonly size: number) {
    const n = size;
    const cells = n * n;
    this.rightOpen = new Float64Array(cells);
    this.leftOpen = new Float64Array(cells);
    this.rightDone = new Float64Array(cells);
    this.leftDone = new Float64Array(cells);
    this.openCut = new Int16Array(cells);
    this.rightCut = new Int16Array(cells);
    this.leftCut = new Int16Array(cells);
  }

  /** Single words are done spans of score 0; all other cells are written before they are read. */
  clear(n: number): void {
    for (let i = 0; i < n; i += 1) {
      this.rightDone[i * n + i] = 0;
      this.leftDone[i * n + i] = 0;
    }
  }
}

function eisner(scores: Int32Array, base: number, stride: number, n: number, heads: Int32Array): void {
  if (!kept || kept.size < n) kept = new Chart(n + 16);
  const chart = kept;
  chart.clear(n);
  const arc = (head: number, word: number) => scores[base + word * stride + head + 1]!;
  for (let span = 1; span < n; span += 1) {
    for (let i = 0; i + span < n; i += 1) joinSpans(chart, n, i, i + span, arc(i, i + span), arc(i + span, i));
  }
  let root = 0;
  let best = LOW * n * 4;
  for (let r = 0; r < n; r += 1) {
    const total = chart.leftDone[r]! + chart.rightDone[r * n + n - 1]! + scores[base + r * stride]!;
    if (total > best) {
      best = total;
      root = r;
    }
  }
  heads[root] = -1;
  unfold(chart, n, 0, root, false, heads);
  unfold(chart, n, root, n - 1, true, heads);
}

/** "Right" spans have their head at the left end, "left" spans at the right end. */
function joinSpans(c: Chart, n: number, i: number, j: number, rightArc: number, leftArc: number): void {
  const cell = i * n + j;
  let cut = i;
  let best = -Infinity;
  for (let k = i; k < j; k += 1) {
    const score = c.rightDone[i * n + k]! + c.leftDone[(k + 1) * n + j]!;
    if (score > best) {
      best = score;
      cut = k;
    }
  }
  c.openCut[cell] = cut;
  c.rightOpen[cell] = best + rightArc;
  c.leftOpen[cell] = best + leftArc;
  let right = -Infinity;
  let left = -Infinity;
  for (let k = i; k < j; k += 1) {
    const l = c.leftDone[i * n + k]! + c.leftOpen[k * n + j]!;
    const r = c.rightOpen[i * n + k + 1]! + c.rightDone[(k + 1) * n + j]!;
    if (l > left) {
      left = l;
      c.leftCut[cell] = k;
    }
    if (r > right) {
      right = r;
      c.rightCut[cell] = k + 1;
    }
  }
  c.leftDone[cell] = left;
  c.rightDone[cell] = right;
}

/** Reads heads off a complete span; a work list instead of recursion, for long sentences. */
function unfold(c: Chart, n: number, from: number, to: number, headLeft: boolean, heads: Int32Array): void {
  const work: [from: number, to: number, headLeft: boolean][] = [[from, to, headLeft]];
  for (let next = work.pop(); next; next = work.pop()) {
    const [i, j, right] = next;
    if (i === j) continue;
    const cell = i * n + j;
    const k = right ? c.rightCut[cell]! : c.leftCut[cell]!;
    const [a, b] = right ? [i, k] : [k, j];
    heads[right ? b : a] = right ? a : b;
    const cut = c.openCut[a * n + b]!;
    work.push([a, cut, true], [cut + 1, b, false]);
    work.push(right ? [k, j, true] : [i, k, false]);
  }
}
