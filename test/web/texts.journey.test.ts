import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openContext, openPage, settled } from './support/browser.js';
import { makeLedger, type Served, serve, storyLines } from './support/serve.js';

const LONG = 120_000;
const WAIT = { timeout: 30_000 };

/** "The health office in Marsa said: three fishermen were killed in the harbour." */
const ARABIC = 'قال مكتب الصحة في مرسى: قتل ثلاثة صيادين في الميناء يوم الأحد.';
const KILLED = 'قتل ثلاثة صيادين';
const THREE = 'ثلاثة';

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

const send = (page: Page, path: string, body: unknown): Promise<unknown> =>
  page.evaluate(
    `fetch('/api/v1${path}', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(body))} }).then(answer => answer.json())`,
  );

const ask = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate(`fetch('/api/v1${path}').then(answer => answer.json())`) as Promise<T>;

/** Whether the first letter of an element's text stands to the right of its last one. */
const runsLeft = (selector: string): string => `(() => {
  const nodes = [];
  const walk = document.createTreeWalker(document.querySelector(${JSON.stringify(selector)}), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (walk.currentNode.data.trim() !== '') nodes.push(walk.currentNode);
  const box = (node, at) => { const range = document.createRange(); range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect(); };
  const [first, last] = [nodes[0], nodes.at(-1)];
  return box(first, 0).left > box(last, last.data.trimEnd().length - 1).left;
})()`;

describe('words that run from right to left', () => {
  test('stand so in the report, in the list of figures and beside them', { timeout: LONG }, async () => {
    await at('/sources?add=text', async page => {
      await page.locator('dialog textarea[name=text]').fill(ARABIC);
      await page.locator('dialog input[name=published]').fill('2035-06-04T08:00Z');
      await page.locator('dialog input[name=language]').fill('ar');
      await page.getByRole('button', { name: 'Read it' }).click();
      await page.locator('.job[data-state="done"]').waitFor(WAIT);
      const href = await page.locator('.job-reports a').first().getAttribute('href');
      const report = href?.split('/').at(-1) ?? '';
      const decided = (await send(page, '/decisions', {
        kind: 'enter-claim',
        left: report,
        change: { at: { words: KILLED }, figure: { words: THREE }, kind: 'toll', harm: 'killed', lower: 3, upper: 3 },
        reason: 'The program reads no Arabic.',
      })) as { incidents: string[] };
      expect(decided.incidents).toHaveLength(1);
      await page.goto(`/report/${report}`);
      await settled(page);
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.report-text')).direction`)).toBe('rtl');
      expect(await page.locator('.report-text').innerText()).toContain(KILLED);
      await page.goto(`/ledger?incident=${decided.incidents[0]}`);
      await settled(page);
      await page.locator('.figure-line').first().click();
      await page.locator('.drawer blockquote.words').waitFor(WAIT);
      expect(
        await page.evaluate(`getComputedStyle(document.querySelector('.drawer blockquote.words')).direction`),
      ).toBe('rtl');
      expect(await page.evaluate(runsLeft('.drawer blockquote.words'))).toBe(true);
      // Our own words around it keep theirs.
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.drawer')).direction`)).toBe('ltr');
      await page.screenshot({ path: 'test-output/screenshots/ledger-right-to-left.png' });
    });
  });
});

interface Listed {
  reports: { id: string; origin: string; outlet: string | null }[];
}

interface Read {
  text: string;
  syndicated: { start: number; end: number; origin: string; outlet: string }[];
}

describe('copied copy', () => {
  test('is dimmed in the reprint, with the way to where it stood first; own copy is not', {
    timeout: LONG,
  }, async () => {
    await at('/ledger', async page => {
      const { reports } = await ask<Listed>(page, '/reports?limit=500');
      const reprint = reports.find(({ id, origin }) => origin !== id);
      const own = reports.find(({ id, origin }) => origin === id);
      if (reprint === undefined || own === undefined) throw new Error('The story lines have both.');
      const read = await ask<Read>(page, `/reports/${reprint.id}`);
      const [first] = read.syndicated;
      if (first === undefined) throw new Error('A reprint names what it copied.');
      await page.goto(`/report/${reprint.id}`);
      await settled(page);
      const marked = (await page.locator('.report-text .is-copied').allTextContents()).join('');
      const squeezed = (text: string): string => text.replace(/\s+/g, '');
      const points = [...read.text];
      const copied = read.syndicated.map(({ start, end }) => points.slice(start, end).join('')).join('');
      expect(squeezed(marked)).toBe(squeezed(copied));
      const colour = (selector: string): string => `getComputedStyle(document.querySelector('${selector}')).color`;
      expect(await page.evaluate(colour('.report-text .is-copied'))).not.toBe(
        await page.evaluate(colour('.report-text')),
      );
      const from = page.locator('.copied-from').first();
      expect(await from.innerText()).toContain(first.outlet);
      await from.click();
      await page.waitForURL(new RegExp(`/report/${first.origin}`));
      await settled(page);
      expect(await page.locator('.report-text .is-copied').count()).toBe(0);
    });
  });
});

describe('files dropped by mouse', () => {
  test('are read as those chosen', { timeout: LONG }, async () => {
    await at('/sources?add=files', async page => {
      const text =
        'LUNE, 7 June 2035 - Police in Lune said on Thursday that 6 ferrymen were killed in Lune on 6 June 2035.';
      const transfer = await page.evaluateHandle<DataTransfer>(`(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([${JSON.stringify(text)}], 'lune.txt', { type: 'text/plain' }));
        return transfer;
      })()`);
      const drop = page.locator('.drop');
      await drop.dispatchEvent('dragover', { dataTransfer: transfer });
      await expect.poll(() => drop.getAttribute('data-over'), WAIT).toBe('true');
      await drop.dispatchEvent('drop', { dataTransfer: transfer });
      await page.locator('.job[data-state="done"]').waitFor(WAIT);
      expect(await page.locator('.job-reports').innerText()).toContain('added');
      expect(await page.locator('.job-rows > li[data-what="new"]').count()).toBeGreaterThan(0);
      expect(page.url()).toContain('/sources');
    });
  });
});
