import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser, openContext, openPage, settled } from './support/browser.js';
import { makeLedger, type Served, serve } from './support/serve.js';

const TEXT = [
  'The mayor of Tarn said 12 people were killed <script>document.title = "taken"</script> on 3 May 2031.',
  '<img src="http://elsewhere.example/x.png" onerror="document.title=\'taken\'"> <svg onload="alert(1)"></svg>',
  '<a href="javascript:document.title=\'taken\'">The army said 5 civilians were wounded</a> in Tarn.',
  'The \u202eyledoc\u202c of the report \u0007 turns round, and 7 people were missing, the mayor of Tarn said.',
].join('\n\n');

let served: Served;
let browser: Browser;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterclaim-hostile-'));
  const batch = join(folder, 'hostile.jsonl');
  writeFileSync(
    batch,
    `${JSON.stringify({ id: 'hostile', text: TEXT, title: '<b onmouseover="alert(1)">Tarn</b>', outlet: '"><script>1</script>', published: '2031-05-04' })}\n`,
  );
  served = await serve(makeLedger([batch]));
  browser = await openBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

test('a hostile report is shown as the text that it is', async () => {
  const context = await openContext(browser, served.address);
  const { page, complaints, foreign } = await openPage(context, '/ledger');
  const { reports } = (await page.evaluate(`fetch('/api/v1/reports').then(answer => answer.json())`)) as {
    reports: { id: string }[];
  };
  await page.goto(`/report/${reports[0]?.id}`);
  await settled(page);
  const text = (await page.locator('.report-text').textContent()) ?? '';
  expect(text).toContain('<script>document.title = "taken"</script>');
  expect(text).toContain('onerror=');
  expect(await page.locator('.report-text :is(script, img, svg, a)').count()).toBe(0);
  expect(await page.locator('.report-text .odd-character').allTextContents()).toEqual(['RLO', 'PDF', 'U+0007']);
  expect(await page.title()).not.toContain('taken');
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
