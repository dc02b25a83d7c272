/** Counts of one measure, pooled over reports. */
export class Tally {
  hit = 0;
  predicted = 0;
  gold = 0;
  readonly misses: string[] = [];
  readonly extras: string[] = [];

  get precision(): number {
    return this.predicted === 0 ? Number.NaN : this.hit / this.predicted;
  }
  get recall(): number {
    return this.gold === 0 ? Number.NaN : this.hit / this.gold;
  }
  /** F1 = 2 matched / (predicted + gold). */
  get f1(): number {
    return this.predicted + this.gold === 0 ? Number.NaN : (2 * this.hit) / (this.predicted + this.gold);
  }
}

export interface Gradable {
  optional?: boolean;
  label: string;
}

/**
 * Matches gold and predictions one to one, first come first served in gold's order.
 * An optional gold item counts only when it is found; a prediction on ignored words counts for neither side.
 */
export function tallyMatches<G extends Gradable, P>(
  tally: Tally,
  gold: readonly G[],
  predicted: readonly P[],
  fits: (gold: G, predicted: P) => boolean,
  ignored: (predicted: P) => boolean,
  label: (predicted: P) => string,
): void {
  const used = new Set<P>();
  for (const item of [...gold].sort((a, b) => Number(a.optional ?? false) - Number(b.optional ?? false))) {
    const match = predicted.find(p => !used.has(p) && fits(item, p));
    if (match === undefined) {
      if (item.optional) continue;
      tally.gold += 1;
      tally.misses.push(item.label);
      continue;
    }
    used.add(match);
    tally.hit += 1;
    tally.gold += 1;
    tally.predicted += 1;
  }
  for (const p of predicted) {
    if (used.has(p) || ignored(p)) continue;
    tally.predicted += 1;
    tally.extras.push(label(p));
  }
}
