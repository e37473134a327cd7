import { beforeEach, describe, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
vi.stubGlobal('localStorage', { getItem: (k: string) => kept.get(k) ?? null, setItem: (k: string, v: string) => void kept.set(k, v) });
const { leads, saved, slugOf, within } = await import('./saved.svelte');

describe('a saved view', () => {
  beforeEach(() => kept.clear());

  it('has a slug of its own', () => {
    expect(slugOf('Unnamed, on warnings!', [])).toBe('unnamed-on-warnings');
    expect(slugOf('Höveln', ['hoveln', 'hoveln-2'])).toBe('hoveln-3');
    expect(slugOf('…', [])).toBe('view');
  });
  it('is what the address filters by, without the page that was on show', () => {
    expect(within(new URL('http://h/c/sample/statements?kind=anonymous&cursor=x&sort=-date'))).toBe('statements?kind=anonymous&sort=-date');
    expect(within(new URL('http://h/c/sample/timeline?skip=100'))).toBe('timeline');
  });
  it('leads into its case and nowhere else', () => {
    expect(leads('sample', 'statements?kind=anonymous&kind=-named')).toBe('/c/sample/statements?kind=anonymous&kind=-named');
    expect(leads('sample@2031-05-20', 'corroboration')).toBe('/c/sample@2031-05-20/corroboration');
    for (const bad of ['', '//elsewhere', 'https://elsewhere', '../other/statements', 'views/x', 'account', 'javascript:alert(1)', 'people']) expect(leads('sample', bad), bad).toBe('');
  });
  it('is saved, renamed and dropped, each of it undoable', () => {
    const { view, undo } = saved.save('sample', 'One', 'statements?kind=anonymous');
    expect(saved.find('sample', 'one')).toEqual(view);
    expect(saved.of('other')).toEqual([]);
    const back = saved.rename('sample', 'one', 'Two');
    expect(saved.of('sample').map((v) => [v.slug, v.name])).toEqual([['one', 'Two']]);
    back();
    expect(saved.of('sample@2031-05-20').map((v) => v.name)).toEqual(['One']);
    saved.drop('sample', 'one')();
    expect(saved.of('sample')).toHaveLength(1);
    undo();
    expect(saved.of('sample')).toEqual([]);
    expect(JSON.parse(kept.get('hearsay.views')!)).toEqual({});
  });
});
