import { describe, expect, it } from 'vitest';
import { CodePoints } from './offsets';
import { passage } from './passage';

const TEXT = 'First line.\n\n🚢 The ferry sank at dawn. Nobody\nwas hurt.\n\nLast.';

describe('the words around a place', () => {
  it('are those of its paragraph, in code points', () => {
    const points = new CodePoints(TEXT);
    const start = [...TEXT].join('').indexOf('ferry') - 1; // the ship is one code point and two units
    expect(passage(points, { start, end: start + 5 })).toEqual({ before: '🚢 The ', exact: 'ferry', after: ' sank at dawn. Nobody\nwas hurt.' });
  });
  it('at the ends of the text are what there is', () => {
    expect(passage(new CodePoints('Alone.'), { start: 0, end: 6 })).toEqual({ before: '', exact: 'Alone.', after: '' });
    expect(passage(new CodePoints('Alone.'), { start: 90, end: 96 }).exact).toBe('');
  });
  it('are cut at whole words in a long paragraph', () => {
    const text = 'word '.repeat(400) + 'TARGET' + ' next'.repeat(400);
    const p = passage(new CodePoints(text), { start: 2000, end: 2006 }, 52);
    expect(p.exact).toBe('TARGET');
    expect(p.before).toMatch(/^… (word )+$/);
    expect(p.after).toMatch(/^( next)+ …$/);
  });
});
