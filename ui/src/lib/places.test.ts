import { describe, expect, it } from 'vitest';
import { made } from './made';
import { articlesOf, distinct, speakerBrief, speakerName, speakerNote, styleOfPlace } from './places';
import type { Place } from './world';

const place = (more: Partial<Place>): Place => ({ article: 'ar_A', version: 1, start: 0, end: 5, exact: 'words', outlet: 'The Gazette', published: '2031-05-14', statement: '', speaker: 'Ilse Varga', actor: '', kind: 'named', ...more });

describe('whose word a place is', () => {
  it.each<[string, Partial<Place>, string, string, string]>([
    ['a named person', {}, 'Ilse Varga', 'Ilse Varga', ''],
    ['the article itself', { kind: 'author', speaker: 'The Gazette' }, 'The Gazette, in its own voice', 'The Gazette', ''],
    ['an article of no outlet', { kind: 'author', speaker: '', outlet: '' }, 'The article, in its own voice', 'The article, in its own voice', ''],
    ['somebody unnamed', { kind: 'anonymous', speaker: 'two diplomats' }, 'two diplomats', 'two diplomats', 'unnamed'],
    ['nobody that could be made out', { kind: 'unknown', speaker: '' }, 'Source not clear', 'Source not clear', ''],
  ])('%s', (_, p, name, brief, note) => expect([speakerName(place(p)), speakerBrief(place(p)), speakerNote(place(p))]).toEqual([name, brief, note]));

  it('is drawn as its statement is, where there is one', () => {
    expect(styleOfPlace(place({}), made({ stance: 'deny' }))).toBe('denied');
    expect(styleOfPlace(place({}))).toBe('said');
    expect(styleOfPlace(place({ kind: 'anonymous' }))).toBe('anon');
    expect(styleOfPlace(place({ kind: 'author' }))).toBe('hedged');
  });
});

it('places are listed once, and their articles in the order of time', () => {
  const all = [place({ article: 'ar_B', published: '2031-05-15' }), place({}), place({}), place({ start: 9, end: 12 }), place({ article: '' }), place({ end: 0 })];
  expect(distinct(all).map((p) => [p.article, p.start])).toEqual([['ar_B', 0], ['ar_A', 0], ['ar_A', 9]]);
  expect(articlesOf(all).map((p) => p.article)).toEqual(['ar_A', 'ar_B']);
});
