import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { type Pixels, palettePng } from './palette-png.js';

// Makes the README's picture: what the built command prints of a bundled sample, as a terminal of 100 cells shows it.
// One command, no network: npx tsx scripts/picture.ts

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
const WORDS = ['read', 'samples/wire.txt', '--only', 'tolls,negatives'];
const OUT = 'docs/images/digest.png';

const COLOURS: Record<string, string> = {
  '1': 'font-weight:700;color:#f2f5f7',
  '1;36': 'font-weight:700;color:#5cc8d6',
  '2': 'color:#8b98a5',
  '3': 'font-style:italic;color:#b9d7a8',
  '31': 'color:#f28b82',
  '33': 'color:#e9c46a',
  '36': 'color:#5cc8d6',
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Painted text as HTML: each SGR sequence opens a span, "0" closes it. */
function toHtml(painted: string): string {
  return painted
    .split(/(\u001b\[[\d;]*m)/)
    .map(piece => {
      const sgr = /^\u001b\[([\d;]*)m$/.exec(piece)?.[1];
      if (sgr === undefined) return escapeHtml(piece);
      if (sgr === '0') return '</span>';
      const style = COLOURS[sgr];
      if (style === undefined) throw new Error(`The picture knows no colour for SGR ${sgr}.`);
      return `<span style="${style}">`;
    })
    .join('');
}

const page = (body: string): string => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; background: #fff }
  #terminal { display: inline-block; background: #11181f; border-radius: 10px; padding: 14px 22px 20px }
  #bar { height: 12px; margin-bottom: 14px }
  #bar i { display: inline-block; width: 12px; height: 12px; border-radius: 6px; background: #33404d; margin-right: 8px }
  pre { margin: 0; width: 100ch; color: #d5dde4; font: 14px/1.42 'DejaVu Sans Mono', 'Liberation Mono', monospace }
</style><div id="terminal"><div id="bar"><i></i><i></i><i></i></div><pre>${body}</pre></div>`;

function digest(): string {
  const env = { ...process.env, FORCE_COLOR: '1', COLUMNS: '100' };
  return execFileSync(process.execPath, ['bin/counterclaim.js', ...WORDS], { encoding: 'utf8', env });
}

/** Runs in the page: a PNG's pixels, as text that can leave the page. */
const READ_PIXELS = `async base64 => {
  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = '';
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return { width: image.width, height: image.height, rgba: btoa(text) };
}`;

async function pixelsOf(tab: Page, png: Buffer): Promise<Pixels> {
  const read = (await tab.evaluate(`(${READ_PIXELS})(${JSON.stringify(png.toString('base64'))})`)) as {
    width: number;
    height: number;
    rgba: string;
  };
  return { ...read, rgba: Buffer.from(read.rgba, 'base64') };
}

async function main(): Promise<void> {
  const prompt = `<span style="color:#8b98a5">$</span> <b>counterclaim ${WORDS.join(' ')}</b>\n\n`;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS, headless: true });
  try {
    const tab = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1200, height: 900 } });
    await tab.setContent(page(prompt + toHtml(digest())));
    mkdirSync(dirname(OUT), { recursive: true });
    const png = palettePng(await pixelsOf(tab, await tab.locator('#terminal').screenshot()));
    writeFileSync(OUT, png);
    console.log(`${OUT}: ${Math.round(png.length / 1024)} KiB`);
  } finally {
    await browser.close();
  }
}

await main();
