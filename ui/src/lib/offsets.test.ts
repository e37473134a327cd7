import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints, parseSpan, snap } from './offsets';

/** Characters that have broken offsets elsewhere. */
const TRICKY = ['a', 'é', 'e\u0301', '\u00a0', '\u202f', '🚢', '👩‍👩‍👧', '🇳🇴', '\r\n', '\n', 'ش', 'ك', 'שׁ', 'ﬁ', '\u200d', '𝔥', '한', '각', ' ', '“', '\u2067x\u2069'];
const tricky = fc.array(fc.oneof(fc.constantFrom(...TRICKY), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 40 }).map((a) => a.join(''));

/** wellFormed leaves out lone surrogates, which cannot be in UTF-8. */
const text = tricky.map((s) => s.toWellFormed());

describe('code points and UTF-16', () => {
  it('counts as the language counts characters', () => {
    fc.assert(
      fc.property(text, (s) => {
        expect(new CodePoints(s).length).toBe([...s].length);
      }),
    );
  });

  it('slices exactly the characters between two offsets', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (s, a, b) => {
        const all = [...s];
        const p = new CodePoints(s);
        const start = a % (all.length + 1);
        const end = start + (b % (all.length - start + 1));
        expect(p.exact({ start, end })).toBe(all.slice(start, end).join(''));
      }),
    );
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(text, (s) => {
        const p = new CodePoints(s);
        for (let i = 0; i <= p.length; i++) expect(p.toPoints(p.toUnits(i))).toBe(i);
      }),
    );
  });

  it('never lets a later offset come earlier', () => {
    fc.assert(
      fc.property(text, (s) => {
        const p = new CodePoints(s);
        for (let i = 1; i <= s.length; i++) expect(p.toPoints(i)).toBeGreaterThanOrEqual(p.toPoints(i - 1));
      }),
    );
  });

  it('brings offsets outside the text to its ends', () => {
    const p = new CodePoints('a🚢b');
    expect([p.toUnits(-3), p.toUnits(99), p.toPoints(-1), p.toPoints(99)]).toEqual([0, 4, 0, 3]);
    expect(p.toPoints(2)).toBe(1); // inside the ship: its start
  });
});

describe('snapping to what people see as characters', () => {
  it.each([
    ['👩‍👩‍👧 family', 1, 3, '👩‍👩‍👧'],
    ['cafe\u0301 au lait', 0, 4, 'cafe\u0301'],
    ['one\r\ntwo', 0, 4, 'one\r\n'],
    ['🇳🇴🇸🇪', 4, 6, '🇸🇪'],
    ['plain', 1, 3, 'la'],
    ['', 0, 0, ''],
  ])('%j from %i to %i is %j', (s, start, end, want) => {
    expect(s.slice(...snap(s, start, end))).toBe(want);
  });

  it('only ever widens, and keeps to boundaries', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (s, a, b) => {
        const start = a % (s.length + 1);
        const end = start + (b % (s.length - start + 1));
        const [from, to] = snap(s, start, end);
        expect(from).toBeLessThanOrEqual(start);
        expect(to).toBeGreaterThanOrEqual(end);
        const edges = new Set([...segmenter.segment(s)].map((g) => g.index).concat(s.length));
        expect(edges.has(from)).toBe(true);
        expect(edges.has(to)).toBe(true);
      }),
    );
  });
});

describe('spans in addresses', () => {
  it.each([['412-528', { start: 412, end: 528 }], ['0-0', { start: 0, end: 0 }], ['5-2', null], ['-5', null], ['a-b', null], ['1-2-3', null]])('%s', (v, want) => {
    expect(parseSpan(v)).toEqual(want);
  });
});

const VECTORS = new URL('../../../internal/text/testdata/vectors.json', import.meta.url);

describe.runIf(existsSync(VECTORS))('the vectors shared with Go', () => {
  const vectors: { text: string; start: number; end: number; exact: string; utf16_start: number; utf16_end: number }[] = existsSync(VECTORS) ? JSON.parse(readFileSync(VECTORS, 'utf8')) : [];
  it.each(vectors.map((v, i) => [i, v] as const))('vector %i', (_, v) => {
    const p = new CodePoints(v.text);
    expect(p.exact(v)).toBe(v.exact);
    expect([p.toUnits(v.start), p.toUnits(v.end)]).toEqual([v.utf16_start, v.utf16_end]);
    expect([p.toPoints(v.utf16_start), p.toPoints(v.utf16_end)]).toEqual([v.start, v.end]);
  });
});
