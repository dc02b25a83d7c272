import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../test/web/support/browser.js';
import { type Served, serve } from '../../test/web/support/serve.js';
import { growLedger } from './grow.js';
import { PAGE_SIDE } from './page-side.js';

const RUNS = 5;
const FILTERS = [
  ['Harm', 'killed'],
  ['Harm', 'injured'],
  ['Status', 'single-source'],
  ['Status', 'contested'],
  ['Status', 'repeated'],
] as const;
/** A quick wheel: pixels a frame, and frames. */
const SCROLL = { step: 120, frames: 240 };
const LISTS = ['status', 'rows?limit=100', 'contradictions?limit=100', 'timeline?limit=100', 'map', 'actors', 'review'];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

interface Scrolled {
  frames: number;
  blank: number;
  most: number;
  stalled: number;
  times: number[];
}

interface Measured {
  claims: number;
  start: number;
  first: number;
  filter: number;
  scrolls: Scrolled[];
  lists: Map<string, { ms: number; bytes: number }>;
}

/** A page that has never been here: nothing of an earlier run is kept. */
async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript(PAGE_SIDE);
  return context.newPage();
}

async function views(browser: Browser, { address }: Served): Promise<Pick<Measured, 'first' | 'filter' | 'scrolls'>> {
  const [first, filter, scrolls]: [number[], number[], Scrolled[]] = [[], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await newPage(browser);
    await page.goto(address);
    first.push((await page.evaluate('benchFirst')) as number);
    await page.waitForTimeout(500);
    scrolls.push((await page.evaluate(`benchScroll(${SCROLL.step}, ${SCROLL.frames})`)) as Scrolled);
    await page.evaluate('scrollTo(0, 0)');
    await page.waitForTimeout(500);
    const [name, value] = FILTERS[run] ?? FILTERS[0];
    filter.push((await page.evaluate(`benchFilter('${name}', '${value}')`)) as number);
    await page.context().close();
  }
  return { first: median(first), filter: median(filter), scrolls };
}

/** Answers of the server alone, and what they weigh on the wire. */
async function lists({ address }: Served): Promise<Measured['lists']> {
  const { origin, searchParams } = new URL(address);
  const headers = { authorization: `Bearer ${searchParams.get('key') ?? ''}`, 'accept-encoding': 'gzip' };
  const found: Measured['lists'] = new Map();
  for (const list of LISTS) {
    const times: number[] = [];
    let bytes = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      const answer = await fetch(`${origin}/api/v1/${list}`, { headers });
      if (!answer.ok) throw new Error(`${list}: ${answer.status} ${await answer.text()}`);
      bytes = (await answer.arrayBuffer()).byteLength;
      times.push(performance.now() - start);
    }
    found.set(list, { ms: median(times), bytes });
  }
  return found;
}

async function measure(browser: Browser, reports: number, claims: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  try {
    const grown = await growLedger(folder, reports, claims);
    const began = performance.now();
    const served = await serve(join(folder, 'ledger'), true);
    try {
      const { origin, searchParams } = new URL(served.address);
      const headers = { authorization: `Bearer ${searchParams.get('key') ?? ''}` };
      await (await fetch(`${origin}/api/v1/rows?limit=1`, { headers })).text();
      const start = performance.now() - began;
      return { claims: grown, start, ...(await views(browser, served)), lists: await lists(served) };
    } finally {
      await served.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const sum = (all: readonly Scrolled[], of: (one: Scrolled) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

function frameTime(all: readonly Scrolled[]): string {
  const times = all.flatMap(({ times: one }) => one).sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(times.length * part)] ?? Number.NaN).toFixed(0);
  return `${at(0.5)} / ${at(0.95)}`;
}

function print(columns: readonly Measured[]): void {
  const line = (name: string, of: (one: Measured) => string): void =>
    console.log(name.padEnd(44) + columns.map(one => of(one).padStart(16)).join(''));
  line('claims', ({ claims }) => String(claims));
  line('start of the server to its first rows, ms', ({ start }) => start.toFixed(0));
  line('first view to painted rows, ms', ({ first }) => first.toFixed(0));
  line('filter to painted rows, ms', ({ filter }) => filter.toFixed(0));
  line('frames scrolled', ({ scrolls }) => String(sum(scrolls, one => one.frames)));
  line('  with a row missing', ({ scrolls }) => String(sum(scrolls, one => one.blank)));
  line('  longest stretch without a row, px', ({ scrolls }) => String(Math.max(...scrolls.map(({ most }) => most))));
  line('  that waited at the end of what was loaded', ({ scrolls }) => String(sum(scrolls, one => one.stalled)));
  line('  ms a frame, median / 95th', ({ scrolls }) => frameTime(scrolls));
  for (const list of LISTS)
    line(`${list}, ms / KiB packed`, ({ lists: found }) => {
      const { ms = Number.NaN, bytes = 0 } = found.get(list) ?? {};
      return `${ms.toFixed(0)} / ${(bytes / 1024).toFixed(0)}`;
    });
}

/**
 * The workbench in a browser: `npm run bench -- workbench [CLAIMS]` (100000). The built server on a ledger of so many
 * claims, and beside it, in the same run, on one of about a hundred: the peer that shows what the machine and the page
 * cost without the ledger. Medians of five, each in a browser context of its own; headless Chromium, 1440 × 900.
 */
export async function benchWorkbench(claims = 100_000): Promise<void> {
  const browser = await openBrowser();
  try {
    print([await measure(browser, 10, 0), await measure(browser, 60, claims)]);
  } finally {
    await browser.close();
  }
}
