import type { Incident } from '../../model/ledger/incident.js';

/** The key under which a party's names of one incident go: the smallest of those that its links join. Itself where none does. */
export function onePartyOf(incident: Pick<Incident, 'parties'>): (key: string) => string {
  const home = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = home.get(at); up !== undefined; up = home.get(at)) at = up;
    return at;
  };
  for (const { left, right } of incident.parties) {
    const [first, second] = [root(left), root(right)].sort();
    if (first !== undefined && second !== undefined && first !== second) home.set(second, first);
  }
  return root;
}
