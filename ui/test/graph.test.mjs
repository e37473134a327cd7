// Relations as a graph and as camps: what it opens on, going about by key, days, what breaks the pattern, and the same as a
// table.
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
  d.broken = '';
  d.slow = 0;
  ({ page, context, faults } = await open(browser, how));
};
beforeEach(() => fresh());

const go = async (path) => {
  await page.goto(c + path);
  await settle(page);
  await page.waitForSelector('main svg [data-node], .nothing, main [role=alert]');
};
const keys = async (...all) => {
  for (const k of all) await page.keyboard.press(k);
};
const said = (words) => page.waitForFunction((w) => document.querySelector('footer [role=status]')?.textContent.includes(w), words);
const nodes = () => page.$$eval('[data-node]', (all) => all.map((e) => e.getAttribute('aria-label').split(':')[0]));
const places = () => page.$$eval('[data-node]', (all) => Object.fromEntries(all.map((e) => [e.dataset.node, e.getAttribute('transform')])));
const focused = () => page.evaluate(() => document.activeElement.dataset.node ?? document.activeElement.tagName);

describe('the graph', () => {
  it('opens on the best connected actor and those it is tied to', async () => {
    await page.goto(c + '/history');
    await settle(page);
    await keys('g', 'l');
    await page.waitForURL('**/relations');
    await page.waitForSelector('[data-node]');
    assert.deepEqual(await nodes(), ['Interior Ministry', 'Redline Front', 'Norvand', 'Coast Guard', 'Port Authority'], 'those with most deeds first');
    assert.equal(await page.inputValue('.tools select'), 'ac_M1N1STRY01');
    const signs = await page.$$eval('.tie text', (all) => all.map((e) => e.textContent.trim()));
    assert.ok(signs.includes('+') && signs.includes('−') && signs.some((s) => s.includes('✗')), String(signs));
    assert.match(await page.innerText('main'), /No prediction is drawn from this/);
    assert.deepEqual(faults, []);
  });

  it('is gone about by key: Tab, arrows, Enter, P, depth', async () => {
    await go('/relations');
    await page.focus('[data-node]');
    assert.equal(await focused(), 'ac_M1N1STRY01');
    await keys('Tab');
    assert.equal(await focused(), 'ac_RED11NE001', 'by weight');
    await keys('Shift+Tab');
    const seen = new Set();
    for (const k of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
      await page.focus('[data-node="ac_M1N1STRY01"]');
      await keys(k);
      seen.add(await focused());
    }
    assert.ok(seen.size >= 3, [...seen].join());
    await page.focus('[data-node="ac_RED11NE001"]');
    assert.match(await page.innerText('main aside'), /Redline Front[\s\S]*Interior Ministry/);
    await keys('Enter');
    await page.waitForURL(/ego=ac_RED11NE001/);
    await said('Redline Front in the middle');
    assert.ok((await nodes()).includes('Fishermen’s League'));
    assert.equal((await places()).ac_RED11NE001, 'translate(0 0)');
    await keys('2');
    await page.waitForURL(/depth=2/);
    await page.waitForFunction(() => document.querySelectorAll('[data-node]').length === 7);
    await page.focus('[data-node="ac_N0RVAND001"]');
    const before = (await places()).ac_N0RVAND001;
    await keys('p');
    await said('Norvand is kept where it is');
    await keys('1', '3');
    await page.waitForURL(/depth=3/);
    assert.equal((await places()).ac_N0RVAND001, before);
    await page.reload();
    await page.waitForSelector('[data-node]');
    assert.equal((await places()).ac_N0RVAND001, before, 'also after loading again');
    assert.deepEqual(faults, []);
  });

  it('stays in place from day to day', async () => {
    await go('/relations?depth=3');
    const before = await places();
    const lines = await page.locator('.tie').count();
    await keys('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    await page.waitForURL(/on=2031-03-31/);
    await page.waitForFunction((n) => document.querySelectorAll('.tie').length < n, lines);
    assert.deepEqual(await places(), before);
    assert.ok((await page.locator('.node.faint').count()) > 0, 'who has no tie yet stands back');
    await keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    await said('All deeds');
    await page.waitForFunction((n) => document.querySelectorAll('.tie').length === n, lines);
    await page.fill('input[type=date]', '2031-04-30');
    await page.waitForURL(/on=2031-04-30/);
    await page.click('section[aria-labelledby=months] button >> nth=2');
    await page.waitForURL(/on=2031-05-14/);
    assert.deepEqual(faults, []);
  });

  it('shows what the pattern would have hollow, and counts it nowhere', async () => {
    await go('/relations?ego=ac_N0RVAND001');
    assert.equal(await page.locator('.expected').count(), 0, 'the other end is not drawn');
    await keys('2');
    await page.waitForSelector('.expected');
    assert.equal(await page.locator('.expected text').innerHTML(), '(+)');
    const rows = await page.innerText('section[aria-labelledby=same]');
    assert.doesNotMatch(rows, /Norvand[^\n]*Port Authority/);
    assert.match(await page.innerText('section[aria-labelledby=expected]'), /Nobody reports such a tie; it is not counted/);
  });

  it('a tie opens its deeds and quotes, a strained triad its relations', async () => {
    await go('/relations');
    await page.click('aside summary:has-text("Redline Front")');
    await page.waitForSelector('aside details[open] [data-quote]');
    assert.match(await page.innerText('aside details[open]'), /31 deeds counted[\s\S]*On the word of Interior Ministry[\s\S]*told 2 times[\s\S]*Relation 1/);
    assert.match(await page.innerText('section[aria-labelledby=triads]'), /of \d triads are strained/);
    await page.click('section[aria-labelledby=triads] summary');
    assert.equal(await page.locator('section[aria-labelledby=triads] details[open] h4').count(), 3);
    assert.match(await page.getAttribute('section[aria-labelledby=triads] details[open] .links a', 'href'), /relations\/rl_M1NRED0001$/);
    await page.click('svg .tie .hit >> nth=1', { force: true });
    await page.waitForSelector('aside details[open]');
  });
});

describe('camps', () => {
  it('stand left and right, and what breaks the pattern is said', async () => {
    await go('/relations?view=camps');
    const at = await places();
    const x = (id) => Number(at[id].match(/\((-?\d+)/)[1]);
    assert.ok(x('ac_M1N1STRY01') * x('ac_RED11NE001') < 0, 'foes stand across');
    assert.ok(x('ac_M1N1STRY01') * x('ac_P0RT000001') > 0, 'friends on one side');
    assert.ok((await page.locator('.tie.breaks').count()) >= 1);
    const text = await page.innerText('section[aria-labelledby=camps]');
    assert.match(text, /proved optimal|L = 1/);
    assert.match(text, /Ties that break the pattern/);
    assert.deepEqual(faults, []);
  });

  it('are one of four views, which V goes through', async () => {
    await go('/relations');
    for (const view of ['camps', 'matrix', 'table', 'graph']) {
      await keys('v');
      await page.waitForURL(new RegExp(`view=${view}`));
      await page.waitForSelector(`main [role=group] button[aria-pressed=true]:has-text("${view[0].toUpperCase() + view.slice(1)}")`);
    }
    await page.check('text=Count alleged deeds');
    await page.waitForURL(/alleged=count/);
    assert.deepEqual(faults, []);
  });
});

describe('when there is little or something is amiss', () => {
  it('no ties, no articles, and what went wrong are said', async () => {
    await go('/relations');
    d.state.world.relations = [];
    await page.reload();
    await page.waitForSelector('.nothing');
    assert.match(await page.innerText('.nothing'), /There is nothing to draw/);
    await page.click('.nothing button:has-text("Count alleged deeds")');
    await page.waitForFunction(() => new URLSearchParams(location.search).get('alleged') === 'count');
    d.state.articles = [];
    await page.reload();
    await page.waitForSelector('text=No articles have been added yet.');
    d.broken = '/balance';
    await page.reload();
    await page.waitForSelector('main [role=alert]');
    assert.match(await page.innerText('main [role=alert]'), /The disk is full/);
    assert.deepEqual(faults.filter((f) => !f.includes('500')), []);
  });

  it('a day before everything says so', async () => {
    await go('/relations?on=2030-01-01');
    await page.waitForSelector('text=no tie between these was told');
    assert.deepEqual(faults, []);
  });
});

describe('for everybody', () => {
  for (const theme of ['light', 'dark']) {
    it(`no accessibility fault, ${theme}`, async () => {
      await fresh({ theme });
      for (const [name, path] of [['graph', '/relations?depth=2'], ['graph-day', '/relations?depth=3&on=2031-03-31'], ['camps', '/relations?view=camps']]) {
        await go(path);
        await page.waitForTimeout(150);
        await page.screenshot({ path: `${RESULTS}${name}-${theme}.png`, fullPage: true });
        await page.evaluate(axe);
        const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
        assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} — ${n.failureSummary}`).join('\n')}`), [], name);
        assert.deepEqual(faults, [], name);
      }
    });
  }

  it('nothing but the picture scrolls sideways at 320 pixels, and all can be hit', async () => {
    for (const path of ['/relations?depth=2', '/relations?view=camps']) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await go(path);
      const small = await page.$$eval('main button, main input:not([type=checkbox]):not([type=radio]), main select, main summary', (all) => all.filter((e) => e.offsetParent && e.getBoundingClientRect().height < 24).map((e) => e.outerHTML.slice(0, 90)));
      assert.deepEqual(small, [], path);
      for (const width of [1024, 640, 320]) {
        await page.setViewportSize({ width, height: 740 });
        await page.waitForTimeout(80);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${path} is ${over} pixels too wide at ${width}`);
      }
      await page.screenshot({ path: `${RESULTS}graph-320.png`, fullPage: true });
    }
  });

  it('prints', async () => {
    await go('/relations');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.isVisible('.tools'), false);
    assert.equal(await page.isVisible('main svg [data-node]'), true);
    await page.screenshot({ path: `${RESULTS}graph-print.png`, fullPage: true });
  });
});
