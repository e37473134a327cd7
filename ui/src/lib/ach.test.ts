import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { across, arrange, cut, filled, kept, letterOf, rated, walk, type AchMatrix, type Row, type RowScore } from './ach';

const row = (id: string, origin = ''): Row => ({ id, ordinal: id, record: '', words: id, origin, origin_label: origin, source: '', credibility: 'medium', relevance: 'medium', note: '', places: [], gone: false });
const score = (id: string, diagnosticity: number | null): RowScore => ({ row: id, ordinal: id, weight: 1, diagnosticity, diagnostic: '', linchpin: false, cells: [{ hypothesis: 'h', value: '', mine: '', raters: 0, spread: null, agreement: '' }] });
const matrix = (rows: Row[], scores: RowScore[], clusters: AchMatrix['clusters'] = []) =>
  ({ question: { hypotheses: [], rows, raters: ['ada'] }, view: { by: 'ada', rater: '' }, rows: scores, clusters }) as unknown as AchMatrix;

describe('rows', () => {
  const m = matrix([row('E1', 'a'), row('E2', 'b'), row('E3', 'a'), row('E4')], [score('E1', 0.1), score('E2', 0.5), score('E3', 0.9), score('E4', null)], [{ key: 'a', label: 'A', rows: ['E1', 'E3'] }]);
  const ids = (telling: boolean) => arrange(m, telling).map((p) => p.row.id);
  it('of one origin stand together and say so', () => {
    expect(ids(false)).toEqual(['E1', 'E3', 'E2', 'E4']);
    expect(arrange(m, false).map((p) => [p.letter, p.together, p.first])).toEqual([['A', 2, true], ['A', 2, false], ['B', 1, true], ['', 1, true]]);
  });
  it('go by what they tell apart, a group by its best', () => expect(ids(true)).toEqual(['E3', 'E1', 'E2', 'E4']));
  it('keep their order where nothing is rated', () => {
    const none = matrix([row('E1'), row('E2')], [score('E1', null), score('E2', null)]);
    expect(arrange(none, true).map((p) => p.row.id)).toEqual(['E1', 'E2']);
  });
  it('stand there even when the server scored none', () => expect(arrange(matrix([row('E1')], []), true)).toHaveLength(1));
  it('have letters for as many origins as there are', () => expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']));
  it('bear what is missing on the wire', () => {
    const m = filled({ question: {} } as unknown as AchMatrix);
    expect([m.question.rows, m.rows, m.sensitivity.flips, m.sensitivity.hangs_on]).toEqual([[], [], [], null]);
  });
});

describe('the layout', () => {
  it.each([[null, 0, true], [null, 8, true], [null, 9, false], ['across', 200, true], ['down', 2, false], ['nonsense', 3, true]] as const)('asked %s with %d rows: %s', (asked, n, want) => expect(across(asked, n)).toBe(want));
});

describe('the grid', () => {
  it.each<[string, [number, number], string, [number, number] | null]>([
    ['a step', [1, 1], 'ArrowRight', [1, 2]],
    ['up to the head', [1, 2], 'ArrowUp', [0, 2]],
    ['not into the corner', [1, 0], 'ArrowUp', [1, 0]],
    ['nor from the side', [0, 1], 'ArrowLeft', [0, 1]],
    ['not over the edge', [3, 4], 'ArrowDown', [3, 4]],
    ['home', [2, 3], 'Home', [2, 0]],
    ['home in the head', [0, 3], 'Home', [0, 1]],
    ['the end', [2, 1], 'End', [2, 4]],
    ['the very first', [3, 3], 'Ctrl+Home', [1, 1]],
    ['the very last', [1, 1], 'Ctrl+End', [3, 4]],
    ['another key', [1, 1], 'x', null],
  ])('%s', (_, at, key, want) => expect(walk(3, 4, at, key)).toEqual(want));
  it('never leaves the table', () => {
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'Ctrl+Home', 'Ctrl+End');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.array(keys), (rows, columns, path) => {
        let at: [number, number] = [0, 1];
        for (const k of path) at = walk(rows, columns, at, k)!;
        expect(at[0] >= 0 && at[0] <= rows && at[1] >= 0 && at[1] <= columns && (at[0] > 0 || at[1] > 0)).toBe(true);
      }),
    );
  });
});

it('one’s own rating shows at once; what others hold together stays until the server says so', () => {
  const m = matrix([row('E1')], [score('E1', null)]);
  expect(rated(m, 'E1', 'h', 'II').rows[0]!.cells[0]).toMatchObject({ mine: 'II', value: 'II' });
  const two = { ...m, question: { ...m.question, raters: ['ada', 'bo'] } };
  expect(rated(two, 'E1', 'h', 'II').rows[0]!.cells[0]).toMatchObject({ mine: 'II', value: '' });
});

it('what is as it was stays the same thing', () => {
  const old = [{ id: 'a', n: 1 }, { id: 'b', n: 2 }];
  const next = kept(old, [{ id: 'b', n: 2 }, { id: 'a', n: 3 }], (x) => x.id);
  expect(next).toEqual([{ id: 'b', n: 2 }, { id: 'a', n: 3 }]);
  expect(next[0]).toBe(old[1]);
  expect(kept(old, structuredClone(old), (x) => x.id)).toBe(old);
});

describe('marked words', () => {
  it('are cut by code points', () => expect(cut('The 🏭 was not hit', [{ start: 4, end: 5 }, { start: 10, end: 13 }])).toEqual([{ text: 'The ', marked: false }, { text: '🏭', marked: true }, { text: ' was ', marked: false }, { text: 'not', marked: true }, { text: ' hit', marked: false }]));
  it('always give the whole back', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))), (s, marks) => {
        expect(cut(s, marks).map((x) => x.text).join('')).toBe(s);
      }),
    ));
});
