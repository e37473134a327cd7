// What the browser tests share: one Chromium, pages that fail on any error or any request that leaves this machine.
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const RESULTS = fileURLToPath(new URL('../test-results/', import.meta.url));
mkdirSync(RESULTS, { recursive: true });

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

export function launch() {
  const executablePath = PLACES.find((p) => p && existsSync(p));
  if (!executablePath) throw new Error('no Chromium found: install it or name it in CHROMIUM');
  return chromium.launch({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** open makes a page and keeps a list of everything that must not happen on it. */
export async function open(browser, { theme = 'light', width = 1280, height = 800, ...more } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce', locale: 'en-GB', permissions: ['clipboard-read', 'clipboard-write'], ...more });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (e) => faults.push(`error: ${e.message}`));
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && faults.push(`console: ${m.text()}`));
  page.on('request', (r) => {
    const host = new URL(r.url()).hostname;
    if (host !== '127.0.0.1' && host !== '') faults.push(`request: ${r.url()}`);
  });
  return { page, context, faults };
}

/** settle waits until the page has drawn what it loads. */
export async function settle(page) {
  await page.waitForLoadState('load');
  await page.waitForSelector('main h1, main .reader', { timeout: 10_000 });
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(120);
}
