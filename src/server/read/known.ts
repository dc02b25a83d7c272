import type { Moment } from './moment.js';

/** Whether a report was there to be known at a moment: by the world's clock, or by this ledger's. */
export function wasKnown(
  { published, recorded }: { published: string | null; recorded: string },
  moment: Moment | null,
): boolean {
  if (!moment) return true;
  if (moment.clock === 'recorded') return recorded <= moment.at;
  if (published === null) return false;
  // A day without a time could be any time of it: the report is known when the day is over.
  return (published.length > 10 ? new Date(published).toISOString() : `${published}T23:59:59.999Z`) <= moment.at;
}
