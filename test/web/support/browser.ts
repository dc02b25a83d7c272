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

export interface Opened {
  context: BrowserContext;
  page: Page;
  /** What the console and the page complained of, policy violations among them. */
  complaints: string[];
  /** Addresses asked for beyond the server. */
  foreign: string[];
}

/** A fresh page that has been let in. Time stands in UTC+9, so that a local day passed off as UTC shows. */
export async function openPage(
  browser: Browser,
  address: string,
  { theme = 'light', width = 1440, height = 900 }: { theme?: Theme; width?: number; height?: number } = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Tokyo',
    locale: 'en-GB',
    baseURL: new URL(address).origin,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  page.on('request', request => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(new URL(address).origin))
      foreign.push(request.url());
  });
  await page.goto(address);
  return { context, page, complaints, foreign };
}

/** Waits until the view has its answer and the fonts stand. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').waitFor();
  await page.waitForLoadState('load');
  await page.waitForFunction(
    `!document.querySelector('main [aria-busy="true"]') && document.querySelector('main')?.textContent?.trim() !== '' && !/…$/.test(document.querySelector('main')?.textContent ?? '')`,
    undefined,
    { timeout: 15000 },
  );
}
