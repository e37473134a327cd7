import { describe, expect, it } from 'vitest';
import { bindings, conflicts } from './keys';
import { refusal } from './remap.svelte';

describe('a key of one’s own', () => {
  it('may be one that is free', () => expect(refusal('list.peek', 'q', {})).toBeUndefined());
  it('may be the one that it has', () => expect(refusal('list.peek', 'p', {})).toBeUndefined());
  it('is never a browser’s or a screen reader’s', () => {
    for (const key of ['Tab', 'Escape', 'F5', 'Ctrl+c', 'Ctrl+w', 'Insert', 'Alt+d']) expect(refusal('list.peek', key, {}), key).toEqual({ why: 'taken' });
  });
  it('never means two things in one place, whatever else was changed', () => {
    expect(refusal('list.peek', 'j', {})).toMatchObject({ why: 'conflict', with: { id: 'list.next' } });
    expect(refusal('list.peek', 'u', {})).toMatchObject({ why: 'conflict', with: { id: 'undo' } });
    expect(refusal('list.peek', 'q', { 'list.next': ['q'] })).toMatchObject({ why: 'conflict', with: { id: 'list.next' } });
    expect(refusal('list.peek', 'j', { 'list.next': ['q'], 'list.previous': ['Q'] })).toBeUndefined();
  });
  it('leaves A and X to accepting and rejecting', () => {
    expect(refusal('graph.pin', 'a', {})).toMatchObject({ with: { id: 'list.accept' } });
    expect(refusal('graph.pin', 'x', {})).toMatchObject({ with: { id: 'list.reject' } });
  });
  it('can be had by every binding without a clash arising', () => {
    for (const b of bindings) {
      for (const key of ['q', 'z', 'Shift+q', 'Ctrl+e']) {
        if (refusal(b.id, key, {})) continue;
        expect(conflicts(bindings.map((x) => (x.id === b.id ? { ...x, keys: [key] } : x))), `${b.id} ${key}`).toEqual([]);
      }
    }
  });
});
