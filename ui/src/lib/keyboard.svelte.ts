// Brings key presses to whoever handles them. Components say what they handle; the registry says by which key.

import { bindings, EXCLUSIVE, isSingle, keyOf, keysOf } from './keys';
import './remap.svelte';
import { preferences } from './session.svelte';

/** A handler may return false to leave the key to the next one, or to the browser. */
type Handler = (e: KeyboardEvent) => boolean | void;

const handlers = new Map<string, Handler[]>();

/** useKeys handles bindings as long as the component lives. The latest handler of a binding is asked first; the frame
 * of the page, which is set up around its pages, asks to come `last`. */
export function useKeys(run: Record<string, Handler>, last = false): void {
  $effect(() => hold(run, last));
}

/** hold handles bindings until the returned function is called. */
export function hold(run: Record<string, Handler>, last = false): () => void {
  for (const [id, h] of Object.entries(run)) {
    const others = handlers.get(id) ?? [];
    handlers.set(id, last ? [...others, h] : [h, ...others]);
  }
  return () => {
    for (const [id, h] of Object.entries(run)) {
      const rest = (handlers.get(id) ?? []).filter((x) => x !== h);
      if (rest.length) handlers.set(id, rest);
      else handlers.delete(id);
    }
  };
}

/** perform runs a binding as if its key had been pressed; for buttons and the palette. */
export function perform(id: string): void {
  for (const h of handlers.get(id) ?? []) if (h(new KeyboardEvent('keydown')) !== false) return;
}

/** available reports whether anything on the page handles a binding now. */
export function available(id: string): boolean {
  return handlers.has(id);
}

let pending = '';
let forget: ReturnType<typeof setTimeout> | undefined;

/** press handles one key event of the document. */
export function press(e: KeyboardEvent): void {
  if (e.defaultPrevented || e.isComposing || ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'].includes(e.key)) return;
  const key = keyOf({ key: e.key, ctrlKey: e.ctrlKey, metaKey: e.metaKey, altKey: e.altKey, shiftKey: e.shiftKey, altGraph: e.getModifierState?.('AltGraph') });
  // The field itself, also where a component keeps it in a shadow.
  const target = (e.composedPath()[0] ?? e.target) as HTMLElement;
  const typing = isField(target);
  if (typing && key !== 'Escape' && key !== 'Ctrl+k' && key !== 'Ctrl+.') return;
  if (target.closest?.('dialog') && key !== 'Ctrl+k') return;
  if (isSingle(key) && !preferences.singles && !exclusive()) return;
  if (native(target, key)) return;

  const sequence = pending ? `${pending} ${key}` : key;
  pending = '';
  clearTimeout(forget);
  const only = exclusive();
  const live = bindings.filter((b) => handlers.has(b.id) && (!only || b.scope === only));
  for (const b of live) {
    if (!keysOf(b).includes(sequence)) continue;
    for (const h of [...(handlers.get(b.id) ?? [])]) {
      if (h(e) !== false) {
        e.preventDefault();
        return;
      }
    }
  }
  if (live.some((b) => keysOf(b).some((k) => k.startsWith(sequence + ' ')))) {
    pending = sequence;
    forget = setTimeout(() => (pending = ''), 1500);
    e.preventDefault();
  }
}

function exclusive() {
  return EXCLUSIVE.find((scope) => bindings.some((b) => b.scope === scope && handlers.has(b.id)));
}

function isField(el: HTMLElement): boolean {
  if (el.isContentEditable || el.tagName === 'TEXTAREA' || el.tagName === 'SELECT') return true;
  return el.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'range'].includes((el as HTMLInputElement).type);
}

/** native leaves Enter and Space to controls that the browser works with them, and arrows to sliders. */
function native(el: HTMLElement, key: string): boolean {
  const control = el.closest?.('a[href], button, summary, input, [role="option"]');
  if (!control) return false;
  if (key === 'Enter') return true;
  if (key === 'Space') return control.tagName !== 'A';
  return key.startsWith('Arrow') && control.tagName === 'INPUT' && (control as HTMLInputElement).type === 'range';
}
