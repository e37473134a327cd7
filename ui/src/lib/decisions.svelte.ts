// Accepting, rejecting, undoing. A decision shows at once; if the server does not answer it is kept in this browser, in
// order, and sent when the server is back.

import { api, ApiError, Gone, statement } from './api';
import { isWorld, kindOf, type Kind } from './kinds';
import { label, sentence, t } from './messages';
import { clashes, people } from './people.svelte';
import type { Ruled, State, Step, Verdict } from './records';
import { lost, onReturn, say, session } from './session.svelte';
import type { Profile } from './world';

export interface Pending {
  case: string;
  id: string;
  verdict: Verdict;
  reason: string;
  note?: string;
  /** The record's decision when the person looked; missing where another of these comes before it. */
  seen?: string;
  /** Whose it is: another person who signs in in this browser must not send it. */
  by?: string;
}

const KEPT = 'hearsay.pending';

function load(): Pending[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

class Queue {
  items = $state.raw<Pending[]>(load());
  set(items: Pending[]): void {
    this.items = items;
    localStorage.setItem(KEPT, JSON.stringify(items));
  }
}

export const queue = new Queue();

/** isKept reports whether a decision on a record waits to be sent. */
export function isKept(caseId: string, id: string): boolean {
  return queue.items.some((p) => p.case === caseId && p.id === id);
}

type Listener = (changed: Ruled[]) => void;
const listeners = new Set<Listener>();

/** onDecided tells pages of records whose state changed: statements whole, others by what was decided on them. Call it while a component is set up. */
export function onDecided(listen: Listener): void {
  $effect(() => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  });
}

/** patched returns the list with what changed written over the old records. */
export function patched<T extends Ruled>(list: T[], changed: readonly Ruled[]): T[] {
  const byId = new Map(changed.map((s) => [s.id, s]));
  return list.some((s) => byId.has(s.id)) ? list.map((s) => ({ ...s, ...byId.get(s.id) })) : list;
}

function tell(changed: Ruled[]): void {
  for (const l of listeners) l(changed);
}

/** When we wrote what the server has not announced yet. */
let written: number[] = [];

/** wrote notes a write of our own, whose result is already shown. */
export function wrote(): void {
  written.push(performance.now());
}

/** isOwnEcho reports whether a change that the server announces is most likely our own write, already shown. Each write has one echo:
 * what is announced beyond that is somebody else's, however soon it comes. */
export function isOwnEcho(): boolean {
  written = written.filter((at) => performance.now() - at < 1000);
  return written.shift() !== undefined;
}

const STATES: Record<Verdict, State> = { accept: 'accepted', reject: 'rejected' };

/** cited adds to what is said that reports cite what was rejected; after the fact, and without asking. */
export function cited(n = 0): void {
  if (n) say(`${session.notice?.text ?? ''} ${t('decide.cited', { n })}`.trim(), { undo: session.notice?.undo ?? false });
}

/** decide rules on one or several records. `left` says after the fact what remains, for the announcement. */
export async function decide(caseId: string, on: readonly Ruled[], verdict: Verdict, reason = '', left?: () => string, note = ''): Promise<void> {
  if (session.readOnly) return say(session.readOnlyWhy);
  const state = STATES[verdict];
  const open = on.filter((s) => s.state !== state || ((reason !== '' || note !== '') && on.length === 1));
  if (open.length === 0) {
    if (on.length) say(t('decide.already', { state: t(`state.${state}`) }));
    return;
  }
  const before = open.map(standing);
  tell(before.map((s) => ({ ...s, state })));
  const done = t(verdict === 'accept' ? 'decide.accepted' : 'decide.rejected', { n: open.length });
  const after = left?.();
  say(after ? t('decide.withLeft', { done, left: after }) : done, { undo: true });
  wrote();
  try {
    if (queue.items.length) throw new Gone('older decisions wait'); // order is part of the record
    if (open.length === 1) {
      const one = open[0]!;
      const answer = await api.decide(caseId, one.id, { verdict, reason, note, seen: one.decision });
      tell([answer.statement ? statement(answer.statement) : { id: one.id, state, decision: answer.decision.id }]);
      cited(answer.cited);
    } else {
      const answer = await api.decideAll(caseId, { verdict, reason, note, subjects: open.map((s) => s.id) });
      const of = new Map((answer.decisions ?? []).map((d) => [d.subject, d.id]));
      tell(before.map((s) => ({ ...s, state, decision: of.get(s.id) ?? s.decision })));
      cited(answer.cited);
    }
    wrote();
  } catch (e) {
    if (e instanceof Gone) {
      queue.set([...queue.items, ...open.map((s) => ({ case: caseId, id: s.id, verdict, reason, ...(note && { note }), ...(isKept(caseId, s.id) ? {} : { seen: s.decision }), by: people.me.name }))]);
      say(t('decide.kept'), { undo: true });
      lost();
      return;
    }
    tell(before);
    if (isClash(e) && open.length === 1) {
      const one = open[0]!;
      const now = await fresh(caseId, one).catch(() => one);
      tell([now]);
      say(t('meanwhile.notYet'));
      clashes.add({
        label: '', theirs: e.meanwhile, mine: { what: t(`state.${state}`), reason, note }, yield: () => undefined,
        insist: () => decide(caseId, [{ ...one, ...now, state: 'proposed' }], verdict, reason, left, note),
      });
      return;
    }
    await refused(e, caseId, before);
  }
}

/** isClash reports whether somebody else decided on the record meanwhile, and it is known what. */
function isClash(e: unknown): e is ApiError {
  return e instanceof ApiError && e.status === 409 && e.meanwhile.length > 0;
}

/** clashed lays an edit by hand and what was written or decided meanwhile side by side. */
export function clashed(e: unknown, mine: { what: string; note: string; lines: string[] }, theirs: (value: string) => string[], leave: () => void, insist: () => Promise<void>): void {
  if (!isClash(e)) return;
  session.revision++;
  const last = e.meanwhile[0]!;
  clashes.add({
    label: '', theirs: e.meanwhile, mine: { what: mine.what, reason: '', note: mine.note }, lines: { mine: mine.lines, theirs: last.verdict === 'write' && last.value ? theirs(last.value) : [] },
    yield: leave, insist,
  });
}

/** Only what a decision changes: what else a page knows of a record is not written over. */
const standing = ({ id, state, decision }: Ruled): Ruled => ({ id, state, decision });

async function refused(e: unknown, caseId: string, open: Ruled[]): Promise<void> {
  if (e instanceof ApiError && e.status === 409) {
    say(t('decide.conflict'), { bad: true });
    tell(await Promise.all(open.map((s) => fresh(caseId, s).catch(() => s))));
    return;
  }
  say(problemText(e), { bad: true });
}

async function fresh(caseId: string, s: Ruled): Promise<Ruled> {
  const kind = kindOf(s.id);
  return isWorld(kind) ? standing((await api.record(caseId, kind, s.id)).record) : (await api.statement(caseId, s.id)).statement;
}

/** looked is what a decision on a record as it is now says was seen: of a grade the grade before it, else the decision behind its state. */
async function looked(caseId: string, id: string, verdict: string): Promise<string> {
  const { record } = await api.record(caseId, kindOf(id) as Kind, id);
  return (verdict === 'grade' ? (record as Partial<Profile>).grade?.decision : record.decision) ?? '';
}

/** settle merges records, parts one, or grades a source. It is true when that was done; the pages load again then. */
export async function settle(caseId: string, id: string, ruling: Parameters<typeof api.settle>[2], done: (label: string) => string): Promise<boolean> {
  if (session.readOnly) {
    say(session.readOnlyWhy);
    return false;
  }
  try {
    if (queue.items.length) throw new Gone('older decisions wait');
    const answer = await api.settle(caseId, id, ruling);
    wrote();
    session.revision++;
    say(done(answer.record?.label ?? ''), { undo: true });
    return true;
  } catch (e) {
    if (e instanceof Gone) {
      say(t('settle.gone'), { bad: true });
      lost();
    } else if (isClash(e)) {
      session.revision++;
      clashes.add({
        label: '', theirs: e.meanwhile, mine: { what: `${label('history', ruling.verdict)}${ruling.value ? ' ' + ruling.value : ''}`, reason: '', note: ruling.note ?? '' },
        yield: () => undefined, insist: async () => void (await settle(caseId, id, { ...ruling, seen: await looked(caseId, id, ruling.verdict) }, done)),
      });
    } else if (e instanceof ApiError && e.status === 409) {
      say(t('decide.conflict'), { bad: true });
      session.revision++;
    } else say(problemText(e), { bad: true });
    return false;
  }
}

/** problemText is what a person is told of an error. */
export function problemText(e: unknown): string {
  if (e instanceof ApiError) {
    if (e.status === 401) return t(people.me.shared ? 'people.lapsed' : 'error.token');
    return e.message ? sentence(e.message) : t('error.unknown', { status: String(e.status) });
  }
  return e instanceof Error ? e.message : String(e);
}

/** undoLast takes back what was last said to be done: what was done in this browser alone, else the latest decision. */
export function undoLast(caseId: string): void | Promise<void> {
  const last = session.notice?.undo;
  if (typeof last !== 'function') return undo(caseId);
  session.notice = null;
  last();
}

/** undo takes back the latest decision, or the named one. */
export async function undo(caseId: string, decision = ''): Promise<void> {
  if (session.readOnly) return say(session.readOnlyWhy);
  if (queue.items.length && !decision) {
    const last = queue.items.at(-1)!;
    queue.set(queue.items.slice(0, -1));
    session.revision++;
    tell([]);
    restored?.(last);
    say(t('decide.undoKept'));
    return;
  }
  await step(() => api.undo(caseId, decision), 'decide.undone', 'decide.nothingToUndo');
}

/** restored lets a page show a decision that was taken back before it was sent. */
let restored: ((p: Pending) => void) | undefined;
export function onRestored(run: (p: Pending) => void): void {
  $effect(() => {
    restored = run;
    return () => (restored = undefined);
  });
}

export async function redo(caseId: string): Promise<void> {
  if (session.readOnly) return say(session.readOnlyWhy);
  await step(() => api.redo(caseId), 'decide.redone', 'decide.nothingToRedo');
}

async function step(run: () => Promise<Step>, done: 'decide.undone' | 'decide.redone', nothing: 'decide.nothingToUndo' | 'decide.nothingToRedo'): Promise<void> {
  try {
    wrote();
    const answer = await run();
    wrote();
    tell(answer.statement ? [statement(answer.statement)] : []);
    if (answer.together > 1 || !answer.statement) session.revision++; // the others are not in the answer, nor is what stands behind the texts
    say(t(done, { n: answer.together }));
  } catch (e) {
    if (e instanceof Gone) lost();
    else if (e instanceof ApiError && e.status === 404) say(t(nothing));
    else say(problemText(e), { bad: true });
  }
}

let sending = false;

/** flush sends what was kept, oldest first. */
export async function flush(): Promise<void> {
  if (sending) return;
  sending = true;
  let sent = 0;
  try {
    while (queue.items.length) {
      const next = queue.items[0]!;
      if (next.by !== undefined && next.by !== people.me.name) return; // it waits for the one whose it is
      try {
        const answer = await api.decide(next.case, next.id, { verdict: next.verdict, reason: next.reason, note: next.note ?? '', ...(next.seen !== undefined && { seen: next.seen }) });
        tell([answer.statement ? statement(answer.statement) : { id: next.id, state: STATES[next.verdict], decision: answer.decision.id }]);
        sent++;
      } catch (e) {
        if (e instanceof Gone) {
          lost();
          return;
        }
        if (isClash(e)) return put(next, e); // the others wait behind it: order is part of the record
        say(problemText(e), { bad: true });
        if (e instanceof ApiError && (e.status === 401 || e.status === 403)) return; // kept until this browser may send them
      }
      queue.set(queue.items.slice(1));
    }
    if (sent) say(t('app.sent', { n: sent }));
  } finally {
    sending = false;
  }
}

/** put lays a decision that was kept, and what was decided meanwhile, before the person; it stays kept until they chose. */
function put(next: Pending, e: ApiError): void {
  const rest = () => queue.items.slice(1);
  clashes.add({
    label: '', theirs: e.meanwhile, mine: { what: t(`state.${STATES[next.verdict]}`), reason: next.reason, note: next.note ?? '' },
    yield: () => {
      queue.set(rest());
      session.revision++;
      void flush();
    },
    insist: async () => {
      queue.set([{ ...next, seen: e.meanwhile[0]!.id }, ...rest()]);
      await flush();
    },
  });
}

onReturn(flush);
void flush();
