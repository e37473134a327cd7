// Every page, light and dark: no accessibility violation, no error, nothing from elsewhere, no sideways scrolling at 320.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { launch, open, RESULTS, settle } from './browser.mjs';
import { target } from './target.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let at, browser;
before(async () => {
  at = await target();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await at?.close();
});

const routes = {
  cases: () => '/',
  overview: () => `/c/${at.caseId}`,
  add: () => `/c/${at.caseId}/add`,
  articles: () => `/c/${at.caseId}/articles`,
  reader: () => `/c/${at.caseId}/articles/${at.article}`,
  'reader-in-hand': () => `/c/${at.caseId}/articles/${at.article}?at=${at.statement}`,
  statements: () => `/c/${at.caseId}/statements`,
  'statements-filtered': () => `/c/${at.caseId}/statements?kind=anonymous&state=-rejected&colour=red`,
  'statements-none': () => `/c/${at.caseId}/statements?q=nothingmatchesthis&state=proposed`,
  statement: () => `/c/${at.caseId}/statements/${at.statement}`,
  'statement-why': () => `/c/${at.caseId}/statements/${at.statement}#why`,
  review: () => `/c/${at.caseId}/review`,
  'review-same': () => `/c/${at.caseId}/review?queue=same`,
  'review-incidents': () => `/c/${at.caseId}/review?queue=incidents`,
  'review-tensions': () => `/c/${at.caseId}/review?queue=tensions`,
  'review-none': () => `/c/${at.caseId}/review?q=nothingmatchesthis`,
  search: () => `/c/${at.caseId}/search?q=${at.words}`,
  history: () => `/c/${at.caseId}/history`,
  ...Object.fromEntries(['actors', 'incidents', 'acts', 'relations', 'warnings', 'claims', 'sources', 'origins', 'links', 'tensions'].flatMap((kind) => [
    [kind, () => `/c/${at.caseId}/${kind}`],
    // A running Hearsay whose case holds none of a kind shows its list once more.
    [`${kind}-one`, () => `/c/${at.caseId}/${kind}/${at.records[kind]}`],
  ])),
  'relations-table': () => `/c/${at.caseId}/relations?view=table`,
  'relations-camps': () => `/c/${at.caseId}/relations?view=camps`,
  reports: () => `/c/${at.caseId}/report`,
  hypotheses: () => `/c/${at.caseId}/hypotheses`,
  'relations-matrix': () => `/c/${at.caseId}/relations?view=matrix&alleged=count`,
  'incidents-none': () => `/c/${at.caseId}/incidents?q=nothingmatchesthis&state=proposed`,
  'origins-copies': () => `/c/${at.caseId}/corroboration/${at.records.origins}?copies=all`,
  'tensions-none': () => `/c/${at.caseId}/tensions?q=nothingmatchesthis&state=proposed`,
  timeline: () => `/c/${at.caseId}/timeline`,
  'timeline-kinds': () => `/c/${at.caseId}/timeline?kind=incident&kind=statement&kind=claim&lane=kind`,
  'as-of': () => `/c/${at.caseId}@2031-05-13/incidents`,
  settings: () => '/settings',
  reference: () => '/reference',
  lost: () => '/c/a/b/c/d/e',
};

async function violations(page) {
  // Through the debugger's own world, which the page's policy does not touch.
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  return found.violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.slice(0, 4).map((n) => `${n.html.slice(0, 160)} — ${n.failureSummary}`).join('\n  ')}`);
}

for (const theme of ['light', 'dark']) {
  describe(theme, () => {
    let page, context, faults;
    before(async () => {
      ({ page, context, faults } = await open(browser, { theme }));
      await page.goto(at.enter);
    });
    after(() => context?.close());

    for (const [name, route] of Object.entries(routes)) {
      it(name, async () => {
        faults.length = 0;
        await page.goto(at.base + route());
        await settle(page);
        await page.waitForTimeout(150); // parts of a page that load by themselves
        if (name === 'statement-why') await page.waitForSelector('#why h3');
        await page.screenshot({ path: `${RESULTS}${name}-${theme}.png` });
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(faults, []);
      });
    }
  });
}

describe('dialogs', () => {
  for (const theme of ['light', 'dark']) {
    for (const [name, key] of [['palette', 'Control+k'], ['keys', '?']]) {
      it(`${name}, ${theme}`, async () => {
        const { page, context, faults } = await open(browser, { theme });
        await page.goto(at.enter);
        await page.goto(at.base + routes.reader());
        await settle(page);
        await page.keyboard.press(key);
        await page.waitForSelector('dialog[open]');
        await page.screenshot({ path: `${RESULTS}${name}-${theme}.png` });
        assert.deepEqual(await violations(page), []);
        await page.keyboard.press('Escape');
        await page.waitForSelector('dialog[open]', { state: 'detached' });
        assert.deepEqual(faults, []);
        await context.close();
      });
    }
  }
});

describe('narrow and wide', () => {
  it('no page scrolls sideways, down to 320 pixels, and every control can be hit', async () => {
    const { page, context, faults } = await open(browser);
    await page.goto(at.enter);
    for (const [name, route] of Object.entries(routes)) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(at.base + route());
      await settle(page);
      const small = await page.$$eval('button, input:not([type=checkbox]):not([type=radio]):not(.vh), select, summary', (all) => all.filter((e) => e.offsetParent && e.className !== 'vh' && e.getBoundingClientRect().height < 24).map((e) => `${e.outerHTML.slice(0, 90)} ${e.getBoundingClientRect().height}`));
      assert.deepEqual(small, [], name);
      for (const width of [1024, 640, 320]) {
        await page.setViewportSize({ width, height: 740 });
        await page.waitForTimeout(60);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${name} is ${over} pixels too wide at ${width}`);
      }
      await page.screenshot({ path: `${RESULTS}${name}-320.png` });
    }
    assert.deepEqual(faults, []);
    await context.close();
  });
});

describe('on paper', () => {
  it('the article prints with its statements as a numbered list', async () => {
    const { page, context } = await open(browser);
    await page.goto(at.enter);
    await page.goto(at.base + routes.reader());
    await settle(page);
    const pdf = await page.pdf({ path: `${RESULTS}reader.pdf`, format: 'A4', tagged: true });
    assert.ok(pdf.length > 20_000, 'the PDF is empty');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.isVisible('nav'), false);
    assert.equal(await page.isVisible('h2:has-text("Statements in this article")'), true);
    const shape = await page.evaluate(() => {
      const cards = [...document.querySelectorAll('aside ol > li')];
      return { n: cards.length, flow: cards.every((c) => getComputedStyle(c).position === 'static'), after: cards[0]?.getBoundingClientRect().top > document.querySelector('article').getBoundingClientRect().bottom };
    });
    assert.ok(shape.n > 0 && shape.flow && shape.after, JSON.stringify(shape));
    await page.screenshot({ path: `${RESULTS}reader-print.png`, fullPage: true });
    await context.close();
  });
});
