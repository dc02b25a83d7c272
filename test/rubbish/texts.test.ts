import { describe, expect, it } from 'vitest';
import { createReader } from '../../src/create-reader.js';
import { documentFromHtml } from '../../src/ingest/html-document.js';
import type { Reading } from '../../src/model/reading.js';
import { groundingProblems } from '../support/grounding.js';
import { resources } from '../support/resources.js';

const reader = createReader(resources);
const SENTENCE = 'The ministry of Karvel said on Thursday that 12 soldiers were killed near the river.';

function soundly(text: string): Reading {
  const reading = reader.read({ id: 'rubbish', text, published: '2031-05-15', language: 'en' });
  expect(groundingProblems(reading).slice(0, 5)).toEqual([]);
  expect(reading.document.text).toBe(text);
  return reading;
}

const tolls = (reading: Reading): (number | null)[] => reading.claims.flatMap(({ toll }) => (toll ? [toll.lower] : []));

const twenty = (part: string): string => part.repeat(20_000);

describe('texts that are no reports', () => {
  it.each([
    ['quotation marks alone', '"'.repeat(100_000)],
    ['quotation marks that open and never close', twenty('“he said ')],
    ['quotation marks that close and never open', twenty('” ’ » ')],
    ['brackets that never close', twenty('([{')],
    ['lone surrogates', `${twenty('\ud800 ')}${twenty('\udc00x')}`],
    ['control characters', twenty('\u0000\u0007\u001b[31m\u200b\ufeff')],
    ['white space of all kinds', twenty('\u00a0\u2003\u3000\t\r\n')],
    ['line feeds', '\n'.repeat(1_000_000)],
    ['one word without an end', 'x'.repeat(1_000_000)],
    ['combining marks on one letter', `a${'\u0301'.repeat(50_000)}`],
    ['emoji', twenty('🚑🏽‍⚕️')],
    ['marks of Markdown', `${twenty('**')}${twenty('[')}${twenty('](')}${twenty('\n> # ')}`],
    ['tags in a plain text', twenty('<div><p>')],
    ['datelines and credits alone', 'KARVEL, May 5 (AFP) - \n'.repeat(5_000)],
  ])('%s hold no claim', (_, text) => {
    const reading = soundly(text);
    expect(tolls(reading)).toEqual([]);
  });

  it('20 000 numbers in a line are no tolls', () => {
    const numbers = Array.from({ length: 20_000 }, (_, i) => i + 1).join(' ');
    expect(tolls(soundly(numbers))).toEqual([]);
    expect(tolls(soundly(`The register lists ${numbers}.`))).toEqual([]);
  });

  it('right-to-left text in a language without resources is told by a notice, not read', () => {
    const text = 'قالت وزارة الدفاع يوم الخميس إن اثني عشر جنديا قتلوا في هجوم قرب النهر. '.repeat(50);
    const reading = reader.read({ id: 'ar', text });
    expect(groundingProblems(reading)).toEqual([]);
    expect(reading.document.notices.map(({ code }) => code)).toContain('language-unsupported');
    expect(reading.claims).toEqual([]);
  });

  it('right-to-left words within a report do no harm to what stands beside them', () => {
    const reading = soundly(`${SENTENCE}\n\nالسلام عليكم \u202e${SENTENCE}\u202c`);
    expect(tolls(reading)).toContain(12);
  });
});

describe('texts too long for anybody', () => {
  it('a sentence of a megabyte is read to its end', () => {
    const clause = 'and the mayor of Orsk told the clerk of Telmi that the road was shut, ';
    const text = `The council said ${clause.repeat(14_500)}. ${SENTENCE}`;
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(tolls(soundly(text))).toEqual([12]);
  }, 240_000);

  it('a claim told within a claim ten thousand times is no tower that grows with its square', () => {
    const text = `${'The army said that '.repeat(10_000)}12 soldiers were killed.`;
    expect(JSON.stringify(soundly(text)).length).toBeLessThan(200 * text.length);
  }, 120_000);
});

describe('pages that are no pages', () => {
  const page = (html: string): Reading => {
    const document = documentFromHtml(new TextEncoder().encode(html), { id: 'page', language: 'en' }, reader.ingest);
    const reading = reader.readDocument(document);
    expect(groundingProblems(reading).slice(0, 5)).toEqual([]);
    return reading;
  };

  it.each([
    ['100 000 levels deep', `${'<div>'.repeat(100_000)}<p>${SENTENCE}</p>${'</div>'.repeat(100_000)}`],
    ['with tags that never close', `${'<b><i>'.repeat(50_000)}${SENTENCE}`],
    ['with tags that never opened', `${'</p></div>'.repeat(50_000)}<p>${SENTENCE}</p>`],
    ['without an article', `<nav><a href="a">Home</a></nav><div>${SENTENCE}</div>`],
    ['with 200 000 attributes', `<p ${'a="b" '.repeat(200_000)}>${SENTENCE}</p>`],
    [
      'with character references that are none',
      `<p>${'&bogus;&#x110000;&#0;&amp'.repeat(5_000)} </p><p>${SENTENCE}</p>`,
    ],
    ['without any tag', SENTENCE],
  ])('%s are read for their words', (_, body) => {
    expect(tolls(page(`<!doctype html><html><body>${body}`))).toEqual([12]);
  });

  it.each([
    ['a script alone', '<script>"12 soldiers were killed"</script>'],
    ['a comment that never ends', `<!-- ${SENTENCE}`],
    ['a picture', '<img src="a.png" alt="12 soldiers were killed">'],
    ['nothing', ''],
  ])('%s holds no claim', (_, body) => {
    expect(page(`<!doctype html><html><body>${body}`).claims).toEqual([]);
  });
});
