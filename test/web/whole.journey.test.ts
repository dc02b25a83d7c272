import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openContext, openPage, settled } from './support/browser.js';
import { contestedRow, type Known } from './support/places.js';
import { makeLedger, type Served, serve, storyLines } from './support/serve.js';

const LONG = 120_000;
const WAIT = { timeout: 30_000 };

let served: Served;
let browser: Browser;
let context: BrowserContext;
let known: Known;

beforeAll(async () => {
  served = await serve(makeLedger(storyLines()));
  browser = await openBrowser();
  context = await openContext(browser, served.address);
  known = await contestedRow((await openPage(context, '/ledger')).page);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const search = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

async function at(path: string, steps: (page: Page) => Promise<void>, of: BrowserContext = context): Promise<void> {
  const { page, complaints } = await openPage(of, path);
  try {
    await settled(page);
    await steps(page);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
  }
}

const saved = async (page: Page, ask: () => Promise<unknown>): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  return readFileSync(await download.path(), 'utf8');
};

describe('from the first open', () => {
  test('to an exported row: narrow, read the words, export what is left', { timeout: LONG }, async () => {
    // The address that the command prints, key and all: nobody has been here before.
    const fresh = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await fresh.newPage();
    const asked: string[] = [];
    page.on('request', request => {
      if (request.url().includes('/api/v1/rows')) asked.push(request.url());
    });
    await page.goto(served.address);
    await page.waitForURL(/\/ledger$/);
    await settled(page);
    expect(asked.filter(url => !url.includes('after='))).toHaveLength(1);
    await page.getByRole('combobox', { name: 'Status' }).selectOption('contested');
    await page.getByRole('combobox', { name: 'Profile' }).selectOption('ucdp');
    await settled(page);
    const figure = page.locator('.figure-line').first();
    const who = (await figure.locator('.who').innerText()).split('\n')[0] ?? '';
    await figure.click();
    await page.locator('.drawer .the-figure').waitFor(WAIT);
    expect(await page.locator('.drawer').innerText()).toContain(who);
    await page.getByRole('button', { name: 'Export' }).click();
    const table = await saved(page, () => page.getByRole('link', { name: /CSV/ }).click());
    const [head = '', ...lines] = table.trim().split(/\r?\n/);
    expect(head).toContain('ucdp_best');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(line => line.includes('contested'))).toBe(true);
    await fresh.close();
  });
});

describe('by keyboard alone', () => {
  test('filter, row, words, report, correction, undo, and back', { timeout: LONG }, async () => {
    await at('/ledger', async page => {
      await page.keyboard.press('/');
      await page.keyboard.type('Drenn');
      await expect.poll(() => search(page).get('actor'), WAIT).toBe('Drenn');
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await expect.poll(() => search(page).get('actor'), WAIT).toBeNull();
      await settled(page);
      await page.keyboard.press('Escape');
      await page.evaluate('document.activeElement.blur()');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      const words = page.getByRole('link', { name: 'Read it in the report' });
      await words.waitFor(WAIT);
      for (let turn = 0; turn < 12; turn += 1) {
        if ((await page.evaluate('document.activeElement.textContent')) === 'Read it in the report') break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/report\//);
      await settled(page);
      await page.keyboard.press('c');
      await page.locator('dialog, form').getByLabel('Reason').fill('The paragraph before says otherwise.');
      await page.getByLabel('At most').fill('99');
      await page.keyboard.press('Enter');
      const done = page.locator('.toast', { hasText: 'put right' });
      await done.waitFor(WAIT);
      await page.evaluate('document.activeElement.blur()');
      await page.keyboard.press('u');
      await page.locator('.toast', { hasText: 'Taken back' }).waitFor(WAIT);
      await page.goBack();
      await page.waitForURL(/\/ledger/);
      expect(search(page).get('claim')).not.toBeNull();
    });
  });
});

describe('on a narrow screen', () => {
  test('the masthead is one line, filters and views open, and words take the whole of it', {
    timeout: LONG,
  }, async () => {
    const narrow = await openContext(browser, served.address, { width: 360, height: 780 });
    await at(
      '/ledger',
      async page => {
        const masthead = await page.locator('.masthead').boundingBox();
        expect(masthead?.height ?? 999).toBeLessThan(60);
        await page.getByRole('button', { name: 'Filters' }).click();
        await page.getByRole('combobox', { name: 'Harm' }).selectOption('killed');
        await expect.poll(() => search(page).get('harm'), WAIT).toBe('killed');
        await page.getByRole('button', { name: 'Filters (1 set)' }).click();
        await settled(page);
        await page.locator('.figure-line').first().click();
        const drawer = page.locator('.drawer');
        await drawer.locator('.the-figure').waitFor(WAIT);
        expect((await drawer.boundingBox())?.width).toBe(360);
        await drawer.getByRole('button', { name: 'Close' }).click();
        await drawer.waitFor({ state: 'detached' });
        await page.getByRole('button', { name: 'Views' }).click();
        await page.getByRole('link', { name: 'Contradictions' }).click();
        await page.waitForURL(/\/contradictions\?.*harm=killed/);
        await settled(page);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      },
      narrow,
    );
    await narrow.close();
  });
});

describe('in the dark', () => {
  test('a chosen theme stands from the first paint, and goes back to the system’s', { timeout: LONG }, async () => {
    const paper = (page: Page): Promise<unknown> =>
      page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    await at('/ledger', async page => {
      const light = await paper(page);
      await page.getByRole('combobox', { name: 'Light or dark' }).selectOption('dark');
      expect(await paper(page)).not.toBe(light);
      await page.reload({ waitUntil: 'commit' });
      await page.locator('[role="grid"], #root').first().waitFor();
      expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
      await settled(page);
      await page.getByRole('combobox', { name: 'Light or dark' }).selectOption('system');
      expect(await paper(page)).toBe(light);
    });
  });
});

describe('a dossier on paper', () => {
  test('has its figures and quotes, and none of what is only for the screen', { timeout: LONG }, async () => {
    await at(`/incident/${known.incident}`, async page => {
      const buttons = await page.getByRole('button').count();
      expect(buttons).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.masthead').isVisible()).toBe(false);
      expect(await page.getByRole('button', { name: /Print/ }).count()).toBe(0);
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('.words:visible').count()).toBeGreaterThan(2);
      await page.screenshot({ path: 'test-output/screenshots/dossier-print.png', fullPage: true });
      const sheet = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
      // Text, not a picture of it: fonts are in the file.
      expect(sheet.includes('/Font')).toBe(true);
    });
  });
});

describe('figures of a person', () => {
  test('stand in place of a method’s with their reason, and are taken back', { timeout: LONG }, async () => {
    await at(`/ledger?profile=ibc&panel=estimate&row=${encodeURIComponent(known.row)}`, async page => {
      const drawer = page.locator('.drawer');
      await drawer.getByRole('button', { name: 'Own figures' }).click();
      await page.locator('dialog').getByLabel('max', { exact: true }).fill('77');
      await page
        .locator('dialog')
        .getByLabel(/^Reason/)
        .fill('The list of names has seventy-seven.');
      await page.getByRole('button', { name: 'Put them in place' }).click();
      await drawer.getByText('The list of names has seventy-seven.').waitFor(WAIT);
      expect(await drawer.locator('.values').first().innerText()).toContain('77');
      await drawer.getByRole('button', { name: /Back to the method/ }).click();
      await page
        .locator('dialog')
        .getByLabel(/^Reason/)
        .fill('Three names stood twice.');
      await page.getByRole('button', { name: 'Take them back' }).click();
      await drawer.getByText('The list of names has seventy-seven.').waitFor({ state: 'detached', ...WAIT });
    });
  });

  test('that do not fit are refused before they are sent', { timeout: LONG }, async () => {
    await at(`/ledger?profile=ibc&panel=estimate&row=${encodeURIComponent(known.row)}`, async page => {
      await page.getByRole('button', { name: 'Own figures' }).click();
      await page
        .locator('dialog')
        .getByLabel(/^Reason/)
        .fill('Nothing new.');
      await page.getByRole('button', { name: 'Put them in place' }).click();
      await page.getByText('Nothing is different').waitFor(WAIT);
      await page.keyboard.press('Escape');
    });
  });
});
