import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleOf, bundleStory, sampleStories } from '../../scripts/bundle-samples.js';
import { loadIngestData } from '../../src/ingest/data.js';
import { resources } from '../support/resources.js';

interface Line {
  id: string;
  url: string;
  text: string;
}
interface Gold {
  reports: { id: string }[];
  claims: { report: string; quote: string }[];
}

const data = loadIngestData(resources, 'en');
const stories = sampleStories();
const gold = (folder: string): Gold => JSON.parse(readFileSync(join(folder, 'story.json'), 'utf8')) as Gold;
const packed = (folder: string): string => readFileSync(bundleOf(folder), 'utf8');
const linesOf = (batch: string): Line[] =>
  batch
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Line);

it('finds the story lines', () => {
  expect(stories.length).toBeGreaterThanOrEqual(5);
  for (const folder of stories) expect(existsSync(bundleOf(folder)), folder).toBe(true);
});

describe.each(stories.map(folder => [basename(folder), folder]))('%s', (name, folder) => {
  it('is packed as its reports stand (npx tsx scripts/bundle-samples.ts)', () => {
    expect(packed(folder)).toBe(bundleStory(folder, data));
  });

  it('has a line for each report under an id of its own', () => {
    const ids = linesOf(packed(folder)).map(({ id }) => id);
    expect(ids).toEqual(gold(folder).reports.map(({ id }) => `${name}/${id}`));
  });

  it('keeps the words of every claim whole, those of pages too', () => {
    const texts = new Map(linesOf(packed(folder)).map(({ id, text }) => [id, text]));
    const lost = gold(folder).claims.filter(({ report, quote }) => !texts.get(`${name}/${report}`)?.includes(quote));
    expect(lost).toEqual([]);
  });
});

it('gives no two reports one address', () => {
  const urls = stories.flatMap(folder => linesOf(packed(folder)).map(({ url }) => url));
  expect(new Set(urls).size).toBe(urls.length);
});
