// The ways to look at relations. The graph is what one comes for; a list that is filtered is a table.

import { chips } from './filters';

export const VIEWS = ['graph', 'camps', 'matrix', 'table'] as const;
export type View = (typeof VIEWS)[number];

/** viewOf is how an address wants relations shown. */
export function viewOf(query: URLSearchParams): View {
  const asked = query.get('view');
  const known = VIEWS.find((v) => v === asked);
  if (known) return known;
  return chips(query).length > 0 || ['sort', 'cursor', 'limit'].some((name) => query.has(name)) ? 'table' : 'graph';
}

/** nextView goes round. */
export function nextView(v: View): View {
  return VIEWS[(VIEWS.indexOf(v) + 1) % VIEWS.length]!;
}
