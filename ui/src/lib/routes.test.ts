import { describe, expect, it } from 'vitest';
import { match, to } from './routes';

describe('addresses', () => {
  it.each([
    ['/', { name: 'cases' }],
    ['/c/port', { name: 'overview', case: 'port' }],
    ['/c/port/', { name: 'overview', case: 'port' }],
    ['/c/port/add', { name: 'add', case: 'port' }],
    ['/c/port/articles', { name: 'articles', case: 'port' }],
    ['/c/port/articles/ar_7', { name: 'reader', case: 'port', id: 'ar_7' }],
    ['/c/port/statements/st_8Q', { name: 'statement', case: 'port', id: 'st_8Q' }],
    ['/c/port/hypotheses', { name: 'hypotheses', case: 'port' }],
    ['/c/port/hypotheses/qu_7', { name: 'question', case: 'port', id: 'qu_7' }],
    ['/c/port%20b%C3%A9', { name: 'overview', case: 'port bé' }],
    ['/c/%', { name: 'overview', case: '%' }],
    ['/c', { name: 'lost' }],
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
});
