import { describe, expect, it } from 'vitest';
import { matrix, step } from './matrix';
import type { Relation } from './world';

const rel = (source: string, target: string, deeds: number, alleged = 0): Relation => ({
  id: `rl_${source}${target}`, state: 'proposed', decision: '', label: '', articles: 1, atoms: [], source, target, source_label: source, target_label: target,
  sign: 'positive', weight: 1, deeds, alleged, quads: [0, 0, 0, 0, 0], first: '', last: '', windows: [], acts: [],
});

describe('the matrix', () => {
  it('puts the most active first, alleged deeds among them, and equals by name', () => {
    const m = matrix([rel('C', 'A', 1), rel('B', 'A', 1), rel('D', 'B', 0, 9)], 10);
    expect(m.sources.map((p) => p.id)).toEqual(['D', 'B', 'C']);
    expect(m.targets.map((p) => p.id)).toEqual(['B', 'A']);
    expect(m.cells.map((row) => row.map((c) => c?.id ?? ''))).toEqual([['rl_DB', ''], ['', 'rl_BA'], ['', 'rl_CA']]);
    expect(m.left).toBe(0);
  });
  it('says how many actors did not fit', () => {
    const m = matrix([rel('A', 'B', 5), rel('C', 'D', 1), rel('B', 'A', 1)], 1);
    expect(m.cells).toHaveLength(1);
    expect(m.left).toBe(2);
  });
  it('of nothing is empty', () => expect(matrix([], 5)).toEqual({ sources: [], targets: [], cells: [], left: 0 }));
});

describe('moving in it', () => {
  const cells = [
    [1, 0, 1],
    [0, 1, 0],
    [1, 0, 0],
  ];
  it.each<[string, [number, number], [number, number], [number, number] | null]>([
    ['right, over a gap', [0, 0], [0, 1], [0, 2]],
    ['left, back', [0, 2], [0, -1], [0, 0]],
    ['down the same column', [0, 0], [1, 0], [2, 0]],
    ['down to the nearest column', [0, 2], [1, 0], [1, 1]],
    ['up from the top', [0, 0], [-1, 0], null],
  ])('%s', (_, from, way, want) => expect(step(cells, from, way)).toEqual(want));
});
