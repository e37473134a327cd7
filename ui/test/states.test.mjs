// States that a running Hearsay is seldom in, and details of the reader, against the stand-in.
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

const go = async (address) => {
  await page.goto(address);
  await settle(page);
};
const READER = '/articles/ar_HARB0VR001';
const status = () => page.locator('footer [role=status]');

describe('nothing there yet', () => {
  let empty;
  before(async () => (empty = await start({ empty: true })));
  after(() => empty?.stop());

  it('no cases: three buttons, and the sample opens', async () => {
    await go(empty.url);
    await page.screenshot({ path: `${RESULTS}cases-empty-light.png` });
    assert.deepEqual(await page.locator('main .button').allInnerTexts(), ['Open the sample case', 'Start a case', 'Import a case']);
    await page.click('text=Open the sample case');
    await page.waitForURL(`**/c/${empty.caseId}`);
    await page.waitForSelector('.totals');
    assert.deepEqual(faults, []);
  });

  it('a case of one’s own starts with adding articles', async () => {
    await go(empty.url);
    await page.click('text=Start a case');
    await page.keyboard.type('Harbour papers');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/c/harbour-papers/add');
    await settle(page);
    await page.keyboard.press('g');
    await page.keyboard.press('o');
    await page.waitForSelector('text=Nothing here yet');
    await page.screenshot({ path: `${RESULTS}overview-empty-light.png` });
    assert.match(await page.innerText('main'), /hearsay add --case harbour-papers/);
    assert.deepEqual(faults, []);
  });
});

describe('when things go wrong', () => {
  it('the server stops: decisions are kept, shown, and sent when it is back', async () => {
    await go(c + READER);
    await page.keyboard.press('j');
    await d.stop();
    await page.keyboard.press('a');
    await page.waitForSelector('text=Your last decision is kept here');
    assert.match(await page.innerText('.card.now'), /accepted[\s\S]*kept here, not sent yet/);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.waitForSelector('text=Your last 2 decisions are kept here');
    await page.screenshot({ path: `${RESULTS}server-gone-light.png` });
    await page.keyboard.press('u');
    await page.waitForSelector('text=Your last decision is kept here');
    await d.restart();
    await page.click('text=Try again');
    await page.waitForSelector('[role=alert] .bar', { state: 'detached' });
    await page.waitForFunction(() => !localStorage.getItem('hearsay.pending') || localStorage.getItem('hearsay.pending') === '[]');
    assert.deepEqual(d.state.decisions.map((x) => [x.verdict, x.subject]), [['accept', 'st_TEST000001']]);
  });

  it('a server that stays away is asked ever more rarely, and at once when a key, the tab or the line gives a reason', async () => {
    await go(c);
    const port = Number(new URL(d.url).port);
    let asked = 0;
    page.on('request', (r) => r.url().includes('/api/') && asked++);
    const during = async (ms) => {
      const before = asked;
      await page.waitForTimeout(ms);
      return asked - before;
    };
    await d.stop();
    await page.waitForSelector('[role=alert] .bar', { timeout: 10_000 });
    await during(3400); // asked after 1 second, then after 2 more
    assert.equal(await during(3000), 0, 'four seconds go by before the next; nor are the events asked for beside it');
    let before = asked;
    await page.keyboard.press('Shift+R');
    await page.waitForTimeout(300);
    assert.equal(asked - before, 1);
    before = asked;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForTimeout(300);
    assert.equal(asked - before, 1);
    await d.restart(port);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.waitForSelector('[role=alert] .bar', { state: 'detached', timeout: 600 });
    await page.waitForFunction(() => document.querySelector('footer').innerText.includes('is back'));
    faults.length = 0; // the browser notes what nobody answered
  });

  it('an error says what happened and what to do', async () => {
    d.broken = 'overview';
    await page.goto(c);
    await page.waitForSelector('main [role=alert]');
    assert.match(await page.innerText('main [role=alert]'), /The disk is full: make room and try again/);
    await page.goto(c + '/statements/st_NOWHERE000');
    await page.waitForSelector('main [role=alert]');
    assert.match(await page.innerText('main [role=alert]'), /There is nothing at this address/);
    assert.equal(await page.getAttribute('main .button', 'href'), '/');
    await page.screenshot({ path: `${RESULTS}error-light.png` });
    d.broken = '';
    await page.goto(`${d.url}c/nope`);
    await page.waitForSelector('main [role=alert]');
    await page.waitForSelector('main .button >> text=All cases');
    assert.equal(await page.$('nav[aria-label="Pages of this case"]'), null, 'no links into what is not there');
  });

  it('a decision made elsewhere in the meantime is shown, not overwritten', async () => {
    await go(c + READER);
    await page.keyboard.press('j');
    Object.assign(d.state.statements[0], { state: 'rejected', decision: 'dc_ELSEWHERE' });
    await page.keyboard.press('a');
    await page.waitForSelector('.card.now.rejected');
    assert.match(await status().innerText(), /decided on elsewhere/);
    assert.equal(d.state.decisions.length, 0);
  });

  it('a parameter that is not understood is named and can be removed', async () => {
    await go(c + '/statements?colour=red&kind=anonymous');
    assert.match(await page.innerText('main [role=alert]'), /“colour”, because there is no such filter for statements/);
    await page.click('text=Remove colour');
    await page.waitForURL('**/statements?kind=anonymous');
    await page.waitForSelector('main [role=alert]', { state: 'detached' });
    await go(c + '/search?q=warning&kind=bogus');
    assert.match(await page.innerText('main [role=alert]'), /“kind”, because "bogus" is not one of/);
    await page.click('text=Remove kind');
    await page.waitForURL('**/search?q=warning');
  });

  it('filters that exclude all say what removing each would bring back', async () => {
    await go(c + '/statements?kind=anonymous&stance=fear');
    await page.waitForSelector('text=Without On whose word: unnamed: 1');
    await page.click('text=Without What the source did: feared: 4');
    await page.waitForURL('**/statements?kind=anonymous');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4);
  });

  it('loading keeps the old content and shows a bar', async () => {
    await go(c + '/statements');
    d.slow = 700;
    await page.click('button.value:has-text("unnamed")');
    await page.waitForSelector('[role=progressbar]');
    assert.equal(await page.locator('tbody tr').count(), 17);
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4);
    assert.deepEqual(faults, []);
  });
});

describe('lists', () => {
  it('filters live in the address: include, exclude, clear, back', async () => {
    await go(c + '/statements');
    await page.click('button.value:has-text("unnamed")');
    await page.waitForURL('**/statements?kind=anonymous');
    await page.click('button.value:has-text("document")', { modifiers: ['Alt'] });
    await page.waitForURL('**/statements?kind=anonymous&kind=-document');
    await page.click('text=Clear all');
    await page.waitForURL('**/statements');
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4);
    await page.click('text=Copy as command');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), 'hearsay ls statements --case sellin-ferry --kind anonymous --kind=-document');
  });

  it('a selection is decided on at once, with one reason', async () => {
    await go(c + '/statements?kind=anonymous');
    await page.check('thead input');
    await page.screenshot({ path: `${RESULTS}statements-selected-light.png` });
    await page.keyboard.press('x');
    await page.keyboard.press('4');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr.rejected').length === 4);
    assert.deepEqual(d.state.decisions.map((x) => x.reason), Array(4).fill('duplicate'));
    await page.keyboard.press('u');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr.rejected').length === 0);
    assert.match(await status().innerText(), /Undone 4\./);
    assert.deepEqual(faults, []);
  });

  it('pages by cursor', async () => {
    await go(c + '/statements?limit=10');
    await page.click('text=Next 10');
    await page.waitForURL('**/statements?limit=10&cursor=10');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 7);
    await page.click('text=First page');
    await page.waitForURL('**/statements?limit=10');
  });
});

describe('adding', () => {
  it('says of every file what came of it', async () => {
    await go(c + '/add');
    await page.setInputFiles('input[type=file][multiple]', [
      { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('A text.') },
      { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
    ]);
    await page.waitForSelector('.results li');
    const lines = await page.locator('.results li').allInnerTexts();
    assert.match(lines[0], /added[\s\S]*one\.txt[\s\S]*Read/);
    assert.match(lines[1], /refused[\s\S]*scan\.pdf[\s\S]*other formats are not read yet/);
    await page.fill('textarea', 'A pasted text.');
    await page.click('text=Add this text');
    await page.waitForFunction(() => document.querySelectorAll('.results li').length === 3);
    d.emit('jobs', { queued: 2, done: 6, failed: 1, refusals: [], running: ['later.md'] });
    await page.waitForSelector('text=Reading: 7 of 9');
    await page.screenshot({ path: `${RESULTS}add-results-light.png` });
    d.emit('jobs', { queued: 0, done: 8, failed: 1, refusals: [], running: [] });
    await page.waitForSelector('text=Everything is read');
    assert.deepEqual(faults, []);
  });
});

describe('the reader', () => {
  const points = (s) => [...s].length;

  it('goes to exact characters and marks them', async () => {
    const text = d.state.articles[0].text;
    const exact = '“an incident on the water” 🚢 before';
    const from = points(text.slice(0, text.indexOf(exact)));
    await go(`${c}${READER}#ch=${from}-${from + points(exact)}`);
    await page.waitForFunction(() => CSS.highlights.has('place'));
    assert.equal(await page.evaluate(() => [...CSS.highlights.get('place')][0].toString()), exact);
    const top = await page.evaluate(() => [...CSS.highlights.get('place')][0].getBoundingClientRect().top);
    assert.ok(top > 48 && top < 700, `it stands at ${top}`);
    await go(`${c}/articles/ar_1EDGER0002#ch=90000-90010`);
    assert.match(await status().innerText(), /are not in this version/);
    assert.deepEqual(faults, []);
  });

  it('opens folded furniture to show characters in it', async () => {
    const text = d.state.articles[0].text;
    const from = points(text.slice(0, text.indexOf('The clockmaker')));
    await go(`${c}${READER}#ch=${from}-${from + 14}`);
    await page.waitForSelector('details[open] >> text=The clockmaker');
  });

  it('copies a quote with its anchor, whole characters only', async () => {
    await go(c + READER);
    const text = d.state.articles[0].text;
    // Select from inside “thank you” into the middle of a family emoji.
    await page.evaluate(() => {
      const el = [...document.querySelectorAll('article [data-at]')].find((e) => e.textContent.includes('thank you'));
      const node = el.firstChild;
      const range = document.createRange();
      range.setStart(node, 1);
      range.setEnd(node, node.data.indexOf('👩') + 3);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
    });
    await page.click('text=Copy quote');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const [, start, end] = /#ch=(\d+)-(\d+)/.exec(copied).map(Number);
    const exact = [...text].slice(start, end).join('');
    assert.equal(exact, 'thank you” 👩‍👩‍👧');
    assert.ok(copied.startsWith(`“${exact}”`));
    assert.ok(copied.includes(d.state.articles[0].sha256));
    await page.screenshot({ path: `${RESULTS}reader-selection-light.png` });
    assert.deepEqual(faults, []);
  });

  it('selects over several paragraphs', async () => {
    await go(c + READER);
    await page.evaluate(() => {
      const all = document.querySelectorAll('article > p');
      getSelection().selectAllChildren(all[3]);
      getSelection().extend(all[4], all[4].childNodes.length);
    });
    await page.click('text=Copy link to it');
    const [, start, end] = /#ch=(\d+)-(\d+)/.exec(await page.evaluate(() => navigator.clipboard.readText())).map(Number);
    assert.equal([...d.state.articles[0].text].slice(start, end).join(''), await page.evaluate(() => getSelection().toString()));
  });

  it('holds every character of the text, as text', async () => {
    await go(c + READER);
    const drawn = await page.evaluate(() => [...document.querySelectorAll('article [data-at]')].map((e) => e.textContent).join(''));
    assert.equal(drawn.replace(/\s/g, ''), d.state.articles[0].text.replace(/\s/g, ''));
    assert.equal(await page.locator('article script, article b').count(), 0);
    assert.deepEqual(await page.locator('article summary').allInnerTexts().then((l) => l.map((x) => x.split(' · ')[0])), ['Newsletter box', 'Links to other articles']);
  });

  it('shows older versions and what changed', async () => {
    await go(`${c}${READER}?v=1`);
    await page.waitForSelector('text=This is version 1. There is a newer one.');
    await page.click('p.older >> text=Compare versions 1 and 2');
    await page.waitForSelector('.diff ins');
    assert.match((await page.locator('.diff ins').allInnerTexts()).join(' '), /51/);
    assert.match((await page.locator('.diff del').allInnerTexts()).join(' '), /44/);
    await page.screenshot({ path: `${RESULTS}versions-light.png` });
    assert.deepEqual(faults, []);
  });

  it('turns kinds of marks off and on, and a click takes the statement', async () => {
    await go(c + READER);
    const anon = () => page.locator('article .u.anon').count();
    const some = await anon();
    assert.ok(some > 0);
    await page.click('.legend >> text=unnamed source');
    assert.equal(await anon(), 0);
    assert.equal(await page.locator('.card.anon').count(), 0);
    await page.click('.legend >> text=unnamed source');
    assert.equal(await anon(), some);
    await page.click('article mark:has-text("We were told to expect")');
    assert.match(await page.innerText('.card.now'), /Ilse Varga/);
    await page.click('.card:has-text("Noémi Sárkány")');
    assert.match(await page.innerText('[data-now=content]'), /51 patients/);
  });

  it('places cards beside their lines, never over each other', async () => {
    await go(c + READER);
    const check = async () => {
      const boxes = await page.$$eval('aside ol > li', (all) => all.map((e) => e.getBoundingClientRect()).map((r) => [r.top, r.bottom]));
      boxes.forEach(([top], i) => i && assert.ok(top >= boxes[i - 1][1], `card ${i} overlaps`));
    };
    await check();
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('j');
      await page.waitForTimeout(60);
      await check();
      const [card, mark] = await page.evaluate(() => [document.querySelector('.card.now').getBoundingClientRect().top, [...document.querySelectorAll('[data-now=content]')][0].getClientRects()[0].top]);
      assert.ok(Math.abs(card - mark) < 30 || card > mark, `card at ${card}, line at ${mark}`);
    }
  });

  it('paints a long article quickly and moves through it at once', async () => {
    await go(c + '/articles');
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable');
    const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value * 1000]));
    const a = await metrics();
    await page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to });
      document.body.append(link);
      link.click();
      link.remove();
    }, `${c}/articles/ar_10NG000005`);
    await page.waitForFunction(() => document.querySelectorAll('aside li').length === 400 && document.querySelector('aside.ready'));
    const b = await metrics();
    const spent = (x, y, name) => Math.round(y[name] - x[name]);
    const script = spent(a, b, 'ScriptDuration');
    console.log(`60,000 characters, 400 statements: script ${script} ms, style ${spent(a, b, 'RecalcStyleDuration')} ms, layout ${spent(a, b, 'LayoutDuration')} ms`);
    assert.ok(script < 900, `script took ${script} ms`);
    for (let i = 0; i < 5; i++) await page.keyboard.press('j');
    const e = await metrics();
    const each = (spent(b, e, 'ScriptDuration') + spent(b, e, 'LayoutDuration') + spent(b, e, 'RecalcStyleDuration')) / 5;
    console.log(`J: ${each} ms each`);
    assert.ok(each < 150, `J took ${each} ms`);
    assert.deepEqual(faults, []);
  });
});

describe('how one likes it', () => {
  it('light or dark, size and typeface are kept', async () => {
    await go(c + READER);
    const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
    await page.click('header button[aria-label^="Light or dark"]');
    await page.click('header button[aria-label^="Light or dark"]');
    assert.equal(await theme(), 'dark');
    await page.click('header button[aria-label="Text and keys"]');
    await page.screenshot({ path: `${RESULTS}settings-dark.png` });
    await page.check('input[value=sans]');
    await page.click('button[aria-label="Larger text"]');
    await page.keyboard.press('Escape');
    await page.waitForSelector('input[value=sans]', { state: 'detached' });
    await page.reload();
    await settle(page);
    assert.equal(await theme(), 'dark');
    assert.match(await page.evaluate(() => ((s) => `${s.fontSize} ${s.fontFamily}`)(getComputedStyle(document.querySelector('article')))), /^19px .*Inter/);
    assert.deepEqual(faults, []);
  });

  it('the first load stays within its budget', async () => {
    let bytes = 0;
    const { gzipSync } = await import('node:zlib');
    page.on('response', async (r) => r.url().endsWith('.js') && (bytes += gzipSync(await r.body()).length));
    await go(c + READER);
    await page.waitForTimeout(200);
    console.log(`script on first load: ${Math.round(bytes / 1024)} KB gzipped`);
    assert.ok(bytes > 0 && bytes <= 120 * 1024, `${bytes} bytes`);
  });
});

describe('what the reader is unsure of', () => {
  const card = '[data-card="st_TEST000010"]';
  const toggle = () => page.locator('.legend .unsure');

  it('stands back, is counted, and comes when asked; this browser remembers', async () => {
    await go(c + READER);
    await page.waitForSelector('.card');
    assert.equal(await page.locator(card).count(), 0);
    assert.match(await page.innerText('footer .position'), /1 unsure hidden/);
    assert.match(await toggle().innerText(), /1 unsure hidden\s+show/);
    await page.keyboard.press('m');
    await page.waitForSelector(card);
    assert.match(await page.innerText(card), /reader unsure/);
    assert.match(await toggle().innerText(), /1 unsure\s+hide/);
    await page.reload();
    await page.waitForSelector(card);
    await toggle().click();
    await page.waitForSelector(card, { state: 'detached' });
    assert.deepEqual(faults, []);
  });

  it('a link to it shows it; accepted, it stays', async () => {
    const link = `${c + READER}?v=2&at=st_TEST000010`;
    await go(link);
    await page.waitForSelector(`${card}.now`);
    const at = await page.evaluate(() => document.querySelector('[data-now=content]').dataset.at);
    assert.ok(Number(at) > 0);
    await page.keyboard.press('a');
    await page.waitForSelector(`${card}.accepted`);
    await go(c + READER);
    await page.waitForSelector(card);
    assert.equal(await toggle().count(), 0);
    assert.doesNotMatch(await page.innerText('footer .position'), /unsure/);
  });

  it('so does a link to its characters', async () => {
    const [s] = d.state.statements.filter((x) => x.id === 'st_TEST000010');
    await go(`${c + READER}#ch=${s.content.spans[0].start}-${s.content.spans[0].end}`);
    await page.waitForSelector(card);
  });

  it('the list shows all and can be asked', async () => {
    await go(c + '/statements');
    assert.equal(await page.locator('tbody [data-row]').count(), d.state.statements.length);
    await page.click('.facets .value:has-text("unsure")');
    await page.waitForURL('**?score=unsure');
    await page.waitForFunction(() => document.querySelectorAll('tbody [data-row]').length === 1);
  });
});

describe('labels', () => {
  it('say what they mean, in the words of the glossary', async () => {
    await go(c + '/statements/st_TEST000007');
    await page.waitForSelector('dd [title="Says that the content is not so."]');
    assert.equal(await page.getAttribute('dd [title^="The source gives it as certain that it is not"]', 'aria-description'), 'The source gives it as certain that it is not so.');
    await go(c + READER);
    await page.waitForSelector('summary[title="A sign-up box."]');
    await page.waitForSelector('.card .state[title="Nobody has decided yet."]');
    assert.deepEqual(faults, []);
  });
});

it('the history needs one question for a page of decisions', async () => {
  await go(c + READER);
  for (const k of ['j', 'a', 'j', 'a']) await page.keyboard.press(k);
  await page.waitForFunction(() => document.querySelectorAll('.card.accepted').length === 2);
  const asked = [];
  page.on('request', (r) => r.url().includes('/api/v1/cases/') && asked.push(new URL(r.url()).pathname.split('/').pop()));
  await page.keyboard.press('g');
  await page.keyboard.press('y');
  await page.waitForSelector('.says');
  // The double's clock stands still: both are one act, and the page says so beside the second.
  assert.deepEqual(await page.locator('li .note').allInnerTexts(), ['Ministry was told of ferry plot, officials say', 'one act on 2…']);
  assert.deepEqual(asked.filter((x) => x !== 'events'), ['decisions']);
});

describe('for reading only', () => {
  let still;
  before(async () => (still = await start({ readOnly: true })));
  after(() => still?.stop());

  it('nothing that changes anything is offered, and keys say why', async () => {
    await go(`${still.url}c/${still.caseId}${READER}`);
    await page.waitForSelector('header .reading');
    await page.keyboard.press('j');
    await page.waitForSelector('.card.now');
    assert.equal(await page.locator('button:has-text("Accept"), button:has-text("Reject"), button:has-text("Undo"), nav a:has-text("Add articles")').count(), 0);
    await page.keyboard.press('a');
    assert.match(await status().innerText(), /for reading only/);
    await page.screenshot({ path: `${RESULTS}reading-only-light.png` });
    await go(`${still.url}c/${still.caseId}/add`);
    assert.equal(await page.locator('main .button').count(), 0);
    await go(still.url);
    assert.equal(await page.locator('main .button').count(), 0);
    assert.deepEqual(faults, []);
  });
});
