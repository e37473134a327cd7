import { describe, expect, it } from 'vitest';
import { made } from './made';
import { meant, sift } from './unsure';

const ids = (list: { id: string }[]) => list.map((s) => s.id).join(' ');
const none = new Set<string>();

describe('sift', () => {
  const list = [
    made({ id: 'sure' }),
    made({ id: 'fair', sureness: 'fair' }),
    made({ id: 'unsure', sureness: 'unsure' }),
    made({ id: 'unsure-accepted', sureness: 'unsure', state: 'accepted' }),
    made({ id: 'unsure-rejected', sureness: 'unsure', state: 'rejected' }),
    made({ id: 'unsure-withdrawn', sureness: 'unsure', state: 'withdrawn' }),
  ];
  it('hides what is unsure and not accepted', () => {
    const { shown, unsure } = sift(list, false, none);
    expect(ids(shown)).toBe('sure fair unsure-accepted');
    expect(ids(unsure)).toBe('unsure unsure-rejected');
  });
  it('never hides quoted words', () => {
    const quoted = [made({ id: 'direct', form: 'direct', sureness: 'unsure' }), made({ id: 'mixed', form: 'mixed', sureness: 'unsure' })];
    expect(ids(sift(quoted, false, none).shown)).toBe('direct mixed');
    expect(sift(quoted, false, none).unsure).toEqual([]);
  });
  it('shows all when asked, and counts the same', () => {
    const { shown, unsure } = sift(list, true, none);
    expect(ids(shown)).toBe('sure fair unsure unsure-accepted unsure-rejected');
    expect(ids(unsure)).toBe('unsure unsure-rejected');
  });
  it('shows what was asked for by name', () => {
    expect(ids(sift(list, false, new Set(['unsure'])).shown)).toBe('sure fair unsure unsure-accepted');
  });
});

describe('meant', () => {
  const list = [made({ id: 'a', at: 0, length: 10 }), made({ id: 'b', at: 10, length: 10 })];
  it('goes by the identifier before the characters', () => {
    expect(meant(list, 'b', { start: 0, end: 5 })).toEqual(['b']);
    expect(meant(list, 'gone', { start: 0, end: 5 })).toEqual([]);
  });
  it('finds what the characters touch', () => {
    expect(meant(list, '', { start: 9, end: 11 })).toEqual(['a', 'b']);
    expect(meant(list, '', { start: 10, end: 11 })).toEqual(['b']);
    expect(meant(list, '', null)).toEqual([]);
  });
});
