import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Document } from '../model/document.js';
import { CounterclaimError, type Notice } from '../model/errors.js';
import { sha256Hex } from '../text/sha256.js';
import type { IngestData } from './data.js';
import { decodeHtml } from './decode.js';
import { Findings } from './findings.js';
import { toIsoDate } from './given-date.js';
import { weigh } from './html-depth.js';
import { primaryTag } from './language.js';
import { pageBlocks } from './page-blocks.js';
import type { PageNode } from './page-node.js';
import { mainHeading, type PageTree, readMetadata } from './page-metadata.js';
import { type PageText, sameWords } from './page-text.js';
import { stripTags } from './strip-tags.js';
import { readParts, settle, takeAddress, toDocument } from './text-document.js';

/** What a caller knows of a page; every field given wins over what the page says. */
export interface HtmlOptions {
  id: string;
  url?: string | null;
  title?: string | null;
  outlet?: string | null;
  /** ISO 8601 date or date and time. */
  published?: string | null;
  /** BCP 47 */
  language?: string | null;
  /** Of the transport ("utf-8"); only the byte order mark is stronger. */
  charset?: string | null;
  /** ISO 8601, when it was fetched. */
  retrieved?: string | null;
}

/** Real pages nest some forty deep; a tree deeper than this is read without one. */
const MAX_DEPTH = 400;
const MAX_TAGS = 60_000;
/** An article shorter than this share of what the whole page says was misjudged. */
const LEAST_LETTERS = 140;

interface Page {
  page: PageText;
  heading: string | null;
}

/** The tree's article by Readability; null when it finds none. The tree is spent afterwards. */
function readArticle(tree: unknown): PageText | null {
  const options = { charThreshold: 200, keepClasses: true, serializer: (node: unknown) => node };
  const reader = new Readability<unknown>(tree as ConstructorParameters<typeof Readability>[0], options);
  const article = reader.parse();
  return article?.content ? pageBlocks(article.content as PageNode) : null;
}

function readTree(html: string, data: IngestData, found: Findings): Page {
  const { document } = parseHTML(html);
  const tree = document as unknown as PageTree;
  readMetadata(tree, data, found);
  const heading = mainHeading(tree);
  const article = readArticle(document);
  if (article && article.length >= LEAST_LETTERS) return { page: article, heading };
  found.notice('article-not-found', 'No article could be told from the rest of the page; all its text was read.');
  return { page: stripTags(html), heading };
}

function readPage(html: string, data: IngestData, found: Findings): Page {
  const { depth, tags } = weigh(html);
  if (depth > MAX_DEPTH || tags > MAX_TAGS) {
    const message = `The page nests ${depth} levels deep in ${tags} tags; its text was read without its structure.`;
    found.notice('page-too-complex', message);
    return { page: stripTags(html), heading: null };
  }
  try {
    return readTree(html, data, found);
  } catch (cause) {
    if (cause instanceof CounterclaimError) throw cause;
    found.notice('page-unreadable', 'The page could not be taken apart; its text was read without its structure.');
    return { page: stripTags(html), heading: null };
  }
}

function takeOptions(options: HtmlOptions, data: IngestData, found: Findings): void {
  found.set('title', options.title?.trim(), 'given');
  found.set('outlet', options.outlet?.trim(), 'given');
  found.set('url', options.url?.trim(), 'given');
  found.set('published', toIsoDate(options.published, data), 'given');
  if (options.language) found.set('language', primaryTag(options.language), 'given');
}

/** The title as the reader of the page sees it: its one heading, where the head of the page means the same. */
function settleTitle({ page, heading }: Page, found: Findings): string | null {
  const stated = found.title;
  if (stated?.source === 'given' || stated?.source === 'json-ld') return stated.value;
  const visible = [heading, ...page.head].find(text => text && stated && isIn(text, stated.value));
  if (visible && stated && !sameWords(visible, stated.value)) found.title = { value: visible, source: 'text' };
  if (!stated && heading) found.set('title', heading, 'text');
  return found.title?.value ?? null;
}

/** The heading stands in the page's title, beside the name of the site. */
const isIn = (text: string, title: string): boolean => {
  const bare = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(text).length >= 12 && bare(title).includes(bare(text));
};

function decode(html: string | Uint8Array, options: HtmlOptions): { text: string; notices: Notice[] } {
  if (typeof html !== 'string') return decodeHtml(html, options.charset);
  if (html.trim() === '') throw new CounterclaimError('input-empty', 'The page is empty: there is no report to read.');
  return { text: html, notices: [] };
}

/**
 * A web page as a document. `text` starts with the title; the article follows as Readability finds it, paragraphs parted
 * by a blank line. Nothing of the page is run. Throws `input-empty` and `input-binary`.
 */
export function documentFromHtml(html: string | Uint8Array, options: HtmlOptions, data: IngestData): Document {
  const { text: source, notices } = decode(html, options);
  const found = new Findings();
  found.notices.push(...notices);
  takeOptions(options, data, found);
  const page = readPage(source, data, found);
  const title = settleTitle(page, found);
  const { text, paragraphs } = page.page.compose(title);
  const parts = readParts(text, paragraphs, title, data, found);
  takeAddress(found, data);
  const language = settle(found, text, parts, data);
  const base = { id: options.id, text, sha256: sha256Hex(html), retrieved: options.retrieved ?? null, language, parts };
  return toDocument(base, found);
}
