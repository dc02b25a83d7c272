import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureNews } from '../../eval/trees/measure.js';
import { createParser } from '../../src/parse/create-parser.js';
import { ModelFormatError } from '../../src/parse/model-file.js';
import type { Syntax } from '../../src/parse/token.js';
import { childOf } from '../../src/parse/tree.js';
import { modelBytes, parse, parser } from './model.js';

function expectSound(syntax: Syntax): void {
  syntax.tokens.forEach((token, i) => {
    expect(token.index).toBe(i);
    expect(syntax.text.slice(token.start, token.end)).toBe(token.text);
    expect(token.text.trim()).not.toBe('');
    const sentence = syntax.sentences[token.sentence];
    if (token.head >= 0) expect(syntax.tokens[token.head]?.sentence).toBe(token.sentence);
    else expect(sentence?.root).toBe(i);
    let steps = 0;
    for (let at = i; at >= 0; at = syntax.tokens[at]?.head ?? -1)
      expect((steps += 1)).toBeLessThanOrEqual(syntax.tokens.length);
  });
  let at = 0;
  for (const { first, last } of syntax.sentences) {
    expect(first).toBe(at);
    expect(last).toBeGreaterThan(first);
    at = last;
  }
  expect(at).toBe(syntax.tokens.length);
}

describe('parser', () => {
  it('gives one sound tree a sentence for any text', () => {
    const word = fc.constantFrom(
      'The',
      'army',
      'said',
      '“',
      '”',
      '.',
      '?',
      '1,200',
      "don't",
      '—',
      'U.S.',
      'killed',
      '(',
      ')',
      ':',
      'Зеленський',
      '停火',
      '🙂',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        expectSound(parse(words.join(' ')));
      }),
      { numRuns: 60 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        expectSound(parse(text));
      }),
      { numRuns: 60 },
    );
  });

  it('cuts an endless sentence into sentences of bounded length', () => {
    const text = 'the men and '.repeat(400);
    const syntax = parser.parse(text, [{ start: 0, end: text.length, kind: 'heading' }]);
    expectSound(syntax);
    for (const { first, last } of syntax.sentences) expect(last - first).toBeLessThanOrEqual(200);
    expect(syntax.sentences.length).toBeLessThanOrEqual(8);
  });

  it('gives the same trees again, and from a second parser', () => {
    const text =
      'The governor told Agence Nord that 14 people, among them a nurse, were missing. “We need help,” she said.';
    const first = parse(text);
    parse('Something else entirely happened near the river.');
    expect(parse(text)).toEqual(first);
    const other = createParser(modelBytes());
    expect(other.parse(text, [{ start: 0, end: text.length, kind: 'prose' }])).toEqual(first);
  });

  it('reads a block in the midst of a text like that block alone', () => {
    const inner = 'Officials in Bor confirmed the death of two divers.';
    const text = `xx ${inner} yy`;
    const within = parser.parse(text, [{ start: 3, end: 3 + inner.length, kind: 'prose' }]).tokens;
    expect(within.map(token => ({ ...token, start: token.start - 3, end: token.end - 3 }))).toEqual(
      parse(inner).tokens,
    );
  });

  it('hangs speaker and content from the verb of saying', () => {
    const syntax = parse('The minister said that the bridge had collapsed.');
    const said = syntax.tokens.findIndex(token => token.text === 'said');
    expect(childOf(syntax, said, 'nsubj')?.text).toBe('minister');
    expect(childOf(syntax, said, 'ccomp')?.text).toBe('collapsed');
  });

  it('does not make a complement of what is merely an object', () => {
    const syntax = parse('The priest said a prayer.');
    const said = syntax.tokens.findIndex(token => token.text === 'said');
    expect(childOf(syntax, said, 'ccomp')).toBeUndefined();
    expect(childOf(syntax, said, 'obj')?.text).toBe('prayer');
  });

  it('refuses bytes that are no model', () => {
    expect(() => createParser(new ArrayBuffer(64))).toThrow(ModelFormatError);
    expect(() => createParser(new ArrayBuffer(0))).toThrow(ModelFormatError);
  });
});

describe('news (eval/trees)', () => {
  const scores = measureNews(parser, readFileSync('eval/trees/news.conllu', 'utf8'));
  it('ends sentences where they end', () => expect(scores.sentences.f1).toBeGreaterThanOrEqual(99));
  it('finds who says', () => expect(scores.subjects.f1).toBeGreaterThanOrEqual(93));
  it('finds what is said', () => expect(scores.complements.f1).toBeGreaterThanOrEqual(91));
});
