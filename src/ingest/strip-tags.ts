import { readReference } from '../text/character-references.js';
import { scanTags, type Tag } from './html-scan.js';
import { BLOCKS, FRAME, HEADINGS, ITEMS, UNREAD } from './page-elements.js';
import { PageText } from './page-text.js';

/** Elements without an end of their own. */
const VOID = new Set(['input', 'embed', '!']);
const RAW = new Set(['script', 'style', 'textarea', 'title']);

/** Character references put right, in one pass. */
export function decodeReferences(text: string): string {
  let at = text.indexOf('&');
  if (at < 0) return text;
  const pieces: string[] = [];
  let kept = 0;
  for (; at >= 0; at = text.indexOf('&', at + 1)) {
    const found = readReference(text, at);
    if (!found) continue;
    pieces.push(text.slice(kept, at), found.text === '' ? '\u00ad' : found.text);
    kept = at + found.length;
  }
  return pieces.join('') + text.slice(kept);
}

class TagStripper {
  readonly page = new PageText();
  private at = 0;
  /** How many unread elements are open, by name. */
  private readonly hidden = new Map<string, number>();
  private depth = 0;

  constructor(private readonly html: string) {}

  take(tag: Tag): void {
    this.text(tag.start);
    this.at = tag.end;
    const { name, closing } = tag;
    if (RAW.has(name)) this.raw = !closing;
    else if ((UNREAD.has(name) || FRAME.has(name)) && !VOID.has(name)) this.hide(name, closing);
    if (name === 'br') this.page.flush(true);
    else if (BLOCKS.has(name) || FRAME.has(name)) this.block(name, closing);
  }

  /** Text up to `end`, unless it is hidden. */
  text(end: number): void {
    if (this.depth === 0 && !this.raw && end > this.at) this.page.add(decodeReferences(this.html.slice(this.at, end)));
  }

  private raw = false;

  private hide(name: string, closing: boolean): void {
    const open = this.hidden.get(name) ?? 0;
    if (closing && open === 0) return;
    this.hidden.set(name, open + (closing ? -1 : 1));
    this.depth += closing ? -1 : 1;
  }

  private block(name: string, closing: boolean): void {
    this.page.flush();
    this.page.hint = closing ? null : HEADINGS.has(name) ? 'heading' : name === 'figcaption' ? 'caption' : null;
    this.page.item = !closing && ITEMS.has(name);
  }
}

/** The words of a page without a tree of it: for pages too deep or too large for one. Linear in its length. */
export function stripTags(html: string): PageText {
  const stripper = new TagStripper(html);
  scanTags(html, tag => stripper.take(tag));
  stripper.text(html.length);
  stripper.page.flush();
  return stripper.page;
}
