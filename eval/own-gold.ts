import type { Reader } from '../src/create-reader.js';
import { documentFromHtml } from '../src/ingest/html-document.js';
import type { Reading } from '../src/model/reading.js';
import { type GoldReport, loadGold } from './own/gold.js';
import { type Measures, measureReading } from './own/layers.js';

/** Reads one report of our own gold the way its file type asks for. */
export function readGold(reader: Reader, { gold, file, raw }: GoldReport): Reading {
  const header = { id: gold.id, title: gold.title, published: gold.published };
  if (file.endsWith('.html')) return reader.readDocument(documentFromHtml(raw, header, reader.ingest));
  return reader.read({ ...header, text: raw });
}

/** Reads all of our own gold and measures every annotated layer. */
export function measureOwnGold(reader: Reader, root = 'eval', only = ''): Measures {
  const measures: Measures = {};
  for (const report of loadGold(root).filter(r => r.file.includes(only)))
    measureReading(readGold(reader, report), report.gold, measures);
  return measures;
}

const percent = (value: number): string => (Number.isNaN(value) ? '    -' : (100 * value).toFixed(1).padStart(5));

/** Prints the table; `errors` items of each kind of mistake under each measure. */
export function printOwnGold(reader: Reader, only = '', errors = 0): void {
  console.log(`\n== own gold${only ? ` (${only})` : ''}\n${'measure'.padEnd(34)}     P     R    F1   gold`);
  for (const [name, tally] of Object.entries(measureOwnGold(reader, 'eval', only))) {
    console.log(
      `${name.padEnd(34)} ${percent(tally.precision)} ${percent(tally.recall)} ${percent(tally.f1)} ${String(tally.gold).padStart(6)}`,
    );
    for (const miss of tally.misses.slice(0, errors)) console.log(`   - ${miss}`);
    for (const extra of tally.extras.slice(0, errors)) console.log(`   + ${extra}`);
  }
}
