import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadResources } from '../src/cli/load-resources.js';
import { documentFromHtml } from '../src/ingest/html-document.js';
import { type IngestData, loadIngestData } from '../src/ingest/data.js';

// Packs the story lines of eval/ledger/bundled, a batch each in samples/stories, for `counterclaim add`.
// Needs dist/resources (npm run build): npx tsx scripts/bundle-samples.ts

const STORIES = 'eval/ledger/bundled';

/** Where the batch of a story lies. */
export const bundleOf = (folder: string): string => join('samples/stories', `${basename(folder)}.jsonl`);

interface SampleReport {
  id: string;
  file: string;
  outlet: string;
  url: string;
  title?: string;
  published: string;
}

export const sampleStories = (root = STORIES): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(root, entry.name))
    .sort();

/** A batch line holds text alone, so of a page it gets the words that the intake of pages keeps. */
function textOf(report: SampleReport, bytes: string, data: IngestData): string {
  const { id, url, outlet, published } = report;
  return report.file.endsWith('.html') ? documentFromHtml(bytes, { id, url, outlet, published }, data).text : bytes;
}

/** The story of `folder` as a batch: a report a line, in order of publication, each id led by the story's name. */
export function bundleStory(folder: string, data: IngestData): string {
  const story = JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as {
    name: string;
    reports: SampleReport[];
  };
  const lines = story.reports.map(report => {
    const { id, file, outlet, url, title, published } = report;
    const text = textOf(report, readFileSync(join(folder, 'reports', file), 'utf8'), data);
    return JSON.stringify({ id: `${story.name}/${id}`, outlet, url, title, published, text });
  });
  return `${lines.join('\n')}\n`;
}

function main(): void {
  const data = loadIngestData(loadResources('dist/resources'), 'en');
  for (const folder of sampleStories()) writeFileSync(bundleOf(folder), bundleStory(folder, data));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
