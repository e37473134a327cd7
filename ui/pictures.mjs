// Takes the pictures in docs/: the reader, the review, a corroboration, a matrix, a report and its defence, on the sample
// case. A Hearsay of its own is started in a folder that is thrown away; then it does what a person would do.
//
//     node ui/pictures.mjs bin/hearsay docs
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { launch, open, settle } from './test/browser.mjs';

const [program = 'bin/hearsay', folder = 'docs'] = process.argv.slice(2);
const LARGEST = 250_000;

// A page of the sample that holds a bit of everything: people with names and without, a stated reason, a denial,
// and an advertisement in the middle.
const ARTICLE = 'There was no queue';
const TOP = 'they had heard two blasts';
const ACCEPTED = ['one seat of explosion', 'too early to say'];
const IN_HAND = 'first tests pointed';

const HYPOTHESES = ['It was told the place', 'It was told of something vague', 'It was not told at all'];
/** What is looked for, and how it goes with each of the hypotheses. */
const EVIDENCE = [
  ['place target week', ['C', 'II', 'II']],
  ['one paragraph no place', ['I', 'CC', 'II']],
  ['identifies passenger shipping', ['C', 'I', 'II']],
];

const home = await mkdtemp(join(tmpdir(), 'hearsay-pictures-'));
const token = 'pictures';
const server = spawn(resolve(program), ['demo', '--no-open', '--quiet', '--addr', '127.0.0.1:0'], {
  env: { ...process.env, HEARSAY_HOME: join(home, 'cases'), HEARSAY_TOKEN: token }, stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((done) => server.once('exit', done));
let browser;
try {
  const origin = await address();
  const get = async (path) => (await fetch(`${origin}/api/v1/cases/sample${path}`, { headers: { Authorization: `Bearer ${token}` } })).json();
  const send = async (path, body) => (await fetch(`${origin}/api/v1/cases/sample${path}`, { method: 'POST', headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json();
  for (let i = 0; i < 300 && (await unread(get)); i++) await new Promise((done) => setTimeout(done, 200));
  const article = (await get('/articles?limit=100')).items.find((a) => a.metadata.title.includes(ARTICLE));
  browser = await launch();
  const matrix = await question(send, get);
  const text = await report(send, get);
  const [incident] = (await get('/incidents?conflict=deaths&sort=-articles&limit=1')).items;
  const shots = [
    ['reader', 'light dark', `/articles/${article.id}`, reader],
    ['pictures/corroboration', 'light dark', `/corroboration/${incident.origins.id}`, () => {}],
    ['pictures/matrix', 'light', `/hypotheses/${matrix}`, grid],
    ['pictures/report', 'light dark', `/report/${text}`, writing],
    ['pictures/defence', 'light', `/report/${text}?view=read&at=0&defend=1`, defence],
    ['pictures/review', 'light', '/review', review], // the last: it decides
  ];
  for (const [name, themes, path, act] of shots) {
    for (const theme of themes.split(' ')) {
      const file = join(folder, `${name}${theme === 'dark' ? '-dark' : ''}.png`);
      const png = await small(await picture(`${origin}/c/sample${path}`, theme, act));
      if (png.length > LARGEST) throw new Error(`${file} has ${png.length} bytes, more than ${LARGEST}`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, png);
      console.log(`${file}: ${Math.round(png.length / 1000)} kB`);
    }
  }
} finally {
  await browser?.close();
  server.kill();
  await ended;
  await rm(home, { recursive: true, force: true });
}

/** address is where the program says that it serves. */
async function address() {
  let said = '';
  for await (const chunk of server.stdout) {
    said += chunk;
    const found = /http:\/\/[\d.:]+/.exec(said);
    if (found) return found[0];
  }
  throw new Error(`${program} did not start`);
}

async function unread(get) {
  const jobs = await get('/jobs');
  if (jobs.queued > 0 || jobs.done === 0) return true;
  return (await get('/incidents?conflict=deaths&limit=1')).items.length === 0; // put together a moment after the last is read
}

/** found is the best that can be cited for some words. */
async function found(get, words, kind = '') {
  const [best] = (await get(`/cite?${new URLSearchParams({ q: words, kind, limit: '1' })}`)).items;
  if (!best) throw new Error(`nothing in the sample says “${words}”`);
  return best;
}

/** question asks one, with rows rated. */
async function question(send, get) {
  const { question: q } = await send('/questions', { title: 'What was the Office told?', hypotheses: HYPOTHESES });
  const moves = [];
  for (const [i, [words, codes]] of EVIDENCE.entries()) {
    moves.push({ op: 'add_row', record: (await found(get, words, 'statement')).id });
    codes.forEach((value, h) => moves.push({ op: 'rate', row: `E${i + 1}`, hypothesis: `H${h + 1}`, value }));
  }
  const answer = await send(`/questions/${q.id}/moves`, { moves, seen: q.decision });
  if (answer.status >= 400) throw new Error(answer.detail);
  return q.id;
}

/** report begins one, with something for the checker to say. */
async function report(send, get) {
  const [gave, vague, note, toll] = await Promise.all([...EVIDENCE.map(([words]) => found(get, words, 'statement')), found(get, 'ministry at least 31')]);
  const text = `## Key judgements

Immeren’s foreign minister says that her service gave “the place, the target and the week” ${gave.insert}. It is likely that the note named passenger shipping and a period of a week ${note.insert}.

The State Protection Office answers: “It was one paragraph, with no place, no day and no name” ${vague.insert}. Nobody passed it on to the harbour.

## What is known

At least 31 people were killed, by the ministry’s count ${toll.insert}.
`;
  const answer = await send('/reports', { title: 'Was the Office warned?', text });
  if (!answer.id) throw new Error(answer.detail);
  return answer.id;
}

/** picture opens a page, has somebody act on it, and takes it as it stands then. */
async function picture(where, theme, act) {
  const { page, context, faults } = await open(browser, { theme, deviceScaleFactor: 2 });
  await page.addInitScript(() => localStorage.setItem('hearsay.coach', '{"over":true}'));
  await page.goto(`${new URL(where).origin}/?token=${token}`);
  await page.goto(where);
  await settle(page);
  await act(page, theme);
  await page.waitForTimeout(600);
  const png = await page.screenshot();
  await context.close();
  if (faults.length) throw new Error(faults.join('\n'));
  return png;
}

/** reader accepts some statements, takes one in hand and scrolls to where all of them are in sight. */
async function reader(page, theme) {
  const card = (words) => page.locator('.card', { hasText: words }).first();
  for (const words of ACCEPTED) {
    await card(words).click();
    if (theme === 'light') await page.keyboard.press('a');
    await page.waitForSelector('.card.now.accepted');
  }
  await card(IN_HAND).click();
  await page.waitForSelector('.card.now.proposed');
  await page.locator('footer .close').click({ timeout: 2000 }).catch(() => {}); // what was just said about accepting
  await page.evaluate((words) => {
    const line = [...document.querySelectorAll('article [data-at]')].find((el) => el.textContent.includes(words));
    scrollTo(0, line.getBoundingClientRect().top + scrollY - 50);
  }, TOP);
  await page.mouse.move(600, 790);
}

/** review decides on a few, so that the trail shows some. */
async function review(page) {
  for (const key of ['a', 'a', 'a', 'a', 'x', '2']) {
    await page.waitForSelector('.desk');
    await page.keyboard.press(key);
    await page.waitForTimeout(1500);
  }
}

/** grid shows the matrix under what comes of it. */
async function grid(page) {
  await page.waitForSelector('[data-cell]');
  await page.evaluate(() => scrollTo(0, 160));
}

/** writing goes to what is wrong. */
async function writing(page) {
  await page.waitForSelector('.flag.wrong');
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 9 && !/Nothing is cited/.test(await page.innerText('.desk aside')); i++) {
    await page.keyboard.press('F8');
    await page.waitForTimeout(300);
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** defence goes down to the characters. */
async function defence(page) {
  await page.waitForSelector('[data-step="0"]');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await page.waitForSelector('.verdict');
}

/** small writes a picture with 256 colours: its most frequent ones; every other becomes the nearest of them. */
async function small(png) {
  const page = await browser.newPage();
  const { width, height, palette, indices } = await page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const pixels = new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer);
    const n = new Map();
    for (const p of pixels) n.set(p, (n.get(p) ?? 0) + 1);
    const palette = [...n].sort((a, b) => b[1] - a[1]).slice(0, 256).map(([p]) => [p & 255, (p >> 8) & 255, (p >> 16) & 255]);
    const nearest = new Map();
    const find = (p) => {
      let best = 0;
      let least = Infinity;
      palette.forEach(([r, g, b], i) => {
        const d = (r - (p & 255)) ** 2 + (g - ((p >> 8) & 255)) ** 2 + (b - ((p >> 16) & 255)) ** 2;
        if (d < least) [best, least] = [i, d];
      });
      nearest.set(p, best);
      return best;
    };
    const indices = new Uint8Array(pixels.length);
    pixels.forEach((p, i) => (indices[i] = nearest.get(p) ?? find(p)));
    let text = '';
    for (let i = 0; i < indices.length; i += 8192) text += String.fromCharCode(...indices.subarray(i, i + 8192));
    return { width: image.width, height: image.height, palette, indices: btoa(text) };
  }, png.toString('base64'));
  await page.close();
  const raw = Buffer.from(indices, 'base64');
  const rows = Buffer.alloc((width + 1) * height); // every row begins with its filter: none
  for (let y = 0; y < height; y++) raw.copy(rows, y * (width + 1) + 1, y * width, (y + 1) * width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, indexed
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
