// What programs suggest, as cards of the review: each with what is needed to decide on it. Nothing of it counts until a person accepts.

import { api, at, call, statement } from './api';
import { around } from './hand';
import { isWorld, kindOf } from './kinds';
import { t } from './messages';
import { CodePoints, type Span } from './offsets';
import type { Piece, SourceKind, Statement } from './records';
import type { Card, ReviewPage } from './review';
import type { Head, Place } from './world';

export interface Suggestion {
  id: string;
  kind: 'statement' | 'merge' | 'rating';
  /** The program, and on whose behalf it was used. */
  by: string;
  for: string;
  at: string;
  why: string;
  state: string;
  decision: string;
  settled: string;
  /** Why it was rejected, and the same in the words of whoever settled it. */
  reason: string;
  note: string;
  article: string;
  version: number;
  source: Piece[];
  cue: Piece[];
  content: Piece[];
  source_kind: SourceKind | '';
  stance: string;
  subject: string;
  members: string[];
  question: string;
  row: string;
  hypothesis: string;
  value: string;
}

/** A suggestion with what it is about. */
export interface Suggested {
  what: Suggestion;
  /** Of a merge: the records, the one that stays first. */
  records: Head[];
  rating: { title: string; row: string; words: string; hypothesis: string; text: string; place: Place | null } | null;
  /** What it is about can no longer be shown, and why. */
  gone: string;
}

/** So many are looked up at once. */
const FEW = 20;

/** suggestions lists what nobody has settled, oldest first. */
export async function suggestions(c: string, signal?: AbortSignal): Promise<Suggestion[]> {
  return (await call<{ items: Suggestion[] | null }>('GET', `${at(c)}/suggestions?state=proposed`, undefined, signal)).items ?? [];
}

/** settleSuggestion accepts or rejects one. The answer is the event that settles it: undoing that takes back all that was done. */
export async function settleSuggestion(c: string, id: string, body: { verdict: string; reason?: string; note?: string }) {
  const made = await call<{ suggestion: Suggestion; decisions: { id: string }[] }>('POST', `${at(c)}/suggestions/${encodeURIComponent(id)}/decisions`, body);
  return { decision: made.decisions.at(-1)! };
}

/** settledHow says how a suggestion was settled elsewhere. */
export async function settledHow(c: string, id: string) {
  const s = ((await call<{ items: Suggestion[] | null }>('GET', `${at(c)}/suggestions`)).items ?? []).find((x) => x.id === id);
  return s?.settled ? { id: s.decision, verdict: s.state === 'accepted' ? ('accept' as const) : ('reject' as const), by: s.settled, at: new Date().toISOString() } : undefined;
}

const bare = (p: Piece) => ({ start: p.start, end: p.end, exact: p.exact });

/** suggestedPage is the queue of suggestions, as the review takes queues. */
export async function suggestedPage(c: string, open: readonly Suggestion[], cursor: string, write: boolean, signal?: AbortSignal): Promise<Pick<ReviewPage, 'cards' | 'next_cursor' | 'left'>> {
  // What was settled meanwhile is no longer listed: the place is known by the moment.
  const [moment = '', last = ''] = cursor.split(' ');
  const rest = cursor ? open.filter((s) => Date.parse(s.at) > Date.parse(moment) || (s.at === moment && s.id > last)) : open;
  const some = rest.slice(0, FEW);
  const end = some.at(-1);
  return { cards: await Promise.all(some.map((s) => cardOf(c, s, write, signal))), next_cursor: rest.length > FEW && end ? `${end.at} ${end.id}` : '', left: open.length };
}

async function cardOf(c: string, s: Suggestion, write: boolean, signal?: AbortSignal): Promise<Card> {
  const about: Suggested = { what: s, records: [], rating: null, gone: '' };
  const card: Card = { id: s.id, kind: 'suggestions', because: '', statement: null, context: null, bears: [], sides: [], tie: null, against: '', decisions: [], suggested: about };
  try {
    if (s.kind === 'statement') Object.assign(card, await worded(c, s, write, signal));
    else if (s.kind === 'merge') {
      const kind = kindOf(s.subject);
      if (isWorld(kind)) about.records = await Promise.all([s.subject, ...s.members].map(async (id) => (await api.record(c, kind, id, signal)).record));
    } else {
      const { question: q } = await api.question(c, s.question, {}, signal);
      const row = q.rows.find((r) => r.id === s.row);
      const h = q.hypotheses.find((x) => x.id === s.hypothesis);
      if (row && h) about.rating = { title: q.title, row: row.ordinal, words: row.words, hypothesis: h.ordinal, text: h.text, place: row.places[0] ?? null };
      else about.gone = t(row ? 'suggest.hypothesisGone' : 'suggest.rowGone', { question: q.title });
    }
  } catch (e) {
    if (signal?.aborted) throw e;
    about.gone = e instanceof Error ? e.message : String(e);
  }
  return card;
}

/** worded is the statement that would stand, among the sentences around it; without it, the words that are said alone. */
async function worded(c: string, s: Suggestion, write: boolean, signal?: AbortSignal): Promise<Partial<Card>> {
  const page = await api.article(c, s.article, s.version, signal);
  const points = new CodePoints(page.text);
  const pieces: Span[] = [...s.source, ...s.cue, ...s.content];
  const whole = { start: Math.min(...pieces.map((p) => p.start)), end: Math.max(...pieces.map((p) => p.end)) };
  const near = around(page.reading.sentences, whole, points.length, 1);
  const context = { ...near, text: points.exact(near), before: points.exact({ start: near.start, end: whole.start }), after: points.exact({ start: whole.end, end: near.end }) };
  if (write) {
    const asked = { version: s.version, source: s.source.map(bare), cue: s.cue.map(bare), content: s.content.map(bare), ...(s.source_kind && { kind: s.source_kind }), ...(s.stance && { stance: s.stance }), preview: true };
    try {
      const made = await call<{ statement: Statement }>('POST', `${at(c)}/articles/${encodeURIComponent(s.article)}/statements`, asked, signal);
      return { context, statement: { ...statement(made.statement), id: '', state: 'proposed' } };
    } catch (e) {
      if (signal?.aborted) throw e;
    }
  }
  const { metadata: m } = page.article;
  const quote = { ...whole, exact: points.exact(whole), article: s.article, version: s.version, outlet: m.outlet, published: m.published ?? '', statement: '', speaker: '', actor: '', kind: 'unknown' as const, title: m.title, context };
  const none = { actor: null, incident: null, act: null, warning: null, claim: null, tension: null };
  return { sides: [{ kind: 'claims', id: s.id, label: '', state: 'proposed', decision: '', articles: 1, parts: 1, quotes: [quote], ...none }] };
}
