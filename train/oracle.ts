import { LEFT, RIGHT, SHIFT, type ArcState } from '../src/parse/arc-state.js';

/**
 * Gold arcs that a move makes out of reach: the dynamic oracle of arc-hybrid
 * parsing (Goldberg and Nivre 2013). `gold` holds heads, n for the root.
 */
export function moveCost(s: ArcState, gold: Int32Array, move: number): number {
  if (move === SHIFT) return shiftCost(s, gold);
  const d = s.stack[s.depth - 1]!;
  const h = gold[d]!;
  const under = s.depth > 1 ? s.stack[s.depth - 2]! : -1;
  let cost = 0;
  if (move === LEFT && h !== s.next && (h === under || h > s.next)) cost += 1;
  if (move === RIGHT && h !== under && h >= s.next) cost += 1;
  for (let b = s.next; b < s.n; b += 1) if (gold[b] === d) cost += 1;
  return cost;
}

function shiftCost(s: ArcState, gold: Int32Array): number {
  const b = s.next;
  let cost = 0;
  for (let k = 0; k < s.depth; k += 1) {
    const word = s.stack[k]!;
    if (gold[word] === b) cost += 1;
    if (k < s.depth - 1 && gold[b] === word) cost += 1;
  }
  return cost;
}

/** The allowed moves of least cost, as a bit set. */
export function bestMoves(s: ArcState, gold: Int32Array): number {
  const allowed = s.allowed();
  let best = Infinity;
  let set = 0;
  for (let m = SHIFT; m <= RIGHT; m += 1) {
    if (!(allowed & (1 << m))) continue;
    const cost = moveCost(s, gold, m);
    if (cost < best) {
      best = cost;
      set = 0;
    }
    if (cost === best) set |= 1 << m;
  }
  return set;
}
