import type { Verdict } from '../../model/ledger/judgement.js';
import { candidatePairs } from './block-keys.js';
import { compareProfiles, type Likeness } from './compare-profiles.js';
import { type Profile, profileOf } from './profile.js';
import type { Telling } from './telling.js';
import { WEIGHTS } from './weights.js';

/** What people decided about two claims: their tellings are held together or apart. */
export interface Decision {
  left: string;
  right: string;
  verdict: Verdict;
}

/** Two sets of tellings and how alike they were found when they were joined, or left apart. */
export interface Link extends Likeness {
  /** Smallest telling ids. */
  left: string;
  right: string;
}

export interface Clusters {
  clusters: Telling[][];
  /** What joined, in order of joining. */
  joined: Link[];
  /** Pairs of clusters that a person should look at. */
  unsure: Link[];
}

interface Pair {
  a: number;
  b: number;
  likeness: Likeness;
}

/** Clusters under construction: every join makes a new one with a new number, and the numbers of its parts die. */
class Clustering {
  private readonly profiles = new Map<number, Profile>();
  private readonly neighbours = new Map<number, Set<number>>();
  private readonly apart = new Map<number, Set<number>>();
  private readonly queue: Pair[] = [];
  private next = 0;
  readonly joined: Link[] = [];

  add(profile: Profile): number {
    this.next += 1;
    this.profiles.set(this.next, profile);
    this.neighbours.set(this.next, new Set());
    this.apart.set(this.next, new Set());
    return this.next;
  }

  /** A person's word: never join these. */
  part(a: number, b: number): void {
    this.apart.get(a)?.add(b);
    this.apart.get(b)?.add(a);
  }

  meet(a: number, b: number): void {
    const [x, y] = [this.profiles.get(a), this.profiles.get(b)];
    if (!x || !y || a === b || this.apart.get(a)?.has(b)) return;
    const likeness = compareProfiles(x, y);
    if (likeness.score < WEIGHTS.related) return;
    this.neighbours.get(a)?.add(b);
    this.neighbours.get(b)?.add(a);
    if (!likeness.excluded && likeness.score >= WEIGHTS.unsure) this.queue.push({ a, b, likeness });
  }

  join(a: number, b: number, likeness: Likeness | null): number {
    const [x, y] = [this.profiles.get(a), this.profiles.get(b)];
    if (!x || !y || a === b) return a;
    if (likeness) this.joined.push(linkOf(x, y, likeness));
    const home = this.add(profileOf([...x.tellings, ...y.tellings]));
    const others = [a, b].flatMap(part => [...(this.neighbours.get(part) ?? [])]);
    for (const other of [a, b].flatMap(part => [...(this.apart.get(part) ?? [])])) this.part(home, other);
    for (const part of [a, b]) this.profiles.delete(part);
    for (const other of new Set(others)) this.meet(home, other);
    return home;
  }

  private alive = ({ a, b }: Pair): boolean => this.profiles.has(a) && this.profiles.has(b);

  /** The likest pair that is left; of equals the one with the smaller ids. */
  private best(): Pair | null {
    let best: Pair | null = null;
    let kept = 0;
    for (const pair of this.queue) {
      if (!this.alive(pair)) continue;
      this.queue[kept] = pair;
      kept += 1;
      if (pair.likeness.score >= WEIGHTS.same && (!best || this.before(pair, best))) best = pair;
    }
    this.queue.length = kept;
    return best;
  }

  private name({ a, b }: Pair): string {
    return [this.profiles.get(a)?.id ?? '', this.profiles.get(b)?.id ?? ''].sort().join(' ');
  }

  private before(x: Pair, y: Pair): boolean {
    return x.likeness.score !== y.likeness.score ? x.likeness.score > y.likeness.score : this.name(x) < this.name(y);
  }

  run(): Clusters {
    for (let pair = this.best(); pair; pair = this.best()) this.join(pair.a, pair.b, pair.likeness);
    const unsure = this.queue.filter(this.alive).flatMap(({ a, b, likeness }) => {
      const [x, y] = [this.profiles.get(a), this.profiles.get(b)];
      return x && y ? [linkOf(x, y, likeness)] : [];
    });
    unsure.sort((x, y) => (`${x.left} ${x.right}` < `${y.left} ${y.right}` ? -1 : 1));
    return { clusters: [...this.profiles.values()].map(({ tellings }) => [...tellings]), joined: this.joined, unsure };
  }
}

function linkOf(x: Profile, y: Profile, likeness: Likeness): Link {
  const [left, right] = x.id < y.id ? [x, y] : [y, x];
  return { left: left.id, right: right.id, ...likeness };
}

/**
 * Clusters tellings into incidents: the likest two first, then again with what they say together, until no two are alike
 * enough. A person's "same" joins before anything else, a "different" keeps apart for good.
 * The result is a function of the sets alone, whatever their order.
 */
export function clusterTellings(tellings: readonly Telling[], decisions: readonly Decision[]): Clusters {
  const work = new Clustering();
  const homes = tellings.map(telling => work.add(profileOf([telling])));
  const owners = new Map<string, number[]>();
  tellings.forEach((telling, i) => {
    for (const { id } of telling.claims) owners.set(id, [...(owners.get(id) ?? []), i]);
  });
  const pairs = (verdict: Verdict): [number, number][] =>
    decisions
      .filter(decision => decision.verdict === verdict)
      .flatMap(({ left, right }) =>
        (owners.get(left) ?? []).flatMap(a =>
          (owners.get(right) ?? []).flatMap((b): [number, number][] => (a === b ? [] : [[a, b]])),
        ),
      );
  for (const [a, b] of pairs('different')) work.part(homes[a] ?? 0, homes[b] ?? 0);
  for (const [a, b] of candidatePairs(tellings)) work.meet(homes[a] ?? 0, homes[b] ?? 0);
  const roots = homes.slice();
  for (const [a, b] of pairs('same')) {
    const [x = 0, y = 0] = [roots[a], roots[b]];
    const home = work.join(x, y, null);
    roots.forEach((root, i) => {
      if (root === x || root === y) roots[i] = home;
    });
  }
  return work.run();
}
