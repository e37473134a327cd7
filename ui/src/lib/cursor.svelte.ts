// The row in hand and the rows selected, in any list whose rows carry data-row and a link with data-open.

import { tick, untrack } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { router } from './router.svelte';

/** astray reports whether the focus is on nothing: what had it was taken away. */
export function astray(): boolean {
  return !document.activeElement || document.activeElement === document.body;
}

export class Cursor {
  at = $state('');
  selected = new SvelteSet<string>();
  readonly #ids: () => string[];

  constructor(ids: () => string[]) {
    this.#ids = ids;
    // Come back to, the list stands where it was left.
    let left = router.left();
    $effect(() => {
      const all = ids();
      if (!left || all.length === 0) return;
      const { row, y } = left;
      left = null;
      if (untrack(() => this.at)) return;
      if (all.includes(row)) this.at = row;
      void tick().then(() => {
        scrollTo({ top: y, behavior: 'instant' });
        this.#focus();
      });
    });
    $effect(() => {
      router.row = this.at;
    });
    $effect(() => () => (router.row = ''));
    // What goes away from under the cursor leaves it on the next row that stays.
    let before: string[] = [];
    $effect(() => {
      const all = ids();
      const at = untrack(() => this.at);
      if (at && all.length > 0 && !all.includes(at)) {
        const stays = new Set(all);
        const i = before.indexOf(at);
        this.at = before.slice(i + 1).find((id) => stays.has(id)) ?? before.slice(0, Math.max(0, i)).findLast((id) => stays.has(id)) ?? '';
        this.regain();
      }
      before = all;
    });
  }

  get index(): number {
    return this.#ids().indexOf(this.at);
  }

  move(by: number): void {
    const ids = this.#ids();
    if (ids.length === 0) return;
    const i = this.index;
    this.at = ids[i < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, i + by))]!;
    void tick().then(() => this.#focus()?.scrollIntoView({ block: 'nearest' }));
  }

  /** regain brings the focus back to the row in hand where it fell to the page. */
  regain(): void {
    void tick().then(() => {
      if (astray()) this.#focus();
    });
  }

  #focus(): HTMLElement | null {
    const row = this.at ? document.querySelector<HTMLElement>(`[data-row="${CSS.escape(this.at)}"]`) : null;
    row?.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true });
    return row;
  }

  extend(by: number): void {
    if (this.at) this.selected.add(this.at);
    this.move(by);
    if (this.at) this.selected.add(this.at);
  }

  toggle(id = this.at): void {
    if (!id) return;
    if (!this.selected.delete(id)) this.selected.add(id);
  }

  all(on: boolean): void {
    this.selected.clear();
    if (on) for (const id of this.#ids()) this.selected.add(id);
  }

  clear(): void {
    this.selected.clear();
  }
}
