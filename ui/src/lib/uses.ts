// Where people's own work rests on a record: reports, questions, links by hand.

import { at, call } from './api';

interface Via {
  /** How it comes by the record: by itself, by a statement of the claim, by a record that is made of it. */
  via: 'itself' | 'statement' | 'record';
  cites: string;
  called: string;
}

export interface CitingSentence extends Via {
  sentence: number;
  line: number;
  words: string;
}

export interface CitedIn {
  id: string;
  title: string;
  state: 'open' | 'dropped';
  /** The text as it stands cites it; the version is the latest that does, `latest` says that none is later. */
  now: boolean;
  version: { decision: string; name: string; by: string; at: string } | null;
  latest: boolean;
  sentences: CitingSentence[];
  count: number;
}

export interface WeighedIn {
  id: string;
  title: string;
  state: 'open' | 'dropped';
  rows: (Via & { id: string; ordinal: string; words: string })[];
  count: number;
}

export interface LinkedBy {
  id: string;
  from: string;
  to: string;
  from_label: string;
  to_label: string;
  by: string;
  note: string;
}

export interface Uses {
  id: string;
  reports: CitedIn[];
  questions: WeighedIn[];
  links: LinkedBy[];
}

export async function uses(c: string, id: string, signal?: AbortSignal): Promise<Uses> {
  const u = await call<Uses>('GET', `${at(c)}/uses/${encodeURIComponent(id)}`, undefined, signal);
  return {
    id: u.id,
    reports: (u.reports ?? []).map((r) => ({ ...r, sentences: r.sentences ?? [] })),
    questions: (u.questions ?? []).map((q) => ({ ...q, rows: q.rows ?? [] })),
    links: u.links ?? [],
  };
}
