import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openContext, openPage, settled, type Theme } from './support/browser.js';
import { contestedRow, type Known } from './support/places.js';
import { makeLedger, type Served, serve, storyLines } from './support/serve.js';

const OUT = 'test-output/screenshots';

/** Views by the name that their picture gets, and their address. */
const VIEWS: readonly [name: string, path: (known: Known) => string][] = [
  ['ledger', () => '/ledger?profile=ucdp'],
  ['ledger-words', ({ row, claim }) => `/ledger?row=${encodeURIComponent(row)}&claim=${claim}`],
  ['ledger-estimate', ({ row }) => `/ledger?profile=ibc&panel=estimate&row=${encodeURIComponent(row)}`],
  ['ledger-nothing', () => '/ledger?place=nowhere-at-all'],
  ['report', ({ report, claim }) => `/report/${report}?claim=${claim}`],
  ['dossier', ({ incident }) => `/incident/${incident}`],
  ['contradictions', () => '/contradictions'],
  ['timeline', () => '/timeline'],
  ['map', () => '/map'],
  ['actors', () => '/actors'],
  ['review', () => '/review'],
  ['sources', () => '/sources'],
  ['adding', () => '/sources?add=text'],
];

const SCREENS: readonly { screen: string; theme: Theme; width: number; height: number }[] = [
  { screen: 'light', theme: 'light', width: 1440, height: 900 },
  { screen: 'dark', theme: 'dark', width: 1440, height: 900 },
  { screen: 'narrow', theme: 'light', width: 360, height: 780 },
  { screen: 'narrow-dark', theme: 'dark', width: 360, height: 780 },
  { screen: 'wide', theme: 'light', width: 2560, height: 1440 },
];

let served: Served;
let browser: Browser;
let known: Known;

beforeAll(async () => {
  mkdirSync(OUT, { recursive: true });
  served = await serve(makeLedger(storyLines()));
  browser = await openBrowser();
  const context = await openContext(browser, served.address);
  known = await contestedRow((await openPage(context, '/ledger')).page);
  await context.close();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

describe.each(SCREENS)('$screen', ({ screen, theme, width, height }) => {
  let context: BrowserContext;

  beforeAll(async () => {
    context = await openContext(browser, served.address, { theme, width, height });
  });

  afterAll(() => context?.close());

  test.each(VIEWS)('%s has nothing that axe objects to, fits, and stays at home', async (name, path) => {
    const { page, complaints, foreign } = await openPage(context, path(known));
    await settled(page);
    // What opens beside the table comes after it.
    if (path(known).includes('row=')) await page.locator('.drawer :is(dl, .values)').first().waitFor();
    await page.screenshot({ path: `${OUT}/${name}-${screen}.png` });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await page.close();
  });
});
