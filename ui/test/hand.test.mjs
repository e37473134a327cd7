// What no reader found, put on record from the words of an article, by keyboard, by mouse, and with the program itself: a statement, an
// incident; what is told worded anew; what a program suggests, settled; a filtered list kept under a name.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { launch, open, RESULTS, settle } from './browser.mjs';

const PROGRAM = process.env.HEARSAY_PROGRAM ?? fileURLToPath(new URL('../../bin/hearsay', import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TEXT = `Quay closed after fire

By Ana Brell

TOLMIRRA, May 15, 2031 - "The quay will stay closed until Friday," the port authority said.

The gantry had been inspected in March. Three dockers were lost when the shed behind it was set alight on May 14.

"Two vessels had left an hour before," said Captain Oskar Lind, who leads the inquiry. Lind said nobody saw who did it.
`;
const TOKEN = 'hand-test-token';

let home, server, base, browser, page, context, faults, article, quoted;
const env = () => ({ ...process.env, HEARSAY_HOME: home, HEARSAY_USER: 'keeper', HEARSAY_CASE: '', HEARSAY_TOKEN: TOKEN });
const run = (args) => execFileSync(PROGRAM, args, { env: env(), encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }).trim();
const ask = async (path, method = 'GET', body) => (await fetch(`${base}/api/v1/cases/quay${path}`, { method, headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' }, ...(body && { body: JSON.stringify(body) }) })).json();

/** suggest has an assistant suggest something, as assistants do. */
async function suggest(calls) {
  const mcp = spawn(PROGRAM, ['mcp', '--allow-propose', '--as', 'Reading helper', join(home, 'quay')], { env: env(), stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map();
  createInterface({ input: mcp.stdout }).on('line', (l) => waiting.get(JSON.parse(l).id)?.(JSON.parse(l)));
  let n = 0;
  const call = (method, params) => new Promise((done) => {
    waiting.set(++n, done);
    mcp.stdin.write(JSON.stringify({ jsonrpc: '2.0', id: n, method, params }) + '\n');
  });
  await call('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } });
  mcp.stdin.write(JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' }) + '\n');
  for (const [name, args] of calls) assert.ok(!(await call('tools/call', { name, arguments: args })).result.isError, name);
  mcp.stdin.end();
  await new Promise((done) => mcp.once('exit', done));
}

const go = async (path) => {
  await page.goto(`${base}/c/quay${path}`);
  await settle(page);
};
const key = (...all) => all.reduce((p, k) => p.then(() => page.keyboard.press(k)), Promise.resolve());
const focused = () => page.evaluate(() => {
  const e = document.activeElement;
  return [e?.getAttribute('aria-label'), e?.closest('label')?.innerText.split('\n')[0], e?.closest('fieldset')?.querySelector('legend')?.innerText, e?.innerText].filter(Boolean).join(' | ');
});
/** tabTo moves the focus on until it is on what is called so. */
async function tabTo(name) {
  for (let i = 0; i < 80; i++) {
    if (name.test(await focused())) return;
    await key('Tab');
  }
  assert.fail(`nothing is called ${name}`);
}
const notice = () => page.innerText('footer [role=status]');
/** unmarked goes to the sentence that begins so. */
async function unmarked(begins) {
  for (let i = 0; i < 20; i++) {
    await key('n');
    if ((await notice()).includes(begins)) return;
  }
  assert.fail(`N does not come to "${begins}": ${await notice()}`);
}
async function clean(name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(60);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`), [], `${name}, ${colorScheme}`);
    await page.screenshot({ path: `${RESULTS}hand-${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 720 });
  await page.waitForTimeout(60);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} scrolls sideways at 320`);
  await page.screenshot({ path: `${RESULTS}hand-${name}-320.png` });
  const wide = await page.evaluate(() => [...document.querySelectorAll('dialog[open]')].filter((d) => d.scrollWidth > d.clientWidth + 1).flatMap((d) => [...d.querySelectorAll('*')].filter((e) => e.getBoundingClientRect().right > d.getBoundingClientRect().right).map((e) => e.outerHTML.slice(0, 120))));
  assert.deepEqual(wide, [], `${name} scrolls sideways in its dialog at 320`);
  await page.setViewportSize({ width: 1280, height: 800 });
}
/** drag selects words of the form's text with the mouse. */
async function drag(words, on = page) {
  await on.locator('form .text').scrollIntoViewIfNeeded();
  const at = await on.evaluate((words) => {
    const all = document.querySelector('form .text');
    const from = all.textContent.indexOf(words);
    const range = document.createRange();
    const walk = document.createTreeWalker(all, NodeFilter.SHOW_TEXT);
    for (let n = walk.nextNode(), seen = 0; n; seen += n.data.length, n = walk.nextNode()) {
      if (from >= seen && from < seen + n.data.length) range.setStart(n, from - seen);
      if (from + words.length > seen && from + words.length <= seen + n.data.length) range.setEnd(n, from + words.length - seen);
    }
    range.startContainer.parentElement.scrollIntoView({ block: 'center' });
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes[0], boxes.at(-1)];
    return { from: [first.left + 1, first.top + first.height / 2], to: [last.right, last.top + last.height / 2] };
  }, words);
  await on.mouse.move(...at.from);
  await on.mouse.down();
  await on.mouse.move(...at.to, { steps: 5 });
  await on.mouse.up();
  assert.equal(await on.evaluate(() => getSelection().toString().trim()), words);
}
/** take clicks "Use what is selected" of a part with the mouse, and returns the words that it has then. */
async function take(part, on = page) {
  const rows = on.locator('form fieldset', { has: on.locator('legend', { hasText: new RegExp(`^${part}`) }) });
  const button = rows.getByRole('button', { name: 'Use what is selected' });
  await button.scrollIntoViewIfNeeded();
  const box = await button.boundingBox();
  await on.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return rows.locator('.exact').allInnerTexts();
}
const gone = () => page.waitForSelector('dialog', { state: 'detached' });

describe('by hand', { skip: existsSync(PROGRAM) ? false : 'there is no program; build it, or name it in HEARSAY_PROGRAM' }, () => {
  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'hearsay-hand-'));
    writeFileSync(join(home, 'quay.txt'), TEXT);
    writeFileSync(join(home, 'tide.txt'), 'Tide tables for the quay\n\nThe tide was late on Monday, the harbour office said.\n');
    run(['init', join(home, 'quay'), '--title', 'The quay']);
    run(['add', '--case', join(home, 'quay'), join(home, 'quay.txt'), join(home, 'tide.txt')]);
    const statements = run(['ls', 'statements', '--case', join(home, 'quay')]).split('\n').map((l) => JSON.parse(l));
    quoted = statements.find((s) => JSON.stringify(s).includes('Two vessels'));
    article = quoted.article;
    await suggest([['propose_statement', { article, content: [{ exact: 'The gantry had been inspected in March.' }], why: 'the newspaper says this itself' }]]);
    server = spawn(PROGRAM, ['serve', '--addr', '127.0.0.1:0'], { env: env(), cwd: home });
    base = await new Promise((done, fail) => {
      server.stdout.once('data', (d) => done(new URL(String(d).trim()).origin));
      server.once('exit', (c) => fail(new Error(`the server ended: ${c}`)));
    });
    browser = await launch();
    ({ page, context, faults } = await open(browser));
    await page.goto(`${base}/?token=${TOKEN}`);
    await page.evaluate(() => localStorage.setItem('hearsay.coach', '"over"'));
  });
  after(async () => {
    await context?.close();
    await browser?.close();
    if (server) {
      server.kill();
      await new Promise((done) => server.once('exit', done));
    }
    if (home) rmSync(home, { recursive: true, force: true });
  });

  it('a statement is told from a sentence that nobody marked, and taken back', async () => {
    await go(`/articles/${article}`);
    await unmarked('The gantry had been');
    await key('s');
    await page.waitForSelector('dialog h2:has-text("statement")');
    await tabTo(/^What is said: The gantry had been inspected in March\./);
    await key('ArrowRight');
    assert.match(await focused(), /^What is said: gantry had been inspected in March/);
    await key('ArrowLeft');
    await page.waitForSelector('.stands:has-text("article")');
    await clean('statement');
    await key('Control+Enter');
    await gone();
    assert.match(await notice(), /Put on record: statement st_/);
    const id = /st_\w+/.exec(await notice())[0];
    const told = (await ask(`/statements/${id}`)).statement;
    assert.deepEqual([told.state, told.by_hand, told.content.spans.map((p) => p.exact)], ['accepted', true, ['The gantry had been inspected in March.']]);
    await page.waitForSelector(`[data-card="${id}"]`);
    await page.waitForSelector('.u.tint:has-text("The gantry had been inspected in March")');
    await key('u');
    await page.waitForSelector(`[data-card="${id}"]`, { state: 'detached' });
    assert.deepEqual(faults, []);
  });

  it('a warning is told with the mouse, and what stays empty is said before', async () => {
    await go(`/articles/${article}`);
    await unmarked('The gantry had been');
    await key('Shift+W');
    await page.waitForSelector('dialog h2:has-text("warning")');
    assert.match(await focused(), /^\s*warning/, 'the form begins at the kind that was chosen');
    assert.match(await page.innerText('dialog'), /What you choose no words for stays empty\./);
    assert.match(await page.innerText('.stands'), /Stays empty:.*Who warned.*Of what/);
    await drag('the port authority');
    assert.deepEqual(await take('Who warned'), ['the port authority']);
    await drag('set alight');
    assert.deepEqual(await take('Of what'), ['set alight']);
    assert.equal(await page.innerText('dialog [role=alert]'), '');
    assert.doesNotMatch(await page.innerText('.stands'), /Who warned|Of what/);
    assert.equal(await page.getByLabel('Given or not').inputValue(), 'given');
    await page.selectOption('dialog .fields select >> nth=0', 'warning');
    await clean('warning');
    await key('Control+Enter');
    await gone();
    const id = /wn_\w+/.exec(await notice())[0];
    const { warning } = await ask(`/tellings/${id}`);
    assert.deepEqual([warning.from_party.exact, warning.of, warning.standing], ['the port authority', 'set alight', 'given']);
    await key('u');
    await page.waitForFunction(() => /Taken back|Undone|undone/i.test(document.querySelector('footer')?.innerText ?? ''));
    assert.deepEqual(faults, []);
  });

  it('a statement’s source is chosen with the mouse, on its page and in the review', async () => {
    for (const path of [`/statements/${quoted.id}`, `/review?article=${article}`]) {
      await go(path);
      await key('e');
      await page.waitForSelector('form .text');
      const given = /[a-z]+ [a-z]+ [a-z]+/.exec(await page.innerText('form .text'))[0];
      await page.locator('form fieldset', { hasText: 'What is said' }).getByRole('button', { name: /^Take away/ }).first().click();
      await drag(given);
      const said = await take('What is said');
      assert.ok(said.includes(given), `${path}: “${given}” is not in ${JSON.stringify(said)}`);
      await key('Escape');
    }
    assert.deepEqual(faults, []);
  });

  it('an incident is told with who was lost, and stands among the incidents', async () => {
    await go(`/articles/${article}`);
    await unmarked('Three dockers were lost');
    await key('i');
    await page.waitForSelector('dialog h2:has-text("incident")');
    await tabTo(/Begin at the first word.*Victims|Victims.*Begin at the first word/);
    await key('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Victims'));
    await key('Shift+ArrowRight');
    assert.match(await focused(), /: Three dockers\./);
    await tabTo(/^Effect: Three dockers/);
    await key('k'); // killed
    await tabTo(/^Kind/);
    await key('a', 'r', 's'); // arson
    await clean('incident');
    await key('Control+Enter');
    await gone();
    assert.match(await notice(), /Put on record: incident in_/);
    const id = /in_\w+/.exec(await notice())[0];
    const { incident } = await ask(`/tellings/${id}`);
    assert.deepEqual([incident.kind, incident.victims.map((v) => [v.exact, v.effect, v.count?.min])], ['arson', [['Three dockers', 'death', 3]]]);
    await key('g', 'i');
    await page.waitForSelector(`main [data-row="${id}"], main a[href*="${id}"]`, { timeout: 20_000 });
    await go(`/incidents/${id}`);
    assert.match(await page.innerText('main'), /Three dockers|3/);
    assert.deepEqual(faults, []);
  });

  it('what an article tells of an incident is worded anew on its page', async () => {
    const [record] = (await ask('/incidents?hand=told&limit=1').then((p) => (p.items?.length ? p : ask('/incidents?limit=1')))).items;
    await go(`/incidents/${record.id}`);
    await key('e');
    await page.waitForSelector('dialog h2:has-text("Word anew")');
    await tabTo(/^Stage/);
    await key('a'); // attempted
    await clean('telling');
    await key('Control+Enter');
    await gone();
    const { incident, edited, by_hand: byHand } = await ask(`/tellings/${record.atoms[0].id}`);
    assert.equal(incident.stage, 'attempted');
    assert.ok(edited || byHand);
    assert.deepEqual(incident.victims.map((v) => [v.exact, v.effect, v.count?.min]), [['Three dockers', 'death', 3]], 'what was not touched stays');
    await key('u');
    await page.waitForFunction(() => /Taken back|Undone|undone/i.test(document.querySelector('footer')?.innerText ?? ''));
    assert.notEqual((await ask(`/tellings/${record.atoms[0].id}`)).incident.stage, 'attempted');
    assert.deepEqual(faults, []);
  });

  it('a statement’s words are moved, and both wordings stand on its page', async () => {
    await go(`/statements/${quoted.id}`);
    await key('e');
    await page.waitForSelector('dialog h2');
    await key('Shift+Tab');
    await page.focus('dialog .exact >> nth=0');
    const before = await focused();
    await key('Shift+ArrowLeft');
    assert.notEqual(await focused(), before);
    await clean('edit');
    await page.focus('dialog .exact >> nth=0');
    await key('Control+Enter');
    await gone();
    await page.waitForSelector('h2:has-text("How it was worded")');
    const said = await page.innerText('section:has(h2:has-text("How it was worded"))');
    assert.match(said, /read by/);
    assert.match(said, /edited by keeper/);
    await key('u');
    await page.waitForTimeout(200);
    assert.deepEqual(faults, []);
  });

  /** both opens a page in two tabs, and a form in each. */
  async function both(path, press, form) {
    const other = await context.newPage();
    const noted = [];
    other.on('pageerror', (e) => noted.push(e.message));
    await go(path);
    await other.goto(`${base}/c/quay${path}`);
    await settle(other);
    for (const one of [page, other]) {
      await one.bringToFront();
      await one.keyboard.press(press);
      await one.waitForSelector(form);
    }
    return { other, noted };
  }
  const CLASH = 'dialog:has-text("Somebody decided on this meanwhile")';
  /** refusals are noted by the browser itself. */
  const honest = () => faults.splice(0).filter((f) => !/status of 409/.test(f));

  it('two who edit one statement are laid side by side, and nothing is written over unseen', async () => {
    const { other, noted } = await both(`/statements/${quoted.id}`, 'e', 'dialog h2:has-text("Edit")');
    await page.bringToFront();
    await page.getByLabel('Full name').fill('Oskar Lind the elder');
    await key('Control+Enter');
    await gone();
    await other.waitForSelector('h2:has-text("How it was worded")', { state: 'attached' });
    await other.waitForFunction(() => document.querySelector('main')?.textContent.includes('Oskar Lind the elder'));
    await other.bringToFront();
    await other.getByLabel('Full name').fill('Oskar Lind the younger');
    await other.keyboard.press('Control+Enter');
    await other.waitForSelector(CLASH);
    const sides = await other.locator(`${CLASH} section`).allInnerTexts();
    assert.match(sides[0], /by keeper[\s\S]*Full name: Oskar Lind the elder/);
    assert.match(sides[1], /Full name: Oskar Lind the younger/);
    const now = async () => (await ask(`/statements/${quoted.id}`)).statement.source.actor;
    assert.equal(await now(), 'Oskar Lind the elder');
    await other.getByRole('button', { name: 'Record mine after it' }).click();
    await other.waitForSelector('dialog', { state: 'detached' });
    assert.equal(await now(), 'Oskar Lind the younger');
    await other.close();
    assert.deepEqual([noted, honest()], [[], []]);
  });

  it('two who word one incident anew are laid side by side', async () => {
    const [record] = (await ask('/incidents?limit=1')).items;
    const { other, noted } = await both(`/incidents/${record.id}`, 'e', 'dialog h2:has-text("Word anew")');
    await page.bringToFront();
    await page.getByLabel('Stage').selectOption('foiled');
    await key('Control+Enter');
    await gone();
    await other.bringToFront();
    await other.waitForTimeout(500);
    await other.getByLabel('Stage').selectOption('threatened');
    await other.keyboard.press('Control+Enter');
    await other.waitForSelector(CLASH);
    const sides = await other.locator(`${CLASH} section`).allInnerTexts();
    assert.match(sides[0], /Stage: foiled/);
    assert.match(sides[1], /Stage: threatened/);
    await other.getByRole('button', { name: 'Leave it as it is' }).click();
    await other.waitForSelector('dialog', { state: 'detached' });
    assert.equal((await ask(`/tellings/${record.atoms[0].id}`)).incident.stage, 'foiled');
    await other.close();
    assert.deepEqual([noted, honest()], [[], []]);
  });

  it('two who grade one source are laid side by side', async () => {
    const [source] = (await ask('/sources?limit=1')).items;
    const { other, noted } = await both(`/sources/${source.id}`, 'e', 'dialog h2');
    const grade = async (one, letter) => {
      await one.bringToFront();
      await one.locator(`dialog input[value=${letter}]`).check();
      await one.locator('dialog textarea').fill(`because of ${letter}`);
      await one.locator('dialog .primary').click();
    };
    await grade(page, 'B');
    await gone();
    await other.waitForFunction(() => document.querySelector('main')?.textContent.includes('because of B'));
    await grade(other, 'D');
    await other.waitForSelector(CLASH);
    assert.match((await other.locator(`${CLASH} section`).allInnerTexts())[0], /B[\s\S]*because of B/);
    await other.getByRole('button', { name: 'Leave it as it is' }).click();
    assert.equal((await ask(`/sources/${source.id}`)).record.grade.letter, 'B');
    await other.close();
    assert.deepEqual([noted, honest()], [[], []]);
  });

  it('what a program suggests counts once it is accepted, and is taken back as one', async () => {
    await go('');
    await page.click('.todo a:has-text("suggestion")');
    await page.waitForSelector('.card h2:has-text("A statement to put on record")');
    assert.match(await page.innerText('.card'), /Suggested by Reading helper[\s\S]*The newspaper says this itself\.[\s\S]*If you accept/);
    assert.match(await page.innerText('.text'), /The gantry had been inspected in March\./);
    await clean('suggestion');
    const settled = async (want) => {
      for (let i = 0; i < 50; i++) {
        const { items } = await ask('/suggestions');
        if (items[0]?.state === want) return items[0];
        await page.waitForTimeout(100);
      }
      assert.fail(`it is not ${want}`);
    };
    await key('a');
    assert.equal((await settled('accepted')).settled, 'keeper');
    const told = async (want) => {
      let n;
      for (let i = 0; i < 30; i++) {
        n = (await ask('/statements?hand=told')).items.filter((s) => s.state === 'accepted').length;
        if (n === want) return;
        await page.waitForTimeout(100);
      }
      assert.equal(n, want, 'statements told by hand');
    };
    await told(1);
    await page.waitForSelector('.done');
    await key('u');
    await settled('proposed');
    await told(0);
    await key('Shift+U');
    await settled('accepted');
    await told(1);
    await key('u');
    await settled('proposed');
    await page.waitForSelector('.card h2:has-text("A statement to put on record")');
    await key('x', '3');
    assert.equal((await settled('rejected')).reason, 'not_a_statement');
    assert.equal((await ask('/decisions?limit=1')).items[0].reason, 'not_a_statement');
    assert.deepEqual(faults, []);
  });

  it('an article without a day is found from the overview, given one with keys, and taken back', async () => {
    await go('');
    await page.click('.todo a:has-text("article without a day")');
    await page.waitForURL('**/articles?dated=no');
    await page.click('main a[data-open]');
    await page.waitForSelector('.head:has-text("no date stated")');
    const id = new URL(page.url()).pathname.split('/').at(-1);
    await key('d');
    await page.waitForSelector('dialog h2:has-text("What the article says of itself")');
    await tabTo(/^Published/);
    await page.keyboard.type('last May').then(() => key('Control+Enter'));
    await page.waitForSelector('dialog [role=alert]:has-text("neither a day such as 2031-05-14")');
    assert.match(faults.splice(0).join(), /^[^,]*status of 422[^,]*$/);
    await key('Control+a');
    for (const [said, next] of [['2031-05-13', /^Writers/], ['Mia Ould, Jon Brask', /^How you know/]]) await page.keyboard.type(said).then(() => tabTo(next));
    await page.keyboard.type('the printed page');
    await clean('facts');
    await key('Control+Enter');
    await gone();
    await page.waitForSelector('.head .byhand:has-text("Published by keeper")');
    assert.match(await page.innerText('.head'), /Mia Ould, Jon Brask[\s\S]*Set by hand: Writers by keeper, .*\(found: nothing\)/);
    const set = (await ask(`/articles/${id}`)).article;
    assert.deepEqual([set.metadata.published, set.metadata.byline, set.stated.length], ['2031-05-13', ['Mia Ould', 'Jon Brask'], 2]);
    assert.equal((await ask('/articles?dated=no')).total, 0);
    await clean('facts-set');
    const late = await fetch(`${base}/api/v1/cases/quay/articles/${id}`, { method: 'PATCH', headers: { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' }, body: '{"title":"Tide","seen":""}' });
    assert.deepEqual([late.status, (await late.json()).meanwhile.length], [409, 1], 'who had not seen it');
    await go('/history');
    assert.match(await page.innerText('main'), /set by hand, byline: Mia Ould, Jon Brask; published: 2031-05-13/);
    await go(`/articles/${id}`).then(() => key('u'));
    await page.waitForSelector('.head:has-text("no date stated")');
    assert.deepEqual(faults, []);
  });

  it('a filtered list is kept under a name, found by it, renamed and deleted with an undo', async () => {
    await go('/statements?kind=named&sort=-published');
    await tabTo(/^Views/);
    await key('Enter');
    await tabTo(/Save what is on show/);
    await page.keyboard.type('Named voices');
    await clean('views');
    await key('Enter');
    assert.match(await notice(), /Saved as “Named voices”/);
    await go('/views/named-voices');
    await page.waitForURL('**/statements?kind=named&sort=-published');
    await go('/actors');
    await key('Control+k');
    await page.keyboard.type('named voi');
    await page.waitForSelector('[role=option]:has-text("saved view")');
    await key('Enter');
    await page.waitForURL('**/statements?kind=named&sort=-published');
    await tabTo(/^Views/);
    await key('Enter');
    await tabTo(/^Rename: Named voices/);
    await key('Enter');
    await page.keyboard.type('Who is named');
    await key('Enter');
    assert.match(await notice(), /Renamed/);
    await tabTo(/^Copy link: Who is named/);
    await key('Enter');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await tabTo(/^Delete: Who is named/);
    await key('Enter');
    assert.match(await notice(), /was deleted/);
    await key('Escape', 'u');
    await go('/views/named-voices');
    await page.waitForURL('**/statements?kind=named&sort=-published');
    await page.evaluate(() => localStorage.removeItem('hearsay.views'));
    await page.goto(link);
    await page.waitForURL('**/statements?kind=named&sort=-published');
    await go('/views/nothing');
    assert.match(await page.innerText('main'), /no view named “nothing”/);
    assert.deepEqual(faults, []);
  });
});
