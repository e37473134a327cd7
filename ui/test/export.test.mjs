// How a case leaves for other tools: one button for each form, what was chosen in its address, lists with their filters; and a bundle
// taken in. By keyboard, clean for axe, in light, dark and at 320 px.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, it } from 'node:test';
import { launch, open, RESULTS, settle } from './browser.mjs';
import { start } from './double.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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
const fresh = async (how) => {
  await context?.close();
  d.reset();
  ({ page, context, faults } = await open(browser, how));
};
beforeEach(() => fresh());
const go = async (path) => {
  await page.goto(c + path);
  await settle(page);
};
const clean = async () => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run());
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html}`), []);
};
const address = (name) => page.getAttribute(`main a.button:has-text("Save ${name}")`, 'href');

describe('export', () => {
  it('says for each form what it is for and what it cannot carry, and puts what was chosen into its address', async () => {
    await go('/export');
    assert.equal(await page.innerText('h1'), 'Export');
    assert.equal(await page.locator('.forms > li').count(), 10);
    assert.match(await address('STIX 2.1'), /\/exports\/stix$/);
    await page.check('text=With the articles’ texts');
    await page.selectOption('label:has-text("Marking") select', 'amber+strict');
    await page.selectOption('label:has-text("Table") select >> nth=0', 'claims');
    await page.selectOption('label:has-text("Graph") select >> nth=0', 'origins');
    assert.match(await address('STIX 2.1'), /\/exports\/stix\?texts=true&marking=amber%2Bstrict$/);
    assert.match(await address('CSV'), /\/exports\/csv\?texts=true&table=claims$/);
    assert.match(await address('GEXF 1.3'), /\/exports\/gexf\?graph=origins$/);
    assert.match(await address('Calendar'), /\/exports\/ics$/);
    assert.match(await address('ACH matrix'), /\/exports\/ach\?record=qu_/);
    assert.deepEqual(faults, []);
  });

  it('is clean in light, in dark and at 320 px, and nothing is wider than the page', async () => {
    for (const how of [{}, { colorScheme: 'dark' }, { viewport: { width: 320, height: 800 } }]) {
      await fresh(how);
      await go('/export');
      await clean();
      const name = how.colorScheme ?? (how.viewport ? '320' : 'light');
      await page.screenshot({ path: `${RESULTS}export-${name}.png`, fullPage: true });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), name);
      assert.deepEqual(faults, []);
    }
  });

  it('a list leaves with the filters that are in force', async () => {
    await go('/statements?kind=anonymous&limit=5');
    await page.locator('button:has-text("Export ▾")').focus();
    await page.keyboard.press('Enter');
    assert.match(await page.getAttribute('a:text-is("CSV")', 'href'), /\/exports\/csv\?table=statements&kind=anonymous$/);
    assert.match(await page.getAttribute('a:text-is("NDJSON")', 'href'), /\/exports\/ndjson\?table=statements&kind=anonymous$/);
    await clean();
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('a:text-is("CSV")').count(), 0);
    assert.deepEqual(faults, []);
  });

  it('a bundle is taken in, and what became of each object is said', async () => {
    await go('/export');
    await page.setInputFiles('input[type=file]', { name: 'b.json', mimeType: 'application/json', buffer: Buffer.from('{"type":"bundle"}') });
    await page.waitForSelector('text=1 article from 3 objects.');
    const said = await page.innerText('section[aria-labelledby=take-in] [role=status]');
    assert.match(said, /note--2\.json was refused: there is no text in it/);
    assert.match(said, /1 x-thing: a type that is not read \(what is it\)/);
    await clean();
    await page.setInputFiles('input[type=file]', { name: 'b.json', mimeType: 'application/json', buffer: Buffer.from('{"type":"report"}') });
    await page.waitForSelector('section[aria-labelledby=take-in] .bad');
  });
});
