import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

interface Chunk {
  file: string;
  css?: string[];
  imports?: string[];
}

const SITE = 'dist/web';
/** What the first view may weigh on the line, gzip, kB. */
const FIRST_VIEW_KB = 120;

type Manifest = Record<string, Chunk>;

function readManifest(): Manifest {
  const path = join(SITE, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error('The workbench is not built: run "npm run build" first.');
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}

/** Files that an entry needs before it can run, styles among them. */
function needs(manifest: Manifest, name: string, found = new Set<string>(), seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (chunk === undefined || seen.has(name)) return found;
  seen.add(name);
  for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file);
  for (const other of chunk.imports ?? []) needs(manifest, other, found, seen);
  return found;
}

const weigh = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(SITE, file))).length, 0) / 1000;

test('the first view is small enough for a poor line, and brings neither map nor charts', () => {
  const manifest = readManifest();
  const files = needs(manifest, 'src/views/ledger/index.tsx', needs(manifest, 'index.html'));
  expect(files.size).toBeGreaterThan(2);
  expect(weigh(files)).toBeLessThan(FIRST_VIEW_KB);
  const code = [...files].filter(file => file.endsWith('.js')).map(file => readFileSync(join(SITE, file), 'utf8'));
  for (const text of code) expect(/maplibregl|observablehq/.test(text)).toBe(false);
});

test('nothing of the page asks for another host, and nothing in it is inline', () => {
  const html = readFileSync(join(SITE, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*\ssrc=)/);
  expect([...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path?.startsWith('/'))).not.toContain(false);
});
