import { parseFeed } from 'feedsmith';
import { fetchUrl } from '../../ingest/fetch-url.js';
import { CounterclaimError } from '../../model/errors.js';
import type { FeedItem, FetchedFeed } from '../../server/ports.js';
import { VERSION } from '../../version.js';

/** Entries of one fetch: a feed lists what is new, not its archive. */
const MOST = 100;

interface Entry {
  id?: string | null;
  url?: string | null;
  title?: string | null;
  published?: string | null;
}

type Parsed = ReturnType<typeof parseFeed>;

const linkOf = (links: readonly { href?: string; rel?: string }[] | undefined): string | undefined =>
  (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links?.[0])?.href;

const textOf = (value: unknown): string | null => {
  if (typeof value === 'string') return value;
  const inner = (value as { value?: unknown } | null | undefined)?.value;
  return typeof inner === 'string' ? inner : null;
};

/** Entries of whichever format it is: RSS 0.9–2.0, RDF, Atom or JSON Feed. */
function entriesOf({ format, feed }: Parsed): Entry[] {
  switch (format) {
    case 'atom':
      return (feed.entries ?? []).map(({ id, links, title, published, updated }) => ({
        id,
        url: linkOf(links),
        title: textOf(title),
        published: textOf(published) ?? textOf(updated),
      }));
    case 'json':
      return (feed.items ?? []).map(({ id, url, title, date_published: published }) => ({
        id,
        url,
        title,
        published: textOf(published),
      }));
    case 'rdf':
      return (feed.items ?? []).map(({ link, title, dc }) => ({
        id: link,
        url: link,
        title,
        published: textOf(dc?.dates?.[0]),
      }));
    case 'rss':
      return (feed.items ?? []).map(({ guid, link, title, pubDate }) => ({
        id: guid?.value ?? link,
        url: link,
        title,
        published: textOf(pubDate),
      }));
  }
}

/** An entry that leads to a page over http or https; addresses may be told from the feed's own. */
function itemOf({ id, url, title, published }: Entry, base: string): FeedItem[] {
  if (!url || !URL.canParse(url, base)) return [];
  const address = new URL(url, base);
  if (!/^https?:$/.test(address.protocol)) return [];
  const day = published ? new Date(published) : null;
  return [
    {
      id: id || address.href,
      url: address.href,
      title: title?.trim() || null,
      published: day && !Number.isNaN(day.getTime()) ? day.toISOString() : null,
    },
  ];
}

/** What a feed's text holds. Throws `feed-unreadable`. */
export function readFeed(text: string, base: string): FetchedFeed {
  let parsed: Parsed;
  try {
    parsed = parseFeed(text, { maxItems: MOST });
  } catch (cause) {
    throw new CounterclaimError('feed-unreadable', 'It is no feed: neither RSS, RDF, Atom nor JSON Feed.', { cause });
  }
  const items = entriesOf(parsed)
    .slice(0, MOST)
    .flatMap(entry => itemOf(entry, base));
  return { title: textOf(parsed.feed.title)?.trim() || null, items };
}

/** Fetches a feed from a public address. Throws what `fetchUrl` throws, and `feed-unreadable`. */
export async function fetchFeed(url: string): Promise<FetchedFeed> {
  const fetched = await fetchUrl(url, { version: VERSION, maxBytes: 5_000_000 });
  let decoder = new TextDecoder('utf-8');
  try {
    decoder = new TextDecoder(fetched.charset ?? 'utf-8');
  } catch {
    // A charset that nobody knows: read as what nearly all are.
  }
  return readFeed(decoder.decode(fetched.bytes), fetched.url);
}
