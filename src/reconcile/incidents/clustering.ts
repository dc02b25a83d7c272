import { compareProfiles, type Likeness, type Score, scoreProfiles } from './compare-profiles.js';
import { Heap } from './heap.js';
import { type Profile, profileOf } from './profile.js';
import type { Telling } from './telling.js';
import { WEIGHTS } from './weights.js';

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

/** Tellings held together. What only a person joined keeps its own profile: the two need not be alike. */
interface Cluster {
  facets: Profile[];
}

interface Pair {
  a: number;
  b: number;
  /** Facets that were compared. */
  x: Profile;
  y: Profile;
  likeness: Score;
}

const names = ({ x, y }: Pair): string => [x.key, y.key].sort().join(' ');

/** The likest pair first; of equals the one with the smaller ids. */
const before = (p: Pair, q: Pair): boolean =>
  p.likeness.score !== q.likeness.score ? p.likeness.score > q.likeness.score : names(p) < names(q);

/** Compared with the smaller key on the left, so that the evidence reads alike whoever came first. */
function pairOf(a: number, b: number, one: Profile, other: Profile): Pair {
  const [x, y] = one.key < other.key ? [one, other] : [other, one];
  return { a, b, x, y, likeness: scoreProfiles(x, y) };
}

const linkOf = ({ x, y }: Pair): Link => ({ left: x.id, right: y.id, ...compareProfiles(x, y) });

/** Clusters under construction: every join makes a new one with a new number, and the numbers of its parts die. */
export class Clustering {
  private readonly clusters = new Map<number, Cluster>();
  private readonly neighbours = new Map<number, Set<number>>();
  private readonly apart = new Map<number, Set<number>>();
  private readonly queue = new Heap<Pair>(before);
  private readonly joined: Link[] = [];
  private next = 0;

  add(facets: Profile[]): number {
    this.next += 1;
    this.clusters.set(this.next, { facets });
    this.neighbours.set(this.next, new Set());
    this.apart.set(this.next, new Set());
    return this.next;
  }

  /** A person's word: never join these. */
  part(a: number, b: number): void {
    this.apart.get(a)?.add(b);
    this.apart.get(b)?.add(a);
  }

  /** Compares two clusters; joining them waits until `run`. */
  meet(a: number, b: number): void {
    const [left, right] = [this.clusters.get(a), this.clusters.get(b)];
    if (!left || !right || a === b || this.apart.get(a)?.has(b)) return;
    const pairs = left.facets.flatMap(one => right.facets.map(other => pairOf(a, b, one, other)));
    if (pairs.every(({ likeness }) => likeness.score < WEIGHTS.related)) return;
    this.neighbours.get(a)?.add(b);
    this.neighbours.get(b)?.add(a);
    const fit = pairs.filter(({ likeness }) => !likeness.excluded && likeness.score >= WEIGHTS.unsure);
    const [best] = fit.sort((p, q) => (before(p, q) ? -1 : 1));
    if (best) this.queue.push(best);
  }

  /** A person's word: these are one. */
  hold(a: number, b: number): number {
    const [left, right] = [this.clusters.get(a), this.clusters.get(b)];
    return left && right && a !== b ? this.replace(a, b, [...left.facets, ...right.facets]) : a;
  }

  private join(pair: Pair): void {
    const { a, b, x, y } = pair;
    const rest = [a, b]
      .flatMap(part => this.clusters.get(part)?.facets ?? [])
      .filter(facet => facet !== x && facet !== y);
    this.joined.push(linkOf(pair));
    this.replace(a, b, [profileOf([...x.tellings, ...y.tellings]), ...rest]);
  }

  private replace(a: number, b: number, facets: Profile[]): number {
    const home = this.add(facets.sort((x, y) => (x.key < y.key ? -1 : 1)));
    const of = (parts: Map<number, Set<number>>): Set<number> =>
      new Set([a, b].flatMap(part => [...(parts.get(part) ?? [])]));
    for (const other of of(this.apart)) this.part(home, other);
    for (const part of [a, b]) this.clusters.delete(part);
    for (const other of of(this.neighbours)) this.meet(home, other);
    return home;
  }

  /** Joins the likest two until no two are alike enough. */
  run(): Clusters {
    const unsure: Pair[] = [];
    for (let pair = this.queue.pop(); pair; pair = this.queue.pop()) {
      if (!this.clusters.has(pair.a) || !this.clusters.has(pair.b)) continue;
      if (pair.likeness.score >= WEIGHTS.same) this.join(pair);
      else unsure.push(pair);
    }
    const last = unsure.filter(({ a, b }) => this.clusters.has(a) && this.clusters.has(b));
    return {
      clusters: [...this.clusters.values()].map(({ facets }) => facets.flatMap(({ tellings }) => [...tellings])),
      joined: this.joined,
      unsure: last.map(linkOf).sort((x, y) => (`${x.left} ${x.right}` < `${y.left} ${y.right}` ? -1 : 1)),
    };
  }
}
