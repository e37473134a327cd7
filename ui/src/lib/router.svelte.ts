// The address is the state: this holds the current address, follows links without reloading the page, and goes back.

import { match, type Route } from './routes';

/** What an entry of the browser's history remembers of its page. */
interface Entry {
  /** How many steps back lies the page from which one came to pages of this kind. */
  out?: number;
  /** The row in hand and the scroll when the page was left. */
  row?: string;
  y?: number;
}

const sort = (r: Route) => ('kind' in r ? `${r.name} ${r.kind}` : r.name);

const entry = (): Entry => (history.state as Entry | null) ?? {};

class Router {
  /** The row in hand in the list that is shown; "" for none. */
  row = '';
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
    if (replace) history.replaceState(history.state, '', next);
    else {
      const here = entry();
      const same = sort(match(next.pathname)) === sort(this.route);
      const out = same ? here.out && here.out + 1 : 1;
      history.replaceState({ ...here, row: this.row, y: scrollY }, '');
      history.pushState(out ? { out } : {}, '', next);
    }
    this.#url = next;
    if (!samePage) scrollTo(0, 0);
  }

  /** left is what was in hand on this page when it was left, once one has come back to it. */
  left(): { row: string; y: number } | null {
    const { row, y } = entry();
    return row === undefined || y === undefined ? null : { row, y };
  }

  /** out goes back to where one came from, past the neighbours one went through; to `home` if one came from nowhere. */
  out(home: string): void {
    const { out } = entry();
    if (out) history.go(-out);
    else this.go(home);
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
