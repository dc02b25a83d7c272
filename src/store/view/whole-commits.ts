import type { FullEntry } from '../../model/ledger/record.js';

/**
 * How many of some entries in order are applied at once: as many whole commits (entries of one time) as `most` holds, at
 * least one, since what a commit changes is computed once for all of it. 0 where the first may go on beyond the entries.
 */
export function wholeCommits(entries: readonly Pick<FullEntry, 'at'>[], most: number, more = false): number {
  if (entries.length <= most && !more) return entries.length;
  const isEnd = (at: number): boolean => (at === entries.length ? !more : entries[at - 1]?.at !== entries[at]?.at);
  for (let at = Math.min(most, entries.length); at > 0; at -= 1) if (isEnd(at)) return at;
  for (let at = most + 1; at <= entries.length; at += 1) if (isEnd(at)) return at;
  return 0;
}
