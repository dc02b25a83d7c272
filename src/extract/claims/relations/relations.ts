import type { Relation } from '../../../model/reading.js';
import type { Component } from '../../annotator.js';
import type { Draft } from '../../draft.js';
import { loadStatementLexicon } from '../statements/lexicon.js';
import { relationOf } from './decide.js';
import { denialRelations } from './denials.js';
import { loadCountNouns } from './nouns.js';
import { revisionOf } from './revisions.js';
import { type TollFacts, tollFacts } from './toll-facts.js';

/** A count is compared with this many before it; more would make long lists quadratic. */
const WINDOW = 40;

/** Counts of a headline that the text has not told yet: the first that tells one is that count. */
function firstOfText(open: TollFacts[], a: TollFacts): TollFacts | undefined {
  const at = open.findIndex(
    title => !a.inTitle && title.toll.harm === a.toll.harm && title.toll.lower === a.toll.lower,
  );
  return at < 0 ? undefined : open.splice(at, 1)[0];
}

function relationsOf(draft: Draft, facts: readonly TollFacts[]): Relation[] {
  const names = new Map(draft.places.map(place => [place.id, place.name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const made: Relation[] = [];
  // A count that another has replaced stands against nothing that is told later.
  const replaced = new Set<string>();
  const open: TollFacts[] = [];
  for (const a of facts) {
    const earlier = facts.slice(Math.max(0, a.order - WINDOW), a.order);
    const revision = revisionOf(draft, a, earlier);
    if (revision) made.push(revision);
    if (revision) replaced.add(revision.to);
    const headline = firstOfText(open, a);
    if (a.inTitle) open.push(a);
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
      const verdict = relationOf(a, b, nameOf, headline === b);
      if (!verdict || (verdict.type === 'contradicts' && (replaced.has(b.claim.id) || replaced.has(a.claim.id))))
        continue;
      made.push({ from: a.claim.id, to: b.claim.id, ...verdict, rule: `relation-${verdict.type}` });
    }
  }
  return made;
}

/** How the tolls of one report stand to each other (repeated, replaced, part of, contradicting, rival, not comparable), and what denials deny. */
export const relations: Component = (resources, language) => {
  const nouns = loadCountNouns(resources, language);
  const statements = loadStatementLexicon(resources, language);
  return {
    name: 'relations',
    requires: ['syntax', 'claims', 'actors', 'attributions', 'places', 'events'],
    assigns: ['relations', 'claims'],
    annotate(draft) {
      const facts = tollFacts(draft, nouns);
      draft.relations = [
        ...draft.relations,
        ...relationsOf(draft, facts),
        ...denialRelations(draft, facts, statements.nouns),
      ];
    },
  };
};
