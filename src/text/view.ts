import type { Part, TableCell } from '../model/document.js';
import type { Span } from '../model/span.js';
import { cleanInto } from './clean-block.js';
import { MappedText } from './offset-map.js';

/** A paragraph of the view. Sentences and quotations never cross its border. Offsets are UTF-16 units of `View.text`. */
export interface ViewBlock extends Span {
  kind: 'title' | 'heading' | 'prose' | 'caption';
  /** The block is one cell of a table; to readers of prose it is a caption: words without a sentence around them. */
  cell?: TableCell;
}

/** What the readers of prose see: the telling parts of a document, cleaned, and the way back to its text. */
export interface View {
  text: string;
  blocks: ViewBlock[];
  /** The stretch of source (UTF-16) that the view's characters stand for. Start and end both rise with the span's. */
  toSource(span: Span): Span;
  /** The view offset nearest to a source offset. */
  fromSource(offset: number): number;
}

const KINDS: Partial<Record<Part['kind'], ViewBlock['kind']>> = {
  title: 'title',
  heading: 'heading',
  prose: 'prose',
  caption: 'caption',
  cell: 'caption',
};

/** Drops an empty block's separator: nothing of the part was visible. */
function addBlock(text: MappedText, source: string, part: Part, join: Join | null): Span | null {
  const start = text.length + (join ? join.text.length : 0);
  const written = cleanInto(text, source, part, join);
  return written ? { start, end: text.length } : null;
}

const viewBlock = ({ start, end }: Span, kind: ViewBlock['kind'], cell: TableCell | undefined): ViewBlock =>
  cell ? { start, end, kind, cell } : { start, end, kind };

/** What goes between a block and the one before it. */
export interface Join {
  text: string;
  start: number;
}

/**
 * The cleaning view: title, heading, prose, caption and cell parts, a block each, blocks parted by a blank line, white space
 * and Markdown and mojibake put right. The source is never changed; every character of the view maps back to it.
 */
export function buildView(source: string, parts: readonly Part[]): View {
  const text = new MappedText(source);
  const blocks: ViewBlock[] = [];
  let cursor = 0;
  for (const part of [...parts].sort((a, b) => a.start - b.start)) {
    const kind = KINDS[part.kind];
    if (!kind) continue;
    const last = blocks.at(-1);
    const goesOn = part.continues === true && part.kind === 'prose' && last?.kind === 'prose';
    const join = last ? { text: goesOn ? ' ' : '\n\n', start: cursor } : null;
    const block = addBlock(text, source, part, join);
    if (!block) continue;
    if (goesOn && last) last.end = block.end;
    else blocks.push(viewBlock(block, kind, part.cell));
    cursor = part.end;
  }
  const { text: view, map } = text.finish();
  return { text: view, blocks, toSource: span => map.toSource(span), fromSource: offset => map.fromSource(offset) };
}
