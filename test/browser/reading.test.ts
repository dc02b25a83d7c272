import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createReader } from '../../src/create-reader.js';
import type { Report } from '../../src/model/report.js';
import { resources } from '../support/resources.js';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

let server: Server;
let browser: Browser;
let page: Page;
const asked: string[] = [];

/** The browser bundle as scripts/build.ts makes it. */
async function bundle(): Promise<string> {
  const options = {
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    minify: true,
    write: false,
  } as const;
  const { outputFiles } = await build({ ...options, entryPoints: ['src/browser.ts'], logLevel: 'error' });
  return outputFiles[0]?.text ?? '';
}

function serve(script: string): Promise<Server> {
  const made = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    asked.push(path);
    const file = join('dist', path);
    if (path === '/') response.setHeader('content-type', 'text/html').end('<!doctype html><title>test</title>');
    else if (path === '/browser.js') response.setHeader('content-type', 'text/javascript').end(script);
    else if (path.startsWith('/resources/') && existsSync(file))
      response
        .setHeader('content-type', TYPES[/\.\w+$/.exec(path)?.[0] ?? ''] ?? 'application/octet-stream')
        .end(readFileSync(file));
    else response.writeHead(404).end();
  });
  return new Promise(done => made.listen(0, '127.0.0.1', () => done(made)));
}

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`There is no ${CHROMIUM}; run "sh scripts/ensure-chromium.sh" first.`);
  server = await serve(await bundle());
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS, headless: true });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  // The first start of a browser on a busy machine takes its time.
}, 120_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Runs in the page: reads the reports and gives the readings as JSON. */
const READ_IN_PAGE = `async reports => {
  const { createReader, createResources, loadBundle } = await import('/browser.js');
  const reader = createReader(createResources(await loadBundle('/resources')));
  return reports.map(report => JSON.stringify(reader.read(report)));
}`;

const sample = (name: string): Report => ({ id: name, text: readFileSync(`samples/${name}`, 'utf8') });
const reports: Report[] = [
  sample('wire.txt'),
  sample('statement.md'),
  sample('quiet.txt'),
  { id: 'points', text: 'A minister wrote on 𝕏 that 喀布尔 was calm 🚑 on Thursday.', published: '2031-05-15' },
];

it('gives the same bytes in a browser as in Node', async () => {
  const reader = createReader(resources);
  const here = reports.map(report => JSON.stringify(reader.read(report)));
  const there = await page.evaluate(`(${READ_IN_PAGE})(${JSON.stringify(reports)})`);
  expect(there).toEqual(here);
});

it('asks for its own files and nothing else', () => {
  const names = asked.filter(path => path !== '/favicon.ico');
  expect(names).toContain('/resources/manifest.json');
  for (const path of names) expect(path).toMatch(/^\/(?:$|browser\.js$|resources\/)/);
});

it('says which file did not come', async () => {
  const message = await page.evaluate(
    `import('/browser.js').then(({ loadBundle }) => loadBundle('/nowhere/')).catch(error => error.code + ' ' + error.message)`,
  );
  expect(message).toMatch(/^resource-missing \/nowhere\/\w+\.json answered 404\.$/);
});
