// The routes of cases as files, of copies, and of what people decided differently.

import { at, call } from './api';
import type { Case } from './records';

export interface Position {
  by: string;
  at: string;
  value: string;
  reason: string;
  note: string;
  decision: string;
  words: string;
}

export interface Disagreement {
  kind: string;
  record: string;
  record_kind: string;
  about: string;
  label: string;
  sides: Position[];
  holds: string;
  settled: boolean;
  by: string;
  places: { article: string; version: number; start: number; end: number; exact: string }[];
}

export interface Agreement {
  kind: string;
  people: string[];
  measure: string;
  n: number;
  value: number | null;
  low: number | null;
  high: number | null;
  says: string;
}

export interface Agreements {
  items: Disagreement[];
  open: number;
  total: number;
  figures: Agreement[];
}

/** What taking in a copy adds. */
export interface Merged {
  title: string;
  events: number;
  articles: number;
  versions: number;
  clashes: { item: string; id: string; why: string }[];
  disagreements: Disagreement[];
}

function form(file: File): FormData {
  const f = new FormData();
  f.append('file', file, file.name);
  return f;
}

export const copies = {
  /** Where a case is downloaded from. */
  address: (c: string) => `/api/v1${at(c)}/export`,
  take: (file: File) => call<Case>('POST', '/cases/import', form(file)),
  /** Takes in another copy of the case, or with `dry` says what that would do. */
  merge: (c: string, file: File, dry: boolean) => call<Merged>('POST', `${at(c)}/merges${dry ? '?dry_run=true' : ''}`, form(file)),
  disagreements: (c: string, state: string, signal?: AbortSignal) => call<Agreements>('GET', `${at(c)}/disagreements?state=${state}`, undefined, signal),
  settle: (c: string, id: string, verdict: 'accept' | 'reject') => call<unknown>('POST', `${at(c)}/decisions`, { verdict, subjects: [id] }),
};
