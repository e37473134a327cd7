import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, best, clip, curve, heavier, neighbours, stepDay, toward, width, type Node, type Tie } from './graph';
import { frame, half, layout, short } from './layout';

const node = (id: string, weight = 1): Node => ({ id, label: `Actor ${id}`, weight });
const tie = (a: string, b: string, sign: Tie['sign'] = 'positive', deeds = 1): Tie => ({ id: `${a} ${b}`, a, b, sign, deeds });
const star = { nodes: ['a', 'b', 'c', 'd', 'e'].map((id, i) => node(id, 10 - i)), ties: [tie('b', 'a'), tie('b', 'c'), tie('b', 'd'), tie('d', 'e', 'negative')] };

describe('what is shown', () => {
  it('opens on the best connected, not on the one with most deeds', () => {
    expect(best(star)).toBe('b');
    expect(best({ nodes: [], ties: [] })).toBe('');
    expect(best({ nodes: [node('x')], ties: [] })).toBe('x');
  });
  it('goes as far as asked, and leaves out the lightest of the farthest', () => {
    const ids = (depth: number, most = 99) => around(star, 'b', depth, most).nodes.map((n) => n.id);
    expect(ids(1)).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(2)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(ids(2, 3)).toEqual(['a', 'b', 'c']);
    expect(around(star, 'b', 2, 3)).toMatchObject({ left: 2 });
    expect(around(star, 'b', 1, 99).ties).toHaveLength(3);
    expect(around(star, 'nobody', 1, 99).nodes).toHaveLength(5);
  });
  it('bears loops and parallel ties', () => {
    const g = { nodes: [node('a'), node('b')], ties: [tie('a', 'a'), tie('a', 'b'), tie('b', 'a', 'negative')] };
    expect(neighbours(g.ties).get('a')).toEqual(['b']);
    expect(around(g, 'a', 1, 9).nodes).toHaveLength(2);
    expect(layout(g.nodes, g.ties, { ego: 'a' }).get('a')).toEqual({ x: 0, y: 0 });
  });
  it('orders by weight, and by name where that is the same', () => {
    expect([node('b'), node('a'), node('c', 9)].sort(heavier).map((n) => n.id)).toEqual(['c', 'a', 'b']);
  });
});

describe('the layout', () => {
  const graphs = fc.integer({ min: 0, max: 40 }).chain((n) =>
    fc.record({
      nodes: fc.constant(Array.from({ length: n }, (_, i) => node(`n${String(i).padStart(2, '0')}`, i % 7))),
      ties: n ? fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.constantFrom<Tie['sign']>('positive', 'negative', 'mixed')), { maxLength: 80 }).map((list) => list.map(([a, b, s]) => tie(`n${String(a).padStart(2, '0')}`, `n${String(b).padStart(2, '0')}`, s))) : fc.constant([]),
    }),
  );
  it('is the same every time, has every node, and no box on another', () => {
    fc.assert(
      fc.property(graphs, ({ nodes, ties }) => {
        const at = layout(nodes, ties);
        expect(layout(nodes, ties)).toEqual(at);
        expect(at.size).toBe(nodes.length);
        nodes.forEach((a, i) => {
          const p = at.get(a.id)!;
          expect(Number.isFinite(p.x) && Number.isFinite(p.y)).toBe(true);
          for (const b of nodes.slice(i + 1)) {
            const q = at.get(b.id)!;
            expect(Math.abs(p.x - q.x) >= half(a.label).x + half(b.label).x || Math.abs(p.y - q.y) >= half(a.label).y + half(b.label).y).toBe(true);
          }
        });
      }),
      { numRuns: 25 },
    );
  });
  it('keeps who is pinned, and the ego in the middle', () => {
    const at = layout(star.nodes, star.ties, { ego: 'b', pinned: new Map([['e', { x: 300, y: -40 }]]) });
    expect(at.get('b')).toEqual({ x: 0, y: 0 });
    expect(at.get('e')).toEqual({ x: 300, y: -40 });
  });
  it('puts the camps left and right, and who fits both between', () => {
    const at = layout(star.nodes, star.ties, { side: new Map([['a', -1], ['b', -1], ['c', 0], ['d', 1], ['e', 1]]) });
    for (const id of ['a', 'b']) expect(at.get(id)!.x).toBeLessThan(-60);
    for (const id of ['d', 'e']) expect(at.get(id)!.x).toBeGreaterThan(60);
    expect(Math.abs(at.get('c')!.x)).toBeLessThan(100);
  });
  it('stands in a frame that holds it, and has one for nothing', () => {
    const at = layout(star.nodes, star.ties);
    const f = frame(at, star.nodes);
    for (const p of at.values()) expect(p.x > f.x && p.x < f.x + f.width && p.y > f.y && p.y < f.y + f.height).toBe(true);
    expect(frame(new Map(), []).width).toBeGreaterThan(0);
  });
  it('cuts long names', () => expect(short('The Committee for the Defence of the Harbour')).toBe('The Committee for the D…'));
});

describe('by key', () => {
  const at = new Map([['o', { x: 0, y: 0 }], ['r', { x: 100, y: 10 }], ['far', { x: 300, y: 0 }], ['up', { x: 20, y: -80 }], ['slant', { x: -90, y: 60 }]]);
  it.each([['ArrowRight', 'r'], ['ArrowUp', 'up'], ['ArrowLeft', 'slant'], ['ArrowDown', 'slant'], ['Enter', '']])('%s leads to %s', (key, id) => expect(toward(at, ['r', 'far', 'up', 'slant'], 'o', key)).toBe(id));
  it('leads nowhere where nobody is', () => expect(toward(at, ['r'], 'o', 'ArrowLeft')).toBe(''));
  it('steps from day to day', () => {
    const days = ['2031-04-01', '2031-05-01', '2031-06-01'];
    expect([stepDay(days, '2031-05-01', 1), stepDay(days, '2031-05-20', -1), stepDay(days, '2031-06-01', 1), stepDay(days, '', 1), stepDay([], 'x', 1)]).toEqual(['2031-06-01', '2031-04-01', '2031-06-01', '2031-04-01', '']);
  });
});

it('lines end at boxes and grow slowly', () => {
  expect(clip({ x: 100, y: 0 }, { x: 0, y: 0 }, { x: 40, y: 15 })).toEqual({ x: 40, y: 0 });
  expect(clip({ x: 0, y: 0 }, { x: 0, y: 0 }, { x: 40, y: 15 })).toEqual({ x: 0, y: 0 });
  expect([width(0), width(1), width(1000)]).toEqual([1.5, 1.5, 8]);
});

it('lines go round whom they do not tie', () => {
  const box = (x: number, y: number) => ({ x, y, half: { x: 40, y: 15 } });
  const [a, b] = [box(0, -100), box(0, 100)];
  expect(curve(a, b, [a, b]).mid).toEqual({ x: 0, y: 0 });
  const round = curve(a, b, [a, b, box(0, 0)]);
  expect(Math.abs(round.mid.x)).toBeGreaterThan(46);
  expect(Number.isFinite(curve(a, a, [a]).mid.x)).toBe(true);
});
