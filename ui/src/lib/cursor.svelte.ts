// The row in hand and the rows selected, in any list whose rows carry data-row and a link with data-open.

import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';

export class Cursor {
  at = $state('');
  selected = new SvelteSet<string>();
  readonly #ids: () => string[];

  constructor(ids: () => string[]) {
    this.#ids = ids;
  }

  get index(): number {
    return this.#ids().indexOf(this.at);
  }

  move(by: number): void {
    const ids = this.#ids();
    if (ids.length === 0) return;
    const i = this.index;
    this.at = ids[i < 0 ? 0 : Math.min(ids.length - 1, Math.max(0, i + by))]!;
    void tick().then(() => {
      const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(this.at)}"]`);
      row?.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    });
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
