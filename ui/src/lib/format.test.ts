import { describe, expect, it } from 'vitest';
import { day, everyDay, moment, share, short } from './format';

describe('dates', () => {
  it.each([['2031-05-14', /14 May 2031|May 14, 2031/], ['2031-05-14T18:02:00Z', /14 May 2031|May 14, 2031/], ['2031', /^2031$/], ['', /^$/]])('%s', (iso, want) => expect(day(iso)).toMatch(want));
  it('leaves alone what is no moment', () => expect([moment('soon'), moment('0001-01-01T00:00:00Z')]).toEqual(['soon', '0001-01-01T00:00:00Z']));
  it('fills the days between', () => {
    expect(everyDay([{ value: '2031-05-12', count: 1 }, { value: '2031-05-14T09:00', count: 3 }])).toEqual([{ value: '2031-05-12', count: 1 }, { value: '2031-05-13', count: 0 }, { value: '2031-05-14', count: 3 }]);
    expect(everyDay([{ value: '1990-01-01', count: 1 }, { value: '2031-01-01', count: 1 }])).toHaveLength(2);
    expect(everyDay([{ value: 'unknown', count: 4 }])).toEqual([]);
  });
});

describe('numbers', () => {
  it('do not divide by nothing', () => expect([share(0, 0), share(1, 4)]).toEqual(['0%', '25%']));
  it('shorten hashes', () => expect([short('abc'), short('0123456789abcdef')]).toEqual(['abc', '01234567…cdef']));
});
