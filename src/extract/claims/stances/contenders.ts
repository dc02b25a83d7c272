import type { Actor, Event } from '../../../model/reading.js';
import { sideOf } from '../../actors/lookup.js';
import type { Draft } from '../../draft.js';

// The two who stand against each other in a report: whom "both sides" means.

const AGAINST = new Set<Event['type']>(['ACCUSE', 'REJECT', 'THREATEN', 'ASSAULT', 'COERCE', 'SANCTION', 'PROTEST']);
const CROWD = new Set<Actor['kind']>(['population', 'media', 'joint']);

export type Pair = readonly [string, string];

/** Two sides, and where a deed or word of hostility between them is told. */
interface Clash {
  at: number;
  pair: string;
}

function clashesOf(draft: Draft): Clash[] {
  const actors = new Map(draft.actors.map(actor => [actor.id, actor]));
  const side = (id: string): string | null => {
    const actor = actors.get(id);
    if (!actor) return null;
    // Somebody or something by a name; "the driver" and "a ward" contend with nobody.
    return sideOf(draft, actor) ?? (CROWD.has(actor.kind) || !/^\p{Lu}/u.test(actor.name) ? null : actor.id);
  };
  const clashes: Clash[] = [];
  for (const event of draft.events) {
    if (!AGAINST.has(event.type)) continue;
    const pairs = new Set<string>();
    for (const from of event.actors)
      for (const to of event.recipients) {
        const ends = [side(from), side(to)];
        if (ends[0] && ends[1] && ends[0] !== ends[1]) pairs.add(ends.sort().join(' '));
      }
    for (const pair of pairs) clashes.push({ at: event.trigger.start, pair });
  }
  return clashes.sort((a, b) => a.at - b.at);
}

/**
 * Answers who contends: the pair of sides between which most is told before a point of the text; null unless one pair plainly
 * leads. Counted once, in order of text.
 */
export function contendersIn(draft: Draft): (before: number) => Pair | null {
  const leaders: { at: number; pair: Pair | null }[] = [];
  const counts = new Map<string, number>();
  let best = '';
  let tied = false;
  for (const { at, pair } of clashesOf(draft)) {
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    const most = counts.get(best) ?? 0;
    if (pair === best || count > most) [best, tied] = [pair, false];
    else if (count === most) tied = true;
    const [a = '', b = ''] = best.split(' ');
    leaders.push({ at, pair: tied ? null : [a, b] });
  }
  return before => {
    let [low, high] = [0, leaders.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((leaders[middle]?.at ?? 0) < before) low = middle + 1;
      else high = middle;
    }
    return leaders[low - 1]?.pair ?? null;
  };
}
