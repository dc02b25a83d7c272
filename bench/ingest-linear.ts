// Shows that reading a report into a document, and cleaning it, take time linear in its length: each column doubles the input. Processor time.
// Use: tsx bench/ingest-linear.ts [LARGEST_MB]   (default 4)
import { loadResources } from '../src/cli/load-resources.js';
import { loadIngestData } from '../src/ingest/data.js';
import { documentFromHtml } from '../src/ingest/html-document.js';
import { documentFromText } from '../src/ingest/text-document.js';
import { findQuotes } from '../src/text/quotes.js';
import { buildView } from '../src/text/view.js';

const largest = Number(process.argv[2] ?? 4) * 1_000_000;
const data = loadIngestData(loadResources('dist/resources'), 'en');

const repeat = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const shapes: Record<string, (length: number) => string> = {
  'one line of words': length => repeat('The army said nine people were killed in Orvel, ', length),
  'one line, no spaces': length => repeat('a', length),
  paragraphs: length =>
    repeat('The army said on Monday that nine people had been killed in the raid on Orvel.\n\n', length),
  'short lines': length => repeat('Nine dead\n', length),
  'blank lines': length => repeat('\n', length),
  spaces: length => `a${repeat(' ', length)}b`,
  'open quotes': length => repeat('“', length),
  'straight quotes': length => repeat(`"a 'b `, length),
  brackets: length => repeat('[a](', length),
  asterisks: length => repeat('*', length),
  'hashes and quotation marks': length => repeat('> # ', length),
  ampersands: length => repeat('&#', length),
  mojibake: length => repeat('â€™', length),
  'control characters': length => repeat('\u0001\u0002a\u0000', length),
  'right-to-left': length => repeat('قال الجيش إن تسعة أشخاص قتلوا\u200f. ', length),
  'commas and dashes': length => repeat('A, ', length).concat(' – X'),
};

const pages: Record<string, (length: number) => string> = {
  'nested divisions': length => repeat('<div>', length),
  'open quotes in tags': length => repeat('<a b="', length),
  'unclosed comments': length => repeat('<!-- ', length),
  'unclosed scripts': length => repeat('<script>', length),
  'flat paragraphs': length =>
    `<article>${repeat('<p>The army said nine people were killed in Orvel.</p>', length)}</article>`,
  'line breaks': length => repeat('x<br>', length),
};

function readText(text: string): void {
  const document = documentFromText({ id: 'x', text }, data);
  const view = buildView(document.text, document.parts);
  findQuotes(view.text, view.blocks);
}

const readPage = (html: string): void => void documentFromHtml(html, { id: 'x' }, data);

function curve(name: string, make: (length: number) => string, read: (input: string) => void): void {
  const cells: string[] = [];
  for (let length = largest / 8; length <= largest; length *= 2) {
    const input = make(length);
    const start = process.cpuUsage().user;
    read(input);
    cells.push(`${((process.cpuUsage().user - start) / 1000).toFixed(0)} ms`.padStart(9));
  }
  console.log(name.padEnd(28), ...cells);
}

console.log(''.padEnd(28), ...[8, 4, 2, 1].map(part => `${largest / part / 1e6} MB`.padStart(9)));
for (const [name, make] of Object.entries(shapes)) curve(name, make, readText);
for (const [name, make] of Object.entries(pages)) curve(`html: ${name}`, make, readPage);
