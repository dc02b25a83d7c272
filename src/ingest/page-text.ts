import type { PartKind, TableCell } from '../model/document.js';
import { classOf, Clean } from '../text/clean-characters.js';
import type { Paragraph } from './passage.js';

/** White space that HTML collapses; no-break spaces and soft hyphens stay, as characters of the text. */
const GAP = /[ \t\n\r\f]+/g;

interface Block {
  text: string;
  hint: PartKind | null;
  item: boolean;
  tight: boolean;
  /** A quotation set apart. */
  quoted: boolean;
  cell: TableCell | undefined;
}

/** A pull quote is no longer than this, and there are few of them. */
const PULL_QUOTE = 240;
const MOST_PULL_QUOTES = 20;
/** The headline stands within this many lines of the top. */
const HEAD_LINES = 24;

const bareWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const isVisible = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind !== Clean.space && kind !== Clean.nothing) return true;
  }
  return false;
};

/** Gathers the running text of a page into paragraphs. */
export class PageText {
  private readonly blocks: Block[] = [];
  private buffer: string[] = [];
  private tight = false;
  hint: PartKind | null = null;
  item = false;
  quoted = false;
  cell: TableCell | undefined;

  add(text: string): void {
    this.buffer.push(text);
  }

  /** Ends the paragraph; after a single `<br>` the next one follows without a blank line. */
  flush(tight = false): void {
    const text = this.buffer.join('').replace(GAP, ' ').trim();
    this.buffer = [];
    if (!isVisible(text)) {
      // A second <br> in a row parts paragraphs.
      if (tight) this.tight = false;
      return;
    }
    const { hint, item, quoted, cell } = this;
    this.blocks.push({ text, hint, item, tight: this.tight, quoted, cell });
    this.tight = tight;
  }

  /** The lines at the top of the page, among which its headline stands. */
  get head(): string[] {
    return this.blocks.slice(0, HEAD_LINES).map(block => block.text);
  }

  /** A quotation set apart that the running text holds as well would be read twice. */
  private withoutPullQuotes(): Block[] {
    const quoted = this.blocks.filter(block => block.quoted && block.text.length <= PULL_QUOTE);
    if (quoted.length === 0 || quoted.length > MOST_PULL_QUOTES) return [...this.blocks];
    const running = bareWords(
      this.blocks
        .filter(block => !block.quoted)
        .map(block => block.text)
        .join(''),
    );
    return this.blocks.filter(block => !quoted.includes(block) || !running.includes(bareWords(block.text)));
  }

  get length(): number {
    return this.blocks.reduce((sum, block) => sum + block.text.length, 0);
  }

  /** The text of the document: the title, then every paragraph, a blank line between; and where each stands. */
  compose(title: string | null): { text: string; paragraphs: Paragraph[] } {
    const blocks = this.withoutPullQuotes();
    if (title) putTitleFirst(blocks, title);
    const pieces: string[] = [];
    const paragraphs: Paragraph[] = [];
    let at = 0;
    for (const { text, hint, item, tight, cell } of blocks) {
      const gap = at === 0 ? '' : tight ? '\n' : '\n\n';
      pieces.push(gap, text);
      at += gap.length;
      paragraphs.push({ start: at, end: at + text.length, hint, item, tight, ...(cell && { cell }) });
      at += text.length;
    }
    return { text: pieces.join(''), paragraphs };
  }
}

/** The text starts with the title: what stands above it is the page's furniture, and a title the page lacks is added. */
function putTitleFirst(blocks: Block[], title: string): void {
  const at = blocks.slice(0, HEAD_LINES).findIndex(block => sameWords(block.text, title));
  const isFurniture = blocks.slice(0, Math.max(at, 0)).every(block => block.text.length <= 80);
  if (at > 0 && isFurniture) blocks.splice(0, at);
  else if (at > 0) blocks.splice(0, 0, ...blocks.splice(at, 1));
  const first = blocks[0];
  if (at >= 0 && first) Object.assign(first, { hint: 'title', item: false });
  else blocks.unshift({ text: title, hint: 'title', item: false, tight: false, quoted: false, cell: undefined });
}

/** Whether two lines say the same, whatever their marks and capitals. */
export const sameWords = (a: string, b: string): boolean => {
  return bareWords(a) === bareWords(b);
};
