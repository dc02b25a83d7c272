import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { RowsPage } from '../src/contract/rows.js';
import { openBrowser, openContext, settled } from '../test/web/support/browser.js';
import { makeLedger, serve } from '../test/web/support/serve.js';
import { type Pixels, palettePng } from './palette-png.js';

// Makes the pictures of docs/tutorial/one-contested-day.md: the tutorial's steps, done in the built workbench on a ledger
// of its own. One command, no network: npm run build, then npx tsx scripts/tutorial-pictures.ts

const BATCH = 'samples/stories/ganza-clinic.jsonl';
const OUT = 'docs/images';
const SCREEN = { width: 1200, height: 640 };

/** Runs in the page: a PNG's pixels, as text that can leave the page. */
const READ_PIXELS = `async base64 => {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = '';
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return { width: image.width, height: image.height, text: btoa(text) };
}`;

type Picture = (page: Page, name: string) => Promise<void>;

/** Takes pictures and writes them with a palette: a third of the size. */
async function pictureTaker(browser: Browser): Promise<Picture> {
  const desk = await browser.newPage();
  return async (page, name) => {
    const shot = (await page.screenshot()).toString('base64');
    const { width, height, text } = (await desk.evaluate(`(${READ_PIXELS})(${JSON.stringify(shot)})`)) as {
      width: number;
      height: number;
      text: string;
    };
    const pixels: Pixels = { width, height, rgba: new Uint8Array(Buffer.from(text, 'base64')) };
    writeFileSync(join(OUT, `tutorial-${name}.png`), palettePng(pixels));
  };
}

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await settled(page);
};

/** The contested row of the day, and the figure in it that an agency tells in its own voice. */
async function disputed(page: Page): Promise<{ row: string; incident: string; claim: string; report: string }> {
  const { rows } = (await page.evaluate(
    `fetch('/api/v1/rows?harm=injured&status=contested').then(answer => answer.json())`,
  )) as RowsPage;
  const [row] = rows;
  const figure = row?.figures.find(({ ownVoice, standing }) => ownVoice && standing === 'current');
  if (!row || !figure) throw new Error('The story line has no longer the dispute that the tutorial tells of.');
  return { row: row.id, incident: row.incident, claim: figure.claim, report: figure.report };
}

async function steps(page: Page, picture: Picture): Promise<void> {
  await open(page, '/ledger?harm=injured&from=2034-04-09');
  const { row, incident, claim, report } = await disputed(page);
  await picture(page, 'day');
  await page.goto(`/ledger?harm=injured&from=2034-04-09&row=${encodeURIComponent(row)}&claim=${claim}`);
  await settled(page);
  await page.locator('.drawer .the-figure').waitFor();
  await picture(page, 'words');
  await open(page, `/report/${report}?claim=${claim}`);
  await page.keyboard.press('x');
  await page.getByLabel(/^Reason/).fill('The sentence takes 21 back: "the digits had changed places".');
  await picture(page, 'reason');
  await page.locator('dialog .chief').click();
  await page.locator('.toast').waitFor();
  await open(page, '/ledger?harm=injured&from=2034-04-09');
  await picture(page, 'settled');
  await open(page, `/incident/${incident}`);
  await page.evaluate(
    `[...document.querySelectorAll('h3')].find(title => /^injured/i.test(title.textContent)).scrollIntoView()`,
  );
  await picture(page, 'dossier');
}

mkdirSync(OUT, { recursive: true });
const home = makeLedger([BATCH]);
const served = await serve(home, true);
const browser = await openBrowser();
try {
  const context = await openContext(browser, served.address, SCREEN);
  await steps(await context.newPage(), await pictureTaker(browser));
} finally {
  await browser.close();
  await served.stop();
  rmSync(home, { recursive: true, force: true });
}
