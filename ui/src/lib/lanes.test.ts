import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiesOf, layout, letter, pathOf, type Picture } from './lanes';
import type { Corroboration, Lane, Link, LinkKind, Telling } from './weighing';

const telling = (i: number, lane: number, published: string, rests: number[] = [], more: Partial<Telling> = {}): Telling => ({
  id: `st_${i}`, lane, side: 'affirm', root: rests.length === 0, links: rests.map((r) => `lk_${i}_${r}`), rests, hops: 1,
  article: `ar_${i}`, version: 1, start: 0, end: 5, exact: 'words', outlet: `Outlet ${i}`, published, statement: `st_${i}`, speaker: 'somebody', actor: '', kind: 'named', ...more,
});
const lane = (label: string): Lane => ({ key: label, label, kind: 'named', actor: '', access: 'unstated', may: [], denies: false });
const link = (from: number, to: number, kind: LinkKind, share = 0): [string, Link] => [
  `lk_${from}_${to}`,
  { id: `lk_${from}_${to}`, kind, from: `ar_${from}`, to: `ar_${to}`, share, state: 'proposed', decision: '', label: '', articles: 2, atoms: [], from_label: '', to_label: '', directed: true, why: '', score: 1, places: [], by: '' },
];
const told = (tellings: Telling[], lanes: Lane[], loops: Corroboration['loops'] = []): Corroboration => ({
  id: 'og_1', label: '', state: 'proposed', decision: '', articles: tellings.length, atoms: [], of: 'cl_1', of_kind: 'claim', effect: '', count: null,
  least: 1, most: lanes.length, level: 1, against_least: 0, against_most: 0, lanes, tellings, loops,
});
const draw = (c: Corroboration, links = new Map<string, Link>(), collapse = false, width = 900, gutter = 180): Picture => layout(c, links, { width, collapse, gutter, copies: (n) => `${n} copies` });

describe('lanes', () => {
  it('are lettered', () => expect([0, 25, 26, 27, 51, 52, 701, 702].map(letter)).toEqual(['A', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA']));

  it('lie under one another, and time runs to the right', () => {
    const p = draw(told([telling(0, 0, '2031-05-12'), telling(1, 0, '2031-05-14', [0]), telling(2, 1, '2031-05-13')], [lane('a'), lane('b')]));
    expect(p.nodes.map((n) => n.label)).toEqual(['Outlet 0', 'Outlet 1', 'Outlet 2']);
    const [a, b, c] = p.nodes as [Picture['nodes'][0], Picture['nodes'][0], Picture['nodes'][0]];
    expect(a.x).toBeLessThan(c.x);
    expect(c.x).toBeLessThan(b.x);
    expect(c.y).toBeGreaterThan(Math.max(a.y, b.y));
    expect(p.edges).toHaveLength(1);
    expect(p.nodes.map((n) => n.root)).toEqual([true, false, true]);
    expect(p.ticks.map((t) => t.iso)).toEqual(['2031-05-12', '2031-05-13', '2031-05-14']);
    expect(p.undated).toBeNaN();
  });

  it('give each day a column, wide enough for what came from what on it; many days lie on a line in proportion', () => {
    const c = told([telling(0, 0, '2031-05-12'), telling(1, 0, '2031-05-12', [0]), telling(2, 0, '2031-05-12', [1]), telling(3, 0, '2031-06-30')], [lane('a')]);
    const x = draw(c).nodes.sort((p, q) => p.tellings[0]! - q.tellings[0]!).map((n) => n.x);
    expect(x[1]! - x[0]!).toBeCloseTo(x[2]! - x[1]!, 5);
    expect(x[3]! - x[2]!).toBeCloseTo(x[2]! - x[1]!, 5);
    expect(draw(c).ticks.map((t) => [t.iso, t.x])).toEqual([['2031-05-12', x[0]], ['2031-06-30', x[3]]]);
    const many = told(Array.from({ length: 31 }, (_, i) => telling(i, 0, `2031-05-${String(i + 1).padStart(2, '0')}`)), [lane('a')]);
    const xs = draw(many).nodes.sort((p, q) => p.tellings[0]! - q.tellings[0]!).map((n) => n.x);
    expect(xs[15]!).toBeCloseTo((xs[0]! + xs[30]!) / 2, 5);
  });

  it('give what has no date a column of its own', () => {
    const p = draw(told([telling(0, 0, '2031-05-12'), telling(1, 0, ''), telling(2, 0, '2031')], [lane('a')]));
    expect(p.nodes.map((n) => n.x === p.undated).sort()).toEqual([false, true, true]);
    expect(p.nodes.find((n) => n.x !== p.undated)!.x).toBeGreaterThan(p.left);
    const none = draw(told([telling(0, 0, '')], [lane('a')]));
    expect(none.ticks).toEqual([]);
    expect(none.nodes[0]!.x).toBe(none.undated);
  });

  it('draw copies as one, and copies of copies with them', () => {
    const c = told([telling(0, 0, '2031-05-12'), telling(1, 0, '2031-05-13', [0]), telling(2, 0, '2031-05-14', [1]), telling(3, 0, '2031-05-14', [0]), telling(4, 0, '2031-05-15', [2])], [lane('a')]);
    const links = new Map([link(1, 0, 'same_text', 1), link(2, 1, 'copy', 0.9), link(3, 0, 'citation'), link(4, 2, 'citation')]);
    expect(copiesOf(c, links)).toEqual([0, 0, 0, 3, 4]);
    const p = draw(c, links, true);
    expect(p.nodes.map((n) => n.label)).toEqual(['Outlet 0', '2 copies', 'Outlet 3', 'Outlet 4']);
    expect(p.nodes[1]!.tellings).toEqual([1, 2]);
    expect(p.edges.map((e) => [e.key, e.line])).toEqual([['st_0 st_1+', 'text'], ['st_0 st_3', 'cites'], ['st_1+ st_4', 'cites']]);
    expect(draw(c, links, false).nodes).toHaveLength(5);
  });

  it('keep a circle of copies apart instead of going round for ever', () => {
    const c = told([telling(0, 0, '2031-05-12', [1]), telling(1, 0, '2031-05-13', [0])], [lane('a')], [{ articles: ['ar_0', 'ar_1'], why: '' }]);
    const links = new Map([link(0, 1, 'copy', 0.9), link(1, 0, 'copy', 0.9)]);
    expect(copiesOf(c, links)).toEqual([0, 1]);
    const p = draw(c, links, true);
    expect(p.nodes.map((n) => n.circular)).toEqual([true, true]);
    expect(p.edges).toHaveLength(2);
  });

  it('say how many they leave out', () => {
    const many = told(Array.from({ length: 300 }, (_, i) => telling(i, 0, '2031-05-12')), [lane('a')]);
    const p = draw(many);
    expect(p.nodes.length + p.bands[0]!.more).toBe(300);
    expect(p.bands[0]!.more).toBeGreaterThan(0);
    const wide = told(Array.from({ length: 40 }, (_, i) => telling(i, i, '2031-05-12')), Array.from({ length: 40 }, (_, i) => lane(String(i))));
    expect(draw(wide).lanesLeft).toBe(14);
  });

  it('never lay one name on another, whatever is told when', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((d) => `2031-05-${String(d).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(fc.record({ lane: fc.integer({ min: 0, max: 4 }), published: fc.oneof(day, fc.constant('')), outlet: fc.string({ maxLength: 30 }), on: fc.integer({ min: 0, max: 60 }) }), { maxLength: 60 }), fc.boolean(), fc.integer({ min: 240, max: 1400 }), (list, collapse, width) => {
        const c = told(list.map((t, i) => telling(i, t.lane, t.published, t.on < i ? [t.on] : [], { outlet: t.outlet })), ['a', 'b', 'c', 'd', 'e'].map(lane));
        const links = new Map(list.flatMap((t, i) => (t.on < i ? [link(i, t.on, i % 2 ? 'copy' : 'source', 0.5)] : [])));
        const p = draw(c, links, collapse, width, width > 700 ? 180 : 0);
        const boxes = p.nodes.map((n) => ({ y: n.y, from: n.left ? n.x - 14 - n.label.length * 6.2 : n.x - 8, to: n.left ? n.x + 8 : n.x + 14 + n.label.length * 6.2 }));
        boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(a.y !== b.y || a.to <= b.from || b.to <= a.from).toBe(true)));
        const drawn = p.nodes.flatMap((n) => n.tellings);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.length + p.bands.reduce((n, b) => n + b.more, 0)).toBe(list.length);
        for (const e of p.edges) expect(e.path).not.toMatch(/NaN|Infinity/);
        for (const b of p.bands) expect(b.y + b.height).toBeLessThanOrEqual(p.height);
      }),
      { numRuns: 150 },
    );
  });

  it('draw a line within one day around the left, and a wavy one where words are shared', () => {
    expect(pathOf({ x: 100, y: 20 }, { x: 100, y: 44 }, false)).toBe('M93 20C71 20 71 44 93 44');
    expect(pathOf({ x: 100, y: 20 }, { x: 300, y: 20 }, false)).toBe('M107 20C167 20 233 20 293 20');
    const wave = pathOf({ x: 100, y: 20 }, { x: 300, y: 20 }, true);
    expect(wave).toMatch(/^M107 20L.*L293 20$/);
    expect(new Set([...wave.matchAll(/ (\d+(?:\.\d)?)/g)].map((m) => m[1])).size).toBeGreaterThan(3);
  });
});
