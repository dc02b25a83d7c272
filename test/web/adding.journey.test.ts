import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

const WAIT = { timeout: 30_000 };
const LONG = 120_000;

const REPORT =
  'TARVIK, 3 June 2035 - The harbour guild of Tarvik said on Sunday that 12 dock workers were killed when shells hit the fish market in Tarvik on 2 June 2035. The coast guard said 4 people died there.';

async function at(path: string, steps: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints } = await openPage(context, path);
  try {
    await settled(page);
    await steps(page);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
  }
}

const titleOf = (page: Page): Promise<string> => page.locator('#item-title').innerText();

describe('adding', () => {
  test('a pasted report is read, and each row that it made leads to the ledger', { timeout: LONG }, async () => {
    await at('/timeline', async page => {
      await page.locator('main').focus();
      await page.keyboard.press('+');
      await page.locator('dialog textarea[name=text]').fill(REPORT);
      await page.locator('dialog input[name=published]').fill('2035-06-03T10:00Z');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.locator('.job[data-state="done"]').waitFor(WAIT);
      const made = page.locator('.job-rows > li[data-what="new"] a');
      await made.first().waitFor(WAIT);
      await made.first().click();
      await page.waitForURL(/\/ledger\?.*row=/);
      expect(await page.locator('dialog').count()).toBe(0);
    });
  });

  test('the same text again is known, and makes no row', { timeout: LONG }, async () => {
    await at('/sources?add=text', async page => {
      await page.locator('dialog textarea[name=text]').fill(REPORT);
      await page.locator('dialog input[name=published]').fill('2035-06-03T10:00Z');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.locator('.job[data-state="done"]').waitFor(WAIT);
      expect(await page.locator('.job').innerText()).toContain('stands in the ledger already');
      expect(await page.locator('.job-rows > li').count()).toBe(0);
    });
  });

  test('a file that holds nothing is refused in words, with something to do', { timeout: LONG }, async () => {
    await at('/sources?add=files', async page => {
      const empty = { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('  \n') };
      await page.locator('dialog input[type=file]').setInputFiles(empty);
      const refusal = page.locator('.job-refusal');
      await refusal.waitFor(WAIT);
      expect((await refusal.innerText()).split('. ').length).toBeGreaterThan(1);
    });
  });
});

describe('sources', () => {
  test('a feed is added, paused, followed again, and its failure told', { timeout: LONG }, async () => {
    await at('/sources', async page => {
      await page.getByLabel(/Address of a feed/).fill('http://127.0.0.1:9/feed.xml');
      await page.getByRole('button', { name: 'Add the feed' }).click();
      const feed = page.locator('.feed');
      await feed.waitFor(WAIT);
      await feed.getByRole('button', { name: /^Pause/ }).click();
      await feed.getByRole('button', { name: /^Resume/ }).click();
      await feed.getByRole('button', { name: /^Pause/ }).waitFor(WAIT);
      await feed.getByRole('button', { name: /^Fetch now/ }).click();
      await feed.locator('.job[data-state="failed"]').waitFor(WAIT);
      await page.reload();
      await feed.getByText('The last fetch failed').waitFor(WAIT);
    });
  });
});

describe('review', () => {
  test('Enter accepts and goes on; u takes it back', { timeout: LONG }, async () => {
    await at('/review?kind=single-source', async page => {
      const [first, waiting] = [await titleOf(page), await page.locator('.queue-item').first().innerText()];
      await page.locator('main').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => titleOf(page), WAIT).not.toBe(first);
      await expect.poll(() => page.locator('.queue-item').first().innerText(), WAIT).not.toBe(waiting);
      await page.keyboard.press('u');
      await expect.poll(() => page.locator('.queue-item').first().innerText(), WAIT).toContain(first);
    });
  });

  test('what a first coder decided stays hidden from the second until there are two', { timeout: LONG }, async () => {
    await at('/review?kind=low-confidence', async page => {
      await page.keyboard.press('o');
      await page.locator('dialog textarea').fill('The roads are far apart.');
      await page.getByRole('button', { name: 'Record it' }).click();
      await page.locator('.toast', { hasText: 'Recorded' }).waitFor(WAIT);
      await page.getByLabel('You decide as').fill('second');
      await page.keyboard.press('Enter');
      await page.goto('/review?kind=unsure-pair');
      await settled(page);
      await page.locator('.queue-item', { hasText: '1 decided' }).first().click();
      await page.getByText('hidden until you have').waitFor(WAIT);
      expect(await page.locator('main').innerText()).not.toContain('The roads are far apart.');
      const before = await titleOf(page);
      await page.keyboard.press('Enter');
      await page.locator('.toast', { hasText: 'Accepted' }).waitFor(WAIT);
      await page.getByLabel('Show').selectOption('decided');
      await page.locator('.queue-item', { hasText: before }).first().click();
      await page.getByText('The roads are far apart.').waitFor(WAIT);
    });
  });
});

describe('actors', () => {
  test('two are merged by keyboard, and the merge is undone', { timeout: LONG }, async () => {
    await at('/actors', async page => {
      const name = page.locator('#party-title');
      const first = await name.innerText();
      await page.locator('main').focus();
      await page.keyboard.press('s');
      await page.keyboard.press('j');
      await expect.poll(() => name.innerText(), WAIT).not.toBe(first);
      await page.keyboard.press('s');
      await page.locator('dialog textarea').fill('One office under two names.');
      await page.getByRole('button', { name: 'They are one' }).click();
      await page.getByText('Merged into it by people').waitFor(WAIT);
      await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => page.getByText('Merged into it by people').count(), WAIT).toBe(0);
    });
  });

  test('a stance opens the words of its claim', { timeout: LONG }, async () => {
    await at('/actors', async page => {
      await page.locator('.stance-cell').first().click();
      await page.locator('dialog .sentence').waitFor(WAIT);
      expect(new URL(page.url()).searchParams.get('claim')).toMatch(/^c/);
      await page.keyboard.press('Escape');
      await expect.poll(() => new URL(page.url()).searchParams.get('claim'), WAIT).toBeNull();
    });
  });
});
