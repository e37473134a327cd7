// What is weighed: origins in lanes and in a table, links that people correct, tensions, the timeline, incidents alike, and
// the case as it was on a day.
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
const said = (words) => page.waitForFunction((w) => document.querySelector('footer [role=status]')?.textContent.includes(w), words);
const last = () => d.state.decisions.at(-1);
/** The words of an SVG text without its tooltip. */
const own = (l) => l.evaluateAll((all) => all.map((e) => e.firstChild.data));
const rows = () => page.locator('tbody[data-row]');

describe('the menu', () => {
  it('has a group for analysis, and a key for each of its pages', async () => {
    await go('');
    for (const [key, path] of [['t', 'timeline'], ['b', 'corroboration'], ['x', 'tensions']]) {
      await keys('g', key);
      await page.waitForURL(`**/${path}`);
      await page.waitForSelector('main h1');
      assert.match(await page.getAttribute('nav a[aria-current]', 'href'), new RegExp(`/${path}$`));
    }
    assert.deepEqual(faults, []);
  });
});

describe('corroboration', () => {
  it('is a list of what is told: articles and origins, and how independent they are', async () => {
    await go('/corroboration');
    assert.equal(await rows().count(), 3);
    const first = (await rows().first().innerText()).replace(/\s+/g, ' ');
    assert.match(first, /Norvand warned two weeks before the blast claim · 12 May 2031 3 → 2 to 3 origins denied by one origin two or more independent origins ⟲ circular A two diplomats B a senior/);
    await page.click('.facets .value:has-text("repeated, one origin")');
    await page.waitForFunction(() => location.search === '?level=1' && document.querySelectorAll('tbody[data-row]').length === 1);
    await page.click('text=Copy as command');
    await said('Copied: hearsay ls origins --case sellin-ferry --level 1');
    await keys('j', 'Enter');
    await page.waitForURL('**/corroboration/og_B1AST00001');
    await page.waitForSelector('.picture .node');
    await keys('Escape');
    await page.waitForURL('**/corroboration?level=1');
    assert.deepEqual(faults, []);
  });

  it('says it in a sentence, draws it, and says the same in a table', async () => {
    await go('/corroboration/og_WARNED0001');
    assert.match(await page.innerText('.sub'), /^Told in 3 articles: 2 to 3 independent origins\. Fewer if unnamed voices/);
    assert.match(await page.innerText('.marks'), /two or more independent origins[\s\S]*circular[\s\S]*denied by one origin/);
    const svg = page.locator('.picture > svg');
    assert.equal(await svg.getAttribute('aria-hidden'), 'true');
    assert.deepEqual(await svg.locator('.letter').allTextContents(), ['A', 'B', 'C', 'D']);
    assert.match((await own(svg.locator('.under'))).join('|'), /unnamed\|official · may be A\|document\|official · denies/);
    // Copies are one mark until somebody asks for each; edges are drawn by their kind.
    assert.equal(await svg.locator('.node').count(), 6);
    assert.match((await svg.locator('.name').allTextContents()).join('|'), /5 copies/);
    assert.deepEqual(await svg.locator('.edge').evaluateAll((all) => all.map((e) => e.classList[1]).sort()), ['cites', 'text', 'word']);
    assert.equal(await svg.locator('.circular').count(), 2);
    await keys('v');
    await page.waitForURL('**/og_WARNED0001?copies=all');
    assert.equal(await svg.locator('.node').count(), 10);
    assert.match((await svg.locator('.share').allTextContents()).join('|'), /82%/);
    assert.match((await svg.locator('.tick').allTextContents()).join('|'), /No date/, 'what has no date has a column of its own');
    const table = await page.locator('tbody[data-telling]').evaluateAll((all) => all.map((b) => b.innerText.replace(/\s+/g, ' ')));
    assert.equal(table.length, 10);
    assert.match(table[0], /^C ?⟲.*an internal memo.*The Daily Ledger 12 May ← C · The Quay Gazette, 14 May same source 2 links: both sides $/);
    assert.match(table[1], /^A .*two diplomats.*on nothing else here ?$/);
    assert.match(await page.innerText('main'), /Circular reporting[\s\S]*The Daily Ledger, 12 May →\s+rests on\s+The Quay Gazette, 14 May ⟲[\s\S]*Each gives the other/);
    await page.screenshot({ path: `${RESULTS}corroboration-all-light.png`, fullPage: true });
    assert.deepEqual(faults, []);
  });

  it('is gone through by key: a telling lights up in the picture, its links open with both sides and the words they share', async () => {
    await go('/corroboration/og_WARNED0001');
    await keys('j', 'j', 'j', 'j', 'j');
    assert.equal(await page.getAttribute('tbody.now', 'data-telling'), 'st_NAMED00001');
    assert.equal(await page.locator('.picture .node.now').count(), 1);
    await keys('p');
    await page.waitForSelector('tbody.now [data-link="lk_C0PY000001"]');
    assert.match(await page.innerText('[data-link="lk_C0PY000001"]'), /copy[\s\S]*82% of its words stand in the other[\s\S]*Four fifths of its passage[\s\S]*What rests[\s\S]*On what it rests/);
    assert.deepEqual((await page.locator('[data-link] mark').allTextContents()).map((s) => s.toLowerCase()), ['the date and the venue', 'the date and the venue'].slice(0, await page.locator('[data-link] mark').count()));
    await keys('j');
    assert.ok(await page.evaluate(() => Boolean(document.activeElement.closest('[data-link]'))), 'the link’s own words come next');
    await keys('p');
    await page.waitForSelector('[data-link] .context mark');
    const href = await page.evaluate(() => document.activeElement.getAttribute('href') ?? document.activeElement.closest('[data-line]').querySelector('[data-quote]').getAttribute('href'));
    assert.match(href, /articles\/ar_\w+\?v=\d+#ch=\d+-\d+$/);
    assert.deepEqual(faults, []);
  });

  it('lets a person set a link aside, counts anew, and takes that back', async () => {
    await go('/corroboration/og_WARNED0001');
    await keys('j', 'j', 'j', 'j', 'j', 'x');
    await said('Rejected');
    assert.deepEqual([last().verdict, last().subject, last().reason], ['reject', 'lk_C0PY000001', '']);
    await page.waitForFunction(() => document.querySelector('.sub').textContent.includes('3 to 4 independent origins'));
    assert.match(await page.innerText('main'), /Links set aside[\s\S]*copy[\s\S]*rejected/);
    await keys('u');
    await page.waitForFunction(() => document.querySelector('.sub').textContent.includes('2 to 3 independent origins'));
    assert.doesNotMatch(await page.innerText('main'), /Links set aside/);
    // A telling that rests by several links asks which is meant.
    await page.locator('tbody[data-telling="st_MEM0000001"] [data-quote]').first().focus();
    await keys('x');
    await said('It rests by several links');
    assert.equal(await page.evaluate(() => document.activeElement.closest('[data-link]')?.dataset.link), 'lk_S0VRCE0001');
    await keys('a');
    await said('Accepted');
    assert.deepEqual([last().verdict, last().subject], ['accept', 'lk_S0VRCE0001']);
    await page.locator('tbody[data-telling="st_D1P1000001"] [data-quote]').first().focus();
    await keys('x');
    await said('It rests on nothing here');
    assert.deepEqual(faults, []);
  });

  it('lets a person say that two tellings rest on the same origin, by key alone', async () => {
    await go('/corroboration/og_WARNED0001');
    await keys('j', 'j', 'j', 'l');
    await page.waitForSelector('dialog[open]');
    assert.equal(await page.locator('dialog select').first().inputValue(), '2', 'it starts from the telling in hand');
    assert.ok(await page.evaluate(() => document.activeElement.matches('dialog select')));
    await page.locator('dialog select').nth(1).selectOption('2');
    await page.click('dialog .primary');
    await page.waitForSelector('text=Choose two different tellings.');
    await page.locator('dialog select').nth(1).selectOption('1');
    await page.fill('dialog textarea', 'The official is one of the two.');
    await page.screenshot({ path: `${RESULTS}link-by-hand-light.png` });
    await page.click('dialog .primary');
    await page.waitForSelector('dialog', { state: 'detached' });
    await said('Linked. The origins are counted anew.');
    assert.deepEqual([last().verdict, last().note], ['write', 'The official is one of the two.']);
    await page.waitForFunction(() => document.querySelector('tbody[data-telling="st_0FF1000001"] .letter').textContent.startsWith('A'));
    await page.waitForFunction(() => document.querySelector('.sub').textContent.includes('1 to 3 independent origins'));
    await keys('u');
    await page.waitForFunction(() => document.querySelector('.sub').textContent.includes('2 to 3 independent origins'));
    assert.deepEqual(faults, []);
  });

  it('a thousand copies are drawn at once, and what is left out is said', async () => {
    const o = d.state.world.origins[0];
    const copy = o.tellings.find((x) => x.id === 'st_C0PY000001');
    for (let i = 0; i < 1000; i++) o.tellings.push({ ...copy, id: `st_MANY${String(i).padStart(6, '0')}`, outlet: `Outlet ${i}` });
    const began = Date.now();
    await go('/corroboration/og_WARNED0001?copies=all');
    await page.waitForSelector('.picture .node');
    assert.ok(Date.now() - began < 10_000, `${Date.now() - began} ms`);
    assert.match(await page.locator('.picture').textContent(), /\d+ more/);
    assert.equal(await page.locator('tbody[data-telling]').count(), 60);
    await page.click('text=Show all 1,010');
    await page.waitForFunction(() => document.querySelectorAll('tbody[data-telling]').length === 1010);
    assert.deepEqual(faults, []);
  });

  it('is one click from every count of articles, and says what is not there', async () => {
    for (const [path, id] of [['/incidents', 'og_B1AST00001'], ['/claims', 'og_WARNED0001'], ['/warnings', 'og_WARNED0001'], ['/incidents/in_B1AST00001', 'og_B1AST00001'], ['/claims/cl_WARNED0001', 'og_WARNED0001'], ['/warnings/wn_N0T1CE0001', 'og_WARNED0001']]) {
      await go(path);
      assert.equal(await page.getAttribute('a.origins >> nth=0', 'href'), `/c/${d.caseId}/corroboration/${id}`, path);
    }
    await go('/incidents/in_B1AST00001');
    assert.match(await page.innerText('.block tbody >> nth=0'), /at least 43[\s\S]*→ 1 to 2 origins/);
    d.state.world.origins[0].tellings = [];
    await go('/corroboration/og_WARNED0001');
    await page.waitForSelector('text=No telling of it is left.');
    d.state.world.origins = [];
    await go('/corroboration');
    assert.match(await page.innerText('.nothing'), /Nothing has been weighed yet/);
    d.broken = '/origins';
    await page.reload();
    await page.waitForSelector('main [role=alert]');
    assert.deepEqual(faults.filter((f) => !f.includes('500')), []);
  });
});

describe('links', () => {
  it('are a list to correct, and each has a page', async () => {
    await go('/links');
    assert.equal(await rows().count(), 8);
    await keys('j', 'p');
    await page.waitForSelector('.peek .sides');
    await keys('x');
    await page.waitForSelector('tbody.rejected');
    assert.equal(last().verdict, 'reject');
    await keys('Enter');
    await page.waitForURL('**/links/lk_C0PY000001');
    await page.waitForSelector('main h1');
    assert.match(await page.innerText('main'), /The Sellin Record, 15 May rests on The Quay Gazette, 14 May[\s\S]*A rejected link is not followed/);
    await go('/links/lk_0VTS1DE001');
    assert.match(await page.innerText('main'), /Norvand Radio[\s\S]*What it names is not in the case/);
    assert.deepEqual(faults, []);
  });
});

describe('tensions', () => {
  it('stand by kind, open with both sides in context, and are decided on with a note', async () => {
    await go('/tensions');
    assert.deepEqual(await page.locator('tbody.group th').allInnerTexts(), ['claimed and denied', 'figures that differ', 'incident of one origin']);
    await keys('j', 'p');
    await page.waitForSelector('.peek .sides mark');
    assert.equal(await page.locator('.peek .sides > div').count(), 2);
    assert.match(await page.innerText('.peek'), /two diplomats[\s\S]*named date and venue[\s\S]*State Security Office[\s\S]*no place, no day, no name/);
    await page.fill('.peek input', 'Ask the diplomats again.');
    await keys('Enter');
    await page.waitForSelector('tbody.at.accepted');
    assert.deepEqual([last().verdict, last().subject, last().note], ['accept', 'tn_DEN1A00001', 'Ask the diplomats again.']);
    await keys('Escape', 'Escape', 'j', 'x');
    await page.waitForSelector('tbody.rejected');
    assert.deepEqual([last().verdict, last().subject], ['reject', 'tn_F1GVRES001']);
    await keys('u');
    await page.waitForSelector('tbody.rejected', { state: 'detached' });
    await go('/tensions?sort=label');
    assert.equal(await page.locator('tbody.group').count(), 0, 'in another order they do not stand by kind');
    assert.deepEqual(faults, []);
  });

  it('each have a page with what they are about', async () => {
    await go('/tensions/tn_0NE0000001');
    const text = await page.innerText('main');
    assert.match(text, /incident of one origin · 15 May 2031[\s\S]*Three articles tell of it[\s\S]*Is one[\s\S]*Dismiss[\s\S]*Nothing stands on the other side\.[\s\S]*Blast at Harbour Hall, Port Sellin/);
    await page.fill('main textarea', 'So far.');
    await page.click('.actions button:has-text("Is one")');
    await said('Accepted');
    assert.equal(last().note, 'So far.');
  });

  it('say why there are none', async () => {
    d.state.world.tensions = [];
    await go('/tensions');
    assert.match(await page.innerText('.nothing'), /Nothing was found that does not go together/);
    assert.deepEqual(faults, []);
  });
});

describe('the timeline', () => {
  it('lists moments in order, as surely as they are dated, and draws the same', async () => {
    await go('/timeline');
    const list = await rows().evaluateAll((all) => all.map((b) => [b.querySelector('.when').innerText.split('\n')[0], b.querySelector('.what small').innerText.replace(/\s+/g, ' ')]));
    assert.deepEqual(list.map((x) => x[0]), ['1–30 Apr 2031', '28 Apr 2031', '1–30 May 2031', '1–30 May 2031', '12 May 2031', 'printed 14 May 2031'].map((s, i) => list[i][0].replace(/\s/g, ' ') && (i === 0 ? 'April 2031' : i === 2 || i === 3 ? list[i][0] : s)));
    assert.match(list[1][1], /^◆ warning · given · “on 28 April”/);
    assert.match(await rows().nth(1).innerText(), /dated otherwise: “early in May”/);
    const svg = page.locator('.picture > svg');
    assert.equal(await svg.getAttribute('aria-hidden'), 'true');
    assert.deepEqual((await own(svg.locator('.who'))).sort(), ['Interior Ministry', 'Norvand', 'Redline Front']);
    assert.ok((await svg.locator('.mark.relation .bar').count()) > 10, 'months are bars with soft ends');
    assert.equal(await svg.locator('.mark.warning .hollow').count(), 2, 'the day of print is hollow, in both its lanes');
    assert.match(await page.innerText('main'), /Not dated 1[\s\S]*Plot to burn the customs house/);
    assert.deepEqual(faults, []);
  });

  it('holds kinds, lanes, actor and days in its address', async () => {
    await go('/timeline');
    await page.click('button:has-text("claims")');
    await page.waitForURL('**/timeline?kind=incident&kind=warning&kind=relation&kind=claim');
    await page.waitForSelector('text=before 14 May 2031');
    await keys('v');
    await page.waitForURL(/lane=kind/);
    assert.deepEqual(await own(page.locator('.picture .who')), ['incidents', 'warnings', 'changes of relations', 'claims']);
    await page.selectOption('.actor select', 'ac_RED11NE001');
    await page.waitForURL(/actor=ac_RED11NE001/);
    await page.reload();
    await settle(page);
    assert.equal(await page.getAttribute('.bar button:has-text("claims")', 'aria-pressed'), 'true');
    assert.equal(await page.inputValue('.actor select'), 'ac_RED11NE001');
    assert.deepEqual(faults, []);
  });

  it('is zoomed and moved by key, by button, by field and by dragging', async () => {
    await go('/timeline');
    const days = () => page.$$eval('.days input', (all) => all.map((e) => e.value));
    const [a, b] = await days();
    await keys('+');
    await page.waitForURL(/since=.*until=/);
    await page.waitForFunction((a) => document.querySelector('.days input').value !== a, a);
    const [s, u] = await days();
    assert.ok(s > a && u < b, `${s} ${u}`);
    await keys(']');
    await page.waitForFunction((s) => document.querySelector('.days input').value > s, s);
    await keys('[', '-');
    await keys('0');
    await page.waitForURL(/timeline$/);
    await page.locator('.days input').first().fill('2031-05-10');
    await page.waitForURL(/since=2031-05-10/);
    await keys('0');
    const box = await page.locator('.picture > svg').boundingBox();
    await page.mouse.move(box.x + box.width * 0.5, box.y + box.height - 3);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height - 3, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL(/since=2031-\d\d-\d\d&until=2031/);
    await page.click('.days button:has-text("All days")');
    await page.waitForURL(/timeline$/);
    assert.deepEqual(faults, []);
  });

  it('is gone through by key: the row in hand lights up on the line, P shows the words, Enter opens the record', async () => {
    await go('/timeline');
    await keys('j', 'j');
    assert.ok((await page.locator('.picture .mark.now').count()) >= 1);
    await keys('p');
    await page.waitForSelector('.peek mark');
    assert.match(await page.innerText('.peek'), /The words that date it[\s\S]*on 28 April[\s\S]*The words that tell of it/);
    await keys('Enter');
    await page.waitForURL('**/warnings/wn_N0T1CE0001');
    await page.goBack();
    await page.waitForSelector('tbody.now');
    assert.deepEqual(faults, []);
  });

  it('shows a card on a mark that can be reached and put away', async () => {
    await go('/timeline');
    const mark = page.locator('.picture .mark.incident').first();
    await mark.hover();
    await page.waitForSelector('.picture .card');
    assert.match(await page.innerText('.picture .card'), /12 May 2031 · incident, bombing[\s\S]*Blast at Harbour Hall/);
    await page.hover('.picture .card');
    await page.waitForTimeout(400);
    assert.equal(await page.isVisible('.picture .card'), true);
    await keys('Escape');
    await page.waitForSelector('.picture .card', { state: 'detached' });
    await mark.click();
    await page.waitForSelector('tbody.now');
    assert.deepEqual(faults, []);
  });

  it('stays quick with thousands of moments, and counts what it does not draw', async () => {
    const blast = d.state.world.incidents[0];
    for (let i = 0; i < 3000; i++) d.state.world.incidents.push({ ...blast, id: `in_MANY${String(i).padStart(5, '0')}`, label: `Blast ${i}`, from: `2030-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 27)).padStart(2, '0')}`, to: `2030-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 27)).padStart(2, '0')}` });
    const began = Date.now();
    await go('/timeline');
    await page.waitForSelector('.picture .bin');
    assert.ok(Date.now() - began < 10_000, `${Date.now() - began} ms`);
    assert.match(await page.innerText('header .count'), /1–1,000 of 3,006 moments/);
    assert.equal(await rows().count(), 150);
    await page.click('text=Next 1,000');
    await page.waitForURL(/skip=1000/);
    await page.waitForFunction(() => document.querySelector('main header .count').textContent.includes('1,001–2,000'));
    assert.deepEqual(faults, []);
  });

  it('says why there is nothing, and what went wrong', async () => {
    await go('/timeline?kind=statement&until=2001-01-01');
    await page.waitForSelector('text=No text in this case dates anything of these kinds.');
    await page.click('.nothing .button');
    await page.waitForURL(/timeline$/);
    d.broken = '/timeline';
    await page.reload();
    await page.waitForSelector('main [role=alert]');
    assert.deepEqual(faults.filter((f) => !f.includes('500')), []);
  });
});

describe('incidents alike', () => {
  it('are named by what they share, with both sides’ words', async () => {
    await go('/incidents/in_B1AST00001');
    await page.waitForSelector('text=Plot to burn the customs house');
    const alike = page.locator('section:has(> h2:has-text("Alike"))');
    assert.match((await alike.innerText()).replace(/\s+/g, ' '), /1\. Plot to burn the customs house fair .* target a public building only these \(2 of 2 have it\)/);
    await alike.locator('button').first().click();
    await alike.locator('.both').waitFor();
    assert.match(await alike.innerText(), /Here[\s\S]*the blast at Harbour Hall[\s\S]*There[\s\S]*foiled a plot/);
    d.state.world.incidents.splice(1);
    await page.reload();
    await page.waitForSelector('text=There is no other incident to compare it with.');
    assert.deepEqual(faults, []);
  });
});

describe('as of a day', () => {
  it('is chosen in the top bar, keeps the page, says what is left out, and lets nothing be changed', async () => {
    await go('/incidents?kind=bombing');
    await page.click('button[aria-label="As of: today"]');
    await page.fill('input[name=day]', '2031-05-13');
    await keys('Enter');
    await page.waitForURL(`**/c/${d.caseId}@2031-05-13/incidents?kind=bombing`);
    await page.waitForSelector('text=As of 13 May 2031: 1 of 4 articles');
    assert.match((await page.innerText('.then')).replace(/\s+/g, ' '), /one article without a day of publication is left out · read only Back to today/);
    assert.equal(await page.locator('nav a:has-text("Add articles")').count(), 0);
    await keys('j', 'a');
    await said('This is the case as of an earlier day');
    assert.equal(d.state.decisions.length, 0);
    assert.match(await page.getAttribute('nav a:has-text("Claims")', 'href'), /@2031-05-13\/claims$/, 'links stay in that day');
    await keys('g', 'b');
    await page.waitForURL(`**/c/${d.caseId}@2031-05-13/corroboration`);
    await page.locator('tbody[data-row] .open').first().click();
    await page.waitForSelector('.picture .node');
    assert.equal(await page.locator('main button:has-text("Link two"), main button:has-text("Reject"), main button:has-text("Accept")').count(), 0);
    await page.click('.then .button');
    await page.waitForURL(`**/c/${d.caseId}/corroboration/og_WARNED0001`);
    await page.waitForSelector('.then', { state: 'detached' });
    assert.deepEqual(faults, []);
  });

  it('says of a record that is not there yet that it may be of a later day', async () => {
    await page.goto(`${d.url}c/${d.caseId}@2031-05-13/incidents/in_N0TYET00001`);
    await page.waitForSelector('main [role=alert]');
    assert.match(await page.innerText('main [role=alert]'), /It may be of a later day[\s\S]*Back to today/);
  });
});

it('the overview names what is much told by few, and counts the tensions', async () => {
  await go('');
  await page.waitForSelector('text=tensions to look at');
  assert.equal(await page.getAttribute('.todo a:has-text("tensions to look at")', 'href'), `/c/${d.caseId}/review?queue=tensions`);
  assert.match(await page.innerText('section:has(> h2:has-text("Independence"))'), /Blast at Harbour Hall, Port Sellin 3 articles → 1 origin/);
});
