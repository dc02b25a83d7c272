/**
 * Makes a tree of each word's best head where these form circles or several roots:
 * each circle is opened at the word whose second choice costs least. Not always the
 * best tree, but found in time quadratic in the sentence's length at worst.
 */

/** Scores and `heads` as in `decodeTree`; `heads` already holds each word's best head. */
export function breakCycles(scores: Int32Array, base: number, stride: number, n: number, heads: Int32Array): void {
  const score = (word: number, head: number) => scores[base + word * stride + head + 1]!;
  const root = chooseRoot(score, n, heads);
  const grounded = new Uint8Array(n); // 1: the root is above it
  grounded[root] = 1;
  const seen = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i += 1) {
    let at = i;
    while (grounded[at] === 0 && seen[at] !== i) {
      seen[at] = i;
      at = heads[at]!;
    }
    if (grounded[at] === 0) openCircle(score, n, heads, grounded, at);
    for (let k = i; grounded[k] === 0; k = heads[k]!) grounded[k] = 1;
  }
}

type Score = (word: number, head: number) => number;

/** The word with most to lose by another head keeps the root; the others take their best word. */
function chooseRoot(score: Score, n: number, heads: Int32Array): number {
  let root = 0;
  let gain = -Infinity;
  for (let i = 0; i < n; i += 1) {
    const other = bestHead(score, n, i, null);
    const lead = score(i, -1) - (other < 0 ? 0 : score(i, other));
    if (lead > gain) {
      gain = lead;
      root = i;
    }
  }
  for (let i = 0; i < n; i += 1) if (heads[i]! < 0 && i !== root) heads[i] = bestHead(score, n, i, null);
  heads[root] = -1;
  return root;
}

function bestHead(score: Score, n: number, word: number, among: Uint8Array | null): number {
  let best = -1;
  for (let h = 0; h < n; h += 1) {
    if (h === word || (among && among[h] === 0)) continue;
    if (best < 0 || score(word, h) > score(word, best)) best = h;
  }
  return best;
}

function openCircle(score: Score, n: number, heads: Int32Array, grounded: Uint8Array, start: number): void {
  let word = start;
  let opened = start;
  let head = -1;
  let least = Infinity;
  do {
    const other = bestHead(score, n, word, grounded);
    const loss = score(word, heads[word]!) - score(word, other);
    if (loss < least) {
      least = loss;
      opened = word;
      head = other;
    }
    word = heads[word]!;
  } while (word !== start);
  heads[opened] = head;
}
