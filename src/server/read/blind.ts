import type { ServerContext } from '../context.js';
import type { Said } from '../ports.js';
import { concerning } from './concerns.js';
import type { Decisions } from './decisions.js';

/**
 * What people decided, as one of them may see it: of an item that was given to them and that they have not decided, they
 * do not see what others did with it. All else is open to everybody.
 */
export function seenBy({ aside }: ServerContext, { all, standing, groups }: Decisions, coder: string): Said[] {
  const own = Object.entries(aside.data.assigned).filter(([, to]) => to === coder);
  if (own.length === 0) return [...all];
  const blind = own
    .map(([item]) => concerning(item, groups))
    .filter(concerns => !standing.some(judgement => judgement.by === coder && concerns(judgement)));
  return all.filter(
    ({ judgement }) => !judgement || judgement.by === coder || !blind.some(concerns => concerns(judgement)),
  );
}
