/**
 * When the world could know of a report, ISO 8601 UTC. A day without a time could be any time of it: the report is known
 * when the day is over. "~", after every time, where no date is known or it is none.
 */
export function knownAt(published: string | null): string {
  if (published === null) return '~';
  const time = Date.parse(published.length > 10 ? published : `${published}T23:59:59.999Z`);
  return Number.isNaN(time) ? '~' : new Date(time).toISOString();
}
