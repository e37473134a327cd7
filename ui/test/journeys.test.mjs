// Four days' work by keyboard alone, on the running program and the three articles of the tutorial: the first ten minutes, a
// review, an assessment, its defence. At every station the page is looked at in light and dark, on paper, wide and at 320
// pixels; pictures stay in test-results/ as journey-*.png. A mouse that moves is a fault, like an error or a request elsewhere.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, open, RESULTS, settle } from './browser.mjs';
import { readable } from './file.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PROGRAM = process.env.HEARSAY_PROGRAM ?? here('../../bin/hearsay');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARTICLES = ['1-coastline-agency', '2-veldra-post', '3-northern-review'].map((name) => readFileSync(here(`../../examples/veldra/${name}.txt`), 'utf8'));

let home, server, enter, base, browser;

/** journeys goes all four, one after the other, at a width. */
function journeys(width, height) {
  let page, context, faults, c;
  let gone = true;
  const keys = async (...all) => {
    for (const k of all) await page.keyboard.press(k);
  };
  const type = (text) => page.keyboard.type(text);
  const said = (words) => page.waitForFunction((w) => [...document.querySelectorAll('[role=status]')].some((s) => s.textContent.includes(w)), words);
  const shows = (words) => page.waitForFunction((w) => document.querySelector('main').innerText.includes(w), words);
  /** tabTo goes on by Tab until what has the focus says these words, or matches this selector. */
  const tabTo = async (wanted, key = 'Tab') => {
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press(key);
      if (await page.evaluate((w) => { const e = document.activeElement; return w.startsWith('#') || w.startsWith('.') ? e.matches(w) : (e.innerText ?? '').trim().startsWith(w); }, wanted)) return;
    }
    assert.fail(`no Tab leads to ${wanted}`);
  };
  const look = async (name) => {
    const at = `${name} at ${width} pixels`;
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.waitForTimeout(150);
      await page.screenshot({ path: `${RESULTS}journey-${name}-${width}-${colorScheme}.png` });
      await page.evaluate(() => scrollTo(0, 0)); // half under the bar a button counts as too small
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
      assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`), [], `${at}, ${colorScheme}`);
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${at} is ${over} pixels too wide`);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    assert.deepEqual(await page.locator('.screen-only:visible').count(), 0, `${at}, on paper: what is for the screen is left out`);
    await page.screenshot({ path: `${RESULTS}journey-${name}-${width}-print.png`, fullPage: true });
    await page.emulateMedia({ media: null, colorScheme: 'light' });
    assert.deepEqual(faults, [], at);
  };

  /** leaves has the report as one HTML file, and reads it from the disk. */
  const leaves = async () => {
    const path = new URL(page.url()).pathname.replace(/^\/c\//, '/api/v1/cases/').replace('/report/', '/reports/');
    const answer = await page.evaluate(async (p) => { const a = await fetch(`${p}/export?format=html`); return { status: a.status, body: await a.text() }; }, path);
    assert.equal(answer.status, 200, path);
    const file = join(home, 'exported.html');
    writeFileSync(file, answer.body);
    await readable(browser, file, 'journey');
  };

  before(async () => {
    ({ page, context, faults } = await open(browser, { width, height }));
    context.setDefaultTimeout(20_000);
    await page.addInitScript(() => {
      document.addEventListener('pointerdown', () => console.error('somebody used a mouse'));
      document.addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective}`));
    });
  });
  after(() => context?.close());

  /** Each goes on where the one before it ended. */
  const then = (name, go) =>
    it(name, async () => {
      assert.ok(gone, 'the journey before this one did not end');
      gone = false;
      await go();
      gone = true;
    });

  then('the first ten minutes: a case, three articles, a decision, an origin, a citation', async () => {
    await page.goto(enter);
    await page.goto(base + '/');
    await settle(page);
    await tabTo('Start a case');
    await keys('Enter');
    await page.waitForSelector('#case-title:focus');
    await type(`Veldra, seen at ${width}`);
    await keys('Enter');
    await page.waitForURL('**/add');
    await settle(page);
    c = page.url().replace(/\/add$/, '');
    for (const [i, text] of ARTICLES.entries()) {
      await tabTo('#paste-text', i ? 'Shift+Tab' : 'Tab');
      await page.keyboard.insertText(text);
      await keys('Tab', 'Tab', 'Enter');
      await page.waitForFunction((n) => document.querySelectorAll('.results li').length === n, i + 1);
    }
    await page.waitForFunction(async (at) => (await (await fetch(`/api/v1/cases/${at}/jobs`)).json()).done === 3, new URL(c).pathname.slice(3));
    await look('added');

    await keys('g', 'a');
    await page.waitForSelector('[data-row]:nth-child(3)');
    for (let i = 0; i < 9 && !/Bomb kills nine/.test((await page.locator('tr.at').count()) ? await page.innerText('tr.at') : ''); i++) await keys('j');
    await keys('Enter');
    await page.waitForURL('**/articles/*');
    await settle(page);
    await keys('j', 'j');
    await page.waitForSelector('.card.now');
    await keys('a');
    await page.waitForSelector('.card.now.accepted');
    await keys('m'); // what the reader is unsure of is held back until one asks for it
    for (let i = 0; i < 12 && !/asked/.test(await page.innerText('.card.now')); i++) await keys('j');
    await keys('x');
    await page.waitForSelector('.strip');
    await keys('3');
    await page.waitForSelector('.card.now.rejected');
    await keys('u');
    await page.waitForSelector('.card.now.proposed');
    await keys('Shift+U');
    await page.waitForSelector('.card.now.rejected');
    await look('reader');

    await keys('g', 'b');
    await page.waitForSelector('[data-row]');
    for (let i = 0; i < 20 && !/nine people killed/.test((await page.locator('tr.at, [data-row].at').count()) ? await page.innerText('tr.at, [data-row].at') : ''); i++) await keys('j');
    await keys('Enter');
    await page.waitForURL('**/corroboration/*');
    await settle(page);
    await shows('Interior Ministry');
    await look('origins');

    await keys('g', 's');
    await page.waitForSelector('[data-row]');
    await keys('j', 'c');
    await said('Copied');
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#ch=\d+-\d+/, 'a citation leads to exact characters');
  });

  then('the daily review: what is left, decided card by card, and all of it in the log', async () => {
    await keys('g', 'o');
    await page.waitForURL(c);
    await settle(page);
    await look('overview');
    await keys('g', 'r');
    await page.waitForSelector('.desk');
    const left = async () => Number((await page.innerText('.progress b')).replace(/\D/g, ''));
    const card = () => page.getAttribute('.desk', 'data-card');
    const begin = await left();
    await keys('a', 'a', 'x', '2');
    await page.waitForFunction((n) => document.querySelector('.progress b')?.innerText.replace(/\D/g, '') === String(n), begin - 3);
    const skipped = await card();
    await keys('Space');
    assert.notEqual(await card(), skipped);
    await keys('a', 'u');
    await page.waitForSelector('.trail .gone');
    assert.equal(await left(), begin - 3);
    await page.waitForFunction(() => JSON.parse(localStorage.getItem('hearsay.review') ?? '[]').length === 0);
    assert.ok(await page.locator('.trail li').count() >= 3, 'the last decisions stay in sight');
    await look('review');
    await keys('g', 'y');
    await page.waitForSelector('main ol li');
    assert.match(await page.innerText('main'), /rejected[\s\S]*accepted/i);
  });

  then('the assessment: from empty to a version, each sentence cited, its weak points mended', async () => {
    await keys('g', 'p');
    await page.waitForURL('**/report');
    await settle(page);
    await keys('n');
    await page.waitForSelector('form input:focus');
    await type('Was the ministry warned?');
    await keys('Enter');
    await page.waitForSelector('.cm-content:focus');
    await keys('Control+a', 'Delete');
    await type('Norrmark says that it gave the place and the day @gave the place');
    await page.waitForSelector('.cm-tooltip-autocomplete li[aria-selected=true]');
    await keys('Enter');
    await page.waitForSelector('.chip');
    await type('. The minister denies it: @no such warning');
    await page.waitForSelector('.cm-tooltip-autocomplete li[aria-selected=true]');
    await keys('Control+Enter');
    await type('. Nobody else was told. ');
    await page.waitForSelector('.flag.wrong');
    await keys('Control+Shift+c');
    await page.waitForSelector('.desk aside .flags li');
    await look('writing');
    await page.locator('.cm-content').focus();
    await keys('Control+End', ...Array('Nobody else was told. '.length).fill('Backspace'));
    await page.waitForFunction(() => !document.querySelector('header .counts .wrong'));
    await keys('Control+s');
    await page.waitForSelector('dialog input:focus');
    await type('to the editor');
    await keys('Enter');
    await said('was saved');
    await keys('Escape', 'v');
    await page.waitForURL('**view=read*');
    await shows('No such warning reached us');
    await look('report');
  });

  then('the defence of a sentence: eight steps down to the characters and what would change it', async () => {
    await keys('j', 'd');
    await page.waitForSelector('[data-step="0"]');
    for (let i = 0; i < 3; i++) await keys('ArrowRight');
    await page.waitForSelector('.verdict:has-text("Checked in this browser just now")');
    assert.match(await page.innerText('[data-step="3"]'), /We gave them the place and the day[\s\S]*Characters \d+–\d+[\s\S]*[0-9a-f]{64}/);
    await look('characters');
    for (let i = 0; i < 4; i++) await keys('ArrowRight');
    await page.waitForSelector('[data-step="7"]');
    await look('defence');
    await page.pdf({ path: `${RESULTS}journey-defence-${width}.pdf`, format: 'A4' });
    for (let i = 0; i < 7; i++) await keys('ArrowLeft');
    await keys('Escape', 'e');
    await page.waitForSelector('.cm-content:focus');
    if (width > 320) await leaves(); // it is the same file, and looked at in every width
    assert.deepEqual(faults, []);
  });
}

describe('by keyboard alone', { skip: existsSync(PROGRAM) ? false : 'there is no program; build it, or name it in HEARSAY_PROGRAM' }, () => {
  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'hearsay-journeys-'));
    server = spawn(PROGRAM, ['serve', '--quiet', '--addr', '127.0.0.1:0'], { env: { ...process.env, HEARSAY_HOME: home, HEARSAY_USER: 'Vera Holt', HEARSAY_CASE: '', HEARSAY_TOKEN: 'journeys' }, cwd: home });
    enter = await new Promise((done, fail) => {
      server.stdout.once('data', (d) => done(String(d).trim()));
      server.once('exit', (code) => fail(new Error(`the program ended: ${code}`)));
    });
    base = new URL(enter).origin;
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.removeAllListeners('exit');
    server?.kill();
    if (home) rmSync(home, { recursive: true, force: true });
  });

  describe('wide', () => journeys(1280, 800));
  describe('at 320 pixels', () => journeys(320, 740));
});
