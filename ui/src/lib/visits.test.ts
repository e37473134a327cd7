import { expect, it } from 'vitest';
import { PAUSE, visited } from './visits';

const noon = Date.parse('2031-05-14T12:00:00Z');

it('has nothing to compare with on the first visit', () => {
  expect(visited(undefined, noon)).toEqual({ before: '', seen: '2031-05-14T12:00:00.000Z' });
});

it('stays the same visit as long as one keeps coming back', () => {
  const first = visited({ before: '2031-05-13T09:00:00.000Z', seen: new Date(noon).toISOString() }, noon + PAUSE - 1);
  expect(first.before).toBe('2031-05-13T09:00:00.000Z');
});

it('counts from the end of the last visit after a pause', () => {
  expect(visited({ before: '', seen: new Date(noon).toISOString() }, noon + PAUSE + 1).before).toBe('2031-05-14T12:00:00.000Z');
});
