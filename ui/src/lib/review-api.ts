// What the review asks of the server.

import { api, call, at, statement } from './api';
import { session } from './session.svelte';
import { completed, type Queue, type ReviewPage, type Sending } from './review';
import type { Decision, LogEntry, Statement, Step } from './records';

export interface Matched {
  decisions: Decision[];
  count: number;
  digest: string;
  limit: number;
  /** How many reports cite some of what was rejected. */
  cited?: number;
}

export interface News {
  articles: number;
  versions: number;
  statements: number;
  decisions: number;
  sequence: number;
  recent: { article: string; title: string; name: string; captured: string }[];
  by: { value: string; count: number }[];
}

export interface LogPage {
  items: LogEntry[];
  by: { value: string; count: number }[];
}

export const reviewApi = {
  page: async (c: string, queue: Queue, query: URLSearchParams, signal?: AbortSignal): Promise<ReviewPage> => {
    if (queue === 'suggestions') {
      const made = await import('./suggestions');
      const [open, rest] = await Promise.all([made.suggestions(c, signal), reviewApi.page(c, 'statements', new URLSearchParams({ limit: '1' }), signal)]);
      session.suggestions = open.length;
      return { ...rest, ...(await made.suggestedPage(c, open, query.get('cursor') ?? '', !session.readOnly, signal)), queue, articles: {} };
    }
    const q = new URLSearchParams([['queue', queue], ...query]);
    return completed(await call<ReviewPage>('GET', `${at(c)}/review?${q}`, undefined, signal), statement);
  },
  decide: async (c: string, s: Sending): Promise<{ decision: { id: string }; statement?: Statement | null; cited?: number }> => {
    if (s.kind === 'suggestions') return (await import('./suggestions')).settleSuggestion(c, s.id, s.body);
    return call<{ decision: Decision; statement?: Statement | null; cited?: number }>('POST', `${at(c)}/${s.kind}/${encodeURIComponent(s.id)}/decisions`, s.body);
  },
  undo: (c: string, decision: string, act = false) => call<Step>('POST', at(c) + '/undo', { decision, act, soon: true }),
  /** The latest decision on a record that stands. */
  latest: async (c: string, s: Sending): Promise<Pick<Decision, 'id' | 'verdict' | 'by' | 'at' | 'value'> | undefined> => {
    if (s.kind === 'suggestions') return (await import('./suggestions')).settledHow(c, s.id);
    const log = s.kind === 'statements' ? (await api.statement(c, s.id)).decisions : (await api.record(c, s.kind as never, s.id)).decisions;
    return log.find((d) => d.verdict !== 'undo' && !d.undone);
  },
  matching: (c: string, verdict: string, list: string, query: string) => call<Matched>('POST', at(c) + '/decisions', { verdict, filter: { list, query }, dry_run: true }),
  decideAll: (c: string, made: { verdict: string; reason: string; note: string; list: string; query: string; count: number; digest: string }) => {
    const { list, query, ...rest } = made;
    return call<Matched>('POST', at(c) + '/decisions', { ...rest, filter: { list, query } });
  },
  news: async (c: string, after: string, signal?: AbortSignal): Promise<News> => {
    const n = await call<News>('GET', `${at(c)}/news?after=${encodeURIComponent(after)}`, undefined, signal);
    return { ...n, recent: n.recent ?? [], by: n.by ?? [] };
  },
  log: async (c: string, query: URLSearchParams, signal?: AbortSignal): Promise<LogPage> => {
    const p = await call<LogPage>('GET', `${at(c)}/decisions?${query}`, undefined, signal);
    return { items: p.items ?? [], by: p.by ?? [] };
  },
  edit: (c: string, id: string, fields: object) => call<{ decision: Decision; statement: Statement }>('PATCH', `${at(c)}/statements/${encodeURIComponent(id)}`, fields),
};
