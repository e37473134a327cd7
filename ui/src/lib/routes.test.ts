import { describe, expect, it } from 'vitest';
import { asOf, match, shifted, to } from './routes';

describe('addresses', () => {
  it.each([
    ['/', { name: 'cases' }],
    ['/c/port', { name: 'overview', case: 'port' }],
    ['/c/port/', { name: 'overview', case: 'port' }],
    ['/c/port/add', { name: 'add', case: 'port' }],
    ['/c/port/articles', { name: 'articles', case: 'port' }],
    ['/c/port/articles/ar_7', { name: 'reader', case: 'port', id: 'ar_7' }],
    ['/c/port/views/quiet', { name: 'view', case: 'port', id: 'quiet' }],
    ['/c/port/statements/st_8Q', { name: 'statement', case: 'port', id: 'st_8Q' }],
    ['/c/port/hypotheses', { name: 'hypotheses', case: 'port' }],
    ['/c/port/hypotheses/qu_7', { name: 'question', case: 'port', id: 'qu_7' }],
    ['/c/port/report', { name: 'reports', case: 'port' }],
    ['/c/port/report/rp_7', { name: 'report', case: 'port', id: 'rp_7' }],
    ['/c/port%20b%C3%A9', { name: 'overview', case: 'port bé' }],
    ['/c/%', { name: 'overview', case: '%' }],
    ['/c', { name: 'lost' }],
    ['/c/port/corroboration', { name: 'world', kind: 'origins', case: 'port' }],
    ['/c/port/origins/og_1', { name: 'record', kind: 'origins', case: 'port', id: 'og_1' }],
    ['/c/port/timeline', { name: 'timeline', case: 'port' }],
    ['/c/port@2031-05-14/tensions/tn_1', { name: 'record', kind: 'tensions', case: 'port@2031-05-14', id: 'tn_1' }],
    ['/c/port/nowhere', { name: 'lost' }],
    ['/c/port/search/x', { name: 'lost' }],
    ['/c/port/articles/ar_7/more', { name: 'lost' }],
  ])('%s', (path, want) => expect(match(path)).toEqual(want));

  it('are read as they are written', () => {
    expect(match(to.statement('a/b', 'st_1'))).toEqual({ name: 'statement', case: 'a/b', id: 'st_1' });
    expect(to.article('c', 'ar_7', { version: 2, span: { start: 412, end: 528 } })).toBe('/c/c/articles/ar_7?v=2#ch=412-528');
    expect(to.article('c', 'ar_7')).toBe('/c/c/articles/ar_7');
    expect(to.page('c', 'search', 'q=x')).toBe('/c/c/search?q=x');
  });

  it('carry the day as of which a case is shown', () => {
    expect(asOf('port')).toEqual({ base: 'port', day: '' });
    expect(asOf('port@2031-05-14')).toEqual({ base: 'port', day: '2031-05-14' });
    expect(asOf('port@home')).toEqual({ base: 'port@home', day: '' });
    expect(to.record('port@2031-05-14', 'origins', 'og_1')).toBe('/c/port@2031-05-14/corroboration/og_1');
    expect(shifted('http://127.0.0.1:1/c/port/incidents?kind=plot#x', '2031-05-14')).toBe('/c/port@2031-05-14/incidents?kind=plot#x');
    expect(shifted('/c/port@2031-05-14/claims', '2031-05-12')).toBe('/c/port@2031-05-12/claims');
    expect(shifted('/c/port%402031-05-14', '')).toBe('/c/port');
    expect(shifted('/', '2031-05-14')).toBe('/');
  });
});
