// Takes the pictures in docs/: the reader on the sample case, light and dark. A Hearsay of its own is started in a
// folder that is thrown away; then it does what a person would do.
//
//     node ui/pictures.mjs bin/hearsay docs
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import { launch, open, settle } from './test/browser.mjs';

const [program = 'bin/hearsay', folder = 'docs'] = process.argv.slice(2);
const LARGEST = 500_000;

// A page of the sample that holds a bit of everything: people with names and without, a stated reason, a denial,
// and an advertisement in the middle.
const ARTICLE = 'There was no queue';
const TOP = 'they had heard two blasts';
const ACCEPTED = ['one seat of explosion', 'too early to say'];
const IN_HAND = 'first tests pointed';

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
  for (let i = 0; i < 300 && (await unread(get)); i++) await new Promise((done) => setTimeout(done, 200));
  const article = (await get('/articles?limit=100')).items.find((a) => a.metadata.title.includes(ARTICLE));
  browser = await launch();
  for (const [theme, name] of [['light', 'reader.png'], ['dark', 'reader-dark.png']]) {
    const png = await small(await picture(`${origin}/c/sample/articles/${article.id}`, theme));
    if (png.length > LARGEST) throw new Error(`${name} has ${png.length} bytes, more than ${LARGEST}`);
    await writeFile(join(folder, name), png);
    console.log(`${join(folder, name)}: ${Math.round(png.length / 1000)} kB`);
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
  return jobs.queued > 0 || jobs.done === 0;
}

/** picture accepts some statements, takes one in hand and scrolls to where all of them are in sight. */
async function picture(where, theme) {
  const { page, context, faults } = await open(browser, { theme, deviceScaleFactor: 2 });
  await page.goto(`${new URL(where).origin}/?token=${token}`);
  await page.goto(where);
  await settle(page);
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
  await page.waitForTimeout(600);
  const png = await page.screenshot();
  await context.close();
  if (faults.length) throw new Error(faults.join('\n'));
  return png;
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
