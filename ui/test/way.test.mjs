// Finding one's way by keys and on narrow screens, against the stand-in.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { launch, open, RESULTS, settle } from './browser.mjs';
import { start } from './double.mjs';

let d, browser, page, context, faults, c;
before(async () => {
  d = await start();
  browser = await launch();
  c = `${d.url}c/${d.caseId}`;
});
after(async () => {
  await browser?.close();
  await d?.stop();
});
beforeEach(async () => {
  await context?.close();
  d.reset();
  d.broken = '';
  d.slow = 0;
  ({ page, context, faults } = await open(browser));
});

const go = async (address) => {
  await page.goto(address);
  await settle(page);
};
const READER = '/articles/ar_HARB0VR001';

describe('finding one’s way', () => {
  it('the sheet of keys begins with those of the page at hand', async () => {
    await go(`${c}${READER}`);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog h3');
    assert.deepEqual(await page.locator('dialog h3').allInnerTexts(), ['On this page', 'Everywhere, and on other pages']);
    const parts = await page.locator('dialog .columns').allInnerTexts();
    assert.match(parts[0], /^Reading an article/);
    assert.doesNotMatch(parts[0], /Go to|Review/);
    assert.match(parts[1], /^Everywhere/);
    assert.doesNotMatch(parts[1], /Reading an article/);
    await page.screenshot({ path: `${RESULTS}keys-reader-light.png` });
    await page.keyboard.type('deed');
    await page.waitForFunction(() => !/Accept/.test(document.querySelector('dialog').innerText));
    await page.keyboard.press('Escape');
    await go(d.url);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog h2');
    assert.equal((await page.locator('dialog .columns').allInnerTexts()).length >= 1, true);
    assert.deepEqual(faults, []);
  });

  it('at 320 pixels the pages stand behind a button, by mouse and by keys', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await go(`${c}/statements`);
    const fold = page.getByRole('button', { name: /^Pages: Statements/ });
    const links = page.locator('nav a');
    assert.equal(await fold.getAttribute('aria-expanded'), 'false');
    assert.equal(await links.first().isVisible(), false);
    assert.ok((await page.locator('nav.screen-only').boundingBox()).height < 60, 'the links take no room');
    await fold.focus();
    await page.keyboard.press('Enter');
    assert.equal(await fold.getAttribute('aria-expanded'), 'true');
    assert.equal(await links.first().isVisible(), true);
    assert.equal(await page.locator(`[id="${await fold.getAttribute('aria-controls')}"] a`).count(), await links.count());
    await page.screenshot({ path: `${RESULTS}rail-320.png` });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    assert.equal(await links.first().isVisible(), false);
    assert.ok(await fold.evaluate((b) => b === document.activeElement));
    await fold.click();
    await page.click('nav a:has-text("Claims")');
    await page.waitForURL('**/claims');
    await page.getByRole('button', { name: /^Pages: Claims/ }).waitFor();
    assert.equal(await links.first().isVisible(), false, 'another page folds them');
    await page.setViewportSize({ width: 1280, height: 800 });
    assert.equal(await links.first().isVisible(), true);
    assert.equal(await fold.isVisible(), false);
    assert.deepEqual(faults, []);
  });
});
