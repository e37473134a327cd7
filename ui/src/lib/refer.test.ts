import { describe, expect, it } from 'vitest';
import { days, deedDay, path, spoken, tolls, value } from './refer';
import type { Alias, FigureClaim } from './world';

describe('days', () => {
  it.each([
    ['2031-05-12', '2031-05-12', '12 May 2031'],
    ['2031-05-12', '2031-05-16', '12–16 May 2031'],
    ['2031-05-01', '2031-05-31', 'May 2031'],
    ['2032-02-01', '2032-02-29', 'February 2032'],
    ['2031-02-01', '2031-02-27', '1–27 Feb 2031'],
    ['2031-01-01', '2031-12-31', '2031'],
    ['2031-04-01', '2031-05-31', '1 Apr – 31 May 2031'],
    ['2031-05-12', '', '12 May 2031'],
    ['', '', 'not dated'],
    ['2031', '2032', '2031 to 2032'],
  ])('%s to %s', (from, to, want) => expect(days(from, to).replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/(\d) – (\d+ \w+ \d)/, '$1–$2')).toBe(want));
});

it('a deed that its text has in a stretch of days is not told of the first of them', () => {
  const told = (start: string, end: string) => deedDay({ day: start, act: { date: { start, end } } });
  expect(told('2031-01-01', '2031-12-31')).toBe('2031');
  expect(told('2031-05-12', '2031-05-12')).toBe('12 May 2031');
  expect(deedDay({ day: '2031-05-12', act: { date: null } })).toBe('12 May 2031');
  expect(deedDay({ day: '', act: {} })).toBe('');
});

it('values are days, stretches of days, or words', () => {
  expect(value('2031-05-12')).toBe('12 May 2031');
  expect(value('2031-05-01/2031-05-31')).toBe('May 2031');
  expect(value('an attack in the harbour')).toBe('an attack in the harbour');
});

it('the innermost place stands first', () => {
  const where = { name: 'Quay', path: ['Quay', 'Sellin'], country: '', latitude: null, longitude: null, gazetteer: '' };
  expect(path({ where })).toBe('Quay, Sellin');
  expect(path({ where: { ...where, path: [] } })).toBe('Quay');
  expect(path({ where: null })).toBe('');
});

it('an actor is quoted under every name that a text has for it', () => {
  const alias = (text: string, kind: string, count: number): Alias => ({ text, kind, count, from: '', to: '', first: null });
  expect(spoken({ label: 'Norvand', aliases: [alias('Norvand', 'name', 3), alias('the Kingdom', 'description', 1), alias('NV', 'acronym', 1), alias('Norvandia', 'gazetteer', 0)] })).toEqual(['Norvand', 'NV']);
});

it('figures that differ are all named', () => {
  const f = (effect: string, exact: string): FigureClaim => ({ effect, of: '', count: { exact, min: 1, max: 1, bound: 'exact' }, article: 'ar_A', version: 1, start: 0, end: 1, exact, outlet: '', published: '', statement: '', speaker: '', actor: '', kind: 'named' });
  expect(tolls([f('death', '43'), f('death', '51'), f('death', '43'), f('injury', '9')])).toEqual([{ effect: 'Killed', words: '43 / 51' }, { effect: 'Hurt', words: '9' }]);
  expect(tolls(['1', '2', '3', '4'].map((n) => f('death', n)))[0]!.words).toBe('1 / 2 / 3 …');
});
