// A report that was exported as one HTML file, opened as its reader would: from the disk, in light and dark, at 320 pixels and on paper. Axe
// goes through it each time.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { open, RESULTS } from './browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WAYS = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  'light at 320 pixels': { theme: 'light', width: 320, height: 740 },
  'dark at 320 pixels': { theme: 'dark', width: 320, height: 740 },
  print: { theme: 'light', width: 794, height: 1123, media: 'print' },
};

/** opened opens a file, and keeps a list of what it asks for besides itself and of what its policy had to refuse. */
export async function opened(browser, file, { media, ...how } = {}) {
  const address = pathToFileURL(file).href;
  const { page, context, faults } = await open(browser, how);
  context.setDefaultTimeout(15_000);
  page.on('request', (r) => r.url().split('#')[0] === address || faults.push(`request: ${r.url()}`));
  await page.emulateMedia({ media: media ?? 'screen', colorScheme: how.theme ?? 'light' });
  await page.goto(address);
  return { page, context, faults };
}

/** readable opens a file in every way and holds it to what a reader needs; pictures stay in test-results/. */
export async function readable(browser, file, name) {
  for (const [way, how] of Object.entries(WAYS)) {
    const { page, context, faults } = await opened(browser, file, how);
    assert.equal(await page.locator('script, iframe, object, embed, link, img').count(), 0, `${way}: nothing but text and its style`);
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} — ${n.failureSummary}`).join('\n  ')}`), [], `${name}, ${way}`);
    assert.ok(passes.length > 15, `${way}: axe looked at something`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${name}, ${way}: ${over} pixels too wide`);
    assert.deepEqual(faults, [], `${name}, ${way}`);
    await page.screenshot({ path: `${RESULTS}file-${name}-${way.replaceAll(' ', '-')}.png`, fullPage: true });
    await context.close();
  }
}
