import type { Relation } from '../../../model/reading.js';
import type { Component } from '../../annotator.js';
import type { Draft } from '../../draft.js';
import { relationOf } from './decide.js';
import { revisionOf } from './revisions.js';
import { tollFacts } from './toll-facts.js';

/** A count is compared with this many before it; more would make long lists quadratic. */
const WINDOW = 40;

function relationsOf(draft: Draft): Relation[] {
  const facts = tollFacts(draft);
  const names = new Map(draft.places.map(place => [place.id, place.name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const made: Relation[] = [];
  for (const a of facts) {
    const earlier = facts.slice(Math.max(0, a.order - WINDOW), a.order);
    const revision = revisionOf(draft, a, earlier);
    if (revision) made.push(revision);
    for (const b of earlier) {
      if (revision && (revision.to === b.claim.id || revision.from === b.claim.id)) continue;
      if (a.toll.partOf === b.claim.id) {
        made.push({
          from: a.claim.id,
          to: b.claim.id,
          type: 'part-of',
          reason: 'the words name it as a part',
          rule: 'relation-part',
        });
        continue;
      }
      const verdict = relationOf(a, b, nameOf);
      if (verdict) made.push({ from: a.claim.id, to: b.claim.id, ...verdict, rule: `relation-${verdict.type}` });
    }
  }
  return made;
}

/** How the tolls of one report stand to each other: repeated, replaced, part of, contradicting, rival, or not comparable. */
export const relations: Component = () => ({
  name: 'relations',
  requires: ['syntax', 'claims', 'actors', 'attributions', 'places'],
  assigns: ['relations'],
  annotate(draft) {
    draft.relations = [...draft.relations, ...relationsOf(draft)];
  },
});
