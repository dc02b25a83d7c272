import { clusterTellings, type Decision } from '../reconcile/incidents/cluster.js';
import type { Clusters } from '../reconcile/incidents/clustering.js';
import type { Telling } from '../reconcile/incidents/telling.js';
import { nodeOf } from './stored-telling.js';
import type { Surroundings } from './surroundings.js';

/** What became of the tellings around a change. */
export interface Settled {
  /** Clusters that are new, have other members than before, or hold a telling that changed; their nodes. */
  changed: string[][];
  /** Incidents that stand with the tellings they had. */
  standing: Set<string>;
  clusters: Clusters;
}

const key = (nodes: readonly string[]): string => [...nodes].sort().join('\n');

/** One claim of two tellings makes them one, as a person's word does: its words are the same words of one text. */
function sharedClaims(tellings: readonly Telling[]): Decision[] {
  const owners = new Map<string, number>();
  for (const { claims } of tellings)
    for (const id of new Set(claims.map(claim => claim.id))) owners.set(id, (owners.get(id) ?? 0) + 1);
  return [...owners].flatMap(([id, count]) => (count > 1 ? [{ left: id, right: id, verdict: 'same' as const }] : []));
}

function run(around: Surroundings, decisions: readonly Decision[]): Clusters {
  const nodes = [...around.vertices.keys()].sort();
  const index = new Map(nodes.map((node, i) => [node, i]));
  const tellings = nodes.flatMap(node => around.vertices.get(node)?.telling ?? []);
  const pairs = nodes.flatMap((node, i) =>
    (around.links.get(node) ?? []).flatMap((other): [number, number][] => {
      const j = index.get(other);
      return j !== undefined && i < j ? [[i, j]] : [];
    }),
  );
  return clusterTellings(tellings, [...decisions, ...sharedClaims(tellings)], () => pairs);
}

/** Tellings that a person's word ties to those that are loaded. */
type Tied = (around: Surroundings) => Promise<string[]>;

async function includeAll(around: Surroundings, nodes: readonly string[], tied: Tied): Promise<void> {
  for (let next = nodes; ; ) {
    await around.include(next);
    next = (await tied(around)).filter(node => !around.vertices.has(node));
    if (next.length === 0) return;
  }
}

/**
 * Clusters anew what lies around changed tellings (`seeds`, nodes; all loaded), and gives exactly what clustering the
 * whole ledger would.
 *
 * Why it does: two tellings come to lie in one cluster only along related pairs. Clusters that nothing joins in the end
 * were never joined on the way, so clustering a set made of whole final clusters alone, without the rest, gives those
 * clusters. A cluster that comes out with the members it had went the way it went before, and joined nothing beyond the
 * set then; so only what came out otherwise may join something beyond it. The set is therefore enough as soon as it
 * holds every related telling of all that came out otherwise, each with the whole of its former cluster.
 */
export async function settle(
  around: Surroundings,
  seeds: ReadonlySet<string>,
  lost: readonly string[],
  decisions: readonly Decision[],
  tied: Tied,
): Promise<Settled> {
  await around.include([...seeds], lost);
  const touched = new Set<string>(lost);
  for (const node of seeds) {
    const incident = around.vertices.get(node)?.incident;
    if (incident) touched.add(incident);
  }
  let open = [...seeds, ...[...touched].flatMap(id => around.incidents.get(id) ?? [])];
  for (;;) {
    await includeAll(around, around.related(open), tied);
    const clusters = run(around, decisions);
    const former = new Map([...around.incidents].map(([id, nodes]) => [key(nodes), id]));
    const changed: string[][] = [];
    const standing = new Set<string>();
    for (const members of clusters.clusters) {
      const nodes = members.map(nodeOf);
      const id = former.get(key(nodes));
      if (id !== undefined && !touched.has(id)) standing.add(id);
      else changed.push(nodes);
    }
    open = changed.flat();
    if (around.related(open).every(node => around.vertices.has(node))) return { changed, standing, clusters };
  }
}
