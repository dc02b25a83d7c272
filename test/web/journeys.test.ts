import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser, openContext, openPage, settled } from './support/browser.js';
import { contestedRow, type Known } from './support/places.js';
import { makeLedger, type Served, serve, storyLines } from './support/serve.js';

let served: Served;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let known: Known;

beforeAll(async () => {
  served = await serve(makeLedger(storyLines()));
  browser = await openBrowser();
  context = await openContext(browser, served.address);
  known = await contestedRow((await openPage(context, '/ledger')).page);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

beforeEach(async () => {
  ({ page } = await openPage(context, '/ledger'));
  await settled(page);
});

afterEach(() => page?.close());

const search = (): URLSearchParams => new URL(page.url()).searchParams;

/** A decision's message, with its way back. */
const toast = (text: string) => page.locator('.toast', { hasText: text });

describe('the ledger', () => {
  test('narrows while one types, tells so in the address, and goes back', async () => {
    const before = await page.locator('.summary p').textContent();
    await page.getByRole('searchbox', { name: 'Place' }).fill('Drenn');
    await page.locator('.chips', { hasText: 'Drenn' }).waitFor();
    expect(search().get('place')).toBe('Drenn');
    await page.getByRole('combobox', { name: 'Harm' }).selectOption('killed');
    expect(search().get('harm')).toBe('killed');
    await page.goBack();
    expect(search().get('harm')).toBeNull();
    expect(await page.getByRole('combobox', { name: 'Harm' }).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => page.locator('.summary p').textContent()).toBe(before);
  });

  test('a figure opens its words, marked in their sentence, and Escape closes them', async () => {
    await page.goto('/ledger?status=contested');
    await settled(page);
    await page.locator('.figure-line').first().click();
    await page.locator('.drawer .the-figure').waitFor();
    expect(search().get('claim')).not.toBeNull();
    const sentence = (await page.locator('.drawer blockquote').textContent()) ?? '';
    const figure = (await page.locator('.drawer .the-figure').textContent()) ?? '';
    expect(sentence.length).toBeGreaterThan(figure.length);
    await page.keyboard.press('Escape');
    await page.locator('.drawer').waitFor({ state: 'detached' });
    expect(search().get('claim')).toBeNull();
  });

  test('is worked by keyboard alone: rows, figures, words, and back to the row', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const row = page.locator('[role="row"][aria-selected="true"]');
    await expect.poll(() => row.getAttribute('aria-rowindex')).toBe('3');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.drawer').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(`document.activeElement?.getAttribute('aria-rowindex')`)).toBe('3');
  });

  test('two rows are marked as different with a reason, and that is taken back', async () => {
    await page.goto('/ledger?sort=spread');
    await settled(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('d');
    await page.locator('[data-picked="true"]').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('d');
    await page.keyboard.type('Other days, other streets.');
    await page.getByRole('button', { name: 'They are different' }).click();
    await toast('two incidents').getByRole('button', { name: 'Undo' }).click();
    await toast('Taken back').waitFor();
  });

  test('what is filtered is exported, and nothing else', async () => {
    await page.goto('/ledger?place=Drenn&harm=killed');
    await settled(page);
    await page.keyboard.press('e');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /CSV/ }).click(),
    ]);
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('\n')).toContain('Drenn');
    expect(lines.join('\n')).not.toContain('Ganza');
  });

  test('what somebody else changes is on screen at once, and marked until seen', async () => {
    const decide = (path: string, body: unknown) =>
      page.evaluate(
        `fetch('/api/v1${path}', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(JSON.stringify(body))} }).then(answer => answer.json())`,
      ) as Promise<{ decision: string }>;
    const other = await openPage(context, '/ledger?status=contested');
    await settled(other.page);
    const rows = await other.page.locator('.summary p').textContent();
    const { decision } = await decide('/decisions', { kind: 'withdraw-claim', left: known.claim, reason: 'Misread.' });
    await other.page.locator('.masthead .changed').waitFor();
    await decide(`/decisions/${decision}/undo`, { reason: 'It was read well.' });
    await expect.poll(() => other.page.locator('.summary p').textContent()).toBe(rows);
    await other.page.locator('[data-changed="true"]').first().waitFor();
    await other.page.locator('.masthead .changed').click();
    await other.page.locator('[data-changed="true"]').waitFor({ state: 'detached' });
    await other.page.close();
  });

  test('a server that does not answer is told of, with what to do, and asked again', async () => {
    await page.route('**/api/v1/rows?*', route => route.abort());
    await page.goto('/ledger?place=Ganza');
    const note = page.getByRole('alert');
    await note.getByText('The server does not answer').waitFor({ timeout: 20_000 });
    expect(await note.textContent()).toContain('counterclaim serve');
    await page.screenshot({ path: 'test-output/screenshots/ledger-problem-light.png' });
    await page.unroute('**/api/v1/rows?*');
    await note.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[role="row"][aria-rowindex="2"]').waitFor();
  });

  test('the list of keys is a key away', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('the reader', () => {
  beforeEach(async () => {
    await page.goto(`/report/${known.report}?claim=${known.claim}`);
    await settled(page);
  });

  test('a claimant is put right, the ledger follows, and it is taken back', async () => {
    const claimant = page.locator('.particulars dd').first();
    const before = await claimant.textContent();
    await page.keyboard.press('c');
    await page.getByRole('combobox', { name: /^Claimant/ }).fill('Harbour Watch');
    await page.getByLabel('Reason').fill('The sentence before names them.');
    await page.getByRole('button', { name: 'Record' }).click();
    await toast('put right').waitFor();
    await expect.poll(() => claimant.textContent()).toBe('Harbour Watch');
    await toast('put right').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => claimant.textContent()).toBe(before);
  });

  test('claims follow each other by key', async () => {
    const first = search().get('claim');
    await page.keyboard.press('n');
    expect(search().get('claim')).not.toBe(first);
    await page.keyboard.press('p');
    expect(search().get('claim')).toBe(first);
  });

  test('a claim that was missed is entered from the words selected by keyboard', async () => {
    const count = await page.evaluate(`fetch('/api/v1/status').then(a => a.json()).then(s => s.claims)`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('w');
    await page.getByLabel('At least').fill('3');
    await page.getByLabel('At most').fill('3');
    await page.getByLabel('Reason').fill('It was missed.');
    await page.getByRole('button', { name: 'Record' }).click();
    await toast('entered by hand').waitFor();
    const now = () => page.evaluate(`fetch('/api/v1/status').then(a => a.json()).then(s => s.claims)`);
    expect(await now()).toBe(Number(count) + 1);
    await toast('entered by hand').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(now).toBe(count);
  });
});
