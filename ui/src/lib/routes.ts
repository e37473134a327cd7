// Addresses of the page, as data: which page an address shows, and how addresses are written.

import { isWorld, kindOf, type Kind } from './kinds';
import type { Span } from './offsets';

export type Route =
  | { name: 'cases' }
  | { name: 'overview' | 'review' | 'add' | 'articles' | 'statements' | 'search' | 'timeline' | 'history' | 'hypotheses' | 'reports' | 'export' | 'disagreements'; case: string }
  | { name: 'reader' | 'statement' | 'question' | 'report' | 'view'; case: string; id: string }
  | { name: 'world'; kind: Kind; case: string }
  | { name: 'record'; kind: Kind; case: string; id: string }
  | { name: 'reference' | 'settings' }
  | { name: 'account' }
  | { name: 'people'; case: string }
  | { name: 'lost' };

const PAGES = ['review', 'add', 'articles', 'statements', 'search', 'timeline', 'history', 'hypotheses', 'export', 'disagreements'] as const;

/** Kinds whose pages bear another name than their lists. */
const NAMED: Partial<Record<Kind, string>> = { origins: 'corroboration' };
const kindAt = (page: string) => (Object.keys(NAMED) as Kind[]).find((k) => NAMED[k] === page) ?? (isWorld(page) ? page : undefined);
/** A case as it was on a day is written with the day after an "@", which stands in an address as it is. */
const part = (s: string) => encodeURIComponent(s).replaceAll('%40', '@');

/** match reads a path. */
export function match(path: string): Route {
  const parts = path.split('/').filter(Boolean).map(decode);
  if (parts.length === 0) return { name: 'cases' };
  if (parts.length === 1 && parts[0] === 'reference') return { name: 'reference' };
  if (parts.length === 1 && parts[0] === 'settings') return { name: 'settings' };
  if (parts.length === 1 && parts[0] === 'account') return { name: 'account' };
  const [c, id, page, object] = parts;
  if (c !== 'c' || !id || parts.length > 4) return { name: 'lost' };
  if (page === undefined) return { name: 'overview', case: id };
  if (page === 'people' && object === undefined) return { name: 'people', case: id };
  if (page === 'report') return object === undefined ? { name: 'reports', case: id } : { name: 'report', case: id, id: object };
  if (object !== undefined) {
    if (page === 'articles') return { name: 'reader', case: id, id: object };
    if (page === 'statements') return { name: 'statement', case: id, id: object };
    if (page === 'views') return { name: 'view', case: id, id: object };
    if (page === 'hypotheses') return { name: 'question', case: id, id: object };
    const kind = kindAt(page);
    return kind ? { name: 'record', kind, case: id, id: object } : { name: 'lost' };
  }
  const kind = kindAt(page);
  if (kind) return { name: 'world', kind, case: id };
  const name = PAGES.find((p) => p === page);
  return name ? { name, case: id } : { name: 'lost' };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** to writes addresses. */
export const to = {
  cases: () => '/',
  reference: () => '/reference',
  settings: () => '/settings',
  account: () => '/account',
  people: (c: string) => `/c/${part(c)}/people`,
  overview: (c: string) => `/c/${part(c)}`,
  page: (c: string, page: (typeof PAGES)[number] | Kind, query = '') => `/c/${part(c)}/${NAMED[page as Kind] ?? page}${query && '?' + query}`,
  article: (c: string, id: string, at: { version?: number; span?: Span; statement?: string } = {}) => {
    const query = new URLSearchParams();
    if (at.version) query.set('v', String(at.version));
    if (at.statement) query.set('at', at.statement);
    const q = query.toString();
    const hash = at.span ? `#ch=${at.span.start}-${at.span.end}` : '';
    return `/c/${part(c)}/articles/${encodeURIComponent(id)}${q && '?' + q}${hash}`;
  },
  statement: (c: string, id: string) => `/c/${part(c)}/statements/${encodeURIComponent(id)}`,
  record: (c: string, kind: Kind, id: string) => `/c/${part(c)}/${NAMED[kind] ?? kind}/${encodeURIComponent(id)}`,
  /** Where a record of any kind is shown. */
  object: (c: string, id: string) => {
    if (id.startsWith('qu_')) return to.question(c, id);
    if (id.startsWith('rp_')) return to.report(c, id);
    const kind = kindOf(id);
    return kind === 'articles' ? to.article(c, id) : kind === 'statements' ? to.statement(c, id) : to.record(c, kind, id);
  },
  /** A list with filters in force. */
  list: (c: string, page: (typeof PAGES)[number] | Kind, filters: Record<string, string | readonly string[]>) => {
    const query = new URLSearchParams();
    for (const [field, value] of Object.entries(filters)) for (const v of typeof value === 'string' ? [value] : value) if (v) query.append(field, v);
    return to.page(c, page, query.toString());
  },
  question: (c: string, id: string, query = '') => `/c/${part(c)}/hypotheses/${encodeURIComponent(id)}${query && '?' + query}`,
  reports: (c: string) => `/c/${part(c)}/report`,
  report: (c: string, id: string, query = '', hash = '') => `/c/${part(c)}/report/${encodeURIComponent(id)}${query && '?' + query}${hash && '#' + hash}`,
  /** A view that was saved, with where it leads for those who have not saved it. */
  view: (c: string, slug: string, leads = '') => `/c/${part(c)}/views/${encodeURIComponent(slug)}${leads && '?' + new URLSearchParams({ to: leads })}`,
  why: (c: string, id: string) => `${to.statement(c, id)}#why`,
};

/** asOf parts the identifier of a case into the case and the day as of which it is shown, "" for today. */
export function asOf(c: string): { base: string; day: string } {
  const [, base, day] = /^(.*)@(\d{4}-\d{2}-\d{2})$/.exec(c) ?? [];
  return base === undefined ? { base: c, day: '' } : { base, day: day! };
}

/** shifted is the same address in the case as of another day, "" for today. */
export function shifted(address: string, day: string): string {
  const url = new URL(address, 'http://page');
  const parts = url.pathname.split('/');
  if (parts[1] !== 'c' || !parts[2]) return address;
  parts[2] = part(asOf(decode(parts[2])).base + (day && '@' + day));
  return parts.join('/') + url.search + url.hash;
}
