import { expect, it } from 'vitest';
import { acts } from './acts';
import type { LogEntry } from './records';

const d = (id: string, more: Partial<LogEntry> = {}) => ({ id, verdict: 'accept', by: 'ada', at: '2031-05-14T12:00:00Z', reason: '', note: '', ...more }) as LogEntry;

it('joins what was decided together, and nothing else', () => {
  const log = [d('5'), d('4'), d('3', { verdict: 'reject' }), d('2', { by: 'bo' }), d('1', { by: 'bo', at: '2031-05-14T12:00:01Z' })];
  expect(acts(log).map((a) => [a.d.id, a.n])).toEqual([['5', 2], ['3', 1], ['2', 1], ['1', 1]]);
});

it('parts what was taken back from what stands, and leaves writing alone', () => {
  expect(acts([d('3'), d('2', { undone: true }), d('1', { undone: true })]).map((a) => a.n)).toEqual([1, 2]);
  expect(acts([d('2', { verdict: 'write' }), d('1', { verdict: 'write' })])).toHaveLength(2);
});
