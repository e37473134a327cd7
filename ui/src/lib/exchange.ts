// How a case leaves for other tools, and what is taken in from them.

import { at, call } from './api';

export const FORMATS = ['stix', 'misp', 'csv', 'ndjson', 'graphml', 'gexf', 'annotations', 'ics', 'cap', 'ach'] as const;
export type Format = (typeof FORMATS)[number];
export const MARKINGS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
export const GRAPHS = ['relations', 'origins'] as const;
/** The tables, in the order in which the server writes them. */
export const TABLES = [
  'articles', 'statements', 'actors', 'incidents', 'figures', 'acts', 'relations', 'warnings', 'claims', 'sources', 'origins', 'links', 'tensions',
  'questions', 'ratings', 'decisions', 'reports',
] as const;

export interface Choice {
  texts: boolean;
  marking: string;
  table: string;
  graph: string;
  question: string;
}

/** What each format takes of what was chosen. */
const TAKES: Record<Format, readonly (keyof Choice)[]> = {
  stix: ['texts', 'marking'], misp: ['texts', 'marking'], csv: ['texts', 'table'], ndjson: ['texts', 'table'],
  graphml: ['graph'], gexf: ['graph'], annotations: [], ics: [], cap: ['marking'], ach: ['question'],
};
export const takes = (f: Format, what: keyof Choice): boolean => TAKES[f].includes(what);

/** exportAddress is where a case is downloaded in a format. */
export function exportAddress(caseId: string, f: Format, chosen: Partial<Choice> = {}): string {
  const q = new URLSearchParams();
  for (const what of TAKES[f]) {
    const value = chosen[what];
    if (value) q.set(what === 'question' ? 'record' : what, String(value));
  }
  const asked = q.toString();
  return `/api/v1${at(caseId)}/exports/${f}${asked && '?' + asked}`;
}

/** Parts of a list's address that say which page of it is shown. */
const PAGING = ['cursor', 'limit'];

/** tableAddress is where what a list shows is downloaded, all pages of it. */
export function tableAddress(caseId: string, f: 'csv' | 'ndjson', list: string, filters: URLSearchParams): string {
  const q = new URLSearchParams({ table: list });
  for (const [name, value] of filters) if (!PAGING.includes(name) && value) q.append(name, value);
  return `/api/v1${at(caseId)}/exports/${f}?${q}`;
}

export interface Imported {
  bundle: string;
  objects: number;
  older: number;
  articles: { name: string; article: string; outcome: string; reason: string }[];
  left: { type: string; count: number; why: string; named: string[] }[];
}

/** takeIn hands a STIX bundle in. */
export async function takeIn(caseId: string, text: string): Promise<Imported> {
  const got = await call<Imported>('POST', at(caseId) + '/imports/stix', { text });
  return { ...got, articles: got.articles ?? [], left: (got.left ?? []).map((l) => ({ ...l, named: l.named ?? [] })) };
}
