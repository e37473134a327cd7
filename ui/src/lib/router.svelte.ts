// The address is the state: this holds the current address, follows links without reloading the page, and goes back.

import { match } from './routes';

class Router {
  #url = $state.raw(new URL(location.href));

  constructor() {
    addEventListener('popstate', () => (this.#url = new URL(location.href)));
    addEventListener('hashchange', () => (this.#url = new URL(location.href)));
    document.addEventListener('click', (e) => this.#follow(e));
  }

  get url(): URL {
    return this.#url;
  }
  get route() {
    return match(this.#url.pathname);
  }
  get query(): URLSearchParams {
    return this.#url.searchParams;
  }

  /** go shows another address. `replace` leaves no step in the browser's history. */
  go(address: string, replace = false): void {
    const next = new URL(address, location.href);
    if (next.href === this.#url.href) return;
    const samePage = next.pathname === this.#url.pathname;
    history[replace ? 'replaceState' : 'pushState'](null, '', next);
    this.#url = next;
    if (!samePage) scrollTo(0, 0);
  }

  /** filter changes the query of the same page. */
  filter(query: URLSearchParams, replace = false): void {
    const q = query.toString();
    this.go(this.#url.pathname + (q && '?' + q), replace);
  }

  #follow(e: MouseEvent): void {
    if (e.defaultPrevented || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    const link = (e.target as Element).closest?.('a[href]') as HTMLAnchorElement | null;
    if (!link || link.target || link.download || link.origin !== location.origin || link.pathname.startsWith('/api/')) return;
    // Only a fragment: the browser moves there itself.
    if (link.pathname === location.pathname && link.search === location.search && link.hash) return;
    e.preventDefault();
    this.go(link.href);
  }
}

export const router = new Router();
