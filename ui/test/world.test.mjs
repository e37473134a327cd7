// What stands behind the texts: lists, records, merging and splitting, figures by speaker, the ledger, the matrix, grades.
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

const go = async (path) => {
  await page.goto(c + path);
  await settle(page);
};
const keys = async (...all) => {
  for (const k of all) await page.keyboard.press(k);
};
const status = () => page.locator('footer [role=status]');
const said = (words) => page.waitForFunction((w) => document.querySelector('footer [role=status]')?.textContent.includes(w), words);
const rows = () => page.locator('tbody[data-row]');
const last = () => d.state.decisions.at(-1);

const KINDS = ['actors', 'incidents', 'acts', 'relations', 'warnings', 'claims', 'sources'];
const GO = { actors: 'c', incidents: 'i', acts: 'd', relations: 'l', warnings: 'w', claims: 'm', sources: 'u' };

describe('every list', () => {
  for (const kind of KINDS) {
    it(`${kind}: reached, walked, peeked into, decided on and opened by key alone`, async () => {
      await go('');
      await keys('g', GO[kind]);
      await page.waitForURL(`**/${kind}`);
      const address = kind === 'relations' ? 'relations?view=table' : kind;
      if (kind === 'relations') await page.click('main button:has-text("Table")'); // its graph has a test of its own
      await page.waitForSelector('tbody[data-row]');
      assert.equal(await page.getAttribute('nav a[aria-current]', 'href'), `/c/${d.caseId}/${kind}`);
      const all = d.state.world[kind];
      assert.equal(await rows().count(), all.length);
      await keys('j');
      const first = await page.getAttribute('tbody.at', 'data-row');
      await keys('p');
      await page.waitForSelector('.peek');
      if (!['relations', 'sources'].includes(kind)) {
        await page.waitForSelector('.peek mark');
        assert.match(await page.getAttribute('.peek [data-quote]', 'href'), /\/articles\/ar_\w+\?v=\d+#ch=\d+-\d+$/);
      }
      await keys('Escape');
      await page.waitForSelector('.peek', { state: 'detached' });
      await keys('a');
      await page.waitForSelector('tbody.at.accepted');
      await said('Accepted');
      assert.deepEqual([last().verdict, last().subject], ['accept', first]);
      await keys('Enter');
      await page.waitForURL(`**/${kind}/${first}`);
      await page.waitForSelector('main h1');
      assert.match(await page.innerText('.crumbs'), /accepted/);
      await keys('Escape');
      await page.waitForURL(`**/${address}`);
      assert.deepEqual(faults, []);
    });

    it(`${kind}: says why it is empty, and what went wrong`, async () => {
      d.state.world[kind] = [];
      await go(kind === 'relations' ? '/relations?view=table' : '/' + kind);
      assert.match(await page.innerText('.nothing'), /No .* was found/);
      d.state.worldStatus = { stale: true, resolving: true };
      await page.reload();
      await page.waitForSelector('text=being put together. This list fills by itself');
      d.state.articles = [];
      await page.reload();
      await page.waitForSelector('text=No articles have been added yet.');
      d.broken = '/' + kind;
      await page.reload();
      await page.waitForSelector('main [role=alert]');
      assert.match(await page.innerText('main [role=alert]'), /The disk is full: make room and try again/);
      assert.deepEqual(faults.filter((f) => !f.includes('500')), []);
    });
  }

  it('keeps its filters in the address, in words of its own', async () => {
    await go('/incidents');
    assert.match(await page.innerText('.facets'), /What happened[\s\S]*bombing[\s\S]*How far it got[\s\S]*foiled/);
    await page.click('.facets .value:has-text("foiled")');
    await page.waitForURL('**/incidents?stage=foiled');
    await page.waitForFunction(() => document.querySelectorAll('tbody[data-row]').length === 1);
    assert.match(await page.innerText('.chips'), /How far it got: foiled/);
    await go('/actors?kind=group&colour=red');
    assert.match(await page.innerText('.chips'), /What it is: armed group or movement/);
    assert.match(await page.innerText('main [role=alert]'), /“colour”, because there is no such filter for actors/);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.click('text=Copy as command');
    await said('Copied: hearsay ls actors');
    assert.match(await status().innerText(), /--kind group/);
  });

  it('asks only for reasons that fit', async () => {
    await go('/incidents');
    await keys('j', 'x');
    await page.waitForSelector('.strip');
    assert.deepEqual((await page.locator('.strip .button').allInnerTexts()).map((s) => s.replace(/\s+/g, ' ')), ['4 duplicate', '5 out of scope', 'X no reason', 'Esc Do not reject']);
    await keys('1');
    assert.equal(await page.isVisible('.strip'), true);
    await keys('5');
    await page.waitForSelector('tbody.rejected');
    assert.deepEqual([last().verdict, last().reason], ['reject', 'out_of_scope']);
    await keys('u');
    await page.waitForSelector('tbody.rejected', { state: 'detached' });
  });

  it('says that what is shown is from before', async () => {
    d.state.worldStatus = { stale: true, resolving: true };
    await go('/actors');
    await page.waitForSelector('text=It is being put together anew.');
    assert.ok((await rows().count()) > 0, 'what there is stays');
  });
});

describe('merging', () => {
  it('from a list: both sides’ quotes, what speaks against, what becomes of it, and its undo', async () => {
    await go('/actors');
    await keys('j', 'm');
    await said('Select two or more first');
    const ids = d.state.world.actors.slice(2, 4).map((a) => a.id);
    await keys('j', 'j', 'Space', 'j', 'Space', 'm');
    await page.waitForSelector('dialog .sides mark');
    const text = await page.innerText('dialog');
    assert.match(text, /Redline Front[\s\S]*armed group[\s\S]*Redline channel[\s\S]*outlet/);
    assert.match(text, /Why they may be one[\s\S]*Shares “Redline”[\s\S]*Against it: A channel is no movement/);
    assert.match(text, /They differ over kind: armed group or movement ≠ outlet/);
    assert.match(text, /One record that rests on 2 articles\.[\s\S]*Undo takes the merge back/);
    await page.screenshot({ path: `${RESULTS}merge-light.png` });
    await page.fill('dialog textarea', 'The channel is run by the Front.');
    await page.click('dialog .primary');
    await page.waitForSelector('dialog', { state: 'detached' });
    await said('Merged into “Redline Front”.');
    assert.deepEqual([last().verdict, last().subject, last().members, last().note], ['merge', ids[0], [ids[1]], 'The channel is run by the Front.']);
    await page.waitForFunction(() => document.querySelectorAll('tbody[data-row]').length === 5);
    await page.click('footer [role=status] .button:has-text("Undo")');
    await page.waitForFunction(() => document.querySelectorAll('tbody[data-row]').length === 6);
    assert.deepEqual(faults, []);
  });

  it('from a record: with one that it may be, or with any that is found by name', async () => {
    await go('/actors/ac_RED11NE001');
    assert.match(await page.innerText('main'), /May be the same as[\s\S]*For it: Shares “Redline”[\s\S]*Against it/);
    await page.click('button[aria-label="Merge: Redline channel"]');
    await page.waitForSelector('dialog .sides > li:nth-child(2) h3');
    await keys('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    assert.equal(d.state.decisions.length, 0);
    await keys('m');
    await page.waitForSelector('dialog input[type=search]');
    await page.keyboard.type('Tomas');
    await page.waitForSelector('dialog .pick:has-text("Tomas Eik")');
    await keys('Enter');
    await page.waitForSelector('dialog .sides > li:nth-child(2) h3:has-text("Tomas Eik")');
    await page.click('dialog .primary');
    await said('Merged into');
    await page.waitForSelector('text=Joined from 3');
    assert.match(await page.innerText('#joined'), /joined by hand/);
    assert.deepEqual(faults, []);
  });

  it('what was merged away leads to the record that holds it', async () => {
    await go('/incidents/in_B1AST00002');
    await page.waitForURL('**/incidents/in_B1AST00001');
    await said('in_B1AST00002 is part of this record now.');
    assert.match(await page.innerText('h1'), /Blast at Harbour Hall/);
  });

  it('refused, it says so and changes nothing', async () => {
    await go('/actors/ac_RED11NE001');
    await page.click('button[aria-label="Merge: Redline channel"]');
    await page.waitForSelector('dialog .sides > li:nth-child(2) h3');
    d.broken = '/decisions';
    await page.click('dialog .primary');
    await said('The disk is full');
    assert.equal(await page.isVisible('dialog'), true);
    assert.deepEqual(faults.filter((f) => !f.includes('500')), []);
  });
});

describe('splitting', () => {
  it('needs a tick, keeps something, and can be taken back', async () => {
    await go('/incidents/in_B1AST00001');
    await keys('s');
    await said('Tick first what does not belong.');
    assert.ok(await page.evaluate(() => document.activeElement.matches('[data-tick]')));
    await keys('Space');
    for (const i of [1, 2]) await page.locator('[data-tick]').nth(i).check();
    await keys('s');
    await said('Something must stay');
    await page.locator('[data-tick]').nth(0).uncheck();
    await page.locator('[data-tick]').nth(1).uncheck();
    await keys('s');
    await said('Split out of “Blast at Harbour Hall, Port Sellin”.');
    assert.deepEqual([last().verdict, last().members], ['split', ['in_B1AST00003']]);
    await page.waitForSelector('text=Joined from 2');
    assert.equal(d.state.world.incidents.length, 3);
    assert.match(await page.innerText('main'), /split out/);
    await keys('u');
    await page.waitForSelector('text=Joined from 3');
    await go('/actors/ac_E1K0000001');
    await keys('s');
    await said('There is nothing to split');
    assert.deepEqual(faults, []);
  });
});

describe('an incident', () => {
  it('plots every figure by its speaker, and says in words what it draws', async () => {
    await go('/incidents/in_B1AST00001');
    const block = page.locator('.block').first();
    assert.match(await block.innerText(), /Killed[\s\S]*≠ 18 cannot hold together with at least 43 or 51/);
    const table = await block.locator('tbody tr').evaluateAll((all) => all.map((tr) => [tr.querySelector('th').innerText.split('\n')[0], tr.querySelector('.figure a').textContent, tr.querySelector('.clash .vh')?.textContent ?? '']));
    assert.deepEqual(table.map((r) => r.slice(0, 2)), [['Interior Ministry', 'at least 43'], ['Interior Ministry', 'Probably 43'], ['Hospital records', '51'], ['Redline channel', 'only 18'], ['An official', 'between 45 and 60']]);
    assert.match(table[0][2], /cannot hold together with only 18 \(Redline channel\)/);
    const shapes = await block.locator('svg.plot').evaluateAll((all) => all.map((s) => ({ dot: s.querySelectorAll('circle:not(.hollow)').length, about: s.querySelectorAll('.hollow').length, open: s.querySelectorAll('path').length, caps: s.querySelectorAll('.cap').length })));
    assert.deepEqual(shapes, [{ dot: 1, about: 0, open: 1, caps: 0 }, { dot: 0, about: 1, open: 0, caps: 0 }, { dot: 1, about: 0, open: 0, caps: 0 }, { dot: 1, about: 0, open: 0, caps: 0 }, { dot: 0, about: 0, open: 0, caps: 2 }]);
    const at = await block.locator('circle').evaluateAll((all) => all.map((e) => e.getBoundingClientRect().left));
    assert.ok(at[3] < at[0] && at[0] < at[2], 'a larger number stands further right');
    assert.deepEqual(faults, []);
  });

  it('goes from quote to quote by key, shows the context, and opens the article at the very characters', async () => {
    await go('/incidents/in_B1AST00001');
    await keys('j', 'j', 'p');
    await page.waitForSelector('.block mark');
    assert.equal(await page.innerText('.block mark'), 'Probably 43 people were killed');
    const href = await page.evaluate(() => document.activeElement.getAttribute('href'));
    await keys('Enter');
    await page.waitForURL(`**${href}`);
    await page.waitForFunction(() => document.querySelector('footer [role=status]')?.textContent.includes('Probably 43 people were killed'));
  });

  it('keeps claimed, blamed, denied and reported apart', async () => {
    await go('/incidents/in_B1AST00001');
    const slots = await page.locator('.slots').first().locator('.slot').evaluateAll((all) => all.map((s) => s.innerText.split('\n').filter((x) => x.trim()).slice(0, 2).join(' | ')));
    assert.deepEqual(slots, ['Claimed by | Redline Front claimed', 'Blamed on | Redline Front accused by authorities', 'Denied by | Redline Front denied', 'Reported as fact | No article says so in its own voice.']);
    assert.match(await page.innerText('.differ'), /who did it\s+claimed\s*≠\s*denied/);
    assert.match(await page.innerText('main'), /Where, by who says so[\s\S]*Harbour Hall[\s\S]*the capital[\s\S]*Ilse Varga/);
  });

  it('leaves an honest blank', async () => {
    await go('/incidents/in_P10T000001');
    assert.match(await page.innerText('.sub'), /No article gives a date\.[\s\S]*No article says where\./);
    assert.match(await page.innerText('main'), /Nobody gives a number of dead or hurt\.[\s\S]*Nobody is named as behind it\./);
  });
});

it('an actor has its names with the mentions that taught them, and what is told of it', async () => {
  await go('/actors/ac_N0RVAND001');
  await page.waitForSelector('text=Norvand → Interior Ministry');
  const text = await page.innerText('main');
  assert.match(text, /Kingdom of Norvand[\s\S]*gazetteer[\s\S]*from 7 Jun 1905/);
  assert.match(text, /1 statement of its own/);
  assert.match(await page.getAttribute('a:has-text("1 statement of its own")', 'href'), /statements\?source=Norvand$/);
  assert.match(text, /Who warned[\s\S]*Norvand → Interior Ministry/);
  assert.deepEqual(faults, []);
});

describe('relations', () => {
  it('are a table and a matrix, and the matrix is walked with arrows', async () => {
    await go('/relations?view=table');
    assert.match(await page.innerText('tbody[data-row]'), /Norvand → Interior Ministry[\s\S]*for[\s\S]*6\.3/);
    await page.click('main button:has-text("Matrix")');
    await page.waitForURL('**/relations?view=matrix');
    await page.waitForSelector('[data-cell]');
    assert.equal(await page.locator('[data-cell][tabindex="0"]').count(), 1);
    await page.focus('[data-cell][tabindex="0"]');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Interior Ministry towards Redline Front: against, 1 deeds counted, 1 alleged');
    await keys('ArrowDown');
    assert.match(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), /^Norvand towards Interior Ministry: for/);
    assert.equal(await page.locator('[data-cell].only').count(), 1, 'what rests on allegation alone is hollow');
    await keys('Enter');
    await page.waitForURL('**/relations/rl_N0RM1N0001');
    await page.waitForSelector('li.alleged, li [data-quote]');
    assert.match(await page.innerText('main'), /The deeds behind it[\s\S]*May 2031[\s\S]*aid[\s\S]*Apr[\s\S]*consult/);
    assert.deepEqual(faults, []);
  });

  it('count alleged deeds only when told to', async () => {
    const asked = [];
    page.on('request', (r) => /\/relations\?/.test(r.url()) && asked.push(new URL(r.url()).search));
    await go('/relations?view=table');
    await page.check('text=Count alleged deeds');
    await page.waitForURL('**/relations?view=table&alleged=count');
    await page.waitForTimeout(100);
    assert.equal(asked.at(-1), '?alleged=count');
    assert.equal(await page.locator('.chips').count(), 0, 'it filters nothing');
    await keys('v', 'v', 'v');
    await page.waitForURL('**/relations?view=matrix&alleged=count');
    await page.waitForSelector('[data-cell]');
    assert.doesNotMatch(asked.at(-1), /view/);
  });
});

it('the ledger has both sides’ words, four dates, and what is contested', async () => {
  await go('/warnings');
  const text = await page.innerText('tbody[data-row="wn_N0T1CE0001"]');
  assert.match(text, /28 Apr[\s\S]*14 days[\s\S]*Norvand → Interior Ministry[\s\S]*diplomatic, private/);
  assert.match(text, /ignored[\s\S]*Blast at Harbour Hall[\s\S]*contested/);
  assert.match(text, /Giver says[\s\S]*We named the date[\s\S]*Recipient says[\s\S]*too general/);
  assert.match(text, /learnt –[\s\S]*given 28 Apr[\s\S]*made public –[\s\S]*known that it was given 14 May[\s\S]*on record: 2 of 2 sides/);
  assert.match(await page.locator('.aspects').first().evaluate((e) => e.textContent), /who✗: no.*when≠: the sides differ/);
  await go('/warnings/wn_THREAT0001');
  assert.match(await page.innerText('.sub'), /threat · Redline Front → not named · may have been given/);
});

it('a claim has who affirms, denies and doubts it, side by side', async () => {
  await go('/claims/cl_WARNED0001');
  const heads = await page.locator('.three section').evaluateAll((all) => all.map((s) => s.innerText.replace(/\s+/g, ' ').slice(0, 40)));
  assert.match(heads[0], /Affirmed by 2/);
  assert.match(heads[1], /Denied by 1/);
  assert.match(heads[2], /Doubted by 0 Nobody doubts it\./);
});

describe('a source', () => {
  it('is counted, and every share leads to its statements', async () => {
    await go('/sources/so_GAZETTE001');
    const text = await page.innerText('main');
    assert.match(text, /Nobody has graded this source\.[\s\S]*only a person grades it/);
    assert.match(text, /unnamed\s+33%\s+4/);
    assert.equal(await page.getAttribute('.row3:has-text("reason stated")', 'href'), `/c/${d.caseId}/statements?outlet=The+Quay+Gazette&kind=anonymous&reason=stated`);
    assert.match(text, /Claims that others deny[\s\S]*Norvand warned two weeks before the blast/);
  });

  it('is graded by a person, who must say why', async () => {
    await go('/sources/so_GAZETTE001');
    await keys('e');
    await page.waitForSelector('dialog');
    await page.click('dialog .primary');
    assert.match(await page.innerText('dialog'), /Choose a letter\./);
    await page.click('dialog label:has-text("cannot be judged")');
    await page.click('dialog .primary');
    assert.match(await page.innerText('dialog'), /A grade needs its reason/);
    await page.screenshot({ path: `${RESULTS}grade-light.png` });
    await page.fill('dialog textarea', 'Founded last month.');
    await page.click('dialog .primary');
    await said('Graded “The Quay Gazette”.');
    assert.deepEqual([last().verdict, last().value, last().note], ['grade', 'F', 'Founded last month.']);
    await page.waitForSelector('blockquote:has-text("Founded last month.")');
    await keys('u');
    await page.waitForSelector('text=Nobody has graded this source.');
    assert.deepEqual(faults, []);
  });
});

it('the overview counts what stands behind the texts, each number a way to it', async () => {
  await go('');
  await page.waitForSelector('.todo :text("that may be the same")');
  assert.equal(await page.getAttribute('.todo a:has-text("may be the same")', 'href'), `/c/${d.caseId}/review?queue=same`);
  assert.deepEqual(await page.locator('.behind li').allInnerTexts(), ['6 actors', '2 incidents', '6 deeds', '3 relations', '2 warnings', '3 claims', '3 sources']);
});

it('the palette finds records by name and by identifier', async () => {
  await go('');
  await keys('Control+k');
  await page.keyboard.type('Redline Fr');
  await page.waitForSelector('[role=option]:has-text("Redline Front")');
  await page.fill('dialog input', 'wn_N0T1CE0001');
  await page.waitForSelector('[role=option]:has-text("wn_N0T1CE0001")');
  await keys('Enter');
  await page.waitForURL('**/warnings/wn_N0T1CE0001');
});

it('the history names what was merged', async () => {
  await go('/actors/ac_RED11NE001');
  await page.click('button[aria-label="Merge: Redline channel"]');
  await page.waitForSelector('dialog .sides > li:nth-child(2) h3');
  await page.click('dialog .primary');
  await said('Merged');
  await keys('g', 'y');
  await page.waitForSelector('.what.merge');
  assert.match(await page.innerText('main li'), /merged[\s\S]*with Redline Front[\s\S]*Redline Front/);
  assert.deepEqual(faults, []);
});

it('an article says what else is told in it, each number a way to it', async () => {
  await go('/articles/ar_TA11Y00005');
  const told = page.locator('.head p:has-text("Told here")');
  assert.equal((await told.innerText()).trim(), 'Told here: 2 incidents · 1 warning · 6 deeds');
  assert.equal(await told.locator('a').first().getAttribute('href'), `/c/${d.caseId}/incidents?article=ar_TA11Y00005`);
});

it('a relation is counted on its own page as it was in the list', async () => {
  await go('/relations?alleged=count&view=table');
  await page.click('tbody[data-row="rl_REDM1N0001"] .open');
  await page.waitForURL('**/relations/rl_REDM1N0001?alleged=count');
  await page.waitForSelector('dl.facts');
  assert.match(await page.innerText('dl.facts'), /Deeds counted\s+1\s+Alleged\s+1 counted here, as you asked/);
  await page.uncheck('text=Count alleged deeds');
  await page.waitForURL(/rl_REDM1N0001$/);
  assert.match(await page.innerText('dl.facts'), /Deeds counted\s+0\s+Alleged\s+1 shown, not counted/);
});

describe('for reading only', () => {
  let still;
  before(async () => (still = await start({ readOnly: true })));
  after(() => still?.stop());

  it('nothing can be merged, split or graded', async () => {
    for (const path of ['/actors/ac_RED11NE001', '/incidents/in_B1AST00001', '/sources/so_GAZETTE001']) {
      await page.goto(`${still.url}c/${still.caseId}${path}`);
      await settle(page);
      await page.waitForSelector('header .reading');
      assert.equal(await page.locator('main button:has-text("Merge"), main button:has-text("Split"), main button:has-text("Grade"), main input[type=checkbox]').count(), 0, path);
    }
    await keys('e');
    await said('for reading only');
    assert.deepEqual(faults, []);
  });
});

it('with the server gone, a decision on a record is kept and sent when it is back', async () => {
  await go('/incidents');
  await keys('j');
  await d.stop();
  await keys('a');
  await page.waitForSelector('text=Your last decision is kept here');
  await page.waitForSelector('tbody.at.accepted');
  await d.restart();
  await page.click('text=Try again');
  await page.waitForFunction(() => ['[]', null].includes(localStorage.getItem('hearsay.pending')));
  assert.deepEqual(d.state.decisions.map((x) => [x.verdict, x.subject]), [['accept', 'in_B1AST00001']]);
});

it('with the server gone, merging says that it cannot be kept', async () => {
  await go('/actors/ac_RED11NE001');
  await page.click('button[aria-label="Merge: Redline channel"]');
  await page.waitForSelector('dialog .sides > li:nth-child(2) h3');
  await d.stop();
  await page.click('dialog .primary');
  await said('cannot be kept here');
  await d.restart();
});
