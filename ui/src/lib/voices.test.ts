import { describe, expect, it } from 'vitest';
import { made } from './made';
import { chainOf, says, sourceName, sourceNote } from './voices';

const chain = (s: Parameters<typeof chainOf>[0]) => chainOf(s).map((v) => `${v.name} ${v.verb}`).join(' ');

describe('who speaks', () => {
  it('prefers the full name, then the words, then what is known', () => {
    expect(sourceName(made({ actor: 'Ilse Varga' }))).toBe('Ilse Varga');
    expect(sourceName(made({ actor: null }))).toBe('x');
    const bare = made({ actor: null, kind: 'author' });
    bare.source.spans = [];
    expect(sourceName(bare)).toBe('The article’s own voice');
  });
  it('calls a source without a name as the article begins to', () => {
    const s = made({ actor: null, kind: 'anonymous', chain: ['a clerk'] });
    const written = (exact: string) => (s.source.spans = [{ start: 0, end: exact.length, exact }]);
    written('A clerk who asked not to be named because the inquiry is open,');
    expect(sourceName(s)).toBe('A clerk');
    written('Two clerks,');
    expect(sourceName(s)).toBe('Two clerks');
  });
  it('says what kind of source where the name does not', () => {
    const s = made({ kind: 'anonymous' });
    s.source.count = 6;
    expect(sourceNote(s)).toBe('unnamed · 6 persons');
    expect(sourceNote(made({}))).toBe('');
  });
});

describe('the chain of word', () => {
  it.each([
    ['the outlet and one voice', made({ chain: ['Ilse Varga'] }), 'The Gazette reported that Ilse Varga said'],
    ['an outlet quoting an outlet quoting a paper', made({ chain: ['The Ledger', 'a memo'], stance: 'warn' }), 'The Gazette reported that The Ledger reported that a memo warned'],
    ['a chain that is not known', made({ actor: 'Tomas Eik', stance: 'deny' }), 'The Gazette reported that Tomas Eik denied'],
    ['the outlet itself', made({ kind: 'author' }), 'The Gazette said'],
    ['the article’s own words for it', made({ chain: ['Eik'], stance: 'question', cue: 'were wondering' }), 'The Gazette reported that Eik were wondering'],
    ['words that do not follow a name', made({ chain: ['Eik'], cue: 'according to' }), 'The Gazette reported that Eik said'],
    ['no outlet', made({ outlet: '', chain: ['Eik'] }), 'The article reported that Eik said'],
  ])('%s', (_, s, want) => expect(chain(s)).toBe(want));
});

describe('what is said', () => {
  it('joins pieces as they were written', () => {
    const s = made({});
    s.content.spans = [{ start: 0, end: 5, exact: '“One,”' }, { start: 20, end: 25, exact: '“two\nthree.”' }];
    expect(says(s)).toBe('“One,” … “two three.”');
  });
});
