// What a first visit loads stays small: pages that are not opened are not loaded.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../../internal/web/dist/', import.meta.url));
const KB = 1024;
const zipped = async (name) => gzipSync(await readFile(DIST + name)).length;

it('the first page loads at most 120 KB of script, and no part of another page', async () => {
  const html = await readFile(DIST + 'index.html', 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((m) => m[1]);
  assert.ok(first.length > 0);
  const sizes = await Promise.all(first.map(zipped));
  const sum = sizes.reduce((a, b) => a + b, 0);
  assert.ok(sum <= 120 * KB, `${(sum / KB).toFixed(1)} KB in ${first.join(', ')}`);
  for (const page of ['Incident', 'Actor', 'Warnings', 'Relations', 'Corroboration', 'Tensions', 'Timeline', 'Report', 'editor']) assert.ok(!first.some((f) => f.includes(`/${page}-`)), page);
});

it('the editor of reports comes by itself, in at most 130 KB', async () => {
  const [editor] = (await readdir(DIST + 'assets')).filter((f) => /^editor-.*\.js$/.test(f));
  const size = await zipped(`assets/${editor}`);
  assert.ok(size <= 130 * KB, `${(size / KB).toFixed(1)} KB`);
});

it('the whole page fits in 3 MB', async () => {
  const files = await readdir(DIST, { recursive: true, withFileTypes: true });
  let sum = 0;
  for (const f of files) if (f.isFile()) sum += (await readFile(`${f.parentPath}/${f.name}`)).length;
  assert.ok(sum <= 3 * KB * KB, `${(sum / KB / KB).toFixed(2)} MB`);
});
