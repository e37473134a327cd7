import { describe, expect, it } from 'vitest';
import { actorsOf, drawn, sides, whole, type Balance, type BalanceTie } from './balance';

const tie = (a: string, b: string, sign: BalanceTie['sign'], deeds = 1) => ({ a, b, a_label: a.toUpperCase(), b_label: b.toUpperCase(), sign, deeds }) as BalanceTie;
const actor = (id: string, camp: number, fixed = 'yes') => ({ id, label: id.toUpperCase(), kind: '', component: 0, camp, fixed, group: 0, positive: 0, negative: 0 });
const b = { actors: [actor('a', 0), actor('b', 1), actor('c', 1, 'either')], ties: [tie('a', 'b', 'negative', 3), tie('b', 'd', 'contested', 2)] } as unknown as Balance;

describe('what the page draws', () => {
  it('writes a contested tie as both', () => expect(drawn(b).map((t) => [t.id, t.sign])).toEqual([['a b', 'negative'], ['b d', 'mixed']]));
  it('weighs actors by deeds, and knows who has contested ties alone', () => expect(actorsOf(b).map((n) => [n.id, n.label, n.weight])).toEqual([['a', 'A', 3], ['b', 'B', 5], ['c', 'C', 0], ['d', 'D', 2]]));
  it('puts camps on sides, who fits both near the middle, who is in none on it', () => expect([...sides(b)]).toEqual([['a', -1], ['b', 1], ['c', 0.35], ['d', 0]]));
  it('bears an answer without lists', () => {
    const w = whole({ camps: null, ties: null } as unknown as Balance);
    expect([w.ties, w.actors, w.series, w.camps.parts]).toEqual([[], [], [], []]);
  });
});
