import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart, axisOf, blocks, conflictsOf, differing, intervalOf, shapeOf, type Interval } from './figures';
import type { Count, FigureClaim } from './world';

const count = (bound: string, min: number | null, max: number | null): Count => ({ bound, min, max, exact: '' });
const claim = (speaker: string, c: Count, more: Partial<FigureClaim> = {}): FigureClaim => ({
  effect: 'death', of: 'people', count: c, article: 'ar_A', version: 1, start: 0, end: 2, exact: '', outlet: 'Gazette', published: '2031-05-14', statement: '', speaker, actor: '', kind: 'named', ...more,
});

describe('what a number says', () => {
  it.each<[string, Count, Interval | null]>([
    ['43', count('exact', 43, 43), { low: 43, high: 43, about: false }],
    ['at least 43', count('at_least', 43, null), { low: 43, high: Infinity, about: false }],
    ['more than 95', count('more_than', 96, null), { low: 96, high: Infinity, about: false }],
    ['up to 60', count('at_most', null, 60), { low: 0, high: 60, about: false }],
    ['about 50', count('about', 50, 50), { low: 50, high: 50, about: true }],
    ['about 50, with one end only', count('about', 50, null), { low: 50, high: 50, about: true }],
    ['45 to 60', count('between', 45, 60), { low: 45, high: 60, about: false }],
    ['several', count('vague', null, null), null],
  ])('%s', (_, c, want) => expect(intervalOf(c)).toEqual(want));
});

describe('numbers that cannot hold together', () => {
  const at = (bound: string, min: number | null, max: number | null) => intervalOf(count(bound, min, max))!;
  it('are those that have nothing in common', () => {
    expect(apart(at('exact', 43, 43), at('exact', 51, 51))).toBe(true);
    expect(apart(at('at_least', 43, null), at('exact', 51, 51))).toBe(false);
    expect(apart(at('at_least', 52, null), at('exact', 51, 51))).toBe(true);
    expect(apart(at('between', 45, 60), at('exact', 51, 51))).toBe(false);
    expect(apart(at('about', 50, 50), at('exact', 51, 51))).toBe(false);
    expect(apart(at('about', 50, 50), at('exact', 70, 70))).toBe(true);
  });
  it('whichever is named first', () => {
    const any = fc.tuple(fc.nat(500), fc.nat(500), fc.boolean()).map(([a, b, about]): Interval => ({ low: Math.min(a, b), high: Math.max(a, b), about }));
    fc.assert(fc.property(any, any, (a, b) => apart(a, b) === apart(b, a) && !apart(a, a)));
  });
});

describe('the axis', () => {
  it('starts at nought, ends beyond the largest, and has round steps', () => {
    expect(axisOf([{ low: 43, high: 43, about: false }])).toEqual({ max: 50, ticks: [0, 10, 20, 30, 40, 50] });
    expect(axisOf([{ low: 3, high: 3, about: false }])).toEqual({ max: 3, ticks: [0, 1, 2, 3] });
    expect(axisOf([])).toEqual({ max: 1, ticks: [0, 1] });
  });
  it('holds every figure, with few whole ticks', () => {
    fc.assert(fc.property(fc.array(fc.nat(2_000_000), { minLength: 1 }), (all) => {
      const axis = axisOf(all.map((n) => ({ low: n, high: n, about: false })));
      expect(axis.max).toBeGreaterThanOrEqual(Math.max(...all));
      expect(axis.ticks.length).toBeLessThanOrEqual(6);
      expect(axis.ticks.every(Number.isInteger)).toBe(true);
    }));
  });
  it('leaves room for an open end', () => {
    const i = { low: 100, high: Infinity, about: false };
    const axis = axisOf([i]);
    const shape = shapeOf(i, count('at_least', 100, null), axis);
    expect(shape).toMatchObject({ openHigh: true, point: false, to: 1 });
    expect(shape.from).toBeLessThan(0.9);
  });
});

describe('blocks', () => {
  it('are by effect, in one order', () => {
    const got = blocks([claim('A', count('exact', 5, 5), { effect: 'injury' }), claim('A', count('exact', 2, 2)), claim('A', count('exact', 1, 1), { effect: 'unheard_of' })], []);
    expect(got.map((b) => b.effect)).toEqual(['death', 'injury', 'unheard_of']);
  });
  it('have one row for a voice and its number, however many articles carry it', () => {
    const got = blocks([claim('A', count('exact', 5, 5), { published: '2031-05-15' }), claim('A', count('exact', 5, 5)), claim('A', count('exact', 6, 6)), claim('B', count('exact', 5, 5))], []);
    expect(got[0]!.rows.map((r) => [r.speaker, r.count.min, r.places.map((p) => p.published)])).toEqual([
      ['A', 5, ['2031-05-14', '2031-05-15']], ['A', 6, ['2031-05-14']], ['B', 5, ['2031-05-14']],
    ]);
  });
  it('draw nobody who is named as a toll of one', () => {
    const [block] = blocks([claim('A', count('exact', 1, 1), { of: 'Jonas Vell', exact: 'Jonas Vell' }), claim('B', { ...count('exact', 1, 1), exact: 'one' }, { exact: 'one docker', of: 'docker' })], []);
    expect(block!.rows.map((r) => [r.of, r.interval?.low ?? null])).toEqual([['', null], ['docker', 1]]);
  });
  it('never join unnamed speakers of two articles', () => {
    const by = (article: string) => claim('officials', count('exact', 5, 5), { kind: 'anonymous', article });
    expect(blocks([by('ar_A'), by('ar_B'), by('ar_B')], [])[0]!.rows.map((r) => r.places.length)).toEqual([1, 2]);
  });
  it('mark rows against each other only where the record holds a conflict, and only where the same is counted', () => {
    const figures = [claim('A', count('exact', 43, 43)), claim('B', count('exact', 51, 51)), claim('C', count('at_least', 40, null)), claim('D', count('exact', 9, 9), { of: 'police officers' })];
    expect(blocks(figures, [])[0]!.rows.every((r) => r.against.length === 0)).toBe(true);
    const conflict = { field: 'deaths', values: ['43', '51'], why: '' };
    const [block] = blocks(figures, [conflict]);
    expect(block!.conflicts).toEqual([conflict]);
    expect(block!.rows.map((r) => r.against.map((o) => o.speaker))).toEqual([['B'], ['A'], [], []]);
    expect(conflictsOf('injury', [conflict])).toEqual([]);
  });
  it('know growth from contradiction', () => {
    const conflict = { field: 'deaths', values: ['43', '51'], why: '' };
    const early = claim('A', count('exact', 43, 43), { published: '2031-05-14' });
    const late = claim('B', count('exact', 51, 51), { published: '2031-05-16' });
    const place = { field: 'place', values: ['x', 'y'], why: '' };
    expect(blocks([early, late], [conflict])[0]!.rows.map((r) => r.against.length)).toEqual([0, 0]);
    expect(differing([early, late], [conflict, place])).toEqual({ differ: [place], grew: [conflict] });
    const fewer = claim('C', count('exact', 18, 18), { published: '2031-05-16' });
    expect(blocks([early, late, fewer], [conflict])[0]!.rows.map((r) => r.against.map((o) => o.speaker))).toEqual([['C'], ['C'], ['A', 'B']]);
    expect(differing([early, late, fewer], [conflict]).differ).toEqual([conflict]);
  });
});
