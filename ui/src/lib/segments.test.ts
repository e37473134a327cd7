import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { made } from './made';
import { inTextOrder, marksOf, segment, styleOf, unmarked, type Mark } from './segments';

const mark = (id: string, start: number, end: number): Mark => ({ id, start, end, role: 'content' });

describe('segment', () => {
  it('cuts overlapping marks flat, outermost first', () => {
    expect(segment(0, 10, [mark('a', 2, 8), mark('b', 4, 6)]).map((s) => [s.start, s.end, s.marks.map((m) => m.id).join(' ')])).toEqual([
      [0, 2, ''], [2, 4, 'a'], [4, 6, 'a b'], [6, 8, 'a'], [8, 10, ''],
    ]);
  });

  it('cuts marks to the stretch and leaves empty ones out', () => {
    expect(segment(5, 10, [mark('a', 0, 7), mark('b', 7, 7), mark('c', 20, 30)]).map((s) => [s.start, s.end, s.marks.length])).toEqual([[5, 7, 1], [7, 10, 0]]);
    expect(segment(3, 3, [mark('a', 0, 7)])).toEqual([]);
  });

  it('covers everything once, with exactly the marks that are there', () => {
    const marks = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 25 }).map((l) => l.map(([at, n], i) => mark(`m${i}`, at, at + n)));
    fc.assert(
      fc.property(marks, fc.nat(20), fc.nat(70), (list, start, length) => {
        const end = start + length;
        const parts = segment(start, end, list);
        let at = start;
        for (const s of parts) {
          expect(s.start).toBe(at);
          expect(s.end).toBeGreaterThan(s.start);
          at = s.end;
          for (let i = s.start; i < s.end; i++) {
            expect(new Set(s.marks)).toEqual(new Set(list.filter((m) => m.start <= i && i < m.end)));
          }
          const lengths = s.marks.map((m) => m.end - m.start);
          expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        }
        expect(at).toBe(length === 0 ? start : end);
      }),
    );
  });
});

describe('styles', () => {
  it.each([
    ['a named person', made({}), 'said'],
    ['an unnamed one', made({ kind: 'anonymous' }), 'anon'],
    ['an unnamed one who hedges', made({ kind: 'anonymous', likely: 'may' }), 'anon'],
    ['a hedge', made({ likely: 'probably' }), 'hedged'],
    ['a possibility', made({ factuality: 'PS+' }), 'hedged'],
    ['the article itself', made({ kind: 'author' }), 'hedged'],
    ['a denial by somebody unnamed', made({ kind: 'anonymous', stance: 'deny' }), 'denied'],
    ['a source that is not clear', made({ kind: 'unknown' }), 'hedged'],
    ['no commitment', made({ factuality: 'Uu' }), 'said'],
  ])('%s', (_, s, want) => expect(styleOf(s)).toBe(want));
});

describe('marks and order', () => {
  it('does not draw what was withdrawn', () => {
    expect(marksOf([made({ state: 'withdrawn' })])).toEqual([]);
    expect(marksOf([made({})]).map((m) => m.role)).toEqual(['content', 'source', 'cue']);
  });

  it('orders by where a statement begins, outer before inner', () => {
    const list = [made({ id: 'late', at: 50 }), made({ id: 'inner', at: 10, length: 5 }), made({ id: 'outer', at: 10, length: 30 })];
    expect(inTextOrder(list).map((s) => s.id)).toEqual(['outer', 'inner', 'late']);
  });
  it('two sayings of one source stand in the order of their words', () => {
    const source = made({ at: 0 }).source;
    const list = [made({ id: 'second', at: 60, length: 40 }), made({ id: 'first', at: 20, length: 20 })].map((s) => ({ ...s, source }));
    expect(inTextOrder(list).map((s) => s.id)).toEqual(['first', 'second']);
  });
});

describe('sentences without a mark', () => {
  const sentences = [{ start: 0, end: 20 }, { start: 21, end: 40 }, { start: 41, end: 60 }, { start: 61, end: 80 }];
  it('leaves out what statements touch and furniture covers', () => {
    expect(unmarked(sentences, [made({ at: 22, length: 5 })], [{ start: 61, end: 80 }])).toEqual([sentences[0], sentences[2]]);
  });
  it('counts a rejected statement as no mark', () => {
    expect(unmarked(sentences, [made({ at: 22, length: 5, state: 'rejected' })], [])).toHaveLength(4);
  });
  it('sees one long mark over several sentences', () => {
    expect(unmarked(sentences, [made({ at: 5, length: 50 })], [])).toEqual([sentences[3]]);
  });
});
