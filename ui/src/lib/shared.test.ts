import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedRuns } from './shared';

const inBoth = (a: string, b: string) => sharedRuns(a, b).map((side) => side.filter((r) => r.shared).map((r) => r.text));

describe('the words that two passages share', () => {
  it('are runs of three or more', () => {
    expect(inBoth('At least 43 people were killed in the blast, police said.', 'Police said on Monday that at least 43 people were killed.')).toEqual([['At least 43 people were killed'], ['at least 43 people were killed']]);
  });
  it('are taken longest first, each once', () => {
    expect(inBoth('one two three four. one two three', 'one two three four')).toEqual([['one two three four'], ['one two three four']]);
  });
  it('take in the marks between them', () => expect(inBoth('the mayor, said the paper', 'the mayor said the paper')).toEqual([['the mayor, said the paper'], ['the mayor said the paper']]));
  it('may be a short passage that stands whole in the other', () => expect(inBoth('43 dead', 'There were 43 dead there')).toEqual([['43 dead'], ['43 dead']]));
  it('may be none', () => {
    expect(inBoth('all other words', 'nothing in common here')).toEqual([[], []]);
    expect(inBoth('', 'x')).toEqual([[], []]);
    expect(inBoth('…', '—')).toEqual([[], []]);
  });
  it('leave both texts as they are, and are the same on both sides', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'the', 'men', ',', '“', '\n', 'été'), { maxLength: 40 }).map((w) => w.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = sharedRuns(a, b);
        expect(left.map((r) => r.text).join('')).toBe(a);
        expect(right.map((r) => r.text).join('')).toBe(b);
        const count = (side: typeof left) => side.filter((r) => r.shared).flatMap((r) => r.text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
        expect(count(left)).toEqual(count(right));
      }),
    );
  });
});
