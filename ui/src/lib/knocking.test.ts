import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST, Knocking, MOST } from './knocking';

describe('asking whether somebody answers', () => {
  let there = false;
  let asked: number[] = [];
  let opened = 0;
  let knocking: Knocking;
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    there = false;
    asked = [];
    opened = 0;
    knocking = new Knocking(async () => (asked.push(Date.now() - 1_000_000), there), () => opened++);
  });
  afterEach(() => vi.useRealTimers());
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('waits twice as long each time, up to the longest', async () => {
    knocking.begin();
    await pass(70_000);
    expect(asked).toEqual([1000, 3000, 7000, 15_000, 30_000, 45_000, 60_000]);
    expect(asked.at(-1)! - asked.at(-2)!).toBe(MOST);
  });
  it('asks once, however often somebody notices', async () => {
    for (let i = 0; i < 5; i++) knocking.begin();
    await pass(500);
    knocking.begin();
    await pass(600);
    expect(asked).toEqual([FIRST]);
  });
  it('says when there is an answer, and asks no more', async () => {
    knocking.begin();
    await pass(3500);
    there = true;
    await pass(60_000);
    expect([asked, opened]).toEqual([[1000, 3000, 7000], 1]);
  });
  it('asks at once when it is told to, and quickly again after that', async () => {
    knocking.begin();
    await pass(20_000);
    asked = [];
    await knocking.now();
    await pass(4000);
    expect(asked).toEqual([20_000, 21_000, 23_000]);
    there = true;
    await knocking.now();
    expect(opened).toBe(1);
  });
  it('told again while it asks, does not ask twice', async () => {
    let answer: (there: boolean) => void = () => undefined;
    const ask = vi.fn(() => new Promise<boolean>((done) => (answer = done)));
    knocking = new Knocking(ask, () => opened++);
    knocking.begin();
    await pass(FIRST);
    void knocking.now();
    knocking.begin();
    expect(ask).toHaveBeenCalledTimes(1);
    answer(true);
    await pass(60_000);
    expect([ask.mock.calls.length, opened]).toEqual([1, 1]);
  });
  it('does nothing when told to while nobody is waited for', async () => {
    await knocking.now();
    await pass(60_000);
    expect(asked).toEqual([]);
  });
  it('keeps its patience with who opens and is gone again at once, and loses the memory of it after a while', async () => {
    there = true;
    const coming: number[] = [];
    for (let i = 0; i < 6; i++) { // who answers this, and nothing else
      knocking.begin();
      const from = Date.now();
      await vi.advanceTimersToNextTimerAsync();
      coming.push(Date.now() - from);
    }
    expect(coming).toEqual([1000, 2000, 4000, 8000, MOST, MOST]);
    await pass(MOST + 1);
    knocking.begin();
    await pass(FIRST);
    expect(opened).toBe(7);
  });
});
