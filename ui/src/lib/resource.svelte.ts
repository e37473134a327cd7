// Loading: the old content stays while the new one comes; `slow` turns on after 150 ms (a thin bar), `bare` after 400 ms
// with nothing to show yet (a skeleton).

import { Gone } from './api';
import { lost, session } from './session.svelte';

export class Resource<T> {
  data = $state.raw<T | undefined>(undefined);
  error = $state.raw<Error | undefined>(undefined);
  slow = $state(false);
  bare = $state(false);
  #shown = '';

  /** `key` names what to load (and is read reactively); "" loads nothing. Content of another key is dropped only when
   * `keep` says that the two have nothing in common. */
  constructor(key: () => string, load: (signal: AbortSignal) => Promise<T>, keep: (a: string, b: string) => boolean = () => true) {
    $effect(() => {
      const name = key();
      void session.revision;
      if (!name) return;
      const stop = new AbortController();
      if (this.#shown && !keep(this.#shown, name)) this.data = undefined;
      const soon = setTimeout(() => (this.slow = true), 150);
      const later = setTimeout(() => (this.bare = this.data === undefined), 400);
      const settle = () => {
        clearTimeout(soon);
        clearTimeout(later);
        this.slow = this.bare = false;
      };
      load(stop.signal).then(
        (data) => {
          if (stop.signal.aborted) return;
          settle();
          this.#shown = name;
          this.error = undefined;
          this.data = data;
        },
        (e: unknown) => {
          if (stop.signal.aborted) return;
          settle();
          if (e instanceof Gone) lost();
          else this.error = e instanceof Error ? e : new Error(String(e));
        },
      );
      return () => {
        stop.abort();
        settle();
      };
    });
  }
}
