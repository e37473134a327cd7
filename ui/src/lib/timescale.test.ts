import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at, scaleOf, ticks } from './timescale';

const of = (from: string, to: string, most: number) => ticks(Date.parse(from), Date.parse(to), most).map((t) => t.iso);

describe('days on a line', () => {
  it('are whole days only', () => {
    expect(at('2031-05-14')).toBe(Date.UTC(2031, 4, 14));
    expect(at('2031-05-14T18:02:00Z')).toBe(Date.UTC(2031, 4, 14, 18, 2));
    for (const no of ['', '2031', '2031-05', 'May']) expect(at(no)).toBeNaN();
  });
  it('stand in proportion, and in the middle where there is but one', () => {
    const s = scaleOf(0, 100, 10, 110);
    expect([0, 50, 100].map(s.x)).toEqual([10, 60, 110]);
    expect(s.time(60)).toBe(50);
    expect(scaleOf(5, 5, 0, 80).x(5)).toBe(40);
  });
  it('are written by day, week, month or year', () => {
    expect(of('2031-05-12', '2031-05-15', 6)).toEqual(['2031-05-12', '2031-05-13', '2031-05-14', '2031-05-15']);
    expect(of('2031-05-12', '2031-05-21', 6)).toEqual(['2031-05-12', '2031-05-14', '2031-05-16', '2031-05-18', '2031-05-20']);
    expect(of('2031-05-01', '2031-06-10', 8).map((d) => new Date(d).getUTCDay())).toEqual([1, 1, 1, 1, 1, 1]);
    expect(of('2031-01-10', '2031-08-20', 8)).toEqual(['2031-02', '2031-03', '2031-04', '2031-05', '2031-06', '2031-07', '2031-08']);
    expect(of('1990-06-01', '2031-08-20', 6)).toEqual(['1990', '2000', '2010', '2020', '2030'].slice(1));
    expect(of('2031-05-12', '2031-05-12', 4)).toEqual(['2031-05-12']);
  });
  it('never stand outside, and never too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2e12, max: 3e12 }), fc.integer({ min: 0, max: 3e12 }), fc.integer({ min: 1, max: 30 }), (from, span, most) => {
        const list = ticks(from, from + span, most);
        expect(list.length).toBeLessThanOrEqual(most + 2);
        for (const t of list) expect(t.time >= from && t.time <= from + span).toBe(true);
      }),
    );
    expect(ticks(NaN, 1, 5)).toEqual([]);
  });
});
