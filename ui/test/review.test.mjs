// The review by keyboard alone: many decisions a minute, each in the log once; taken back, done again, kept while nobody answers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, it } from 'node:test';
import { launch, open, RESULTS, settle } from './browser.mjs';
import { questions } from './double-ach.mjs';
import { suggest } from './double-suggest.mjs';
import { start } from './double.mjs';
import { target } from './target.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

describe('at pace', () => {
  let at, page, context, faults, headers;
  before(async () => {
    at = await target();
    ({ page, context, faults } = await open(browser));
    await page.goto(at.enter);
    const token = process.env.HEARSAY_URL && new URL(process.env.HEARSAY_URL).searchParams.get('token');
    headers = token ? { Authorization: `Bearer ${token}` } : {};
  });
  after(async () => {
    await context?.close();
    await at?.close();
  });
  const log = async () => (await (await fetch(`${at.base}/api/v1/cases/${at.caseId}/decisions?limit=500&kind=st`, { headers })).json()).items;

  it('makes decision after decision by keys, each well under a second, and the log holds exactly them', async () => {
    const earlier = (await log()).length;
    await page.goto(`${at.base}/c/${at.caseId}/review`);
    await page.waitForSelector('.desk');
    const open = Number((await page.innerText('.progress b')).replace(/\D/g, ''));
    const many = Math.min(40, open - 1);
    const made = [];
    const times = [];
    for (let i = 0; i < many; i++) {
      const card = await page.getAttribute('.desk', 'data-card');
      const key = i % 4 === 3 ? 'x' : 'a';
      const begun = performance.now();
      await page.keyboard.press(key);
      await page.waitForFunction((was) => document.querySelector('.desk')?.dataset.card !== was, card, { polling: 'raf' });
      times.push(performance.now() - begun);
      if (key === 'x' && i % 8 === 7) await page.keyboard.press('2');
      made.push([card, key === 'a' ? 'accept' : 'reject']);
    }
    times.sort((a, b) => a - b);
    assert.ok(times[Math.floor(times.length * 0.9)] < 700, `a decision took ${Math.round(times[Math.floor(times.length * 0.9)])} ms at the ninetieth percentile`);
    await page.waitForFunction(() => JSON.parse(localStorage.getItem('hearsay.review') ?? '[]').length === 0, null, { timeout: 20_000 });
    const items = (await log()).slice(0, -earlier || undefined).reverse();
    assert.deepEqual(items.map((d) => [d.subject, d.verdict]), made);
    for (const [i, d] of items.entries()) assert.equal(d.reason, i % 8 === 7 ? 'wrong_words' : '');
    assert.equal(await page.locator('.trail li').count(), Math.min(10, many));
    assert.equal(Number((await page.innerText('.progress b')).replace(/\D/g, '')), open - many);
    if (many >= 20) assert.match(await page.innerText('.progress'), /\d+ per minute/);

    // The last two are taken back, the later of them is done again.
    await page.keyboard.press('u');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Shift+U');
    await page.waitForFunction(() => JSON.parse(localStorage.getItem('hearsay.review') ?? '[]').length === 0, null, { timeout: 20_000 });
    await page.waitForTimeout(300);
    const standing = (await log()).slice(0, -earlier || undefined).filter((d) => d.verdict !== 'undo' && !d.undone);
    assert.equal(standing.length, many - 1);
    assert.deepEqual(faults, []);
  });
});

describe('in its turns', () => {
  let d, page, context, faults;
  before(async () => {
    d = await start();
    ({ page, context, faults } = await open(browser));
  });
  after(async () => {
    await context?.close();
    await d?.stop();
  });
  beforeEach(async () => {
    d.reset();
    await page.goto(d.url);
    await page.evaluate(() => localStorage.clear());
    faults.length = 0;
  });
  const go = async (query = '') => {
    await page.goto(`${d.url}c/${d.caseId}/review${query}`);
    await settle(page);
  };
  const card = () => page.getAttribute('.desk', 'data-card');
  const key = (k) => page.keyboard.press(k);
  const decisions = () => d.state.decisions.filter((x) => x.verdict !== 'write').map((x) => [x.verdict, x.subject, x.reason]);
  const sent = () => page.waitForFunction(() => JSON.parse(localStorage.getItem('hearsay.review') ?? '[]').length === 0);

  it('shows the words outlined in their place, who speaks, and how it was proposed', async () => {
    await go();
    assert.ok(await page.locator('.text mark').count());
    assert.match(await page.innerText('.card'), /Commitment[\s\S]*Proposed by/);
    assert.match(await page.innerText('.progress'), /\d+ left/);
  });

  it('what is skipped comes again at the end; looking back and forth decides nothing', async () => {
    await go();
    const first = await card();
    await key('Space');
    const second = await card();
    assert.notEqual(second, first);
    await key('k');
    assert.equal(await card(), first);
    await key('j');
    assert.equal(await card(), second);
    for (let i = 0; i < 60 && (await card()) !== first; i++) await key('a');
    assert.equal(await card(), first);
    await key('a');
    await page.waitForSelector('h2:has-text("All reviewed")');
    assert.match(await page.innerText('.done'), /You decided on \d+ in this sitting/);
    await sent();
    assert.equal(decisions().at(-1)[1], first);
    assert.deepEqual(faults, []);
  });

  it('a rejection goes with the reason that follows it, or without', async () => {
    await go();
    const [a] = [await card()];
    await key('x');
    await page.waitForSelector('.trail .why');
    await key('3');
    const b = await card();
    await key('x');
    await key('a');
    await sent();
    assert.deepEqual(decisions().slice(0, 2), [['reject', a, 'not_a_statement'], ['reject', b, '']]);
  });

  it('what was not sent is taken back without a trace; what was sent, by one more event', async () => {
    await go();
    const first = await card();
    await key('x');
    await key('u');
    assert.equal(await card(), first);
    await key('a');
    await sent();
    assert.deepEqual(decisions(), [['accept', first, '']]);
    await key('u');
    await page.waitForSelector('.trail .gone');
    await sent();
    assert.deepEqual(decisions().map((x) => x[0]), ['accept', 'undo']);
    assert.match(await page.innerText('footer'), /Taken back/);
  });

  it('what is left is right when a decision is under way while the server counts, and when it is taken back', async () => {
    let arrived, answer;
    const there = new Promise((done) => (arrived = done));
    const answered = new Promise((done) => (answer = done));
    await page.route('**/decisions', async (route) => {
      const made = await route.fetch();
      arrived();
      await answered;
      await route.fulfill({ response: made });
    });
    // Few cards a page, so that more are asked for with the first decision; they are counted once it is there, and come before its answer.
    await page.route('**/review?*', async (route) => {
      const at = new URL(route.request().url());
      at.searchParams.set('limit', '4');
      if (at.searchParams.get('cursor')) await there;
      const got = await route.fetch({ url: at.href });
      await route.fulfill({ response: got });
      if (at.searchParams.get('cursor')) answer();
    });
    const left = async () => Number((await page.innerText('.progress b')).replace(/\D/g, ''));
    try {
      await go();
      const all = await left();
      await key('a');
      await sent();
      assert.equal(d.state.decisions.length, 1);
      assert.equal(await left(), all - 1);
      await key('a');
      await sent();
      await key('a'); // a page more, that has counted the first two
      await sent();
      await page.waitForTimeout(200);
      assert.equal(await left(), all - 3);
      await key('u');
      await key('u');
      await key('u');
      await sent();
      assert.equal(await left(), all);
      assert.deepEqual(faults, []);
    } finally {
      await page.unrouteAll({ behavior: 'wait' });
    }
  });

  it('each of the last ten can be taken back by its own button', async () => {
    await go();
    const first = await card();
    await key('a');
    await key('a');
    await sent();
    await page.click('.trail li:last-child button[aria-label^="Take back"]');
    await page.waitForSelector('.trail .gone');
    await sent();
    assert.equal(d.state.statements.find((s) => s.id === first).state, 'proposed');
  });

  it('the trail, and what is said, name a statement by its words', async () => {
    await go();
    const first = await card();
    const s = d.state.statements.find((x) => x.id === first);
    const opens = s.content.spans[0].exact.trim().split(/\s+/).slice(0, 3).join(' ');
    await key('a');
    await sent();
    const line = await page.innerText('.trail li');
    assert.ok(line.includes(opens) && line.includes(': '), line);
    assert.ok(!line.includes(first), line);
    assert.match(await page.getAttribute('.trail li .look', 'title'), new RegExp(first)); // for whoever looks for it
    await key('u');
    await page.waitForFunction((w) => document.querySelector('footer').innerText.includes(w), opens);
    const told = await page.innerText('footer');
    assert.ok(told.includes('Taken back: ') && !told.includes(first), told);
  });

  it('decisions are kept while nobody answers, through a reload, and sent in order', async () => {
    await go();
    const port = Number(new URL(d.url).port);
    const a = await card();
    await d.stop();
    await key('a');
    const b = await card();
    await key('a');
    await page.waitForFunction(() => JSON.parse(localStorage.getItem('hearsay.review') ?? '[]').length === 2);
    await page.waitForSelector('.trail :text("kept here until the server answers")');
    await d.restart(port);
    await page.waitForFunction(() => JSON.parse(localStorage.getItem('hearsay.review') ?? '[]').length === 0, null, { timeout: 15_000 });
    assert.deepEqual(decisions().map((x) => x.slice(0, 2)), [['accept', a], ['accept', b]]);
  });

  it('what somebody else decided meanwhile is shown, and is not written over', async () => {
    await go();
    const first = await card();
    const s = d.state.statements.find((x) => x.id === first);
    d.state.decisions.push({ id: 'dc_THEIRS', sequence: 1, at: '2031-05-16T09:00:00.000Z', by: 'Bo', verdict: 'reject', subject: first, undoes: '', reason: '', note: '', previous: '', hash: 'f'.repeat(64), before: ['proposed', ''] });
    Object.assign(s, { state: 'rejected', decision: 'dc_THEIRS' });
    await key('a');
    await page.waitForSelector('[role=alert]:has-text("Decided elsewhere")');
    assert.match(await page.innerText('.trail [role=alert]'), /Bo: rejected[\s\S]*Yours: accepted/);
    assert.ok(!(await page.innerText('.trail [role=alert]')).includes(first));
    await page.click('button:has-text("Mine instead")');
    await sent();
    assert.equal(s.state, 'accepted');
    faults.length = 0; // the browser notes the 409
  });

  it('what was decided on what stood here before is shown on the card and on the page of the record', async () => {
    await go('?queue=acts');
    for (let i = 0; i < 40 && (await card()) !== 'at_B1AME00001'; i++) await key('j');
    assert.equal(await card(), 'at_B1AME00001');
    const words = /Earlier at this place[\s\S]*rejected \(.+\) by Ann[\s\S]*blamed[\s\S]*A quarrel of last year/i;
    assert.match(await page.innerText('.card'), words);
    await page.goto(`${d.url}c/${d.caseId}/acts/at_B1AME00001`);
    await settle(page);
    assert.match(await page.innerText('main'), words);
    assert.deepEqual(faults, []);
  });

  it('two that may be the same: M joins, X keeps them apart for good', async () => {
    await go('?queue=same');
    const [a, b] = (await card()).split('+');
    assert.equal(await page.locator('.side').count(), 2);
    await key('x');
    await sent();
    await page.waitForFunction(() => !document.querySelector('[data-loading]'));
    const made = d.state.decisions.at(-1);
    assert.deepEqual([made.verdict, made.value, made.subject, made.members], ['split', 'apart', a, [b]]);
    await go('?queue=same');
    assert.ok((await page.locator('.desk').count()) === 0 || (await card()) !== `${a}+${b}`);
  });

  it('a rejected suggestion carries its reason into the log, and nothing leads from there to where there is nothing', async () => {
    const [a, b] = d.state.world.actors;
    const s = suggest(d.state, { kind: 'merge', subject: a.id, members: [b.id], why: 'one office by two names' });
    await go('?queue=suggestions');
    await page.waitForSelector('.card h2:has-text("Records that may be one")');
    await key('x');
    await page.waitForSelector('.trail .why');
    await key('4');
    await sent();
    await page.waitForSelector('.done');
    assert.deepEqual([s.state, s.reason], ['rejected', 'duplicate']);
    const line = await page.innerText('.trail li');
    assert.ok(line.includes(a.label) && line.includes('duplicate') && !line.includes(s.id), line);
    await page.goto(`${d.url}c/${d.caseId}/history`);
    await settle(page);
    const told = await page.innerText('main ol li');
    assert.match(told, /duplicate[\s\S]*Rejected a merge, suggested by Reading helper: one office by two names\./);
    assert.ok(!told.includes(s.id), told);
    assert.equal(await page.locator(`main ol a[href*="sg_"]`).count(), 0);
    assert.deepEqual(faults, []);
  });

  it('a suggested rating: the card says what is rated against what, accepting rates, and undo takes back both', async () => {
    d.state.questions = questions(d.state.world);
    const q = d.state.questions[0];
    const [row, h] = [q.rows[3], q.hypotheses[2]];
    const rated = () => d.state.questions[0].ratings.find((r) => r.row === row.id && r.hypothesis === h.id)?.value;
    assert.equal(rated(), undefined);
    const about = { kind: 'rating', question: q.id, hypothesis: h.id };
    const s = suggest(d.state, { ...about, row: row.id, value: 'I', why: 'a memo is a warning of a kind' });
    suggest(d.state, { ...about, row: q.rows[0].id, value: 'CC' });
    suggest(d.state, { ...about, row: 'ev_G0NE000000', value: 'C' });
    await go('?queue=suggestions');
    await page.waitForSelector('.card h2:has-text("A rating")');
    const fact = (name) => page.innerText(`.card dl div:has(dt:text-is("${name}")) dd`);
    assert.match(await page.innerText('.card .by'), /Suggested by Reading helper, used by tester/);
    assert.equal(await fact('Its reason'), 'A memo is a warning of a kind.');
    assert.equal(await fact('Question'), q.title);
    assert.equal(await fact('Evidence'), `E4 ${row.words}`);
    assert.equal(await fact('Hypothesis'), `H3 ${h.text}`);
    assert.equal(await fact('Rating'), 'I inconsistent');
    assert.match(await page.innerText('.card .does'), /If you accept: E4 is rated I \(inconsistent\) against H3 by you\. Undo takes back both\./);
    assert.equal(await page.getAttribute('.card dl a', 'href'), `/c/${d.caseId}/hypotheses/${q.id}`);
    assert.equal(await page.locator('.text, .card button:has-text("Edit")').count(), 0); // it is no statement: nothing stands beside it, nothing is edited
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        await page.evaluate(() => scrollTo(0, 0));
        await page.waitForTimeout(150);
        await page.screenshot({ path: `${RESULTS}suggested-rating-${width}-${colorScheme}.png` });
        await page.evaluate(axe);
        const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
        assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`), []);
      }
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, `too wide at ${width}`);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1280, height: 800 });

    await key('e');
    assert.match(await page.innerText('footer'), /accepted or rejected as it is/);
    await key('j'); // the next rests on words of an article: they are shown
    await page.waitForFunction(() => document.querySelector('.card .does')?.innerText.includes('E1 is rated CC'));
    assert.equal(await page.locator('.card dl [data-quote]').count(), 1);
    await key('j'); // of the last the row is gone: it is said, and no identifier shown
    await page.waitForSelector('.card .warn');
    assert.match(await page.innerText('.card .warn'), /The row of evidence is no longer in “Did the ministry have a usable warning\?”[\s\S]*Reject it, or skip it\./);
    assert.ok(!(await page.innerText('.card')).includes('ev_'), 'an identifier');
    await key('k');
    await key('k');

    await key('a');
    await sent();
    await page.waitForFunction(() => document.querySelector('.trail li')?.innerText.includes('E4 against H3: I'));
    assert.deepEqual([s.state, rated()], ['accepted', 'I']);
    assert.match(await page.innerText('.progress b'), /2 left/);
    await key('u');
    await page.waitForSelector('.trail .gone');
    await sent();
    assert.equal(d.state.suggestions.find((x) => x.id === s.id).state, 'proposed');
    assert.equal(rated(), undefined);
    assert.match(await page.innerText('.progress b'), /3 left/);
    await key('o');
    await page.waitForURL(`**/hypotheses/${q.id}`);
    await settle(page);
    assert.deepEqual(faults, []);
  });

  it('a suggestion that somebody else settled meanwhile stays as they settled it, and it says who', async () => {
    const [a, b] = d.state.world.actors;
    const s = suggest(d.state, { kind: 'merge', subject: a.id, members: [b.id] });
    await go('?queue=suggestions');
    await page.waitForSelector('.card h2:has-text("Records that may be one")');
    Object.assign(s, { state: 'rejected', settled: 'Bo', decision: 'dc_THEIRS' });
    await key('a');
    await page.waitForSelector('[role=alert]:has-text("Decided elsewhere")');
    const told = await page.innerText('.trail [role=alert]');
    assert.match(told, /Bo: rejected[\s\S]*Yours: accepted/);
    assert.ok(told.includes(a.label) && !told.includes('Mine instead'), told); // it is settled once
    await page.click('button:has-text("Leave theirs")');
    await page.waitForSelector('.trail [role=alert]', { state: 'detached' });
    assert.equal(d.state.decisions.length, 0);
    faults.length = 0; // the browser notes the 409
  });

  it('all that match are counted, decided on in one act, and taken back as one', async () => {
    await page.goto(`${d.url}c/${d.caseId}/statements?kind=anonymous`);
    await settle(page);
    await page.click('button:has-text("All that match")');
    await page.waitForSelector('dialog b');
    const n = Number(/\d+/.exec(await page.innerText('dialog b'))?.[0] ?? 1);
    await page.click('dialog button.primary');
    await page.waitForSelector('dialog', { state: 'detached' });
    const anonymous = () => d.state.statements.filter((s) => s.source.kind === 'anonymous' && s.state === 'accepted').length;
    assert.ok(anonymous() >= n);
    assert.equal(d.state.decisions.length, n);
    await page.goto(`${d.url}c/${d.caseId}/history`);
    await settle(page);
    await page.click(`button:has-text("Take back")`);
    await page.waitForFunction(() => document.querySelectorAll('li.undone').length > 0);
    assert.equal(d.state.decisions.filter((x) => x.verdict === 'undo').length, n);
  });

  it('a filtered list goes into the review with its filters', async () => {
    await page.goto(`${d.url}c/${d.caseId}/statements?kind=anonymous`);
    await settle(page);
    await page.click('a:has-text("Review these")');
    await page.waitForSelector('.desk');
    assert.equal(new URL(page.url()).search, '?queue=statements&kind=anonymous');
    assert.match(await page.innerText('.chips'), /unnamed/);
  });

  it('the coach goes along, and goes when told to', async () => {
    await page.goto(`${d.url}c/${d.caseId}`);
    await settle(page);
    await page.waitForSelector('aside:has-text("Step 1 of 5")');
    await page.keyboard.press('g');
    await page.keyboard.press('r');
    await page.waitForSelector('.desk');
    await page.waitForSelector('aside:has-text("Step 2 of 5")');
    await page.click('aside button:has-text("Not now")');
    await page.waitForSelector('aside:has-text("The first ten minutes")', { state: 'detached' });
    await page.reload();
    await settle(page);
    assert.equal(await page.locator('aside:has-text("The first ten minutes")').count(), 0);
  });
});
