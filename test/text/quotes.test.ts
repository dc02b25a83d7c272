import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/text/quotes.js';
import type { ViewBlock } from '../../src/text/view.js';

const blocksOf = (paragraphs: readonly string[]): { text: string; blocks: ViewBlock[] } => {
  let at = 0;
  const blocks = paragraphs.map(words => {
    const block: ViewBlock = { start: at, end: at + words.length, kind: 'prose' };
    at += words.length + 2;
    return block;
  });
  return { text: paragraphs.join('\n\n'), blocks };
};

/** Depth as dots, "!" for unclosed, "+" for continued, and the words inside. */
const told = (...paragraphs: string[]): string[] => {
  const { text, blocks } = blocksOf(paragraphs);
  return findQuotes(text, blocks).map(({ inner, closed, opens, depth }) => {
    const flags = `${'.'.repeat(depth)}${opens === 'continued' ? '+' : ''}${closed ? '' : '!'}`;
    return flags + text.slice(inner.start, inner.end);
  });
};

describe('marks that are no quotation', () => {
  it.each([
    ["It's the boys' own; Jo's isn't."],
    ["Back in the '90s and '24"],
    ['A 6" shell and a 155mm gun, 5\'10" tall'],
    ["rock 'n roll"],
    ['O’Neil’s men, the troops’ march'],
    ['5′ 10″'],
  ])('%s', text => expect(told(text)).toEqual([]));
});

describe('quotations', () => {
  it.each([
    ['"We left," she said. "All of us."', ['We left,', 'All of us.']],
    ['“We left,” she said.', ['We left,']],
    ['a "hell" of 2019"', ['hell']],
    ['«Nous partons», dit-elle', ['Nous partons']],
    ['»Wir gehen«, sagte sie', ['Wir gehen']],
    ['„Wir gehen“, sagte sie', ['Wir gehen']],
    ['”Vi går”, sade hon', ['Vi går']],
    ["the 'terrorists' left", ['terrorists']],
    ['‘The soldiers’ wives left,’ he said', ['The soldiers’ wives left,']],
    ["He said it 'isn't so' twice", ["isn't so"]],
    ['He said "a \'b\' c" and went', ["a 'b' c", '.b']],
    ['“She told me ‘no’,” he said', ['She told me ‘no’,', '.no']],
    ['“A ‘b “c” d’ e”', ['A ‘b “c” d’ e', '.b “c” d', '..c']],
    ['the raid—"a crime"—went on', ['a crime']],
    ["``No,'' he said", ['No,']],
    ['("No") ["yes"]', ['No', 'yes']],
    ['It was in "2019", he said', ['2019']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('open ends', () => {
  it('ends with its block when it is never closed', () =>
    expect(told('He said: “We left. Then')).toEqual(['!We left. Then']));
  it('ends before the next of its kind', () =>
    expect(told('“We left. “All of us,” she said')).toEqual(['!We left.', 'All of us,']));
  it('goes on in the next paragraph that opens again', () =>
    expect(told('“We left.', '“Then we came,” she said.', '“New.”')).toEqual(['!We left.', '+Then we came,', 'New.']));
  it('does not go on when the paragraph before was closed', () => expect(told('“A.”', '“B.”')).toEqual(['A.', 'B.']));
  it('does not go on past a paragraph without quotes', () =>
    expect(told('“A.', 'Plain.', '“B.”')).toEqual(['!A.', 'B.']));
  it('is an apostrophe when a straight single mark stays open', () =>
    expect(told("'Til dawn they marched")).toEqual([]));
});

describe('properties', () => {
  const token = fc.constantFrom('word', ' ', '"', '“', '”', "'", '‘', '’', '«', '»', '„', '5', 's', '.', '\n\n');
  it('quotes lie in their block, in order, nested or apart, marks around the inside', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), tokens => {
        const { text, blocks } = blocksOf(tokens.join('').split('\n\n'));
        const quotes = findQuotes(text, blocks);
        quotes.forEach((quote, i) => {
          const block = blocks[quote.block];
          expect(block && quote.start >= block.start && quote.end <= block.end).toBe(true);
          expect(quote.inner.start).toBeGreaterThan(quote.start);
          expect(quote.inner.end).toBeGreaterThanOrEqual(quote.inner.start);
          expect(quote.end).toBeGreaterThanOrEqual(quote.inner.end);
          const next = quotes[i + 1];
          if (!next) return;
          expect(next.start).toBeGreaterThanOrEqual(quote.start);
          expect(next.start >= quote.end || next.end <= quote.end).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
