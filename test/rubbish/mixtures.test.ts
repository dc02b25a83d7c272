import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestText } from '../../src/cli/digest/digest-text.js';
import { digestMarkdown } from '../../src/cli/digest/digest-markdown.js';
import { claimsCsv } from '../../src/cli/output/claims-csv.js';
import { createReader } from '../../src/create-reader.js';
import { documentFromHtml } from '../../src/ingest/html-document.js';
import { groundingProblems } from '../support/grounding.js';
import { resources } from '../support/resources.js';

const reader = createReader(resources);

const sentences = fc.constantFrom(
  'The Karvel army said on Thursday that at least 14 of its soldiers, including two officers, had been killed.',
  'Ostra’s foreign minister, Lena Moor, denied that his country had shelled the market in Telmi.',
  '“We did not fire on the town,” a spokeswoman told the Northern Wire late on Wednesday',
  'No group claimed responsibility for the attack, in which three children and a nurse died.',
  'It did not confirm a report that 120 rebels were captured; the figures could not be verified.',
  'KARVEL, May 5, 2031 (Northern Wire) - ',
  'More than 70 people were killed in clashes along the border last October',
  'Norway offered to host talks, and the United Nations called on both sides to stop.',
  'According to the hospital’s director, between 12 and 15 wounded were brought in overnight.',
  'Killed: 7. Injured: 23, of whom 5 women. Missing: –.',
  'He said she said they had said that it was said.',
  '- Calls for a ceasefire -',
  'nw/tk',
  'By Tomas Arin',
  'Advertisement',
);
const marks = fc.constantFrom(
  ...['"', '“', '”', '‘', '’', '«', '»', '(', ')', '[', ']', '–', '-', '…', '.', ',', ';', ':', '!', '?', '/', '|'],
  ...['\n', '\n\n', '\r\n', '\t', ' ', '  ', '\u00a0', '\u2028', '\u3000'],
);
const odd = fc.constantFrom(
  ...['\u0000', '\u0007', '\u001b[31m', '\u00ad', '\u200b', '\u200d', '\u202e', '\ufeff', '\ufffd', '\u0301'],
  ...[
    '\ud800',
    '\udc00',
    '🚑',
    '👩🏽‍⚕️',
    '𝕏',
    '喀布尔',
    'قتل',
    'İ',
    'ß',
    'ﬁ',
    'â€œ',
    'Ã©',
    '１２',
    '¾',
    '٣',
    '1e309',
    '99999999999999999999',
  ],
);
const markdown = fc.constantFrom(
  '# ',
  '## ',
  '**',
  '__',
  '`',
  '> ',
  '- ',
  '1. ',
  '| a | 12 |\n|---|---|\n',
  '![x](y)',
  '[a](b "c")',
  '---\n',
  '```\n',
);
const html = fc.constantFrom(
  '<p>',
  '</p>',
  '<div>',
  '<b>',
  '</b>',
  '<br>',
  '<h1>',
  '<td>',
  '<!--',
  '-->',
  '<script>',
  '</script>',
  '&amp;',
  '&#39;',
  '&bogus;',
  '<a href="x">',
  '<time datetime="2031-05-15">',
);
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 }));

/** Copy as no editor would pass it: sentences of reports among marks, odd characters and markup. */
const mixture = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: sentences },
      { weight: 4, arbitrary: marks },
      { weight: 2, arbitrary: odd },
      { weight: 1, arbitrary: markdown },
      { weight: 1, arbitrary: html },
      { weight: 1, arbitrary: anything },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map(pieces => pieces.join(''));

const published = fc.constantFrom(null, '2031-05-15', '2031-05-15T23:59Z', '2031-13-45', 'Thursday', '');

describe('any mixture of copy, marks and markup', () => {
  it('is read without a fault, every span cuts its words, and twice the same report gives the same bytes', () => {
    fc.assert(
      fc.property(mixture, published, (text, day) => {
        const report = { id: 'mixture', text, published: day, language: 'en' };
        const reading = reader.read(report);
        expect(groundingProblems(reading)).toEqual([]);
        expect(reading.document.text).toBe(text);
        expect(JSON.stringify(reader.read(report))).toBe(JSON.stringify(reading));
      }),
      { numRuns: 300 },
    );
  }, 240_000);

  it('gives a digest, a table and Markdown that no report can steer', () => {
    fc.assert(
      fc.property(mixture, fc.integer({ min: 40, max: 160 }), (text, width) => {
        const reading = reader.read({ id: 'mixture', text, published: '2031-05-15', language: 'en' });
        const digest = digestText(reading, { width, colour: false, verbose: true });
        expect(digest).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        expect(digestMarkdown(reading, { verbose: true })).not.toMatch(/[\u0000-\u0008\u001b\u202e]/);
        expect(claimsCsv(reading)).not.toMatch(/(?:^|,)[=+@]/m);
      }),
      { numRuns: 100 },
    );
  }, 240_000);

  it('within a page is read without a fault too', () => {
    fc.assert(
      fc.property(mixture, text => {
        const bytes = new TextEncoder().encode(`<html><body><article>${text}</article></body></html>`);
        const document = documentFromHtml(bytes, { id: 'page', language: 'en' }, reader.ingest);
        expect(groundingProblems(reader.readDocument(document))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 240_000);
});
