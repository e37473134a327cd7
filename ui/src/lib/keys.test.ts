import { describe, expect, it } from 'vitest';
import { bindings, conflicts, hint, isSingle, keyOf, type Binding } from './keys';

const press = (key: string, with_: Partial<Parameters<typeof keyOf>[0]> = {}) => keyOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...with_ });

describe('the registry', () => {
  it('has no key that means two things in one place', () => expect(conflicts(bindings)).toEqual([]));
  it('would notice one', () => {
    const b = (id: string, scope: Binding['scope'], ...keys: string[]): Binding => ({ id, scope, keys, label: 'key.help' });
    expect(conflicts([b('one', 'list', 'j'), b('two', 'everywhere', 'j')])).toHaveLength(1);
    expect(conflicts([b('one', 'goto', 'g a'), b('two', 'list', 'g')])).toHaveLength(1);
    expect(conflicts([b('one', 'list', 'a'), b('two', 'reader', 'a')])).toEqual([]);
    expect(conflicts([b('one', 'reason', 'x'), b('two', 'list', 'x')])).toEqual([]);
  });
  it('names every binding once', () => expect(new Set(bindings.map((b) => b.id)).size).toBe(bindings.length));
  it('keeps A and X for accept and reject on every screen', () => {
    for (const b of bindings.filter((b) => b.scope !== 'reason')) {
      if (b.keys.includes('a')) expect(b.id).toMatch(/\.accept$/);
      if (b.keys.includes('x')) expect(b.id).toMatch(/\.reject$/);
    }
  });
  it('takes no key of browsers or screen readers', () => {
    const taken = ['Ctrl+f', 'Ctrl+l', 'Ctrl+t', 'Ctrl+w', 'Ctrl+n', 'Ctrl+r', 'Ctrl+p', 'Ctrl+c', 'Ctrl+v', 'Ctrl+a', 'Ctrl+s', 'F1', 'F5', 'F6', 'F7', 'Tab', 'Insert', 'CapsLock'];
    // Saving a text is what the browser's own key means, too.
    for (const b of bindings.filter((b) => b.id !== 'report.save')) for (const k of b.keys) expect(taken).not.toContain(k);
  });
});

describe('key presses', () => {
  it.each([
    ['a letter', press('j'), 'j'],
    ['caps lock', press('J'), 'j'],
    ['shift and a letter', press('U', { shiftKey: true }), 'Shift+u'],
    ['the command key', press('k', { metaKey: true }), 'Ctrl+k'],
    ['a question mark', press('?', { shiftKey: true }), '?'],
    ['a bracket with AltGr', press('[', { ctrlKey: true, altKey: true }), '['],
    ['the space bar', press(' '), 'Space'],
    ['shift and an arrow', press('ArrowDown', { shiftKey: true }), 'Shift+ArrowDown'],
  ])('%s', (_, got, want) => expect(got).toBe(want));
  it('knows which ones can be switched off', () => {
    expect(['j', '?', 'Shift+u', 'Space'].map(isSingle)).toEqual([true, true, true, true]);
    expect(['Ctrl+k', 'Escape', 'Enter', 'ArrowDown'].map(isSingle)).toEqual([false, false, false, false]);
  });
  it('writes hints', () => expect(['palette', 'reader.swap', 'goto.overview', 'redo'].map(hint)).toEqual(['Ctrl K', '⏎', 'G O', 'Shift U']));
});
