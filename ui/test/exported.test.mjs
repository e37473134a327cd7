// The HTML file that a report leaves as: read without this program, without a network and without a script. The files are those that
// internal/products/html makes of an invented report, and of one that brings along everything that could go wrong.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from './browser.mjs';
import { opened, readable } from './file.mjs';

const file = (name) => fileURLToPath(new URL(`../../internal/products/html/testdata/${name}.html`, import.meta.url));

describe('an exported report', () => {
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser?.close());

  for (const name of ['sample', 'hostile']) it(`is clean in light, dark, at 320 pixels and on paper: ${name}`, () => readable(browser, file(name), name));

  it('is walked by keyboard where scripts are forbidden: to the text, from a citation to its note and back', async () => {
    const { page, context, faults } = await opened(browser, file('sample'), { javaScriptEnabled: false });
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').innerText(), 'Skip to the text');
    await page.keyboard.press('Enter');
    assert.match(page.url(), /#text$/);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator(':focus').getAttribute('aria-label'), 'Note 1');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator(':target').getAttribute('id'), 'note-1');
    await page.keyboard.press('Tab');
    assert.match(await page.locator(':focus').getAttribute('aria-label'), /^Back to the text, place a of note 1$/);
    await page.keyboard.press('Enter');
    assert.equal(await page.locator(':target').getAttribute('aria-label'), 'Note 1');
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('shows on paper what the reader needs there, and nothing that one could only click', async () => {
    const { page, context } = await opened(browser, file('sample'), { media: 'print', width: 794, height: 1123 });
    for (const gone of ['.skip', '.back']) assert.equal(await page.locator(`${gone}:visible`).count(), 0, gone);
    const said = await page.innerText('body');
    for (const part of ['Was Port Calder warned?', 'the notice named date and venue', '0a1b2c3d'.repeat(8), 'The checker holds this against the text']) assert.ok(said.includes(part), part);
    assert.ok((await page.evaluate(() => getComputedStyle(document.querySelector('.text a[href^="http"]'), '::after').content)).includes('https://ministry.example/notices'), 'an address is written out');
    await context.close();
  });

  it('says itself that nothing but its style sheet may load or run', () => {
    const source = readFileSync(file('hostile'), 'utf8');
    assert.match(source, /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/);
    assert.doesNotMatch(source, /<script|\son\w+="|<img|<iframe|url\(/i);
  });
});
