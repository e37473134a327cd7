import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { place } from './place';

describe('place', () => {
  it('leaves cards beside their lines where there is room', () => {
    expect(place([{ want: 0, height: 40 }, { want: 100, height: 40 }], 8)).toEqual([0, 100]);
  });
  it('pushes down where two would overlap', () => {
    expect(place([{ want: 0, height: 40 }, { want: 10, height: 40 }, { want: 200, height: 40 }], 8)).toEqual([0, 48, 200]);
  });
  it('keeps the one in focus beside its line and moves its neighbours', () => {
    expect(place([{ want: 60, height: 40 }, { want: 70, height: 40 }, { want: 80, height: 40 }], 8, 1)).toEqual([22, 70, 118]);
  });
  it('never lets two overlap, change order or leave the column', () => {
    const cards = fc.array(fc.record({ want: fc.nat(2000), height: fc.integer({ min: 1, max: 200 }) }), { maxLength: 40 }).map((l) => l.sort((a, b) => a.want - b.want));
    fc.assert(
      fc.property(cards, fc.nat(45), (list, f) => {
        const focus = f < list.length ? f : -1;
        const tops = place(list, 6, focus);
        tops.forEach((top, i) => {
          expect(top).toBeGreaterThanOrEqual(0);
          if (i) expect(top).toBeGreaterThanOrEqual(tops[i - 1]! + list[i - 1]!.height + 6);
        });
      }),
    );
  });
});
