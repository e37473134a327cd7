// A person's own keys: kept with the other preferences in this browser, and never such that one press could mean two things.

import { askOwn, bindings, conflicts, isSingle, type Binding } from './keys';
import { preferences } from './session.svelte';

askOwn((id) => preferences.keys?.[id]);

/** Keys that belong to browsers and screen readers, or that lead out of everything. */
const TAKEN = /^(Tab|Escape|F\d+|Insert|CapsLock|Ctrl\+[acflnprstvwxz]|Alt\+.*|Ctrl\+Shift\+[intp])$/;

export type Refusal = { why: 'taken' } | { why: 'conflict'; with: Binding };

/** refusal says why a binding cannot have a key, or nothing where it can. `own` are the keys that a person has given already. */
export function refusal(id: string, key: string, own: Record<string, readonly string[]> = preferences.keys ?? {}): Refusal | undefined {
  if (TAKEN.test(key)) return { why: 'taken' };
  // Accept and reject are A and X on every screen; nothing else ever uses them.
  const verdict = /^[ax]$/.exec(key)?.[0];
  const mine = bindings.find((b) => b.id === id)!;
  if (verdict && !mine.keys.includes(verdict)) return { why: 'conflict', with: bindings.find((b) => b.id === (verdict === 'a' ? 'list.accept' : 'list.reject'))! };
  const after = bindings.map((b) => ({ ...b, keys: b.id === id ? [key] : [...(own[b.id] ?? b.keys)] }));
  const before = new Set(conflicts(bindings.map((b) => ({ ...b, keys: [...(own[b.id] ?? b.keys)] }))));
  const clash = conflicts(after).find((c) => !before.has(c) && c.includes(id));
  if (!clash) return undefined;
  const [a, b] = clash.split(':')[0]!.split(' and ');
  return { why: 'conflict', with: bindings.find((x) => x.id === (a === id ? b : a))! };
}

/** give gives a binding a key of a person's own, in place of all that it has. */
export function give(id: string, key: string): void {
  preferences.keys = { ...preferences.keys, [id]: [key] };
}

/** restore gives a binding, or all of them, their first keys again. */
export function restore(id?: string): void {
  const keys = { ...preferences.keys };
  if (id) delete keys[id];
  preferences.keys = id ? keys : {};
}

/** changed reports whether a binding has a key of a person's own. */
export const changed = (id: string): boolean => preferences.keys?.[id] !== undefined;

/** switchable reports whether a binding goes by single letters. */
export const switchable = (b: Binding): boolean => b.keys.some(isSingle);
