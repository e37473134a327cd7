// Reports: written by keyboard with citations, checked as one types, kept as one types, read, printed, and defended down to
// the characters. Everything under the page's own policy: no style or script that it does not allow.
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
  context.setDefaultTimeout(15_000);
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', (e) => console.error(`policy: ${e.violatedDirective} ${e.sourceFile}`)));
};
beforeEach(() => fresh());

const ONE = '/report/rp_BR1EF00001';
const go = async (path) => {
  await page.goto(c + path);
  await settle(page);
};
const keys = async (...all) => {
  for (const k of all) await page.keyboard.press(k);
};
const said = (words) => page.waitForFunction((w) => document.querySelector('footer [role=status]')?.textContent.includes(w), words);
const kept = () => page.waitForFunction(() => document.querySelector('.keeping')?.textContent.trim() === 'Saved');
const report = (id) => d.state.reports.find((r) => r.id === id) ?? d.state.reports[0];
const marks = () => page.locator('.cm-origins .mark').allInnerTexts();
const write = async (path = ONE) => {
  await go(path);
  await page.waitForSelector('.cm-content');
  await page.waitForSelector('.cm-origins .mark, .flags, .desk aside .note');
};

async function violations() {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  return found.violations.map((v) => `${v.id}: ${v.help}\n  ${v.nodes.slice(0, 3).map((n) => `${n.html.slice(0, 160)} — ${n.failureSummary}`).join('\n  ')}`);
}

describe('the list of reports', () => {
  it('names each with its state and what is held against it; puts aside and takes up again', async () => {
    await go('/history');
    await keys('g', 'p');
    await page.waitForURL('**/report');
    await page.waitForSelector('.list .counts');
    assert.match(await page.innerText('.list'), /Was there a usable warning\?[\s\S]*words[\s\S]*cites 3 records[\s\S]*begun by tester/);
    assert.match(await page.innerText('.list .counts'), /▲ 1[\s\S]*◆ 1[\s\S]*● 2/);
    await page.click('text=Put aside');
    await page.waitForSelector('text=No report yet.');
    await page.click('text=Show reports put aside too');
    await page.click('text=Take up again');
    await page.waitForFunction(() => !document.querySelector('.list .main b'));
    assert.equal(report('rp_BR1EF00001').state, 'open');
    assert.deepEqual(faults, []);
  });

  it('begins one by keyboard, with an outline of questions', async () => {
    await go('/report');
    await keys('n');
    await page.waitForSelector('form input:focus');
    await keys('Enter');
    assert.match(await page.innerText('form [role=alert]'), /title/);
    await page.keyboard.type('What we know of the ferry');
    await keys('Enter');
    await page.waitForURL(/rp_NEW/);
    await page.waitForSelector('.cm-content');
    assert.match(await page.innerText('.cm-content'), /Key judgements[\s\S]*What is known[\s\S]*What is disputed[\s\S]*Alternative explanations[\s\S]*Gaps/);
    assert.deepEqual(faults, []);
  });
});

describe('writing', () => {
  it('a cited sentence, by keyboard alone: found by words, joined, quoted; counted in the margin; kept', async () => {
    await write();
    await page.waitForSelector('.cm-content:focus');
    await keys('Control+End');
    await page.keyboard.type('A doctor counted 51 patients @noemi');
    await page.waitForTimeout(300);
    assert.equal(await page.locator('.cm-tooltip-autocomplete').count(), 0, 'accents are typed or not found by this stand-in');
    assert.match(await page.innerText('.tools .note'), /Nothing to cite has “noemi”/);
    for (let i = 0; i < 5; i++) await keys('Backspace');
    await page.keyboard.type('patients');
    await page.waitForSelector('.cm-tooltip-autocomplete li[aria-selected=true]');
    const option = await page.innerText('.cm-tooltip-autocomplete li[aria-selected=true]');
    assert.match(option, /at least 51 patients had been treated[\s\S]*Noémi Sárkány[\s\S]*1 origin/);
    await page.screenshot({ path: `${RESULTS}report-cite.png` });
    await keys('Enter');
    await page.waitForSelector('.chip:has-text("Noémi Sárkány")');
    await page.keyboard.type('@st_TEST000012');
    await page.waitForSelector('.cm-tooltip-autocomplete li');
    await keys('Enter');
    await page.keyboard.type('. 👩‍👩‍👧 They wrote @they will try');
    await page.waitForSelector('.cm-tooltip-autocomplete li');
    await keys('Control+Enter');
    await page.keyboard.type('.');
    await kept();
    const { text } = report('rp_BR1EF00001');
    assert.match(text, /51 patients \[@st_TEST000011; @st_TEST000012\]\./, 'the second joins the first');
    assert.match(text, /They wrote “They will try again,” \[@st_TEST000016\]\./, 'the words with their citation');
    // The margin is counted after a character outside the basic plane, too.
    await page.waitForSelector('.cm-origins .mark[aria-label^="Line 4. Rests on 2"], .cm-origins .mark[aria-label^="Line 4. Rests on 1 to 2"]');
    assert.deepEqual(faults, []);
  });

  it('types over several lines without a style of the browser’s own', async () => {
    await write();
    await page.waitForSelector('.cm-content:focus');
    await keys('Control+Home', 'Control+Shift+End');
    await page.keyboard.type('Anew');
    await kept();
    assert.equal(report('rp_BR1EF00001').text.trim(), 'Anew');
    assert.deepEqual(faults, []);
  });

  it('shows counts and marks in the margin, and underlines by style', async () => {
    await write();
    await page.waitForSelector('.flag.wrong');
    assert.deepEqual((await marks()).map((m) => m.replace(/\s+/g, ' ').trim()), ['1–2 ●', '1 ◆', '0 ▲']);
    assert.equal(await page.locator('.flag.wrong').first().evaluate((e) => getComputedStyle(e).textDecorationStyle), 'wavy');
    assert.match(await page.innerText('header .counts'), /▲ 1[\s\S]*◆ 1[\s\S]*● 2/);
    assert.equal(await page.locator('.cm-origins').getAttribute('aria-hidden'), null);
    assert.equal(await page.locator('style').count(), 0, 'no style element, none allowed');
    assert.deepEqual(faults, []);
  });

  it('goes from flag to flag, says what carries a sentence, and mends by one key', async () => {
    await write();
    await page.waitForSelector('.flag.wrong');
    await keys('Control+End', 'Control+Shift+c');
    await said('To know');
    await page.waitForSelector('.desk aside dl a');
    assert.match(await page.innerText('.desk aside'), /Nobody has looked[\s\S]*CITES[\s\S]*Origins|Nobody has looked[\s\S]*Cites[\s\S]*Origins/i);
    await page.waitForSelector('.desk aside .lanes li');
    assert.match(await page.innerText('.desk aside dl'), /“likely” means 55–80 % by ICD 203/);
    await keys('F8');
    await said('Nobody has looked at what is cited');
    await keys('F8');
    await said('Nothing is cited for it');
    await keys('Control+Enter');
    await page.keyboard.type('State Security');
    await page.waitForSelector('.cm-tooltip-autocomplete li');
    await keys('Enter');
    await page.waitForFunction(() => !document.querySelector('header .counts .wrong'));
    await kept();
    assert.match(report('rp_BR1EF00001').text, /ignored it \[@st_TEST000014\]\./, 'before the full stop');
    await keys('Control+z', 'Control+z');
    assert.equal(d.state.decisions.length, 0, 'undo within the text is the text’s own');
    assert.deepEqual(faults, []);
  });

  it('replaces a word that is off the yardstick, cites what speaks against, takes out what leads nowhere', async () => {
    await write();
    await page.waitForSelector('.cm-content:focus');
    await keys('Control+a', 'Delete');
    await page.keyboard.type('Maybe the notice named the venue [@st_TEST000005; @st_N0WHERE000].');
    await page.waitForSelector('.desk aside .flags li:nth-child(3)');
    assert.match(await page.innerText('.chip.unknown'), /st_N0WHERE000/);
    await page.selectOption('.desk aside .word select', 'unlikely');
    await page.click('.desk aside button:has-text("Take out")');
    await page.click('.desk aside button:has-text("Cite")');
    await kept();
    assert.equal(report('rp_BR1EF00001').text, 'Unlikely the notice named the venue [@st_TEST000005; @st_TEST000004].');
    assert.deepEqual(faults, []);
  });

  it('opens a chip as text, and takes it as one character otherwise', async () => {
    await write();
    await page.waitForSelector('.chip');
    await page.locator('.chips').last().click();
    await keys('Alt+Enter');
    await page.keyboard.type(', the second half');
    await keys('End', 'End');
    await kept();
    assert.match(report('rp_BR1EF00001').text, /\[@st_TEST000004, the second half\]/);
    await page.locator('.chips').last().click();
    await keys('Backspace');
    await kept();
    assert.doesNotMatch(report('rp_BR1EF00001').text, /second half/);
    await keys('Escape', 'g', 'o');
    await page.waitForURL(c);
    assert.deepEqual(faults, []);
  });
});

describe('keeping', () => {
  it('saves versions under names, shows what changed since, and brings one back', async () => {
    await write();
    await page.waitForSelector('.cm-content:focus');
    await keys('Control+End');
    await page.keyboard.type('One more sentence.');
    await keys('Control+s');
    await page.waitForSelector('dialog input:focus');
    await page.keyboard.type('to the editor');
    await keys('Enter');
    await said('The version “to the editor” was saved.');
    assert.equal(report('rp_BR1EF00001').versions.length, 2);
    await page.click('button:has-text("Versions")');
    await page.click('[aria-label="Compare with the draft: first"]');
    await page.waitForSelector('dialog ins:has-text("One more sentence.")');
    await page.click('[aria-label="Bring it back as the draft: first"]');
    await page.waitForSelector('dialog', { state: 'detached' });
    await kept();
    assert.doesNotMatch(report('rp_BR1EF00001').text, /One more/);
    assert.deepEqual(faults, []);
  });

  it('exports any version that was saved, by keyboard, light and dark', async () => {
    for (const theme of ['light', 'dark']) {
      await fresh({ theme, width: theme === 'dark' ? 320 : 1280 });
      await write();
      await page.click('button:has-text("Versions")');
      const opener = page.locator('dialog button[aria-label^="Export: first, "]');
      assert.equal(await opener.getAttribute('aria-expanded'), 'false');
      await opener.focus();
      await keys('Enter', 'Tab');
      assert.equal(await opener.getAttribute('aria-expanded'), 'true');
      assert.match(await page.locator(':focus').innerText(), /HTML, one file/);
      const [download] = await Promise.all([page.waitForEvent('download'), keys('Enter')]);
      assert.equal(download.suggestedFilename(), 'brief-dc_RP0.html');
      assert.match(await readFile(await download.path(), 'utf8'), /of dc_RP0: ## Was there a warning\?/);
      await page.waitForSelector('dialog .said:has-text("Downloaded as brief-dc_RP0.html.")');
      await page.screenshot({ path: `${RESULTS}report-versions-${theme}.png` });
      assert.deepEqual(await violations(), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), theme);
      assert.deepEqual(faults, []);
    }
  });

  it('holds both texts when two wrote at once, and puts them together', async () => {
    await write();
    await page.waitForSelector('.cm-content:focus');
    const r = report('rp_BR1EF00001');
    Object.assign(r, { text: r.text.replace('## Was there a warning?', '## Was there a warning at all?'), sha256: '1'.repeat(64), draft: { by: 'second analyst', at: '2031-05-16T09:30:00Z', base: '', sha256: '1'.repeat(64) } });
    await keys('Control+End');
    await page.keyboard.type('Typed here.');
    await page.waitForSelector('dialog:has-text("The report was changed elsewhere")');
    assert.match(await page.innerText('dialog'), /second analyst[\s\S]*do not touch each other/);
    await page.screenshot({ path: `${RESULTS}report-conflict.png` });
    assert.deepEqual(await violations(), []);
    await page.click('text=Keep this text');
    await kept();
    assert.match(report('rp_BR1EF00001').text, /warning at all\?[\s\S]*Typed here\./);
    assert.match(await page.innerText('.cm-content'), /warning at all/);
    assert.deepEqual(faults.filter((f) => !f.includes('409')), []);
  });

  it('keeps in this browser what the server did not take, also over a reload, and sends it', async () => {
    await write();
    await page.waitForSelector('.cm-content:focus');
    const port = new URL(d.url).port;
    await d.stop();
    await keys('Control+End');
    await page.keyboard.type('Typed while nobody answers.');
    await page.waitForSelector('.keeping:has-text("kept in this browser")');
    assert.match(await page.evaluate(() => Object.entries(localStorage).find(([k]) => k.startsWith('hearsay.draft.'))[1]), /while nobody answers/);
    await d.restart(Number(port));
    await kept();
    assert.match(report('rp_BR1EF00001').text, /Typed while nobody answers\./);
    assert.equal(await page.evaluate(() => Object.keys(localStorage).filter((k) => k.startsWith('hearsay.draft.')).length), 0);
    d.broken = '/draft';
    await page.locator('.cm-content').focus();
    await keys('Control+End');
    await page.keyboard.type(' And once more.');
    await page.waitForSelector('.keeping:has-text("The disk is full")');
    d.broken = '';
    await page.reload();
    await kept();
    await page.waitForFunction(() => document.querySelector('.text')?.shadowRoot?.textContent.includes('And once more'));
    assert.match(report('rp_BR1EF00001').text, /And once more\./);
  });
});

describe('reading and defending', () => {
  it('goes from the sentence to the characters and what would change it, a key a step', async () => {
    await go(`${ONE}?view=read`);
    await keys('j');
    await said('Sentence 1 of 3');
    await keys('d');
    await page.waitForSelector('[data-step="0"]');
    const heads = [];
    for (let i = 0; i < 8; i++) {
      heads.push(await page.innerText(`[data-step="${i}"] h2`));
      if (i === 1) {
        await keys('j');
        assert.equal(await page.locator('.pick [aria-pressed=true]').innerText().then((s) => /date and the venue/.test(s)), true);
      }
      if (i === 3) {
        await page.waitForSelector('.verdict:has-text("Checked in this browser just now")');
        assert.match(await page.innerText('[data-step="3"]'), /the notice had named both the date and the venue[\s\S]*Characters \d+–\d+ of version 2[\s\S]*[0-9a-f]{64}/);
      }
      if (i === 4) assert.match(await page.innerText('[data-step="4"]'), /The Quay Gazette ←[\s\S]*two diplomats/);
      if (i === 5) assert.match(await page.innerText('[data-step="5"]'), /Nobody has decided/);
      if (i === 6) assert.match(await page.innerText('[data-step="6"]'), /an attack in the capital/);
      await keys(i % 2 ? 'Enter' : 'ArrowRight');
    }
    assert.equal(new Set(heads).size, 8);
    assert.match(await page.innerText('.defend'), /2 articles repeat it and were counted once/);
    assert.match(await page.innerText('[data-step="7"]'), /If the two diplomats fall away/);
    await page.emulateMedia({ media: 'print' });
    assert.match(await page.innerText('.sheet'), /date and the venue[\s\S]*in general terms|in general terms[\s\S]*date and the venue/, 'on paper all of it');
    await page.pdf({ path: `${RESULTS}defend.pdf`, format: 'A4' });
    await page.emulateMedia({ media: null });
    for (let i = 0; i < 7; i++) await keys('ArrowLeft');
    await keys('Escape');
    await page.waitForSelector('.sentence.at');
    await keys('e');
    await page.waitForSelector('.cm-content:focus');
    assert.deepEqual(faults, []);
  });

  it('accepts and rejects what is in hand, takes it back, and asks the checker again', async () => {
    await go(`${ONE}?view=write`);
    await page.waitForSelector('.cm-content:focus');
    await page.keyboard.type('axu');
    await kept();
    assert.equal(d.state.decisions.length, 0, 'letters are letters in the editor');
    await keys('Control+z');
    await kept();
    // From the flag in the editor by the key that mends.
    await page.waitForSelector('.cm-origins .mark');
    await keys('Control+Home', 'Control+Shift+c');
    await said('Nobody has looked at what is cited');
    await page.waitForSelector('.desk aside .flags button:has-text("Look at it and decide")');
    await keys('Control+Enter');
    await page.waitForURL(/view=read&at=0&defend=1/);
    await page.waitForSelector('[data-step="0"]');
    assert.match(await page.innerText('[data-step="0"]'), /Nobody has looked[\s\S]*there A accepts and X rejects/);
    assert.match(await page.innerText('.whole'), /● 2/);
    await keys('a');
    await said('Take a record in hand first');
    await keys('ArrowRight');
    await page.waitForSelector('.hand:has-text("st_TEST000001")');
    await keys('a');
    await said('Accepted.');
    await page.waitForSelector('.pick li:has([aria-pressed=true]):has-text("Accepted")');
    await keys('j', 'ArrowRight');
    await page.waitForSelector('.hand:has-text("st_TEST000005")');
    await keys('a');
    await page.waitForFunction(() => document.querySelector('.whole').innerText.includes('● 1'));
    await page.waitForFunction(() => !document.querySelector('[data-step="0"]').innerText.includes('Nobody has looked'));
    assert.deepEqual(d.state.decisions.map((x) => `${x.verdict} ${x.subject}`), ['accept st_TEST000001', 'accept st_TEST000005']);
    await keys('u');
    await said('Undone.');
    await page.waitForFunction(() => document.querySelector('.whole').innerText.includes('● 2'));
    await page.waitForSelector('.hand:has-text("Proposed")');
    await keys('x');
    await page.waitForSelector('.strip button');
    await keys('2');
    await said('What was rejected is cited in 1 report.');
    await page.waitForSelector('.hand:has-text("Rejected")');
    assert.equal(d.state.decisions.at(-1).reason, 'wrong_words');
    await keys('u');
    await page.waitForSelector('.hand:has-text("Proposed")');
    await keys('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await page.waitForSelector('[data-step="6"]');
    assert.equal(await page.locator('.hand').count(), 0, 'what speaks against it is not in hand');
    await keys('x');
    await said('No record is in hand here');
    assert.deepEqual(faults, []);
  });

  it('prints what it shows: no chrome, its paper, marking, notes', async () => {
    await go(`${ONE}?view=print`);
    await page.waitForSelector('article.paper');
    assert.match(await page.innerText('article'), /TLP:AMBER[\s\S]*Was there a usable warning\?[\s\S]*Source summary statement[\s\S]*Notes[\s\S]*SHA-256/);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.isVisible('nav'), false);
    assert.equal(await page.isVisible('header .row'), false);
    const pdf = await page.pdf({ path: `${RESULTS}report.pdf`, preferCSSPageSize: true, tagged: true });
    assert.ok(pdf.length > 10_000);
    await page.screenshot({ path: `${RESULTS}report-print.png`, fullPage: true });
    assert.deepEqual(faults, []);
  });

  it('exports, and says why where it cannot', async () => {
    await go(`${ONE}?view=read`);
    await page.click('button:has-text("Export")');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=HTML, one file')]);
    assert.equal(download.suggestedFilename(), 'brief.html');
    await page.waitForSelector('text=Downloaded as brief.html.');
    await page.click('.menu button:has-text("PDF")');
    await page.waitForSelector('.said.bad:has-text("Install Chromium"), .said.bad:has-text("install Chromium")');
    assert.match(await page.innerText('.said.bad'), /Or export HTML/);
    assert.deepEqual(faults.filter((f) => !f.includes('503')), []);
  });

  it('keeps settings, and checks by the chosen yardstick', async () => {
    await write();
    await page.click('button:has-text("Settings")');
    await page.waitForSelector('dialog table');
    assert.match(await page.innerText('dialog'), /likely[\s\S]*55–80 %/);
    await page.selectOption('dialog select >> nth=2', 'phia');
    assert.match(await page.innerText('dialog table'), /remote chance/);
    assert.deepEqual(await violations(), []);
    await page.click('text=Keep the settings');
    await said('The settings are kept.');
    assert.equal(report('rp_BR1EF00001').settings.yardstick, 'phia');
    assert.deepEqual(faults, []);
  });
});

describe('elsewhere', () => {
  it('a record says where it is used, and its rejection in how many reports', async () => {
    await go('/statements/st_TEST000004');
    await page.waitForSelector('[data-used] .words');
    assert.match(await page.innerText('[data-used]'), /Used in[\s\S]*Was there a usable warning\?[\s\S]*report[\s\S]*The ministry was told of an attack in the capital\./i);
    await keys('x');
    await page.waitForSelector('.strip button');
    await keys('x');
    await said('Rejected. What was rejected is cited in 1 report.');
    await keys('u');
    await said('Undone.');
    await page.click('[data-used] a.words');
    await page.waitForURL(/rp_BR1EF00001\?view=read&at=1/);
    await page.waitForSelector('[data-sentence="1"].at');
    // What is no longer cited says so, with the version that did.
    const r = report('rp_BR1EF00001');
    Object.assign(r, { text: 'Nothing is left.\n', sha256: '2'.repeat(64), draft: { by: 'tester', at: '2031-05-16T09:30:00Z', base: r.sha256, sha256: '2'.repeat(64) } });
    await go('/statements/st_TEST000004');
    await page.waitForSelector('[data-used] .gone');
    assert.match(await page.innerText('[data-used]'), /the draft no longer cites it[\s\S]*attack in the capital/);
    await go('/statements/st_TEST000002');
    await page.waitForSelector('[data-used]:has-text("No report cites it")');
    await go('/incidents/' + d.state.world.incidents[0].id);
    await page.waitForSelector('[data-used]:has-text("No report cites it")');
    assert.deepEqual(await violations(), []);
    assert.deepEqual(faults, []);
  });

  it('a statement is copied as a citation, and the overview says what is weak', async () => {
    await go('/statements/st_TEST000004');
    await keys('Shift+c');
    await said('Copied [@st_TEST000004]');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '[@st_TEST000004]');
    await go('');
    await page.click('text=1 sentence without a citation');
    await page.waitForURL(/view=read&at=2/);
    await page.waitForSelector('[data-sentence="2"].at');
    assert.deepEqual(faults, []);
  });

  it('a case of an earlier day is read, not written', async () => {
    await page.goto(`${d.url}c/${d.caseId}@2031-05-16${ONE}`);
    await settle(page);
    await page.waitForSelector('article');
    assert.equal(await page.locator('button:has-text("Settings")').count(), 0);
    assert.deepEqual(faults, []);
  });
});

describe('everybody', () => {
  for (const theme of ['light', 'dark']) {
    it(`can use every view, ${theme}`, async () => {
      await fresh({ theme });
      for (const [name, path] of [['list', '/report'], ['write', ONE], ['read', `${ONE}?view=read&at=0`], ['print', `${ONE}?view=print`], ['defend', `${ONE}?view=read&at=0&defend=1`]]) {
        await go(path);
        if (name === 'write') await page.waitForSelector('.flag.wrong');
        if (name === 'defend') {
          await page.waitForSelector('[data-step="0"]');
          await keys(...Array(7).fill('ArrowRight'));
          await page.waitForSelector('[data-step="7"]');
        }
        await page.waitForTimeout(200);
        await page.screenshot({ path: `${RESULTS}report-${name}-${theme}.png` });
        assert.deepEqual(await violations(), [], name);
      }
      assert.deepEqual(faults, []);
    });
  }

  it('at 320 pixels: nothing scrolls sideways', async () => {
    await fresh({ width: 320, height: 740 });
    for (const [name, path] of [['list', '/report'], ['write', ONE], ['read', `${ONE}?view=read&at=0`], ['print', `${ONE}?view=print`], ['defend', `${ONE}?view=read&at=0&defend=1`]]) {
      await go(path);
      if (name === 'write') await page.waitForSelector('.flag.wrong');
      await page.waitForTimeout(150);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${name} is ${over} pixels too wide`);
      await page.screenshot({ path: `${RESULTS}report-${name}-320.png`, fullPage: true });
      assert.deepEqual(await violations(), [], name);
    }
    assert.deepEqual(faults, []);
  });
});
