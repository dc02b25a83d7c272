import type { Span } from '../model/span.js';
import { isDigitAt } from './clean-characters.js';
import { findMarks, type MarkFamily, type QuoteMark } from './quote-marks.js';
import type { ViewBlock } from './view.js';

/** Words in quotation marks: speech, a title, or a scare quote; who reads it judges which. Offsets are of the view. */
export interface Quote {
  /** Marks included. */
  start: number;
  end: number;
  /** The words without their marks. */
  inner: Span;
  /** Whether the closing mark was found; without it the quote ends with its block at the latest. */
  closed: boolean;
  /** "continued": the paragraph before was left open and this one opens again, as running quotations are printed. */
  opens: 'new' | 'continued';
  /** 0 for a quote in the text's own voice, 1 for one inside it, and so on. */
  depth: number;
  /** Position of its block. */
  block: number;
}

interface Open {
  mark: QuoteMark;
  quote: Quote;
}

/** Nesting beyond this is noise, and would cost. */
const MAX_DEPTH = 6;

/** For each mark, whether a single mark that closes for certain follows before the next one that opens. */
function strongCloserAhead(marks: readonly QuoteMark[]): boolean[] {
  const ahead: boolean[] = new Array(marks.length).fill(false);
  let strong = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i];
    ahead[i] = strong;
    if (mark?.family !== 'single') continue;
    if (mark.canOpen && !mark.canClose) strong = false;
    else if (mark.canClose && !mark.isWeak) strong = true;
  }
  return ahead;
}

/** Guillemets close with their mirror image, whichever way they are turned. */
const CLOSES: Readonly<Record<string, string>> = { '«': '»', '»': '«', '‹': '›', '›': '‹' };

class BlockQuotes {
  private readonly stack: Open[] = [];
  private readonly found: Open[] = [];

  constructor(
    private readonly text: string,
    private readonly block: ViewBlock,
    private readonly index: number,
  ) {}

  read(): Open[] {
    const marks = findMarks(this.text, this.block);
    const ahead = strongCloserAhead(marks);
    marks.forEach((mark, i) => this.take(mark, ahead[i] === true));
    return this.settle();
  }

  private take(mark: QuoteMark, strongAhead: boolean): void {
    const opener = this.openerOf(mark.family);
    if (opener && mark.canClose && this.mayClose(mark, opener, strongAhead)) this.close(mark, opener);
    else if (mark.canOpen) this.open(mark);
  }

  private mayClose(mark: QuoteMark, opener: Open, strongAhead: boolean): boolean {
    if (mark.isWeak && strongAhead) return false;
    // “ after an opening “ is nested or a fresh start; after „ it closes.
    const opened = this.text.slice(opener.mark.start, opener.mark.end);
    const closing = this.text.slice(mark.start, mark.end);
    if (mark.family === 'guillemet') return CLOSES[opened] === closing && mark.start > opener.mark.end;
    if (closing === '“' || closing === '‘') return opened === '„' || opened === '‚' || opened === '‟';
    if (mark.canOpen && closing === '”') return opened !== '“';
    return mark.start > opener.mark.end;
  }

  private openerOf(family: MarkFamily): Open | undefined {
    for (let i = this.stack.length - 1; i >= 0; i--) if (this.stack[i]?.mark.family === family) return this.stack[i];
    return undefined;
  }

  private open(mark: QuoteMark): void {
    // 6" and 5'10": inches and feet, not the beginning of words.
    if (isDigitAt(this.text, mark.start - 1) || this.stack.length >= MAX_DEPTH) return;
    const { end } = this.block;
    const inner = { start: mark.end, end };
    const depth = this.stack.length;
    const quote: Quote = { start: mark.start, end, inner, closed: false, opens: 'new', depth, block: this.index };
    const made = { mark, quote };
    this.stack.push(made);
    this.found.push(made);
  }

  private close(mark: QuoteMark, opener: Open): void {
    while (this.stack.length > 0) {
      const top = this.stack.pop();
      if (!top) return;
      if (top === opener) {
        top.quote.end = mark.end;
        top.quote.inner.end = mark.start;
        top.quote.closed = true;
        return;
      }
      top.quote.end = top.quote.inner.end = mark.start;
    }
  }

  /** Straight single marks left open were apostrophes after all; an open quote ends where the next of its kind begins. */
  private settle(): Open[] {
    const isNoise = (open: Open): boolean => !open.quote.closed && this.text[open.mark.start] === "'";
    const kept = this.found.filter(open => !isNoise(open));
    let holders: Open[] = [];
    for (const open of kept) {
      holders = holders.filter(holder => holder.quote.end > open.quote.start);
      const isFresh = holders[0]?.mark.family === open.mark.family && holders.every(holder => !holder.quote.closed);
      if (isFresh) holders.forEach(holder => this.cutShort(holder, open.quote.start));
      if (isFresh) holders = [];
      open.quote.depth = holders.length;
      holders.push(open);
    }
    return kept;
  }

  private cutShort(open: Open, before: number): void {
    let end = before;
    while (end > open.mark.end && /\s/.test(this.text.charAt(end - 1))) end--;
    open.quote.end = open.quote.inner.end = end;
  }
}

const runsToEnd = (open: Open, block: ViewBlock): boolean => !open.quote.closed && open.quote.end === block.end;

/** Every quotation of the text, in order of its opening mark, nested ones after the one that holds them. */
export function findQuotes(text: string, blocks: readonly ViewBlock[]): Quote[] {
  const quotes: Quote[] = [];
  let pending: MarkFamily | null = null;
  blocks.forEach((block, index) => {
    const opens = new BlockQuotes(text, block, index).read();
    const first = opens[0];
    if (first && pending === first.mark.family && first.quote.start === block.start) first.quote.opens = 'continued';
    pending = opens.find(open => open.quote.depth === 0 && runsToEnd(open, block))?.mark.family ?? null;
    for (const { quote } of opens) quotes.push(quote);
  });
  return quotes;
}
