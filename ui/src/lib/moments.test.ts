import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extent, keyOf, lanesOf, moved, sheet, steps, whatWords, whenWords, zoomed } from './moments';
import type { Moment } from './weighing';

const moment = (more: Partial<Moment> = {}): Moment => ({
  id: 'in_1', kind: 'incident', what: 'bombing', before: '', label: 'Blast', from: '2031-05-12', to: '2031-05-12', certainty: 'day', basis: '', differs: '',
  lanes: [], dated: [], places: [], articles: 1, origins: null, state: 'proposed', ...more,
});

describe('when it was', () => {
  it.each([
    [{}, '12 May 2031'],
    [{ from: '2031-05-12', to: '2031-05-14', certainty: 'range' }, '12–14 May 2031'],
    [{ from: '2031-05-01', to: '2031-05-31', certainty: 'month' }, 'May 2031'],
    [{ from: '2031-01-01', to: '2031-12-31', certainty: 'year' }, '2031'],
    [{ from: '', to: '2024-01-03', certainty: 'before' }, 'before 3 Jan 2024'],
    [{ from: '2024-01-03', to: '', certainty: 'after' }, 'after 3 Jan 2024'],
    [{ certainty: 'published' }, 'printed 12 May 2031'],
    [{ from: '', to: '', certainty: 'undated' }, 'not dated'],
  ])('%j', (more, want) => expect(whenWords(moment(more)).replace(/\s*–\s*/, '–')).toBe(want));

  it('says which of a record it is', () => {
    expect(whatWords(moment())).toBe('bombing');
    expect(whatWords(moment({ kind: 'relation', what: 'negative', before: 'positive' }))).toBe('for → against');
    expect(whatWords(moment({ kind: 'relation', what: 'negative', before: '' }))).toBe('against');
    expect(whatWords(moment({ kind: 'warning', what: 'given' }))).toBe('given');
  });
});

describe('the sheet', () => {
  const at = (list: Moment[], lanes = 1, of: (m: Moment) => number[] = () => [0]) => sheet(list, of, lanes, { width: 900, gutter: 180, from: '2031-05-01', to: '2031-05-31' });

  it('lays days in order, and what is not known to the day as bars with soft ends', () => {
    const s = at([moment({ from: '2031-05-01', to: '2031-05-01' }), moment({ from: '2031-05-10', to: '2031-05-20', certainty: 'range' }), moment({ from: '', to: '2031-05-12', certainty: 'before' }), moment({ from: '2031-05-30', to: '', certainty: 'after' }), moment({ certainty: 'published' })]);
    const by = (i: number) => s.marks.find((m) => m.i === i)!;
    expect(by(0).x1).toBe(by(0).x2);
    expect(by(0).soft).toBe(false);
    expect(by(1).soft && by(1).x2 > by(1).x1).toBe(true);
    expect(by(2).openLeft && by(2).x2 > by(2).x1).toBe(true);
    expect(by(3).openRight && by(3).x2 > by(3).x1).toBe(true);
    expect(by(4).hollow).toBe(true);
    const [first, last] = [steps(by(2))[0]!, steps(by(2)).at(-1)!];
    expect(first.opacity).toBeLessThan(last.opacity);
    expect(steps(by(3))[0]!.opacity).toBeGreaterThan(steps(by(3)).at(-1)!.opacity);
    const bar = steps(by(1));
    expect(bar[0]!.opacity).toBeLessThan(bar[6]!.opacity);
    expect(bar.at(-1)!.opacity).toBeLessThan(bar[6]!.opacity);
  });

  it('counts what has no room, and loses nothing', () => {
    const s = at(Array.from({ length: 2000 }, (_, i) => moment({ id: `in_${i}`, from: `2031-05-${String((i % 30) + 1).padStart(2, '0')}`, to: `2031-05-${String((i % 30) + 1).padStart(2, '0')}` })));
    expect(s.marks.length + s.bins.reduce((n, b) => n + b.n, 0)).toBe(2000);
    expect(s.marks.length + s.bins.length).toBeLessThan(260);
  });

  it('draws a moment in each of its lanes, and gives those who have none the last', () => {
    const lanes = [{ actor: 'ac_1', label: 'Norvand', moments: 2 }, { actor: 'ac_2', label: 'Ministry', moments: 1 }];
    const both = moment({ lanes: [{ actor: 'ac_1', label: 'Norvand', role: 'giver' }, { actor: 'ac_2', label: 'Ministry', role: 'recipient' }] });
    const none = moment({ id: 'in_2', lanes: [{ actor: '', label: 'men in a van', role: 'blamed_on' }] });
    const l = lanesOf({ moments: [both, none], lanes }, 'actor');
    expect(l.lanes.map((x) => x.label)).toEqual(['Norvand', 'Ministry', 'Nobody named']);
    expect([both, none].map(l.of)).toEqual([[0, 1], [2]]);
    expect(lanesOf({ moments: [both], lanes }, 'actor').lanes).toHaveLength(2);
    const kinds = lanesOf({ moments: [none, moment({ kind: 'warning', what: 'given' })], lanes }, 'kind');
    expect(kinds.lanes.map((x) => x.label)).toEqual(['incidents', 'warnings']);
  });

  it('never lays one mark on another, and keeps all within', () => {
    const iso = fc.integer({ min: 0, max: 400 }).map((d) => new Date(Date.UTC(2031, 0, 1) + d * 86_400_000).toISOString().slice(0, 10));
    const one = fc.record({ from: iso, long: fc.integer({ min: 0, max: 90 }), certainty: fc.constantFrom('day', 'range', 'month', 'before', 'after', 'published', 'undated'), lane: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 80 }), fc.integer({ min: 280, max: 1500 }), (list, width) => {
        const all = list.map((x, i) => {
          const to = new Date(Date.parse(x.from) + x.long * 86_400_000).toISOString().slice(0, 10);
          return moment({ id: `in_${i}`, label: String(x.lane), certainty: x.certainty, from: ['before', 'undated'].includes(x.certainty) ? '' : x.from, to: ['after', 'undated'].includes(x.certainty) ? '' : to });
        });
        const s = sheet(all, (m) => [Number(m.label)], 4, { width, gutter: width > 720 ? 180 : 0, from: '2031-03-01', to: '2031-10-01' });
        s.marks.forEach((a, i) => s.marks.slice(i + 1).forEach((b) => expect(a.y !== b.y || a.x2 <= b.x1 || b.x2 <= a.x1).toBe(true)));
        for (const m of s.marks) expect(m.x1 >= s.left - 10 && m.x2 <= s.right + 10 && m.x2 >= m.x1 && m.y < s.height).toBe(true);
        expect(s.marks.length + s.bins.reduce((n, b) => n + b.n, 0)).toBe(list.filter((x) => x.certainty !== 'undated').length);
      }),
      { numRuns: 120 },
    );
  });

  it('is defined for a single day and for none', () => {
    const [a, b] = extent('2031-05-12', '2031-05-12');
    expect(b - a).toBe(2 * 86_400_000);
    expect(extent('', '2031-05-12')).toEqual(extent('2031-05-12', '2031-05-12'));
    const none = sheet([], () => [0], 0, { width: 600, gutter: 0, from: '', to: '' });
    expect([none.marks, none.bins, none.ticks]).toEqual([[], [], []]);
  });
});

describe('zooming', () => {
  const [from, to] = [Date.UTC(2031, 4, 1), Date.UTC(2031, 4, 31)];
  it('keeps the middle, whole days, and at least three', () => {
    expect(zoomed(from, to, 0.5)).toEqual(['2031-05-08', '2031-05-23']);
    expect(zoomed(from, to, 2)).toEqual(['2031-04-16', '2031-06-15']);
    expect(zoomed(Date.UTC(2031, 4, 12), Date.UTC(2031, 4, 13), 0.5)).toEqual(['2031-05-11', '2031-05-14']);
  });
  it('goes earlier and later', () => {
    expect(moved(from, to, 0.5)).toEqual(['2031-05-16', '2031-06-15']);
    expect(moved(from, to, -0.5)).toEqual(['2031-04-16', '2031-05-16']);
  });
});

it('a warning has a key for each of its dates', () => {
  expect(keyOf(moment({ id: 'wn_1', what: 'given' }))).not.toBe(keyOf(moment({ id: 'wn_1', what: 'public' })));
});
