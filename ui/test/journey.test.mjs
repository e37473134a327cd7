// By keyboard alone: open the case, read an article, decide, take it back, find the way around.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { launch, open, settle } from './browser.mjs';
import { target } from './target.mjs';

let at, browser;
before(async () => {
  at = await target();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await at?.close();
});

const status = (page) => page.locator('[role=status]').last();

it('from the cases to a decision and back', async () => {
  const { page, context, faults } = await open(browser);
  const key = (k) => page.keyboard.press(k);
  await page.goto(at.enter);
  await page.goto(at.base + '/');
  await settle(page);

  for (let i = 0; i < 20; i++) {
    await key('Tab');
    if (await page.evaluate((c) => document.activeElement?.getAttribute('href') === `/c/${c}`, at.caseId)) break;
  }
  await key('Enter');
  await page.waitForURL(`**/c/${at.caseId}`);
  await settle(page);

  await key('g');
  await key('a');
  await page.waitForURL('**/articles');
  await page.waitForSelector('[data-row]');
  let found = false;
  for (let i = 0; i < 60 && !found; i++) {
    await key('j');
    await page.waitForTimeout(20);
    found = (await page.getAttribute('tr.at', 'data-row')) === at.article;
  }
  assert.ok(found, 'J reaches the article');
  await key('Enter');
  await page.waitForURL(`**/articles/${at.article}`);
  await settle(page);

  await key('j');
  await page.waitForSelector('[data-now]');
  const first = await page.getAttribute('.card.now', 'data-card');
  await key('j');
  const second = await page.getAttribute('.card.now', 'data-card');
  assert.notEqual(first, second, 'J goes on');
  await key('k');
  assert.equal(await page.getAttribute('.card.now', 'data-card'), first, 'K goes back');
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-now]')), 'the focus is in the text');
  await key('Enter');
  assert.ok(await page.evaluate(() => Boolean(document.activeElement?.closest('.card.now'))), 'Enter goes to the card');
  await key('Enter');
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-now]')), 'Enter goes back to the text');
  await key('Enter');
  await key('Escape');
  assert.ok(await page.evaluate(() => document.activeElement?.matches('[data-now]')), 'Escape goes back to the text');

  // Text never re-flows: where things stand does not depend on what is in hand.
  const tops = () => page.$$eval('article p', (all) => all.map((p) => [Math.round(p.getBoundingClientRect().top + scrollY), p.getBoundingClientRect().height]));
  const before = await tops();
  await key('a');
  await page.waitForSelector('.card.now.accepted');
  assert.match(await status(page).innerText(), /Accepted\./);
  assert.deepEqual(await tops(), before, 'the text stands still');
  assert.ok(await page.$('[data-now].tint'), 'accepted is tinted');
  await key('u');
  await page.waitForSelector('.card.now.proposed');
  assert.match(await status(page).innerText(), /Undone/);
  await key('Shift+U');
  await page.waitForSelector('.card.now.accepted');
  await key('Control+z');
  await page.waitForSelector('.card.now.proposed');

  await key('x');
  await page.waitForSelector('.strip');
  await key('Escape');
  await page.waitForSelector('.strip', { state: 'detached' });
  assert.ok(await page.$('.card.now.proposed'), 'Escape does not reject');
  await key('x');
  await key('3');
  await page.waitForSelector('.card.now.rejected');
  await page.waitForFunction(() => document.activeElement?.matches('[data-now], .card.now *'), null, { timeout: 3000 });
  await key('u');
  await page.waitForSelector('.card.now.proposed');

  await key('c');
  await page.waitForTimeout(100);
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#ch=\d+-\d+/, 'a citation leads to exact characters');

  await key('n');
  assert.match(await status(page).innerText(), /without a mark|carries a mark/i);
  const size = () => page.evaluate(() => getComputedStyle(document.querySelector('article')).fontSize);
  const was = await size();
  await key('+');
  assert.notEqual(await size(), was);
  await key('-');
  assert.equal(await size(), was);

  await key('Control+k');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.type('history');
  await key('Enter');
  await page.waitForURL('**/history');
  await page.waitForSelector('main ol li');
  assert.match(await page.innerText('main'), /accepted[\s\S]*taken back later|taken back later[\s\S]*accepted/);

  await key('g');
  await key('s');
  await page.waitForURL('**/statements');
  await page.waitForSelector('[data-row]');
  await key('j');
  await key('Space');
  await key('j');
  await key('Space');
  assert.equal(await page.locator('tr.selected').count(), 2);
  await key('p');
  await page.waitForSelector('tr.peek .context');
  await key('Escape');
  await page.waitForSelector('tr.peek', { state: 'detached' });
  await key('a');
  await page.waitForFunction(() => /Accepted 2\./.test(document.querySelectorAll('[role=status]')[0]?.innerText + [...document.querySelectorAll('[role=status]')].at(-1).innerText));
  await page.waitForTimeout(150);
  await key('u'); // what was decided together is taken back together
  await page.waitForFunction(() => document.querySelectorAll('tbody tr.accepted').length === 0);
  await page.waitForFunction(() => /Undone 2\./.test([...document.querySelectorAll('[role=status]')].at(-1).innerText));

  assert.deepEqual(faults, []);
  await context.close();
});

it('back out, a list stands where it was left', async () => {
  const { page, context, faults } = await open(browser, { height: 420 });
  page.setDefaultTimeout(8000);
  const key = (k) => page.keyboard.press(k);
  await page.goto(at.enter);
  await page.goto(`${at.base}/c/${at.caseId}/statements`);
  await page.waitForSelector('[data-row]');
  for (let i = 0; i < 9; i++) await key('j');
  await page.waitForTimeout(50);
  const here = () => page.evaluate(() => ({ row: document.querySelector('tr.at')?.dataset.row, y: Math.round(scrollY), focus: document.activeElement?.closest('tr')?.dataset.row }));
  const left = await here();
  assert.ok(left.row && left.y > 0, 'far down the list');
  for (const back of [() => key('Escape'), () => page.goBack()]) {
    await key('Enter');
    await page.waitForURL('**/statements/*');
    await settle(page);
    await back();
    await page.waitForURL('**/statements');
    await page.waitForSelector('tr.at');
    await page.waitForTimeout(80);
    assert.deepEqual(await here(), left);
  }

  await key('x');
  await page.waitForSelector('.strip');
  await key('2');
  await page.waitForSelector('tr.at.rejected');
  await page.waitForTimeout(150);
  assert.equal((await here()).focus, left.row, 'a decision leaves the row in hand');
  await key('u');
  await page.waitForSelector('tr.at:not(.rejected)');

  await page.goto(`${at.base}/c/${at.caseId}/search?q=${at.words}`);
  await page.waitForSelector('[data-row]');
  await page.click('text=Articles >> nth=0');
  await page.waitForURL('**/articles');
  await page.click(`[data-row="${at.article}"] a`);
  await page.waitForURL(`**/articles/${at.article}`);
  await settle(page);
  await key('j');
  await page.waitForSelector('.card.now');
  await key('Escape');
  await page.waitForSelector('.card.now', { state: 'detached' });
  await key('Escape');
  await page.waitForURL('**/articles');
  await page.waitForSelector('tr.at');

  // Opened by its address alone, there is a way out all the same; past neighbours too.
  await page.goto(`${at.base}/c/${at.caseId}/articles/${at.article}`);
  await settle(page);
  await key('Escape');
  await page.waitForURL('**/articles');
  assert.deepEqual(faults, []);
  await context.close();
});

it('single keys stay out of fields and can be switched off', async () => {
  const { page, context } = await open(browser);
  await page.goto(at.enter);
  await page.goto(`${at.base}/c/${at.caseId}/statements`);
  await settle(page);
  await page.keyboard.press('/');
  await page.keyboard.type('gajx?');
  assert.equal(await page.inputValue('header input'), 'gajx?');
  assert.equal(await page.$('dialog'), null);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.keyboard.press('j');
  assert.equal(await page.$('tr.at'), null, 'J does nothing when off');
  await page.keyboard.press('Control+k');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  await page.keyboard.press('j');
  await page.waitForSelector('tr.at');
  await context.close();
});
