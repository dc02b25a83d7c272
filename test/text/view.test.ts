import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/model/document.js';
import { buildView } from '../../src/text/view.js';

const prose = (source: string): Part[] => [{ start: 0, end: source.length, kind: 'prose' }];
const clean = (source: string): string => buildView(source, prose(source)).text;

describe('cleaning', () => {
  it.each([
    ['white space of any kind is one space', 'Nine  died\r\n\n\tin\u00a0Orvel\u2009today ', 'Nine died in Orvel today'],
    ['soft hyphens and zero-width characters go', 'gov\u00aderned by\u200b no\ufeffbody', 'governed by nobody'],
    ['invisible characters between spaces leave one space', 'a \u200b b', 'a b'],
    ['UTF-8 read as Windows-1252', 'â€œItâ€™s Ã‰tampesâ€\u009d â€“ she said', "“It's Étampes” – she said"],
    ['UTF-8 read as Latin-1', 'It\u00e2\u0080\u0099s S\u00c3\u00a3o', "It's São"],
    ['a closing quote whose last byte was lost', 'â€œNo,â€ he said', '“No,” he said'],
    ['Windows-1252 read as Latin-1', '\u0093No,\u0094 it\u0092s late', "“No,” it's late"],
    ['character references', 'Roe &amp; Poe&#8217;s &quot;list&quot;&nbsp;&mdash; long', 'Roe & Poe\'s "list" — long'],
    ['Markdown links keep their label', 'The [army](https://x.example/a_(b)) said', 'The army said'],
    ['Markdown emphasis', '**Nine** people, *not* __ten__, died', 'Nine people, not ten, died'],
    ['Markdown headings and quotations', '> # The count', 'The count'],
    ['escaped marks', 'a \\* b', 'a * b'],
  ])('%s', (_, source, expected) => expect(clean(source)).toBe(expected));

  it.each([
    ['a word that ends in Ã before its closing quote', 'disse “AMANHÔ ontem'],
    ['an ampersand that is one', 'Roe & Poe; B&B'],
    ['an asterisk between spaces, an underscore in a name', 'a * b, the snake_case_name'],
    ['a hash before a number, a bracket that is no link', 'No. #4 [sic] (see below)'],
    ['a bracketed ellipsis', '“We […] left”'],
    ['Swedish letters', 'Äpplen på Åland'],
  ])('%s stays', (_, source) => expect(clean(source)).toBe(source));

  it.each([
    ['inside a word', 'it’s the O‘Neil house', "it's the O'Neil house"],
    ['a possessive with no quote open', 'the soldiers’ wives', "the soldiers' wives"],
    ['a decade', 'the ’90s and ‘80s', "the '90s and '80s"],
    ['closing a single quote stays', '‘the soldiers’ left', '‘the soldiers’ left'],
  ])('apostrophe: %s', (_, source, expected) => expect(clean(source)).toBe(expected));
});

describe('blocks', () => {
  const source = 'Title\n\nFirst half of\n\nAdvertisement\n\nthe sentence. \n\n\u200b\n\nHead';
  const part = (words: string, kind: Part['kind'], more: Partial<Part> = {}): Part => {
    const start = source.indexOf(words);
    return { start, end: start + words.length, kind, ...more };
  };
  const view = buildView(source, [
    part('Title', 'title'),
    part('First half of', 'prose'),
    part('Advertisement', 'advert'),
    part('the sentence. ', 'prose', { continues: true }),
    part('\u200b', 'prose'),
    part('Head', 'heading'),
  ]);

  it('parts blocks by a blank line, leaves out what is no prose, joins what continues, drops what shows nothing', () => {
    expect(view.text).toBe('Title\n\nFirst half of the sentence.\n\nHead');
    expect(view.blocks.map(({ start, end, kind }) => `${kind}:${view.text.slice(start, end)}`)).toEqual([
      'title:Title',
      'prose:First half of the sentence.',
      'heading:Head',
    ]);
  });

  it('maps a span over the join to source that holds both halves', () => {
    const start = view.text.indexOf('half');
    const span = view.toSource({ start, end: view.text.indexOf(' sentence') });
    expect(source.slice(span.start, span.end)).toBe('half of\n\nAdvertisement\n\nthe');
  });

  it('maps source offsets to the nearest view offset', () => {
    expect(view.fromSource(source.indexOf('sentence'))).toBe(view.text.indexOf('sentence'));
    expect(view.fromSource(source.indexOf('Advert') + 3)).toBe(view.text.indexOf(' the'));
    expect(view.fromSource(0)).toBe(0);
    expect(view.fromSource(source.length)).toBe(view.text.length);
  });

  it('is empty for a document without telling parts', () => {
    const empty = buildView('Advertisement', [{ start: 0, end: 13, kind: 'advert' }]);
    expect(empty).toMatchObject({ text: '', blocks: [] });
    expect(empty.toSource({ start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
    expect(empty.fromSource(5)).toBe(0);
  });
});

describe('properties of the map', () => {
  const plain = fc.constantFrom(
    'nine',
    'Šid',
    '12',
    ' ',
    '  ',
    '\n\n',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '.',
    ',',
    '“',
    '”',
    '🙂',
    '"',
    '-',
  );
  const dirty = fc.constantFrom(
    'â€™',
    'â€œ',
    'Ã©',
    '’',
    '‘',
    '&amp;',
    '&',
    '**',
    '*',
    '#',
    '\\',
    '\u0092',
    '\ud800',
    '\u0000',
    'â€',
  );
  const text = (token: fc.Arbitrary<string>) => fc.array(token, { maxLength: 40 }).map(tokens => tokens.join(''));

  it('the source of any span, cleaned, is the words of the span', () => {
    fc.assert(
      fc.property(text(plain), fc.nat(), fc.nat(), (source, a, b) => {
        const view = buildView(source, prose(source));
        const start = Math.min(a % (view.text.length + 1), b % (view.text.length + 1));
        const end = Math.max(a % (view.text.length + 1), b % (view.text.length + 1));
        const span = view.toSource({ start, end });
        expect(clean(source.slice(span.start, span.end))).toBe(view.text.slice(start, end).trim());
      }),
      { numRuns: 500 },
    );
  });

  it('start and end rise with the span, stay in the source, and every character has a source', () => {
    fc.assert(
      fc.property(text(fc.oneof(plain, dirty)), source => {
        const view = buildView(source, prose(source));
        let last = { start: 0, end: 0 };
        for (let i = 0; i < view.text.length; i++) {
          const span = view.toSource({ start: i, end: i + 1 });
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.start).toBeGreaterThanOrEqual(last.start);
          expect(span.end).toBeGreaterThanOrEqual(last.end);
          expect(span.end).toBeLessThanOrEqual(source.length);
          last = span;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a view offset that begins a character comes back from its source offset', () => {
    fc.assert(
      fc.property(text(plain), source => {
        const view = buildView(source, prose(source));
        for (let i = 0; i < view.text.length; i++)
          expect(view.fromSource(view.toSource({ start: i, end: i + 1 }).start)).toBe(i);
      }),
    );
  });

  it('cleaning what is clean changes nothing', () => {
    fc.assert(
      fc.property(text(plain), source => {
        expect(clean(clean(source))).toBe(clean(source));
      }),
    );
  });
});
