import { expect, it } from 'vitest';
import { sidesOf } from './links';
import type { Place } from './world';

const place = (article: string, exact: string, more: Partial<Place> = {}): Place => ({ article, version: 1, start: 0, end: 1, exact, outlet: '', published: '', statement: '', speaker: '', actor: '', kind: 'author', ...more });
const words = (from: string, to: string, places: Place[]) => sidesOf({ from, to, places }).map((side) => side.map((p) => p.exact).join(' '));

it('the places of a link are parted by its ends', () => {
  expect(words('ar_2', 'ar_1', [place('ar_2', 'a'), place('ar_1', 'b'), place('ar_2', 'c')])).toEqual(['a c', 'b']);
  expect(words('st_2', 'st_1', [place('ar_1', 'b', { statement: 'st_1' }), place('ar_2', 'a', { statement: 'st_2' })])).toEqual(['a', 'b']);
  expect(words('ar_1', 'st_9', [place('ar_1', 'own'), place('ar_1', 'theirs', { statement: 'st_9' })])).toEqual(['own', 'theirs']);
  expect(words('ar_1', 'ac_9', [place('ar_1', 'own'), place('ar_1', 'theirs', { actor: 'ac_9' })])).toEqual(['own', 'theirs']);
  expect(words('ar_1', 'st_7', [place('ar_1', 'own'), place('ar_1', 'theirs')])).toEqual(['own', 'theirs']);
  expect(words('ar_1', '', [place('ar_1', 'names'), place('ar_1', 'it')])).toEqual(['names it', '']);
  expect(words('ar_1', 'ar_2', [])).toEqual(['', '']);
});
