import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readBundle } from '../src/cli/load-resources.js';
import type * as Library from '../src/index.js';
import type * as Parse from '../src/parse/index.js';
import { benchTexts } from './texts.js';

const PUBLISHED = '2031-05-15';

interface Rate {
  name: string;
  reports: number;
  tokens: number;
}

/** Runs a step over all texts until `seconds` have passed, after as long a time of warming: much code takes seconds to be compiled. */
function measure(name: string, texts: readonly string[], seconds: number, step: (text: string) => number): Rate {
  const warming = performance.now();
  while (performance.now() - warming < seconds * 1000) for (const text of texts) step(text);
  let reports = 0;
  let tokens = 0;
  const started = performance.now();
  while (performance.now() - started < seconds * 1000)
    for (const text of texts) {
      tokens += step(text);
      reports += 1;
    }
  const took = (performance.now() - started) / 1000;
  return { name, reports: reports / took, tokens: tokens / took };
}

/** Whole readings beside wink-nlp's full pipeline, and tags and trees beside wink-nlp's tags, on one core in one run. */
export async function benchSpeed(seconds = 8): Promise<void> {
  const texts = benchTexts(24, 700);
  // The built bundles, as users run them: a loader that keeps function names slows inner functions several times over.
  const built = (name: string) => new URL(`../dist/${name}.js`, import.meta.url).href;
  const { createReader, createResources } = (await import(built('index'))) as typeof Library;
  const { createParser } = (await import(built('parse'))) as typeof Parse;
  const resources = createResources(readBundle('dist/resources'));
  const reader = createReader(resources);
  const parser = createParser(resources.binary('en-parse.bin'));
  const wink = winkNLP(winkModel);
  const winkTags = winkNLP(winkModel, ['sbd', 'pos']);
  const rates = [
    measure(
      'counterclaim: whole reading',
      texts,
      seconds,
      text => JSON.stringify(reader.read({ id: 'b', text, published: PUBLISHED, language: 'en' })).length,
    ),
    measure('wink-nlp: full pipeline', texts, seconds, text => wink.readDoc(text).tokens().length()),
    measure(
      'counterclaim: tags and trees',
      texts,
      seconds,
      text => parser.parse(text, [{ start: 0, end: text.length, kind: 'prose' }]).tokens.length,
    ),
    measure('wink-nlp: sentences and tags', texts, seconds, text => winkTags.readDoc(text).tokens().length()),
  ];
  console.log(`\n${texts.length} reports of 700 words, one core, warm, ${seconds} s each`);
  for (const rate of rates) {
    const tokens = rate.name.includes('whole') ? '' : `${Math.round(rate.tokens).toLocaleString('en')} tokens/s`;
    console.log(`${rate.name.padEnd(32)} ${rate.reports.toFixed(1).padStart(7)} reports/s   ${tokens}`);
  }
  const [whole, full, trees, tags] = rates.map(rate => rate.reports);
  console.log(`ratio, whole reading / wink-nlp full pipeline   ${((whole ?? 0) / (full ?? 1)).toFixed(2)}`);
  console.log(`ratio, tags and trees / wink-nlp tags           ${((trees ?? 0) / (tags ?? 1)).toFixed(2)}`);
}
