// The one place that talks to the server. Lists that are null or missing on the wire become empty here, so that nothing
// behind this file has to ask.

import { filled, type AchMatrix, type Brief, type Move, type Moved, type Proposals } from './ach';
import { whole, type Balance } from './balance';
import { kindOf, type Kind } from './kinds';
import type * as R from './records';
import type { Alike, Chronology, Link } from './weighing';
import { alike, chronology } from './weighing';
import { complete, type RecordPage, type Records } from './world';

/** ApiError is an answer of the server that is not a success (RFC 9457 problem). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly problems: { location?: string; message: string }[] = [],
    /** Of a record that changed since it was looked at: what was decided on it since, the latest first. */
    readonly meanwhile: Meanwhile[] = [],
    /** Seconds to wait before trying again; 0 where that is not said. */
    readonly after = 0,
  ) {
    super(message);
  }
}

/** What somebody decided on a record while another looked at it. */
export type Meanwhile = Pick<R.Decision, 'id' | 'at' | 'by' | 'verdict' | 'reason' | 'note' | 'value'>;

/** Gone means that nobody answered: the process has stopped. */
export class Gone extends Error {}

/** What is done when the server no longer knows who asks; people.svelte.ts says what. */
export const door = { closed: (): void => undefined };

type Body = FormData | object;

/** So many links of one corroboration are asked for. */
const LINKED = 6000;

/** call asks the server; exported for the files beside this one that hold the routes of one area. */
export async function call<T>(method: string, path: string, body?: Body, signal?: AbortSignal): Promise<T> {
  const init: RequestInit = { method, headers: { Accept: 'application/json' } };
  if (signal) init.signal = signal;
  if (body instanceof FormData) init.body = body;
  else if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { Accept: 'application/json', 'Content-Type': 'application/json' };
  }
  let answer: Response;
  try {
    answer = await fetch('/api/v1' + path, init);
  } catch (e) {
    if (signal?.aborted) throw e;
    throw new Gone(String(e));
  }
  if (answer.status === 401) door.closed();
  if (!answer.ok) throw await problem(answer);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

export async function problem(answer: Response): Promise<ApiError> {
  try {
    const p = await answer.json();
    return new ApiError(answer.status, p.detail || p.title || '', p.errors ?? [], p.meanwhile ?? [], Number(answer.headers.get('Retry-After') ?? 0));
  } catch {
    return new ApiError(answer.status, '');
  }
}

export const at = (id: string) => `/cases/${encodeURIComponent(id).replaceAll('%40', '@')}`;
export const stated = (query: Record<string, string | number | undefined>) => {
  const q = new URLSearchParams();
  for (const [k, v] of Object.entries(query)) if (v !== undefined && v !== '') q.set(k, String(v));
  return q.size ? '?' + q : '';
};

export const api = {
  version: (signal?: AbortSignal) => call<R.About>('GET', '/version', undefined, signal),
  glossary: async () => (await call<{ items: R.Definition[] | null }>('GET', '/glossary')).items ?? [],

  cases: async () => (await call<{ items: R.Case[] | null }>('GET', '/cases')).items ?? [],
  createCase: (title: string) => call<R.Case>('POST', '/cases', { title }),
  sampleCase: () => call<R.Case>('POST', '/cases/sample', {}),
  case: (c: string) => call<R.Case>('GET', at(c)),
  overview: async (c: string, signal?: AbortSignal) => overview(await call<R.Overview>('GET', at(c) + '/overview', undefined, signal)),

  addFiles: async (c: string, files: { name: string; file: File }[]) => {
    const form = new FormData();
    for (const f of files) form.append('files', f.file, f.name);
    return (await call<{ results: R.Intake[] | null }>('POST', at(c) + '/articles', form)).results ?? [];
  },
  addText: async (c: string, text: { name: string; text: string; address: string }) =>
    (await call<{ results: R.Intake[] | null }>('POST', at(c) + '/articles', text)).results ?? [],

  articles: async (c: string, query: URLSearchParams, signal?: AbortSignal) =>
    page(await call<R.Page<R.ArticleRow>>('GET', `${at(c)}/articles?${query}`, undefined, signal), version),
  article: async (c: string, id: string, v: number, signal?: AbortSignal) => {
    type Wire = Omit<R.ArticlePage, 'reading'> & { reading: { sentences: R.ArticlePage['reading']['sentences']; incidents: unknown[]; acts: unknown[]; warnings: unknown[] } | null };
    const { reading: r, ...a } = await call<Wire>('GET', `${at(c)}/articles/${encodeURIComponent(id)}${stated({ v: v || undefined })}`, undefined, signal);
    a.article = version(a.article);
    a.statements = (a.statements ?? []).map(statement);
    a.history = (a.history ?? []).map(version);
    return { ...a, reading: { sentences: r?.sentences ?? [], incidents: r?.incidents?.length ?? 0, acts: r?.acts?.length ?? 0, warnings: r?.warnings?.length ?? 0 } };
  },
  setFacts: (c: string, id: string, facts: Partial<Record<R.FactField, string | string[]>> & { note?: string; seen: string }) =>
    call<{ decision: R.Decision | null; article: R.ArticleRow }>('PATCH', `${at(c)}/articles/${encodeURIComponent(id)}`, facts),
  text: async (c: string, id: string, v: number) => {
    const answer = await fetch(`/api/v1${at(c)}/articles/${encodeURIComponent(id)}/versions/${v}/text`);
    if (!answer.ok) throw await problem(answer);
    return answer.text();
  },
  originalAddress: (c: string, id: string, v: number) => `/api/v1${at(c)}/articles/${encodeURIComponent(id)}/versions/${v}/original`,

  statements: async (c: string, query: URLSearchParams, signal?: AbortSignal) =>
    page(await call<R.Page<R.Statement>>('GET', `${at(c)}/statements?${query}`, undefined, signal), statement),
  statement: async (c: string, id: string, signal?: AbortSignal) => {
    const s = await call<R.StatementPage>('GET', `${at(c)}/statements/${encodeURIComponent(id)}`, undefined, signal);
    return { ...s, statement: statement(s.statement), related: (s.related ?? []).map(statement), decisions: s.decisions ?? [] };
  },
  explanation: async (c: string, id: string, signal?: AbortSignal) => {
    const e = await call<R.Explanation>('GET', `${at(c)}/statements/${encodeURIComponent(id)}/explanation`, undefined, signal);
    return {
      ...e,
      spans: (e.spans ?? []).map((s) => ({ ...part(s), by: s.by ?? [] })),
      steps: (e.steps ?? []).map((s) => ({ ...s, at: s.at ?? [] })),
      others: (e.others ?? []).map((o) => ({ ...o, parts: (o.parts ?? []).map(part) })),
    };
  },
  /** The answer holds the statement, or for what stands behind the texts how it is called now. */
  decide: (c: string, id: string, ruling: { verdict: R.Verdict; reason: string; note: string; seen?: string }) =>
    call<{ decision: R.Decision; statement?: R.Statement; cited?: number }>('POST', `${at(c)}/${kindOf(id)}/${encodeURIComponent(id)}/decisions`, ruling),
  settle: (c: string, id: string, ruling: { verdict: 'merge' | 'split' | 'grade'; members?: string[]; value?: string; note?: string; seen?: string }) =>
    call<R.Settled>('POST', `${at(c)}/${kindOf(id)}/${encodeURIComponent(id)}/decisions`, ruling),
  decideAll: (c: string, batch: { verdict: R.Verdict; reason: string; note: string; subjects: string[] }) =>
    call<{ decisions: R.Decision[]; cited?: number }>('POST', at(c) + '/decisions', batch),

  world: async <K extends Kind>(c: string, kind: K, query: URLSearchParams, signal?: AbortSignal) =>
    page(await call<R.Page<Records[K]>>('GET', `${at(c)}/${kind}?${query}`, undefined, signal), complete),
  record: async <K extends Kind>(c: string, kind: K, id: string, signal?: AbortSignal): Promise<RecordPage<Records[K]>> => {
    const r = await call<RecordPage<Records[K]>>('GET', `${at(c)}/${kind}/${encodeURIComponent(id)}`, undefined, signal);
    return { record: complete(r.record), decisions: r.decisions ?? [], labels: r.labels ?? {}, statements: (r.statements ?? []).map(statement) };
  },

  /** The links that are used where these origins are counted, the strongest first. */
  linksOf: async (c: string, origins: string, signal?: AbortSignal): Promise<Link[]> => {
    const found: Link[] = [];
    for (let cursor = ''; found.length < LINKED; ) {
      const query = new URLSearchParams({ record: origins, limit: '500' });
      if (cursor) query.set('cursor', cursor);
      const p = await api.world(c, 'links', query, signal);
      found.push(...p.items);
      if (!(cursor = p.next_cursor)) break;
    }
    return found;
  },
  link: (c: string, made: { from: string; to: string; note: string }) => call<unknown>('POST', at(c) + '/links', made),
  timeline: async (c: string, query: URLSearchParams, signal?: AbortSignal) => chronology(await call<Partial<Chronology>>('GET', `${at(c)}/timeline?${query}`, undefined, signal)),
  analogues: async (c: string, id: string, signal?: AbortSignal) => alike(await call<Partial<Alike>>('GET', `${at(c)}/incidents/${encodeURIComponent(id)}/analogues?limit=20`, undefined, signal)),

  decisions: async (c: string, before?: number, limit = 50, signal?: AbortSignal) =>
    (await call<{ items: R.LogEntry[] | null }>('GET', at(c) + '/decisions' + stated({ before, limit }), undefined, signal)).items ?? [],
  undo: (c: string, decision = '') => call<R.Step>('POST', at(c) + '/undo', { decision }),
  redo: (c: string) => call<R.Step>('POST', at(c) + '/redo', {}),

  balance: async (c: string, query: { on?: string; alleged?: string; series?: string }, signal?: AbortSignal) => whole(await call<Balance>('GET', at(c) + '/balance' + stated(query), undefined, signal)),

  questions: async (c: string, state = 'open', signal?: AbortSignal) =>
    ((await call<{ items: Brief[] | null }>('GET', at(c) + '/questions' + stated({ state }), undefined, signal)).items ?? []).map((q) => ({ ...q, leaders: q.leaders ?? [], raters: q.raters ?? [] })),
  ask: async (c: string, q: { title: string; note: string; hypotheses: string[] }) => filled(await call<AchMatrix>('POST', at(c) + '/questions', q)),
  importQuestion: async (c: string, file: { text: string; name: string }) => filled(await call<AchMatrix>('POST', at(c) + '/questions/import', file)),
  question: async (c: string, id: string, query: { rater?: string }, signal?: AbortSignal) =>
    filled(await call<AchMatrix>('GET', `${at(c)}/questions/${encodeURIComponent(id)}${stated(query)}`, undefined, signal)),
  move: async (c: string, id: string, moves: Move[], seen = '') => {
    const out = await call<Moved>('POST', `${at(c)}/questions/${encodeURIComponent(id)}/moves`, seen ? { moves, seen } : { moves });
    return { ...out, matrix: filled(out.matrix) };
  },
  proposals: async (c: string, id: string, query: { hypothesis?: string; limit?: number }, signal?: AbortSignal): Promise<Proposals> => {
    const p = await call<Proposals>('GET', `${at(c)}/questions/${encodeURIComponent(id)}/proposals${stated(query)}`, undefined, signal);
    return { limits: p.limits ?? '', total: p.total ?? 0, items: (p.items ?? []).map((x) => ({ ...x, row: { ...x.row, places: x.row.places ?? [] }, bears: (x.bears ?? []).map((b) => ({ ...b, marks: b.marks ?? [] })) })) };
  },
  exportAddress: (c: string, id: string, format: 'csv' | 'json') => `/api/v1${at(c)}/questions/${encodeURIComponent(id)}/matrix.${format}`,

  search: async (c: string, query: { q: string; kind?: string; limit?: number; cursor?: string }, signal?: AbortSignal) =>
    page(await call<R.Page<R.Hit>>('GET', at(c) + '/search' + stated(query), undefined, signal), (h) => ({ ...h, snippet: h.snippet ?? [] })),

  /** How many suggestions of programs nobody has settled. */
  suggested: async (c: string) => (await call<{ items: unknown[] | null }>('GET', at(c) + '/suggestions?state=proposed')).items?.length ?? 0,
  jobs: async (c: string) => jobs(await call<R.Jobs>('GET', at(c) + '/jobs')),
  events: (c: string) => new EventSource(`/api/v1${at(c)}/events`),
};

/** jobs completes the state of the reading queue, as an answer or as an event. */
export function jobs(j: Partial<R.Jobs>): R.Jobs {
  return { queued: j.queued ?? 0, done: j.done ?? 0, failed: j.failed ?? 0, refusals: j.refusals ?? [], running: j.running ?? [] };
}

/** statement completes a record. */
export function statement(s: R.Statement): R.Statement {
  return {
    ...s,
    source: { ...s.source, spans: s.source?.spans ?? [] },
    cue: { ...s.cue, spans: s.cue?.spans ?? [] },
    content: { spans: s.content?.spans ?? [] },
    chain: s.chain ?? [],
  };
}

const part = <P extends R.Part>(p: P): P => ({ ...p, labels: p.labels ?? [] });

function version<V extends R.Version>(v: V): V {
  return { ...v, furniture: v.furniture ?? [], notes: v.notes ?? [], metadata: { ...v.metadata, byline: v.metadata?.byline ?? [] } };
}

function page<T>(p: R.Page<T>, complete: (item: T) => T): R.Page<T> {
  return {
    items: (p.items ?? []).map(complete),
    next_cursor: p.next_cursor ?? '',
    total: p.total ?? 0,
    facets: (p.facets ?? []).map((f) => ({ ...f, values: f.values ?? [] })),
    problems: p.problems ?? [],
  };
}

function overview(o: R.Overview): R.Overview {
  return {
    ...o,
    states: o.states ?? {},
    kinds: o.kinds ?? {},
    sources: o.sources ?? [],
    outlets: o.outlets ?? [],
    days: o.days ?? [],
    undated: o.undated ?? 0,
    reasons: o.reasons ?? { stated: 0, none: 0 },
    jobs: o.jobs ?? { queued: 0, done: 0, failed: 0 },
    refusals: o.refusals ?? [],
    recent: o.recent ?? [],
    no_findings: o.no_findings ?? [],
    world: { stale: o.world?.stale ?? false, resolving: o.world?.resolving ?? false, counts: o.world?.counts ?? {} },
  };
}
