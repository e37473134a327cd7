import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, day, ends, moment, share, short, stretches } from './format';

describe('dates', () => {
  it.each([['2031-05-14', /14 May 2031|May 14, 2031/], ['2031-05-14T18:02:00Z', /14 May 2031|May 14, 2031/], ['2031', /^2031$/], ['', /^$/]])('%s', (iso, want) => expect(day(iso)).toMatch(want));
  it('leaves alone what is no moment', () => expect([moment('soon'), moment('0001-01-01T00:00:00Z')]).toEqual(['soon', '0001-01-01T00:00:00Z']));
  it('shows the days between', () => {
    expect(stretches([{ value: '2031-05-12', count: 1 }, { value: '2031-05-14T09:00', count: 3 }], 16)).toEqual([
      { from: '2031-05-12', to: '2031-05-12', count: 1 }, { from: '2031-05-13', to: '2031-05-13', count: 0 }, { from: '2031-05-14', to: '2031-05-14', count: 3 },
    ]);
    expect(stretches([{ value: 'unknown', count: 4 }], 16)).toEqual([]);
  });
  it('puts many days together and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ n: fc.nat(9000), count: fc.integer({ min: 1, max: 9 }) }), { minLength: 1 }), (list) => {
        const counts = list.map((d) => ({ value: new Date(Date.UTC(2031, 0, 1 + d.n)).toISOString().slice(0, 10), count: d.count }));
        const all = stretches(counts, 16);
        expect(all.length).toBeLessThanOrEqual(16);
        expect(all.reduce((n, s) => n + s.count, 0)).toBe(list.reduce((n, d) => n + d.count, 0));
        for (const c of counts) expect(all.filter((s) => s.from <= c.value && c.value <= s.to)).toHaveLength(1);
      }),
    );
  });
  it.each([
    ['2031-03-02', '2031-05-14', /^[^0-9]*\d+[^0-9]*\|[^0-9]*\d+[^0-9]*$/],
    ['2030-12-30', '2031-01-02', /2030\|.*2031$/],
    ['2029-03-02', '2029-05-14', /2029\|.*2029$/],
  ])('writes the year at the ends of %s to %s where it is needed', (from, to, want) => expect(ends(from, to, '2031-06-01').join('|')).toMatch(want));
  it('writes a stretch once', () => expect(between('2031-05-12', '2031-05-14')).toMatch(/12.{1,3}14 May 2031|May 12.{1,3}14, 2031/));
});

describe('numbers', () => {
  it('do not divide by nothing', () => expect([share(0, 0), share(1, 4)]).toEqual(['0%', '25%']));
  it('shorten hashes', () => expect([short('abc'), short('0123456789abcdef')]).toEqual(['abc', '01234567…cdef']));
});
