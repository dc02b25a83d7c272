import { days } from '../../words/times.js';
import type { Feed, Outlet } from './sources-query.js';

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** A language by its English name; a tag that nobody knows stands as it is. */
export function languageName(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Days from the first report to the last, in UTC; none of them dated is not a day. */
export const tellPeriod = ({ first, last }: Pick<Outlet, 'first' | 'last'>): string =>
  first === null && last === null ? 'not dated' : days(first?.slice(0, 10) ?? null, last?.slice(0, 10) ?? null);

/** Outlets whose name or language holds the words typed, whatever their case. */
export function outletsLike(outlets: readonly Outlet[], typed: string): Outlet[] {
  const words = typed.trim().toLocaleLowerCase();
  if (words === '') return [...outlets];
  return outlets.filter(({ outlet, languages: tags }) =>
    [outlet, ...tags, ...tags.map(languageName)].some(text => text.toLocaleLowerCase().includes(words)),
  );
}

/** How a feed stands, in a word or two. */
export function tellFeed({ paused, lastFetch, lastError }: Pick<Feed, 'paused' | 'lastFetch' | 'lastError'>): string {
  if (paused) return 'paused';
  if (lastFetch === null) return 'not fetched yet';
  return lastError === null ? 'followed' : 'failed';
}

/** What a person can do about a fetch that failed, told after the server's own words. */
export const whatToDoAboutFeed = (error: string): string =>
  /private|reserved|loopback/i.test(error)
    ? 'Feeds are fetched from public addresses only: add the feed under one.'
    : 'See whether the address opens in a browser; then fetch it again.';
