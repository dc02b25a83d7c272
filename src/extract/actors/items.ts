import type { Draft } from '../draft.js';

// A text may hold several news items, each with a dateline of its own. What is named in one is not "the ministry" of the next.

const DATELINE = /^\p{Lu}[\p{Lu} .'’-]{2,40}(?:, [^–—(]{1,24})? ?(?:\([^)]{2,40}\) ?)?(?:–|—|--| - )/u;

/** Where a sentence stands: its item (counted by datelines) and its section (counted by headings too). */
export interface Items {
  item(sentence: number): number;
  section(sentence: number): number;
  /** Is the sentence a title or heading? */
  heads(sentence: number): boolean;
}

/** Items of a report: one, unless at least two paragraphs open with a dateline; a heading goes with the paragraph after it. */
export function itemsOf(draft: Draft): Items {
  const { blocks, text } = draft.view;
  const opens = blocks.map(
    block => block.kind === 'prose' && DATELINE.test(text.slice(block.start, block.start + 120)),
  );
  const heads = blocks.map(block => block.kind !== 'prose');
  const first = opens.indexOf(true);
  // The report's own dateline is taken off its first paragraph; a further one opens a further item.
  const taken = draft.document.dateline !== null && first > blocks.findIndex(block => block.kind === 'prose') + 1;
  const several = opens.filter(Boolean).length + (taken ? 1 : 0) > 1;
  const items: number[] = [];
  const sections: number[] = [];
  let item = 0;
  let section = 0;
  blocks.forEach((_, i) => {
    const starts = several && (heads[i] ? opens[i + 1] === true : opens[i] === true && !heads[i - 1]);
    if (starts) item += 1;
    if (starts || (heads[i] && !heads[i - 1])) section += 1;
    items.push(item);
    sections.push(section);
  });
  const blockOf = (sentence: number): number => draft.syntax.sentences[sentence]?.block ?? 0;
  return {
    item: sentence => items[blockOf(sentence)] ?? 0,
    section: sentence => sections[blockOf(sentence)] ?? 0,
    heads: sentence => heads[blockOf(sentence)] ?? false,
  };
}
