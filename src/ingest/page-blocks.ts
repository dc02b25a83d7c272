import type { PartKind } from '../model/document.js';
import { BLOCKS, HEADINGS, ITEMS, UNREAD } from './page-elements.js';
import type { PageNode } from './page-node.js';
import { type PageTable, readTable } from './page-table.js';
import { PageText } from './page-text.js';

const ELEMENT = 1;
const TEXT = 3;

/** Class names of boxes inside an article; the words are those of web layout, not of any language's prose. */
const ADVERT = /(?:^|[\s_-])(?:ad|ads|advert|advertisement|sponsored|sponsor|promo|promoted|banner)(?:$|[\s_-])/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

const isHidden = (node: PageNode): boolean =>
  node.getAttribute?.('hidden') != null ||
  node.getAttribute?.('aria-hidden') === 'true' ||
  HIDDEN.test(node.getAttribute?.('style') ?? '');

function hintOf(name: string, node: PageNode): PartKind | null {
  if (HEADINGS.has(name)) return 'heading';
  if (name === 'figcaption' || name === 'caption') return 'caption';
  if (name !== 'aside') return null;
  const label = `${node.getAttribute?.('class') ?? ''} ${node.getAttribute?.('aria-label') ?? ''} ${node.getAttribute?.('id') ?? ''}`;
  // What stands aside is no part of the running text; a pull quote would be counted twice.
  return ADVERT.test(label) ? 'advert' : 'prompt';
}

class BlockWalker {
  readonly page = new PageText();
  private tables = 0;

  walk(node: PageNode): void {
    if (node.nodeType === TEXT) return this.page.add(node.nodeValue ?? '');
    if (node.nodeType !== ELEMENT && node.nodeType !== 9 && node.nodeType !== 11) return;
    const name = node.nodeName.toLowerCase();
    if (name === 'br') return this.page.flush(true);
    if (UNREAD.has(name) || isHidden(node)) return this.page.add(' ');
    const table = name === 'table' ? readTable(node) : null;
    if (table) this.table(table);
    else if (BLOCKS.has(name)) this.block(name, node);
    else for (const child of node.childNodes) this.walk(child);
  }

  /** Cell by cell, so that what reads tables knows each one's row and column. */
  private table({ caption, cells }: PageTable): void {
    if (caption) this.walk(caption);
    for (const { node, ...place } of cells) {
      this.page.flush();
      this.page.cell = { table: this.tables, ...place };
      for (const child of node.childNodes) this.walk(child);
      this.page.flush();
      this.page.cell = undefined;
    }
    this.tables += 1;
  }

  private block(name: string, node: PageNode): void {
    this.page.flush();
    const { hint, item, quoted } = this.page;
    this.page.hint = hintOf(name, node) ?? hint;
    this.page.item = item || ITEMS.has(name);
    this.page.quoted = quoted || name === 'blockquote';
    for (const child of node.childNodes) this.walk(child);
    this.page.flush();
    this.page.hint = hint;
    this.page.item = item;
    this.page.quoted = quoted;
  }
}

/** The paragraphs under a node, as a reader sees them. Recursive: the tree's depth is checked before it is built. */
export function pageBlocks(root: PageNode): PageText {
  const walker = new BlockWalker();
  walker.walk(root);
  walker.page.flush();
  return walker.page;
}
