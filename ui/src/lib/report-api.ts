// The routes of reports. A text that somebody else changed meanwhile comes back as a Conflict: both texts, none lost.

import { ApiError, at, call, Gone, problem, stated } from './api';
import { filledCheck, filledDefence, filledDocument, filledReport, type Check, type Citable, type Defence, type Document, type Done, type Report, type Reported, type Scale, type Settings, type Version } from './report';

/** Conflict is the answer when a text was changed since it was last seen here. */
export class Conflict extends Error {
  constructor(
    readonly theirs: Report,
    readonly yours: string,
  ) {
    super('changed meanwhile');
  }
}

export type Format = 'html' | 'pdf' | 'docx' | 'md' | 'pack' | 'bibtex' | 'csl' | 'ris';

const path = (c: string, id: string) => `${at(c)}/reports/${encodeURIComponent(id)}`;

/** write sends a text together with what it was typed from. */
async function write<T>(method: string, address: string, body: object, keep = false): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch('/api/v1' + address, { method, body: JSON.stringify(body), headers: { Accept: 'application/json', 'Content-Type': 'application/json' }, keepalive: keep });
  } catch (e) {
    throw new Gone(String(e));
  }
  if (answer.status === 409) {
    const p = await answer.json().catch(() => ({}));
    if (p.theirs) throw new Conflict(filledReport(p.theirs), p.yours ?? '');
    throw new ApiError(409, p.detail || p.title || '', p.errors ?? []);
  }
  if (!answer.ok) throw await problem(answer);
  return (await answer.json()) as T;
}

export const reports = {
  list: async (c: string, state = 'open', signal?: AbortSignal) => (await call<{ items: Reported[] | null }>('GET', `${at(c)}/reports${stated({ state })}`, undefined, signal)).items ?? [],
  create: async (c: string, made: { title: string; text: string }) => filledReport(await call<Report>('POST', `${at(c)}/reports`, made)),
  get: async (c: string, id: string, signal?: AbortSignal) => filledReport(await call<Report>('GET', path(c, id), undefined, signal)),
  alter: async (c: string, id: string, change: { title?: string; settings?: Partial<Settings>; state?: 'open' | 'dropped'; seen?: string }) => filledReport(await call<Report>('PATCH', path(c, id), change)),
  /** `keep` lets it go on when the page is left. */
  draft: async (c: string, id: string, text: string, seen: string, keep = false) => filledReport(await write<Report>('PUT', `${path(c, id)}/draft`, { text, seen }, keep)),
  save: async (c: string, id: string, name: string, text: string, seen: string) => filledReport((await write<{ report: Report }>('POST', `${path(c, id)}/versions`, { name, text, seen })).report),
  version: (c: string, id: string, decision: string, signal?: AbortSignal) => call<{ version: Version; text: string; undone: boolean }>('GET', `${path(c, id)}/versions/${encodeURIComponent(decision)}`, undefined, signal),
  history: async (c: string, id: string, signal?: AbortSignal) => (await call<{ items: Done[] | null }>('GET', `${path(c, id)}/history`, undefined, signal)).items ?? [],

  check: async (c: string, id: string, text: string, signal?: AbortSignal) => filledCheck(await call<Check>('POST', `${path(c, id)}/check`, { text }, signal)),
  checkKept: async (c: string, id: string, signal?: AbortSignal) => filledCheck(await call<Check>('GET', `${path(c, id)}/check`, undefined, signal)),
  /** `place` is a code point of the text. */
  defend: async (c: string, id: string, text: string, place: number, signal?: AbortSignal) => filledDefence(await call<Defence>('POST', `${path(c, id)}/defence`, { text, at: place }, signal)),
  defendKept: async (c: string, id: string, sentence: number, signal?: AbortSignal) => filledDefence(await call<Defence>('GET', `${path(c, id)}/sentences/${sentence}/defence`, undefined, signal)),

  citable: async (c: string, q: string, limit = 12, signal?: AbortSignal) => (await call<{ items: Citable[] | null }>('GET', `${at(c)}/cite${stated({ q, limit })}`, undefined, signal)).items ?? [],
  document: async (c: string, id: string, signal?: AbortSignal) => filledDocument(await call<Document>('GET', `${path(c, id)}/document`, undefined, signal)),
  yardsticks: async (signal?: AbortSignal) => ((await call<{ items: Scale[] | null }>('GET', '/yardsticks', undefined, signal)).items ?? []).map((y) => ({ ...y, words: y.words ?? [] })),

  /** The bytes of an export of what is kept, or of a version, with the name that the server gives it. */
  export: async (c: string, id: string, format: Format, version = '', signal?: AbortSignal): Promise<{ bytes: Blob; name: string }> => {
    let answer: Response;
    try {
      answer = await fetch(`/api/v1${path(c, id)}/export${stated({ format, version })}`, signal ? { signal } : {});
    } catch (e) {
      if (signal?.aborted) throw e;
      throw new Gone(String(e));
    }
    if (!answer.ok) throw await problem(answer);
    const disposition = answer.headers.get('Content-Disposition') ?? '';
    const star = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
    const name = star ? decodeURIComponent(star) : (/filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? `${id}.${format === 'pack' ? 'zip' : format}`);
    return { bytes: await answer.blob(), name };
  },
};
