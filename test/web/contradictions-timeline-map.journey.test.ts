import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MapView } from '../../src/contract/views.js';
import { openBrowser, openContext, openPage, settled } from './support/browser.js';
import { makeLedger, type Served, serve, storyLines } from './support/serve.js';

let served: Served;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  served = await serve(makeLedger(storyLines()));
  browser = await openBrowser();
  context = await openContext(browser, served.address);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const query = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

const WAIT = { timeout: 30_000 };

/** Waits until a name stands in the address, or does not. */
const waitFor = (page: Page, name: string, there = true): Promise<void> =>
  expect.poll(() => query(page, name) !== null, WAIT).toBe(there);

async function at(path: string, steps: (page: Page) => Promise<void>): Promise<void> {
  const { page } = await openPage(context, path);
  try {
    await settled(page);
    await steps(page);
  } finally {
    await page.close();
  }
}

const PLACE = { text: '', geonames: null };

/** One incident each in a town, a province, a country, and a place that the basemap has no shape for. */
const GROUND: MapView = {
  placed: [
    { ...PLACE, name: 'Gao', country: 'ML', lat: 16.27, lon: -0.04, kind: 'city', precision: 1 },
    { ...PLACE, name: 'Kidal', country: 'ML', lat: 18.4, lon: 1.4, kind: 'adm1', precision: 4 },
    { ...PLACE, name: 'Niger', country: 'NE', lat: 17.6, lon: 8.1, kind: 'country', precision: 6 },
    { ...PLACE, name: 'Upper Nowhere', country: 'ML', lat: 12, lon: -6, kind: 'adm1', precision: 4 },
  ].map((place, index) => ({
    incident: `c00${index}`,
    place,
    area: index > 0,
    mode: 'aerial',
    harms: [{ harm: 'killed', lower: 2, upper: 4, status: 'contested' }],
    status: 'contested',
    earliest: '2031-03-04',
    latest: '2031-03-04',
    reports: 2,
  })),
  unplaced: [
    {
      incident: 'c009',
      why: 'No report names a place.',
      label: 'injured',
      earliest: '2031-03-05',
      latest: '2031-03-05',
      reports: 1,
    },
  ],
};

describe('contradictions', () => {
  test('a cell opens its pairs, a pair opens the quote in the report and its row in the ledger', async () => {
    await at('/contradictions', async page => {
      const all = await page.locator('.pair').count();
      const cell = page.locator('.matrix-cell[data-contested="true"]').first();
      await cell.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement?.id'), WAIT).toBe('pairs-title');
      expect(query(page, 'panel')).toMatch(/^cell:/);
      expect(await cell.getAttribute('aria-pressed')).toBe('true');
      const left = await page.locator('.pair').count();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(all);
      const pair = page.locator('.pair').first();
      expect(await pair.locator('.pair-quote').count()).toBe(2);
      expect(
        await pair
          .getByRole('link', { name: /Read it in the report/ })
          .first()
          .getAttribute('href'),
      ).toMatch(/^\/report\/r[0-9a-z]+\?.*claim=c/);
      expect(await pair.getByRole('link', { name: /Row in the ledger/ }).getAttribute('href')).toMatch(
        /^\/ledger\?.*row=/,
      );
      await page.keyboard.press('Escape');
      await waitFor(page, 'panel', false);
      expect(await page.locator('.pair').count()).toBe(all);
    });
  });

  test('narrowing to a claimant goes with the reader into the next view', async () => {
    await at('/contradictions', async page => {
      await page.locator('.matrix-cell[data-contested="true"]').first().click();
      await page.getByRole('button', { name: 'Narrow every view to it' }).click();
      await waitFor(page, 'party');
      const party = query(page, 'party');
      await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Timeline' }).click();
      await page.waitForURL(/\/timeline/);
      expect(query(page, 'party')).toBe(party);
    });
  });
});

describe('timeline', () => {
  test('the slider replays by keyboard: earlier, the world knew less', async () => {
    await at('/timeline', async page => {
      const lanes = await page.locator('.lane').count();
      await page.getByRole('slider').focus();
      await page.keyboard.press('Home');
      await waitFor(page, 'asOf');
      await settled(page);
      expect(await page.locator('.lane').count()).toBeLessThan(lanes);
      const first = query(page, 'asOf');
      await page.getByRole('button', { name: 'Later' }).click();
      await expect.poll(() => query(page, 'asOf'), WAIT).not.toBe(first);
      await page.getByRole('button', { name: 'Now', exact: true }).click();
      await waitFor(page, 'asOf', false);
    });
  });

  test('who asked for less motion gets no replay that runs by itself', async () => {
    await at('/timeline', async page => {
      expect(await page.getByRole('button', { name: 'Replay' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Earlier' }).count()).toBe(1);
    });
  });

  test('a brush over the chart sets both days, and the way back takes them out', async () => {
    await at('/timeline', async page => {
      const brush = await page.locator('.brush').boundingBox();
      if (brush === null) throw new Error('The chart stands.');
      await page.mouse.move(brush.x + brush.width * 0.7, brush.y + 40);
      await page.mouse.down();
      await page.mouse.move(brush.x + brush.width * 0.99, brush.y + 40, { steps: 4 });
      await page.mouse.up();
      await waitFor(page, 'to');
      expect((query(page, 'from') ?? '') < (query(page, 'to') ?? '')).toBe(true);
      await page.getByRole('button', { name: 'Show all days' }).click();
      await waitFor(page, 'to', false);
    });
  });

  test('a toll opens to its steps, drawn and told, each with the way to its words', async () => {
    await at('/timeline?axis=known', async page => {
      const lane = page.locator('.lane', { hasText: /[4-9] steps/ }).first();
      await lane.locator('.lane-name').click();
      await waitFor(page, 'row');
      const mark = lane.locator('.step-mark').first();
      await mark.focus();
      expect(await lane.locator('.chart-tip').count()).toBe(1);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(`document.activeElement?.closest('[data-step]')?.dataset.step`)).toBe('1');
      expect(await lane.locator('[data-step="1"] a').getAttribute('href')).toMatch(/^\/ledger\?.*claim=c/);
    });
  });
});

describe('map', () => {
  test('the worker comes from the server itself, and choosing in the list stands in the address', async () => {
    await at('/map', async page => {
      await page.locator('canvas').waitFor(WAIT);
      await expect.poll(() => page.workers().length, WAIT).toBeGreaterThan(0);
      const origin = new URL(served.address).origin;
      for (const worker of page.workers()) expect(worker.url().startsWith(`${origin}/assets/`)).toBe(true);
      const item = page.locator('.map-item-name').first();
      await item.waitFor(WAIT);
      const listed = await page.locator('.map-item').count();
      await item.focus();
      await page.keyboard.press('Enter');
      await waitFor(page, 'incident');
      // The others stay on the list: the one chosen is marked among them.
      expect(await page.locator('.map-item').count()).toBe(listed);
      expect(await item.getAttribute('aria-pressed')).toBe('true');
      expect(await page.getByRole('link', { name: /^Dossier of/ }).count()).toBe(1);
    });
  });

  test('what the map shows becomes a filter, and the whole world takes it out', async () => {
    await at('/map', async page => {
      const use = page.getByRole('button', { name: 'Use this view as the filter' });
      await expect.poll(() => use.isEnabled(), WAIT).toBe(true);
      await use.click();
      await waitFor(page, 'bbox');
      await page.getByRole('button', { name: 'Whole world' }).click();
      await waitFor(page, 'bbox', false);
    });
  });

  test('a province and a country are areas, and an area without a shape is told with the reason', async () => {
    const { page } = await openPage(context, '/sources');
    try {
      await page.route('**/api/v1/map*', route => route.fulfill({ json: GROUND }));
      await page.goto('/map');
      await settled(page);
      await page.getByText('On the map: 3 incidents').waitFor();
      expect(await page.locator('.map-item').allInnerTexts()).toEqual([
        expect.stringContaining('exact place'),
        expect.stringContaining('somewhere in the province'),
        expect.stringContaining('somewhere in the country'),
      ]);
      const left = await page.locator('.unplaced li').allInnerTexts();
      expect(left).toHaveLength(2);
      expect(left.join('\n')).toContain('The basemap has no shape for this area.');
      expect(left.join('\n')).toContain('No report names a place.');
    } finally {
      await page.close();
    }
  });
});
