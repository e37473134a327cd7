// A shared server in the hands of three people, each in a browser of their own: signing in, roles, and two who decide on one record.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { launch, open, RESULTS } from './browser.mjs';

const PROGRAM = process.env.HEARSAY_PROGRAM ?? fileURLToPath(new URL('../../bin/hearsay', import.meta.url));
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PASSWORD = 'four words of my own';
const TEXT = `Quay closed after collision

By Ana Brell

TOLMIRRA, May 15, 2031 - "The quay will stay closed until Friday," the port authority said.

"Two vessels touched at low speed," said Captain Oskar Lind, who leads the inquiry. Lind said nobody was hurt.
`;

let home, server, base, browser, code, statement;

const env = () => ({ ...process.env, HEARSAY_HOME: home, HEARSAY_USER: 'keeper', HEARSAY_CASE: '', HEARSAY_TOKEN: '' });
const run = (args, input = '') => execFileSync(PROGRAM, args, { env: env(), input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }).trim();

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  return found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`);
}

/** look checks a page in light and dark and at 320 pixels, and leaves pictures. */
async function look(page, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(60);
    assert.deepEqual(await violations(page), [], `${name}, ${colorScheme}`);
    await page.screenshot({ path: `${RESULTS}people-${name}-${colorScheme}.png` });
  }
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 720 });
  await page.waitForTimeout(60);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.screenshot({ path: `${RESULTS}people-${name}-320.png` });
  assert.ok(wide <= 0, `${name} scrolls sideways by ${wide} at 320`);
  await page.setViewportSize(size);
}

/** honest are the faults of a page without the answers that the browser itself notes as errors: refusals that a test asked for. */
const honest = (faults) => faults.filter((f) => !/status of (401|403|404|409)/.test(f));

async function signIn(page, name, password = PASSWORD) {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

describe('a shared server', { skip: existsSync(PROGRAM) ? false : 'there is no program; build it, or name it in HEARSAY_PROGRAM' }, () => {
  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'hearsay-people-'));
    writeFileSync(join(home, 'quay.txt'), TEXT);
    run(['init', join(home, 'quay'), '--title', 'The quay']);
    run(['init', join(home, 'secret'), '--title', 'Another matter']);
    run(['add', '--case', join(home, 'quay'), join(home, 'quay.txt')]);
    statement = JSON.parse(run(['ls', 'statements', '--case', join(home, 'quay')]).split('\n')[0]).id;
    run(['user', 'add', 'Vera Holt', '--owner'], PASSWORD + '\n');
    code = run(['user', 'add', 'Ben Aske', '--invite']);
    run(['user', 'add', 'Ines Varga', '--guest'], PASSWORD + '\n');
    run(['user', 'grant', 'Ben Aske', 'analyst', 'quay']);
    run(['user', 'grant', 'Ines Varga', 'reader', 'quay']);
    server = spawn(PROGRAM, ['serve', '--shared', '--addr', '127.0.0.1:0'], { env: env(), cwd: home });
    base = await new Promise((done, fail) => {
      server.stdout.once('data', (d) => done(new URL(String(d).trim()).origin));
      server.once('exit', (c) => fail(new Error(`the server ended: ${c}`)));
    });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.removeAllListeners('exit');
    server?.kill();
    if (home) rmSync(home, { recursive: true, force: true });
  });

  it('asks to sign in, and leads on to where one was going', async () => {
    const { page, faults } = await open(browser);
    await page.goto(`${base}/c/quay/statements?kind=named`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await look(page, 'sign-in');
    await signIn(page, 'Vera Holt', 'not the password');
    await page.getByText('do not go together').waitFor();
    await signIn(page, 'vera holt');
    await page.getByRole('heading', { name: /Statements/ }).waitFor();
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, '/c/quay/statements?kind=named');
    assert.equal(await page.evaluate(() => document.cookie), '', 'no script can read the cookie');
    await page.getByRole('button', { name: 'Signed in as Vera Holt' }).click();
    await page.getByRole('link', { name: 'People of this case' }).click();
    await page.getByRole('heading', { name: 'People of this case' }).waitFor();
    await page.getByText('in every case of this server').waitFor();
    await look(page, 'people');
    await page.getByLabel('Role of Ines Varga').selectOption('analyst');
    await page.getByText('The role of Ines Varga is analyst now').waitFor();
    await page.getByLabel('Role of Ines Varga').selectOption('reader');
    await page.getByText('The role of Ines Varga is reader now').waitFor();
    await page.getByLabel('Name').fill('Nobody');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('There is nobody called').waitFor();
    assert.equal(await page.getByLabel('Name').inputValue(), 'Nobody', 'what was typed is kept');

    await page.getByRole('button', { name: 'Signed in as Vera Holt' }).click();
    await page.getByRole('link', { name: 'Your sessions and tokens' }).click();
    await page.getByText('this browser').waitFor();
    await page.getByLabel('What it is for').fill('nightly import');
    await page.getByRole('button', { name: 'Make a token' }).click();
    const secret = await page.locator('code').textContent();
    assert.match(secret, /^hearsay_/);
    await look(page, 'account');
    const answer = await fetch(`${base}/api/v1/me`, { headers: { Authorization: `Bearer ${secret}` } });
    assert.equal((await answer.json()).name, 'Vera Holt');
    await page.getByRole('button', { name: 'End nightly import' }).click();
    await page.getByText('You have none.').waitFor();
    assert.equal((await fetch(`${base}/api/v1/cases`, { headers: { Authorization: `Bearer ${secret}` } })).status, 401);

    await page.getByRole('button', { name: 'Signed in as Vera Holt' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(`${base}/c/quay`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    assert.deepEqual(honest(faults), []);
  });

  it('lays two decisions on one record side by side', async () => {
    const vera = await open(browser);
    await vera.page.goto(`${base}/c/quay/statements/${statement}`);
    await signIn(vera.page, 'Vera Holt');
    await vera.page.getByRole('button', { name: /Accept/ }).first().waitFor();

    const ben = await open(browser);
    // What Vera does reaches this page late, as over a slow line.
    await ben.page.route('**/events', (r) => r.fulfill({ contentType: 'text/event-stream', body: 'retry: 60000\n\n' }));
    await ben.page.goto(base + code);
    await ben.page.getByRole('heading', { name: 'Choose a password' }).waitFor();
    assert.equal(new URL(ben.page.url()).hash, '', 'the code is out of the address');
    await look(ben.page, 'join');
    await ben.page.getByLabel('New password').fill('five words of mine alone');
    await ben.page.getByLabel('The same again').fill('five words of mine alone');
    await ben.page.getByRole('button', { name: 'Keep it and sign in' }).click();
    await ben.page.getByText('The quay').first().waitFor();
    assert.equal(await ben.page.getByText('Another matter').count(), 0, 'a case of others is not in the list');
    await ben.page.goto(`${base}/c/quay/statements/${statement}`);
    await ben.page.getByRole('button', { name: /Accept/ }).first().waitFor();

    await vera.page.keyboard.press('a');
    await vera.page.getByText('Accepted').first().waitFor();
    await ben.page.keyboard.press('x');
    await ben.page.getByText('Reject. Why?').waitFor();
    await ben.page.keyboard.press('1');
    const dialog = ben.page.getByRole('dialog', { name: 'Somebody decided on this meanwhile' });
    await dialog.waitFor();
    await dialog.getByText('by Vera Holt').waitFor();
    await dialog.getByText('accepted').waitFor();
    await dialog.getByText('wrong source').waitFor();
    await look(ben.page, 'clash');
    await ben.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await ben.page.getByText('Accepted').first().waitFor();

    const rejected = vera.page.getByText('Rejected').first();
    assert.equal(await rejected.count(), 0, 'nothing of it was recorded');
    await vera.page.keyboard.press('u');
    await ben.page.keyboard.press('x');
    await ben.page.getByText('Reject. Why?').waitFor();
    await ben.page.keyboard.press('1');
    await dialog.waitFor();
    await dialog.getByText('undone').waitFor();
    await dialog.getByRole('button', { name: 'Record mine after it' }).click();
    await ben.page.getByText('Recorded after theirs').waitFor();
    await rejected.waitFor({ timeout: 10_000 }); // told to the other's page by itself

    await vera.page.goto(`${base}/c/quay/history`);
    await vera.page.getByText('by Ben Aske').first().waitFor();
    await vera.page.getByText('by Vera Holt').first().waitFor();
    assert.deepEqual(honest([...vera.faults, ...ben.faults]), []);
  });

  it('lets a reader look, and closes the case when the role is gone', async () => {
    const { page, faults } = await open(browser);
    await page.goto(`${base}/c/quay/statements/${statement}`);
    await signIn(page, 'Ines Varga');
    await page.getByText('Reader', { exact: true }).first().waitFor();
    assert.equal(await page.getByRole('button', { name: /^A?Accept/ }).count(), 0, 'a reader sees no decision');
    await page.keyboard.press('a');
    await page.getByText('You may look at this case').waitFor();
    await look(page, 'reader');
    await page.goto(`${base}/c/secret`);
    await page.getByText(/not found/i).first().waitFor();
    await page.goto(`${base}/c/quay`);
    await page.getByText('The quay').first().waitFor();
    run(['user', 'revoke', 'Ines Varga', 'quay']);
    await page.reload();
    await page.getByText(/not found/i).first().waitFor();
    run(['user', 'end', 'Ines Varga']);
    await page.evaluate(() => fetch('/api/v1/cases').then((r) => r.status)).then((status) => assert.equal(status, 401));
    assert.deepEqual(honest(faults), []);
  });
});
