// Titles of articles, for quotes whose article names no outlet. Asked for once a case, when the first such quote is shown.

import { api } from './api';

const MOST = 500;
let of = '';
let titles = $state.raw<ReadonlyMap<string, string>>(new Map());

/** titleOf is the title of an article, "" as long as it is not known. Call it where something is drawn from it. */
export function titleOf(caseId: string, article: string): string {
  if (of !== caseId) {
    of = caseId;
    queueMicrotask(() => void ask(caseId));
  }
  return titles.get(article) ?? '';
}

async function ask(caseId: string): Promise<void> {
  titles = new Map();
  try {
    const page = await api.articles(caseId, new URLSearchParams({ limit: String(MOST) }));
    if (of === caseId) titles = new Map(page.items.map((a) => [a.id, a.metadata.title || a.name]));
  } catch {
    of = ''; // the next quote asks again
  }
}
