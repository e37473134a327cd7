// "Why this": how a statement was found, on demand, in every way in which that may turn out.
import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { launch, open, RESULTS, settle } from './browser.mjs';
import { start } from './double.mjs';
import { ALONE, NOTHING, OTHER } from './double-why.mjs';

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

const SAME = 'st_TEST000005';
const at = async (id, hash = '') => {
  await page.goto(`${c}/statements/${id}${hash}`);
  await settle(page);
};
const asked = () => {
  const seen = [];
  page.on('request', (r) => r.url().endsWith('/explanation') && seen.push(r.url()));
  return seen;
};
const text = () => page.innerText('#why');
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

it('is closed at first, and asks only when it is opened; W opens and closes it', async () => {
  const requests = asked();
  await at(SAME);
  assert.equal(await page.isVisible('#why'), false);
  assert.deepEqual(requests, []);
  await page.keyboard.press('w');
  await page.waitForSelector('#why h3');
  assert.equal(requests.length, 1);
  assert.match(page.url(), /#why$/, 'the address says that it is open');
  assert.match(await focused(), /Why this/);
  assert.equal(await page.getAttribute('.toggle', 'aria-expanded'), 'true');
  await page.screenshot({ path: `${RESULTS}why-open-light.png`, fullPage: true });
  await page.keyboard.press('w');
  assert.equal(await page.isVisible('#why'), false);
  assert.doesNotMatch(page.url(), /#/);
  await page.keyboard.press('Enter'); // the button has the focus still
  await page.waitForSelector('#why h3');
  assert.deepEqual(faults, []);
});

it('says of each span who proposed it and how surely, and lists what else was in question', async () => {
  await at(SAME, '#why');
  await page.waitForSelector('#why h3');
  const said = await text();
  assert.match(said, /Found by rules\/1, which finds it again\./);
  assert.match(said, /attribution-model\/1/);
  assert.match(said, /\(0\.97\)/);
  assert.match(said, /Source and verb, after a clause\./);
  assert.match(said, /introduced a statement 648 of the 682 times/);
  assert.match(said, /Source 0\.97 · Content 0\.02/, 'what the layer held the span to be');
  assert.match(said, /Form[\s\S]*Commitment[\s\S]*Kind of source/);
  assert.match(said, /Beaten[\s\S]*its cue stands in what a stronger proposal says/);
  assert.match(said, /and 3 more, less likely/);
  assert.match(said, /<b>text, never markup<\/b>/, 'words of the article are text');
  assert.equal(await page.locator('#why b').count(), 0);
  assert.equal(await page.getAttribute('#why .fate', 'title').then((v) => v ?? ''), 'Another proposal has some of the same words and came before it.');
  assert.deepEqual(faults, []);
});

it('says plainly where another revision found it', async () => {
  await at(OTHER, '#why');
  await page.waitForSelector('#why h3');
  assert.match(await text(), /Found by rules\/1, another revision of the reader\. The one in use, rules\/2, finds other words here/);
  await at(NOTHING, '#why');
  await page.waitForSelector('#why h3');
  assert.match(await text(), /rules\/2, finds nothing here\./);
  assert.doesNotMatch(await text(), /Who proposed it|What was settled besides/);
  await page.screenshot({ path: `${RESULTS}why-nothing-light.png` });
  await at(ALONE, '#why');
  await page.waitForSelector('#why h3');
  assert.match(await text(), /Nothing else was in question here\./);
  assert.deepEqual(faults, []);
});

it('says that it is reading, and what went wrong, with another try', async () => {
  await at(SAME);
  d.slow = 700;
  await page.keyboard.press('w');
  await page.waitForSelector('text=Reading the article again…');
  assert.equal(await page.getAttribute('#why', 'aria-busy'), 'true');
  d.slow = 0;
  await page.waitForSelector('#why h3');
  d.broken = '/explanation';
  await at(OTHER);
  await page.keyboard.press('w');
  await page.waitForSelector('#why [role=alert]');
  assert.match(await text(), /could not be read again: The disk is full/);
  await page.screenshot({ path: `${RESULTS}why-failed-light.png` });
  d.broken = '';
  await page.click('#why button:has-text("Try again")');
  await page.waitForSelector('#why h3');
  assert.deepEqual(faults.filter((f) => !f.includes('500')), []);
});

it('opens by W from a statement in an article', async () => {
  await page.goto(`${c}/articles/ar_HARB0VR001`);
  await settle(page);
  await page.keyboard.press('j');
  await page.waitForSelector('.card.now');
  const id = await page.getAttribute('.card.now', 'data-card');
  await page.keyboard.press('w');
  await page.waitForURL(`**/statements/${id}#why`);
  await page.waitForSelector('#why h3');
  assert.match(await focused(), /Why this/, 'one is brought there');
  assert.deepEqual(faults, []);
});
