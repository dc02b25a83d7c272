import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export type Theme = 'light' | 'dark';

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: FLAGS, headless: true });

export interface Screen {
  theme?: Theme;
  width?: number;
  height?: number;
}

export interface Opened {
  page: Page;
  /** What the console and the page complained of, policy violations among them. */
  complaints: string[];
  /** Addresses asked for beyond the server. */
  foreign: string[];
}

/** Pages that have been let in. Time stands in UTC+9, so that a local day passed off as UTC shows. */
export async function openContext(browser: Browser, address: string, screen: Screen = {}): Promise<BrowserContext> {
  const { theme = 'light', width = 1440, height = 900 } = screen;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Tokyo',
    locale: 'en-GB',
    baseURL: new URL(address).origin,
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.close();
  return context;
}

/** A page of a context at `path`, listened to. */
export async function openPage(context: BrowserContext, path: string): Promise<Opened> {
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', message => {
    const bad = message.type() === 'error' || message.type() === 'warning';
    // What a machine without a graphics card says of drawing a map is none of the page's.
    if (bad && !message.text().includes('GL Driver Message')) complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  await page.goto(path);
  const { origin } = new URL(page.url());
  page.on('request', request => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(origin)) foreign.push(url);
  });
  return { page, complaints, foreign };
}

/** Run in the page: whether the view shows its answer. */
const AT_REST = `(() => {
  const main = document.querySelector('main');
  const text = main?.textContent?.trim() ?? '';
  return text !== '' && !text.endsWith('…') && main.querySelector('[aria-busy="true"]') === null;
})()`;

const PATIENCE_MS = 30_000;
const LOOK_MS = 50;

/** Waits until the view has its answers. Asks from outside: the page's policy lets nothing be evaluated inside it. */
export async function settled(page: Page): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    if (await page.evaluate(AT_REST)) return;
    await page.waitForTimeout(LOOK_MS);
  }
  throw new Error('The view did not come to rest.');
}
