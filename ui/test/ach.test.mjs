// Competing hypotheses: asking, rating by key, what the ranking hangs on, proposals that count once taken, raters, blind mode.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, it } from 'node:test';
import { launch, open, RESULTS, settle } from './browser.mjs';
import { large } from './double-ach.mjs';
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

const Q = '/hypotheses/qu_WARN000001';
const go = async (path) => {
  await page.goto(c + path);
  await settle(page);
};
const keys = async (...all) => {
  for (const k of all) await page.keyboard.press(k);
};
const said = (words) => page.waitForFunction((w) => document.querySelector('footer [role=status]')?.textContent.includes(w), words);
const cell = (row, h) => page.locator(`[data-cell="ev_R0W${row}000000 hy_H${h}00000000"]`);
const focused = () => page.evaluate(() => {
  const el = document.activeElement;
  const row = el.closest('tr')?.querySelector('th')?.textContent.trim().slice(0, 2);
  const column = el.closest('table')?.querySelectorAll('thead th')[el.closest('td, th').cellIndex]?.textContent.trim().slice(0, 2);
  return `${column}, ${row}: ${el.textContent.trim()}`;
});
const question = () => d.state.questions[0];

async function violations() {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  return found.violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} — ${n.failureSummary}`).join('\n  ')}`);
}

describe('questions', () => {
  it('are listed with what is least inconsistent and what it hangs on', async () => {
    await go('/history');
    await keys('g', 'h');
    await page.waitForURL('**/hypotheses');
    await page.waitForSelector('.list > li');
    assert.equal(await page.getAttribute('nav a[aria-current]', 'href'), `/c/${d.caseId}/hypotheses`);
    assert.equal(await page.locator('.list > li').count(), 1, 'dropped ones wait to be asked for');
    assert.match(await page.innerText('.list'), /Least inconsistent:[\s\S]*3 hypotheses[\s\S]*5 pieces of evidence[\s\S]*hangs on Norvand/);
    await page.click('text=Show dropped questions too');
    await page.waitForSelector('text=Who paid for the boats?');
    assert.deepEqual(faults, []);
  });

  it('are asked in one form, with a guide, and lead straight to proposed evidence', async () => {
    await go('/hypotheses');
    await keys('n');
    await page.waitForSelector('form textarea:focus');
    assert.match(await page.innerText('.setup aside'), /if this answer were so, would I expect to read this/);
    await page.keyboard.type('Who moved the boats?');
    await page.click('text=Set it up');
    assert.match(await page.innerText('form [role=alert]'), /at least two answers/);
    await page.fill('[aria-label="Hypothesis 1"]', 'The harbour police');
    await page.fill('[aria-label="Hypothesis 2"]', 'The harbour police');
    await page.click('text=Set it up');
    assert.match(await page.innerText('form [role=alert]'), /the same/);
    await page.fill('[aria-label="Hypothesis 2"]', 'Fishermen');
    await page.click('text=One more answer');
    await page.keyboard.type('Nobody did');
    await keys('Enter');
    await page.waitForURL(/qu_NEW/);
    await page.waitForSelector('[data-proposal]');
    assert.deepEqual(question().hypotheses.map((h) => h.text), ['The harbour police', 'Fishermen', 'Nobody did']);
    assert.match(await page.innerText('main'), /No evidence yet\. Take it from what is proposed below/);
    await keys('j', 't');
    await page.waitForSelector('[data-cell]');
    assert.equal(question().rows.length, 1);
    await keys('a');
    await page.waitForFunction(() => document.querySelectorAll('[data-cell]').length === 6);
    assert.equal(question().rows.length, 2, 'one after the other');
    assert.deepEqual(faults, []);
  });

  it('come in from a file, and what cannot be read is said', async () => {
    await go('/hypotheses');
    await page.setInputFiles('input[type=file]', { name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from('evidence,H1,H2\n') });
    await page.waitForURL(/qu_NEW/);
    await go('/hypotheses');
    await page.setInputFiles('input[type=file]', { name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from('nothing') });
    await page.waitForSelector('main [role=alert]:not(:empty)');
    assert.deepEqual(faults.filter((f) => !f.includes('422')), []);
  });

  it('say when there are none, and what went wrong', async () => {
    await go('/hypotheses');
    d.state.questions = [];
    await page.reload();
    await page.waitForSelector('.setup form');
    d.broken = '/questions';
    await page.reload();
    await page.waitForSelector('main [role=alert] h1');
    assert.deepEqual(faults.filter((f) => !f.includes('500')), []);
  });
});

describe('the matrix', () => {
  it('is a table with heads, walked with arrows and rated with digits', async () => {
    await go(Q);
    assert.equal(await page.locator('table[role=grid] thead th[scope=col]').count(), 7, 'corner, five pieces, the sum');
    assert.equal(await page.locator('table[role=grid] tbody th[scope=row]').count(), 3);
    assert.equal(await page.locator('[data-spot][tabindex="0"]').count(), 1, 'one place in the order of Tab');
    await page.focus('[data-spot][tabindex="0"]');
    assert.match(await focused(), /^E1, H1: C consistent/);
    await keys('ArrowRight', 'ArrowDown');
    assert.match(await focused(), /^E3, H2: C consistent/);
    await keys('Control+Home', 'ArrowUp');
    assert.match(await focused(), /^E1/);
    await keys('Control+Home', '2');
    await said('E1 against H1: inconsistent.');
    await said('least inconsistent');
    assert.equal(question().ratings.find((r) => r.row === 'ev_R0W1000000' && r.hypothesis === 'hy_H100000000').value, 'I');
    assert.match(await cell(1, 1).innerText(), /^I/);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.cell), 'ev_R0W1000000 hy_H100000000', 'the focus stays');
    await keys('0');
    await said('E1 against H1: not rated.');
    await keys('u', 'u');
    await page.waitForFunction(() => document.querySelector('[data-cell="ev_R0W1000000 hy_H100000000"] b').textContent === 'C');
    assert.deepEqual(faults, []);
  });

  it('says what is not rated, which copies count once, and turns', async () => {
    await go(Q);
    assert.match(await cell(4, 3).innerText(), /^\?/);
    assert.match(await cell(4, 3).textContent(), /not rated/);
    const heads = await page.locator('table[role=grid] thead th').allInnerTexts();
    assert.match(heads[1], /E1[\s\S]*A[\s\S]*from Norvand[\s\S]*2 pieces, counted once/);
    assert.match(heads[2], /E3[\s\S]*A[\s\S]*same origin: counted with it/, 'beside the other of its origin');
    assert.match(heads.at(-2), /no origin stated/);
    await keys('v');
    await page.waitForURL(/layout=down/);
    await page.waitForSelector('table[role=grid]:not(.turned)');
    assert.equal(await page.locator('table[role=grid] tbody th[scope=row]').count(), 5);
    assert.match(await page.innerText('table[role=grid] tfoot'), /Against it/);
    await keys('d');
    await page.waitForURL(/sort=telling/);
    assert.match(await page.locator('table[role=grid] tbody tr').first().innerText(), /^E3/);
    assert.match(await page.locator('table[role=grid] tbody tr').last().innerText(), /E5[\s\S]*nothing/);
    assert.deepEqual(faults, []);
  });

  it('never says true or confirmed', async () => {
    await go(Q);
    const text = await page.innerText('main');
    assert.match(text, /Least inconsistent/);
    assert.doesNotMatch(text, /\b(true|confirmed|proven|probably)\b/i);
  });

  it('a cell opens with Enter: the question, the reason, the others', async () => {
    await go(Q);
    await cell(1, 2).focus();
    await keys('Enter');
    await page.waitForSelector('dialog[open]');
    const text = await page.innerText('dialog');
    assert.match(text, /E1 against H2[\s\S]*would one expect this\?[\s\S]*bo: consistent · the venue was a guess[\s\S]*The words it rests on/);
    await page.fill('dialog textarea', 'the venue was in the notice');
    await page.click('dialog button:has-text("inconsistent"):not(:has-text("very"))');
    await page.waitForSelector('dialog', { state: 'detached' });
    await said('E1 against H2: inconsistent');
    assert.equal(question().ratings.find((r) => r.row === 'ev_R0W1000000' && r.hypothesis === 'hy_H200000000' && r.rater === 'tester').why, 'the venue was in the notice');
    assert.match(await page.evaluate(() => document.activeElement.dataset.cell), /ev_R0W1000000 hy_H2/, 'back in the cell');
  });

  it('a row of one’s own is added, weighed and taken out', async () => {
    await go(Q);
    await keys('n');
    await page.waitForSelector('dialog[open]');
    await page.click('dialog .primary');
    assert.match(await page.innerText('dialog [role=alert]'), /Write down/);
    await page.fill('dialog textarea >> nth=0', 'No siren was heard');
    await page.fill('dialog input.field >> nth=1', 'Norvand');
    await page.check('dialog fieldset >> nth=0 >> text=high');
    await page.click('dialog .primary');
    await page.waitForSelector('dialog', { state: 'detached' });
    const row = question().rows.at(-1);
    assert.deepEqual([row.words, row.origin, row.credibility], ['No siren was heard', 'ac_N0RVAND001', 'high'], 'an origin named like one that is there is that one');
    await page.click('thead .head:has-text("No siren")');
    await page.waitForSelector('dialog[open]');
    await page.click('dialog >> text=Take it out');
    await page.waitForSelector('dialog', { state: 'detached' });
    assert.equal(question().rows.length, 5);
  });

  it('says what it hangs on, and leads to the row', async () => {
    await go(Q);
    const text = await page.innerText('section[aria-labelledby=hangs]');
    assert.match(text, /rests most on Norvand \(E1, E3\): more than half of it/);
    assert.match(text, /If E\d is wrong → H\d/);
    assert.match(text, /leads only if more than 20 pieces are wrong/);
    assert.match(await page.innerText('section[aria-labelledby=next]'), /notice of 28 April/);
    await page.click('section[aria-labelledby=hangs] li .linklike:has-text("E") >> nth=0');
    await page.waitForFunction(() => document.activeElement.matches('[data-spot].head'));
  });

  it('shows figures and a posterior only when asked, with what they are made of', async () => {
    await go(Q);
    assert.equal(await page.isVisible('text=Bayes’ rule'), false);
    await page.click('text=A posterior, for those who want one');
    assert.match(await page.innerText('form table'), /61\s*%/);
    await page.fill('[aria-label="Likelihood of what is inconsistent"]', '0.3');
    await page.click('text=Reckon with these');
    await said('Kept.');
    assert.equal(question().settings.likelihoods.I, 0.3);
    await page.fill('[aria-label="Likelihood of what is inconsistent"]', '1.5');
    await page.click('text=Reckon with these');
    assert.match(await page.innerText('form [role=alert]'), /between 0 and 1/);
  });
});

describe('raters', () => {
  it('are seen together, alone, and where they differ', async () => {
    await go(Q);
    assert.match(await page.innerText('section[aria-labelledby=raters]'), /bo[\s\S]*tester \(you\)|tester \(you\)[\s\S]*bo/);
    await page.click('text=Who differs');
    await page.waitForURL(/ratings=differ/);
    assert.match(await cell(1, 2).innerText(), /differ[\s\S]*tester II · bo C/);
    await page.click('text="Mine"');
    await page.waitForURL(/ratings=mine/);
    await page.waitForFunction(() => document.querySelector('[data-cell="ev_R0W1000000 hy_H200000000"]').querySelector('b').textContent === 'II');
  });

  it('in blind mode nothing of others shows before all is rated', async () => {
    await go(Q);
    await page.check('text=Blind');
    await page.waitForSelector('.blind');
    let text = await page.innerText('main');
    assert.match(text, /shows once you have rated the one cell that is left/);
    assert.doesNotMatch(text, /least inconsistent|What it hangs on|Raters|\bbo\b/i);
    await cell(4, 3).focus();
    await keys('1');
    await page.waitForSelector('section[aria-labelledby=hangs]');
    text = await page.innerText('main');
    assert.match(text, /Least inconsistent/);
  });
});

describe('proposals', () => {
  it('mark the words, are taken with T or A, dismissed with X, and only then count', async () => {
    await go(Q);
    const before = await page.innerText('section[aria-labelledby=result]');
    await keys('p');
    await page.waitForSelector('[data-proposal] mark');
    assert.equal(await page.locator('[data-proposal] mark').first().innerText(), 'too general');
    assert.match(await page.innerText('[data-proposal]'), /H1: inconsistent\?[\s\S]*H2: consistent\?/);
    assert.equal(await page.innerText('section[aria-labelledby=result]'), before, 'a suggestion is no rating');
    await keys('j', 'x');
    await said('Dismissed');
    assert.equal(await page.locator('[data-proposal]').count(), 2);
    await keys('a');
    await said('Kept.');
    assert.equal(question().rows.at(-1).origin, 'ac_E1K0000001');
    assert.deepEqual(question().ratings.filter((r) => r.row === question().rows.at(-1).id).map((r) => [r.value, r.why]), [['C', '“No notice … was given”']]);
    await page.click('text=Show the one that was dismissed');
    await page.waitForSelector('text=too general and passed');
    await page.click('text=Take, rate it myself');
    await page.waitForFunction(() => document.querySelectorAll('table[role=grid] thead th').length === 9);
    assert.equal(question().ratings.filter((r) => r.row === question().rows.at(-1).id).length, 0);
    await keys('u');
    await page.waitForFunction(() => document.querySelectorAll('table[role=grid] thead th').length === 8);
    assert.deepEqual(faults, []);
  });
});

describe('when something is amiss', () => {
  it('a rating that cannot be kept is said and taken back', async () => {
    await go(Q);
    await cell(1, 1).focus();
    await d.stop();
    await keys('1');
    await said('cannot be kept here');
    await d.restart();
    await page.click('text=Try again');
    await page.waitForFunction(() => document.querySelector('[data-cell="ev_R0W1000000 hy_H100000000"] b').textContent === 'C');
  });

  it('one hypothesis, none, and nothing rated are said in words', async () => {
    await go(Q);
    const q = question();
    q.ratings = [];
    await page.reload();
    await page.waitForSelector('text=Nothing has been rated yet.');
    q.ratings = [{ row: 'ev_R0W1000000', hypothesis: 'hy_H100000000', rater: 'tester', value: 'I', why: '' }];
    await page.reload();
    await page.waitForSelector('text=no rival is rated yet');
    assert.doesNotMatch(await page.innerText('section[aria-labelledby=result] ol'), /Least inconsistent/);
    q.hypotheses.length = 1;
    await page.reload();
    await page.waitForSelector('text=nothing competes with it');
    q.ratings = [];
    q.hypotheses.length = 0;
    await page.reload();
    await page.waitForSelector('text=There is no hypothesis.');
    assert.deepEqual(faults, []);
  });

  it('reading only: nothing can be asked, rated or taken', async () => {
    const still = await start({ readOnly: true });
    try {
      await page.goto(`${still.url}c/${still.caseId}${Q}`);
      await settle(page);
      await page.waitForSelector('header .reading');
      assert.equal(await page.locator('main .actions button').count(), 1, 'only export');
      await page.focus('[data-cell]');
      await keys('1');
      await said('for reading only');
      assert.deepEqual(faults, []);
    } finally {
      await still.stop();
    }
  });

  it('two hundred rows by eight are drawn and rated without a wait', async () => {
    await go(Q);
    d.state.questions.push(large());
    await page.goto(`${c}/hypotheses/qu_LARGE00001`);
    await page.waitForSelector('[data-cell="ev_L199 hy_L7"]');
    await page.focus('[data-cell="ev_L3 hy_L2"]');
    const times = await page.evaluate(async () => {
      const out = [];
      for (const key of ['1', 'ArrowRight', '5', 'ArrowDown', '2']) {
        const start = performance.now();
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        out.push(Math.round(performance.now() - start));
      }
      return out;
    });
    assert.ok(Math.max(...times) < 400, `slow: ${times}`);
    assert.deepEqual(faults, []);
  });
});

describe('for everybody', () => {
  for (const theme of ['light', 'dark']) {
    it(`no accessibility fault, ${theme}`, async () => {
      await fresh({ theme });
      for (const [name, path, act] of [
        ['hypotheses', '/hypotheses', async () => {}],
        ['question', Q, async () => {}],
        ['question-down', `${Q}?layout=down&ratings=differ&sort=telling`, () => keys('p')],
        ['question-cell', Q, async () => { await cell(1, 2).focus(); await keys('Enter'); await page.waitForSelector('dialog[open]'); }],
        ['question-row', Q, async () => { await keys('n'); await page.waitForSelector('dialog[open]'); }],
      ]) {
        await go(path);
        await act();
        await page.waitForTimeout(150);
        await page.screenshot({ path: `${RESULTS}${name}-${theme}.png`, fullPage: true });
        assert.deepEqual(await violations(), [], name);
        assert.deepEqual(faults, [], name);
      }
    });
  }

  it('nothing but the table scrolls sideways at 320 pixels, and all can be hit', async () => {
    for (const path of ['/hypotheses', Q, `${Q}?layout=down`]) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await go(path);
      const small = await page.$$eval('main button, main input:not([type=checkbox]):not([type=radio]):not(.vh), main select, main summary', (all) => all.filter((e) => e.offsetParent && e.getBoundingClientRect().height < 24).map((e) => e.outerHTML.slice(0, 90)));
      assert.deepEqual(small, [], path);
      for (const width of [1024, 640, 320]) {
        await page.setViewportSize({ width, height: 740 });
        await page.waitForTimeout(60);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${path} is ${over} pixels too wide at ${width}`);
      }
      await page.screenshot({ path: `${RESULTS}question-320.png`, fullPage: true });
    }
  });

  it('prints the table whole and no controls', async () => {
    await go(Q);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.isVisible('.actions'), false);
    assert.equal(await page.isVisible('table[role=grid]'), true);
    await page.screenshot({ path: `${RESULTS}question-print.png`, fullPage: true });
  });
});
