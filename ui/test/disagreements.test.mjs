// Two copies of one case, decided on apart and brought together again in the browser: by keyboard, in light, dark and 320 pixels.
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
const TEXT = `Quay closed after collision

By Ana Brell

TOLMIRRA, May 15, 2031 - "The quay will stay closed until Friday," the port authority said.

"Two vessels touched at low speed," said Captain Oskar Lind, who leads the inquiry. Lind said nobody was hurt.
`;

let home, server, base, browser;
const run = (user, ...args) => execFileSync(PROGRAM, args, { env: { ...process.env, HEARSAY_HOME: home, HEARSAY_USER: user, HEARSAY_CASE: '', HEARSAY_TOKEN: '' }, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }).trim();

describe('two copies of one case', { skip: existsSync(PROGRAM) ? false : 'there is no program; build it, or name it in HEARSAY_PROGRAM' }, () => {
  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'hearsay-copies-'));
    const mine = join(home, 'quay');
    const theirs = join(home, 'theirs');
    writeFileSync(join(home, 'quay.txt'), TEXT);
    run('ann', 'init', mine, '--title', 'The quay');
    run('ann', 'add', '--case', mine, join(home, 'quay.txt'));
    run('ann', 'export', 'casefile', mine, '-o', join(home, 'first.hearsay'));
    run('bo', 'import', join(home, 'first.hearsay'), '--as', theirs);
    const ids = run('ann', 'ls', 'statements', '--case', mine).split('\n').map((l) => JSON.parse(l).id);
    assert.ok(ids.length >= 2);
    run('ann', 'accept', '--case', mine, ids[0]);
    run('bo', 'reject', '--case', theirs, ids[0], '--reason', 'wrong_source', '--note', 'the authority never spoke');
    run('bo', 'accept', '--case', theirs, ids[1]);
    run('bo', 'export', 'casefile', theirs, '-o', join(home, 'second.hearsay'));
    rmSync(theirs, { recursive: true });
    server = spawn(PROGRAM, ['serve', mine, '--addr', '127.0.0.1:0'], { env: { ...process.env, HEARSAY_HOME: home, HEARSAY_USER: 'ann', HEARSAY_CASE: '', HEARSAY_TOKEN: '' } });
    base = await new Promise((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (d) => {
        said += d;
        const at = /http:\/\/\S+/.exec(said);
        if (at) resolve(at[0]);
      });
      server.on('exit', () => reject(new Error('the server ended')));
    });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.kill();
    if (home) rmSync(home, { recursive: true, force: true });
  });

  it('are looked at, taken in, and settled by key', async () => {
    const { page, faults } = await open(browser);
    await page.goto(base); // the start address, with its token
    await page.goto(new URL('/c/quay/disagreements', base).href);
    await page.getByRole('heading', { name: 'Disagreements' }).waitFor();
    await page.locator('input[type=file]').setInputFiles(join(home, 'second.hearsay'));
    const would = page.getByRole('status').filter({ hasText: 'decision' });
    await would.filter({ hasText: '2 decisions · 0 articles · 1 disagreement in all' }).waitFor();
    await page.getByRole('button', { name: 'Take it in' }).click();
    const row = page.locator('[data-row]');
    await row.getByText('the authority never spoke').waitFor();
    assert.equal(await row.count(), 1);
    assert.match(await row.innerText(), /ann[\s\S]*bo/);

    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
      assert.deepEqual(found.violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 160)}`), [], colorScheme);
      await page.screenshot({ path: `${RESULTS}disagreements-${colorScheme}.png` });
    }
    await page.setViewportSize({ width: 320, height: 720 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)) <= 0, 'it scrolls sideways at 320');
    await page.screenshot({ path: `${RESULTS}disagreements-320.png` });
    await page.setViewportSize({ width: 1280, height: 800 });

    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('Nobody decided differently from anybody else.').waitFor();
    await page.keyboard.press('u'); // the settling is taken back, and they differ again
    await row.getByText('the authority never spoke').waitFor();

    // The same copy again adds nothing.
    await page.locator('input[type=file]').setInputFiles(join(home, 'second.hearsay'));
    await page.getByText('Nothing: all that it holds is here already.').waitFor();
    await page.getByRole('button', { name: 'Leave it' }).click();
    assert.deepEqual(faults, []);
  });
});
