import type { Actor, Event } from '../../../model/reading.js';
import { sideOf } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';

// The two who stand against each other in a report: whom "both sides" means.

const AGAINST = new Set<Event['type']>(['ACCUSE', 'REJECT', 'THREATEN', 'ASSAULT', 'COERCE', 'SANCTION', 'PROTEST']);
const CROWD = new Set<Actor['kind']>(['population', 'media', 'joint']);

/** The pair of sides between which most deeds or words of hostility are told before a point of the text; null unless one pair plainly leads. */
export function contendersOf(draft: Draft, before: number): [string, string] | null {
  const actors = new Map(draft.actors.map(actor => [actor.id, actor]));
  const side = (id: string): string | null => {
    const actor = actors.get(id);
    if (!actor) return null;
    // Somebody or something by a name; "the driver" and "a ward" contend with nobody.
    return sideOf(draft, actor) ?? (CROWD.has(actor.kind) || !/^\p{Lu}/u.test(actor.name) ? null : actor.id);
  };
  const counts = new Map<string, number>();
  for (const event of draft.events) {
    if (!AGAINST.has(event.type) || event.trigger.start >= before) continue;
    const pairs = new Set<string>();
    for (const from of event.actors)
      for (const to of event.recipients) {
        const ends = [side(from), side(to)];
        if (ends[0] && ends[1] && ends[0] !== ends[1]) pairs.add(ends.sort().join(' '));
      }
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] <= (second?.[1] ?? 0)) return null;
  const [a = '', b = ''] = first[0].split(' ');
  return [a, b];
}
