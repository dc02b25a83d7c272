import type { PassageOrigin } from '../../model/ledger/origin.js';
import type { Decision } from '../incidents/cluster.js';
import type { Origins } from './assign-origins.js';
import { byPublication } from './by-publication.js';

interface Source {
  id: string;
  published: string | null;
}

/** The earliest report that people hold each of the given ones to come from; those that nobody judged are left out. */
function earliest(sources: readonly Source[], same: readonly Decision[]): Map<string, string> {
  const rank = new Map([...sources].sort(byPublication).map(({ id }, i) => [id, i]));
  const home = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = home.get(at); up !== undefined; up = home.get(at)) at = up;
    return at;
  };
  for (const { left, right } of same) {
    if (!rank.has(left) || !rank.has(right)) continue;
    const [first, second] = [root(left), root(right)].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    if (first !== undefined && second !== undefined && first !== second) home.set(second, first);
  }
  return new Map([...home.keys()].map(id => [id, root(id)]));
}

/**
 * Origins as people hold them: a report that they say comes from an earlier one (a translation, a retold statement) gives
 * its own sentences, in itself and in its copies, to that one. Free of the order of `same`.
 */
export function holdOrigins(origins: Origins, same: readonly Decision[], sources: readonly Source[]): Origins {
  const held = earliest(sources, same);
  if (held.size === 0) return origins;
  const homeOf = (id: string): string => held.get(id) ?? id;
  const hold = ({ report, sentences }: PassageOrigin): PassageOrigin => ({
    report,
    sentences: sentences.map(sentence => {
      const origin = homeOf(sentence.origin);
      return origin === sentence.origin ? sentence : { origin, at: sentence.at, words: sentence.origin };
    }),
  });
  return {
    main: new Map([...origins.main].map(([report, origin]) => [report, homeOf(held.get(report) ?? origin)])),
    passages: new Map([...origins.passages].map(([report, passage]) => [report, hold(passage)])),
  };
}
