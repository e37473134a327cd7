// Views of lists that a person keeps under a name: what the address filters by. Kept for each case in this browser; a link carries one
// to others.

import { match, asOf, to } from './routes';

export interface View {
  slug: string;
  name: string;
  /** The page and its query, within the case: statements?kind=anonymous. */
  address: string;
}

const KEPT = 'hearsay.views';
const MOST = 200;

function load(): Record<string, View[]> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    return kept && typeof kept === 'object' && !Array.isArray(kept) ? (kept as Record<string, View[]>) : {};
  } catch {
    return {};
  }
}

/** slugOf makes of a name what stands in an address, unlike those that are taken. */
export function slugOf(name: string, taken: readonly string[]): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const base = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'view';
  let slug = base;
  for (let n = 2; taken.includes(slug); n++) slug = `${base}-${n}`;
  return slug;
}

/** within is an address within its case, without the page of the list that was on show; "" for what is no list. */
export function within(url: URL): string {
  const path = url.pathname.split('/').slice(3).join('/');
  const query = new URLSearchParams(url.search);
  query.delete('cursor');
  query.delete('skip');
  return path + (query.size ? `?${query}` : '');
}

/** leads is the whole address of a view in a case; "" where it is no list of a case: what a link says is not followed anywhere else. */
export function leads(caseId: string, address: string): string {
  const [path = '', query = ''] = address.split(/\?(.*)/s);
  if (!/^[a-z]+$/.test(path)) return '';
  const route = match(`/c/case/${path}`);
  if (!['world', 'statements', 'articles', 'timeline', 'history', 'review'].includes(route.name)) return '';
  return `${to.overview(caseId)}/${path}${query && '?' + new URLSearchParams(query)}`;
}

class Saved {
  #all = $state.raw<Record<string, View[]>>(load());

  of(caseId: string): View[] {
    return this.#all[asOf(caseId).base] ?? [];
  }
  find(caseId: string, slug: string): View | undefined {
    return this.of(caseId).find((v) => v.slug === slug);
  }

  /** #put keeps the views of a case, and returns what puts back those that were there. */
  #put(caseId: string, views: View[]): () => void {
    const before = this.of(caseId);
    const set = (list: View[]) => {
      const { [asOf(caseId).base]: _, ...others } = load(); // another tab may have saved some
      this.#all = list.length ? { ...others, [asOf(caseId).base]: list } : others;
      localStorage.setItem(KEPT, JSON.stringify(this.#all));
    };
    set(views);
    return () => set(before);
  }

  save(caseId: string, name: string, address: string): { view: View; undo: () => void } {
    const here = this.of(caseId);
    const view = { slug: slugOf(name, here.map((v) => v.slug)), name, address };
    return { view, undo: this.#put(caseId, [...here, view].slice(-MOST)) };
  }
  /** rename leaves the slug: links that were given away still lead here. */
  rename(caseId: string, slug: string, name: string): () => void {
    return this.#put(caseId, this.of(caseId).map((v) => (v.slug === slug ? { ...v, name } : v)));
  }
  drop(caseId: string, slug: string): () => void {
    return this.#put(caseId, this.of(caseId).filter((v) => v.slug !== slug));
  }
}

export const saved = new Saved();
