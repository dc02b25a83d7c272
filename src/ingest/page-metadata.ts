import type { FieldSource } from '../model/document.js';
import type { IngestData } from './data.js';
import type { Findings } from './findings.js';
import { readLinkedData } from './json-ld.js';
import { primaryTag } from './language.js';
import { sameWords } from './page-text.js';
import { toIsoDate } from './given-date.js';

/** The few things this reads of a page's tree, so that any DOM will do. */
export interface PageElement {
  getAttribute(name: string): string | null;
  textContent: string | null;
}
export interface PageTree {
  querySelectorAll(selector: string): Iterable<PageElement>;
  documentElement: PageElement | null;
}

/** Names of `meta`, lower case, in the order of trust. */
const PUBLISHED_OG = ['article:published_time', 'og:article:published_time', 'article:published'];
const PUBLISHED = [
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publication_date',
  'pubdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'cxenseparse:recs:publishtime',
  'date',
];
const UPDATED_OG = ['article:modified_time', 'og:updated_time'];
const UPDATED = ['datemodified', 'lastmod', 'last-modified', 'dcterms.modified', 'dc.date.modified', 'revised'];
const AUTHOR = [
  'author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'article:author',
];
const TITLE_OG = ['og:title'];
const TITLE = ['headline', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title', 'twitter:title'];
const SITE_OG = ['og:site_name'];
const SITE = ['application-name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'al:android:app_name'];

const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Content of every `meta` (and microdata property with a value), by lower-case name; the first of a name stands. */
function metaValues(tree: PageTree): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of tree.querySelectorAll('meta, [itemprop]')) {
    const value = clean(element.getAttribute('content') ?? element.getAttribute('datetime'));
    if (value === '' || value.length > 500) continue;
    const names = [
      element.getAttribute('property'),
      element.getAttribute('name'),
      element.getAttribute('itemprop'),
      element.getAttribute('http-equiv'),
    ];
    for (const name of names) {
      const key = name?.toLowerCase();
      if (key && !values.has(key)) values.set(key, value);
    }
  }
  return values;
}

const firstText = (tree: PageTree, selector: string): string => {
  for (const element of tree.querySelectorAll(selector)) {
    const text = clean(element.textContent);
    if (text !== '') return text;
  }
  return '';
};

const LEAD = /^(?:by|von|por|par)\s+/i;

/** Names in an author field: "By Jane Roe and Sam Poe, AFP". An agency among them is one; an address is none. */
function takeAuthors(names: readonly string[], source: FieldSource, data: IngestData, found: Findings): void {
  const people: string[] = [];
  for (const name of names.flatMap(all => all.replace(LEAD, '').split(/\s*(?:,|;|\||\band\b|&)\s*/))) {
    const agency = data.agencies.get(name.toLowerCase());
    if (agency) found.set('agency', agency, source);
    const isOutlet = found.outlet !== null && sameWords(found.outlet.value, name);
    const isName = name.length > 2 && name.length <= 60 && !/^https?:|@|\d/.test(name);
    if (isName && !agency && !isOutlet && !people.includes(name)) people.push(name);
  }
  found.set('authors', people, source);
}

function takeLinkedData(tree: PageTree, data: IngestData, found: Findings): void {
  const blocks = [...tree.querySelectorAll('script[type="application/ld+json"]')].map(
    element => element.textContent ?? '',
  );
  const linked = readLinkedData(blocks);
  if (!linked) return;
  found.set('outlet', linked.outlet, 'json-ld');
  found.set('published', toIsoDate(linked.published, data), 'json-ld');
  found.set('updated', toIsoDate(linked.updated, data), 'json-ld');
  found.set('url', linked.url, 'json-ld');
  if (linked.language) found.set('language', primaryTag(linked.language), 'json-ld');
  takeAuthors(linked.authors, 'json-ld', data, found);
  for (const name of linked.newsrooms) found.set('agency', data.agencies.get(name.toLowerCase()), 'json-ld');
  found.set('title', linked.headline && clean(linked.headline), 'json-ld');
}

function takeMeta(values: ReadonlyMap<string, string>, data: IngestData, found: Findings): void {
  const first = (names: readonly string[]): string | null => {
    for (const name of names) if (values.get(name)) return values.get(name) ?? null;
    return null;
  };
  const firstDate = (names: readonly string[]): string | null => {
    for (const name of names) {
      const iso = toIsoDate(values.get(name), data);
      if (iso) return iso;
    }
    return null;
  };
  found.set('outlet', first(SITE_OG), 'opengraph');
  found.set('outlet', first(SITE), 'meta');
  found.set('published', firstDate(PUBLISHED_OG), 'opengraph');
  found.set('published', firstDate(PUBLISHED), 'meta');
  found.set('updated', firstDate(UPDATED_OG), 'opengraph');
  found.set('updated', firstDate(UPDATED), 'meta');
  found.set('title', withoutSite(first(TITLE_OG), found.outlet?.value ?? null), 'opengraph');
  found.set('title', withoutSite(first(TITLE), found.outlet?.value ?? null), 'meta');
  const authors = AUTHOR.map(name => values.get(name)).filter(value => value !== undefined);
  takeAuthors(authors.slice(0, 1), 'meta', data, found);
}

const SITE_END = /^(.{12,}?)\s+(?:[|–—»·:]|-)\s+([^|–—»·]{2,60})$/u;
const SITE_START = /^([^:|–—»·]{2,40}?)\s*[:|–—»·]\s+(.{20,})$/u;

/** "Headline | Site" → "Headline". A tail is cut when it names the site, or after "|" when nothing names it. */
export function withoutSite(title: string | null, site: string | null): string | null {
  if (!title) return title;
  const tail = SITE_END.exec(title);
  if (tail?.[1] && tail[2] && (site ? isSite(tail[2], site) : title.includes(' | '))) return tail[1];
  const head = site ? SITE_START.exec(title) : null;
  return head?.[1] && head[2] && site && isSite(head[1], site) ? head[2] : title;
}

const isSite = (words: string, site: string): boolean => {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .replace(/^the/, '');
  return bare(words) === bare(site) || (bare(site).length > 3 && bare(words).startsWith(bare(site)));
};

function takeTimes(tree: PageTree, data: IngestData, found: Findings): void {
  for (const selector of [
    'time[pubdate], time[itemprop="datePublished"]',
    'article time[datetime], main time[datetime]',
    'time[datetime]',
  ])
    for (const element of tree.querySelectorAll(selector)) {
      const iso = toIsoDate(element.getAttribute('datetime'), data);
      if (iso) return found.set('published', iso, 'time');
    }
}

const MICRODATA_NAMES = '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"]';

/** Header fields that a page states in its mark-up, each with where; the visible copy is asked after. */
export function readMetadata(tree: PageTree, data: IngestData, found: Findings): void {
  takeLinkedData(tree, data, found);
  takeMeta(metaValues(tree), data, found);
  takeTimes(tree, data, found);
  const author = firstText(tree, MICRODATA_NAMES);
  if (author !== '' && author.length <= 80) takeAuthors([author], 'meta', data, found);
  for (const link of tree.querySelectorAll('link[rel="canonical"]'))
    found.set('url', addressOrNull(link.getAttribute('href')), 'meta');
  found.set('url', addressOrNull(metaValues(tree).get('og:url')), 'opengraph');
  const lang = tree.documentElement?.getAttribute('lang');
  if (lang && primaryTag(lang) !== 'und') found.set('language', primaryTag(lang), 'meta');
  found.set('title', withoutSite(firstText(tree, 'title') || null, found.outlet?.value ?? null), 'meta');
}

const addressOrNull = (href: string | null | undefined): string | null =>
  href && /^https?:\/\//i.test(href) ? href : null;

/** The page's main heading, when it has one and only one. */
export function mainHeading(tree: PageTree): string | null {
  const texts = [...tree.querySelectorAll('h1')].map(element => clean(element.textContent)).filter(text => text !== '');
  const distinct = [...new Set(texts)];
  return distinct.length === 1 ? (distinct[0] ?? null) : null;
}
