// Decisions on their way to the server: sent one after the other, in order, while the person goes on. Each is kept in this browser
// until the server has it. What cannot be kept stays here with the reason why.

import { ApiError, Gone } from './api';
import { cited, problemText, wrote } from './decisions.svelte';
import { label, t } from './messages';
import { reviewApi } from './review-api';
import type { Act, Sending } from './review';
import { lost, onReturn } from './session.svelte';

export type Standing = 'waiting' | 'sending' | 'kept' | 'failed' | 'conflict' | 'undone' | 'undoing';

/** One decision of this sitting, as the trail shows it. */
export interface Entry {
  /** Counts up; names the entry. */
  n: number;
  case: string;
  /** The card that it was made on. */
  card: string;
  act: Act;
  /** What the record is called. */
  label: string;
  reason: string;
  at: number;
  standing: Standing;
  sending: Sending;
  /** The entry whose decision stood behind the record when this one was made; 0: what the card said. */
  after: number;
  /** The decision in the log, once it is there; and the event that took it back. */
  decision: string;
  undo: string;
  /** It is to be done again as soon as it is taken back. */
  redo?: boolean;
  /** Why it was not taken, in words; and what was decided elsewhere. */
  why: string;
  theirs: string;
  tries: number;
}

const KEPT = 'hearsay.review';

function load(): Entry[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(list) ? list.map((e: Entry) => ({ ...e, standing: e.standing === 'sending' ? 'waiting' : e.standing, tries: e.tries + 1 })) : [];
  } catch {
    return [];
  }
}

const open = (e: Entry) => e.standing === 'waiting' || e.standing === 'sending' || e.standing === 'undoing' || e.standing === 'failed' || e.standing === 'conflict';

class Outbox {
  entries = $state.raw<Entry[]>(load());
  #sending: Promise<void> | undefined;
  #hold: { n: number; until: number } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** How many the server does not have yet. */
  get waiting(): number {
    return this.entries.filter((e) => e.standing === 'waiting' || e.standing === 'sending' || e.standing === 'undoing').length;
  }

  #change(n: number, by: Partial<Entry>): void {
    this.entries = this.entries.map((e) => (e.n === n ? { ...e, ...by } : e));
    // What the server has is its own to remember.
    localStorage.setItem(KEPT, JSON.stringify(this.entries.filter(open)));
  }
  entry(n: number): Entry | undefined {
    return this.entries.find((e) => e.n === n);
  }

  /** add takes a decision. One that is `held` waits so many milliseconds, or until the next, for something to be added to it. */
  add(made: Pick<Entry, 'case' | 'card' | 'act' | 'label' | 'sending' | 'after'>, held = 0): Entry {
    const e: Entry = { ...made, n: (this.entries.at(-1)?.n ?? 0) + 1, reason: '', at: Date.now(), standing: 'waiting', decision: '', undo: '', why: '', theirs: '', tries: 0 };
    this.entries = [...this.entries, e];
    this.#change(e.n, {});
    this.#hold = held ? { n: e.n, until: Date.now() + held } : undefined;
    void this.send();
    return e;
  }

  /** reason adds to a rejection why, while it is still here. */
  reason(n: number, reason: string): boolean {
    const e = this.entry(n);
    if (!e || e.standing !== 'waiting') return false;
    this.#change(n, { reason, sending: { ...e.sending, body: { ...e.sending.body, reason: reason as never } } });
    this.release();
    return true;
  }

  /** release sends what was held. */
  release(): void {
    this.#hold = undefined;
    void this.send();
  }

  /** undo takes a decision back: what was not sent is simply not sent. */
  undo(n: number): void {
    const e = this.entry(n);
    if (!e) return;
    if (this.#hold?.n === n) this.#hold = undefined;
    if (e.standing === 'waiting') {
      this.#change(n, { standing: 'undone', undo: '' });
    } else if (e.standing === 'undoing') {
      this.#change(n, { redo: false });
    } else if (e.standing === 'sending' || e.standing === 'kept') {
      this.#change(n, { standing: 'undoing', redo: false });
      void this.send();
    } else if (e.standing === 'failed' || e.standing === 'conflict') this.forget(n);
  }

  /** redo does again what was taken back. */
  redo(n: number): void {
    const e = this.entry(n);
    if (e?.standing === 'undoing') this.#change(n, { redo: true });
    if (e?.standing !== 'undone') return;
    this.#change(n, { standing: e.undo ? 'sending' : 'waiting' });
    void this.send();
  }

  /** again tries once more what failed; forget lets it go. */
  again(n: number): void {
    const e = this.entry(n);
    if (!e) return;
    const seen = e.standing === 'conflict' ? e.theirs : e.sending.body.seen;
    const body = { ...e.sending.body };
    if (seen !== undefined) body.seen = seen;
    this.#change(n, { standing: 'waiting', why: '', theirs: '', after: 0, sending: { ...e.sending, body } });
    void this.send();
  }
  forget(n: number): void {
    this.#change(n, { standing: 'undone', why: '', undo: '' });
  }

  /** send sends what waits, oldest first, until nothing does. */
  send(): Promise<void> {
    return (this.#sending ??= this.#all().finally(() => (this.#sending = undefined)));
  }
  /** idle comes when nothing is being sent: all is there, or nobody answers. */
  async idle(): Promise<void> {
    await this.#sending;
  }

  async #all(): Promise<void> {
    for (;;) {
      const e = this.entries.find((x) => (x.standing === 'waiting' && x.n !== this.#held()) || x.standing === 'undoing' || (x.standing === 'sending' && x.undo));
      if (!e || !(await this.#one(e))) return;
    }
  }

  #held(): number {
    if (!this.#hold) return 0;
    const left = this.#hold.until - Date.now();
    if (left <= 0) {
      this.#hold = undefined;
      return 0;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.release(), left);
    return this.#hold.n;
  }

  /** #one brings one entry a step further. False: nobody answers; it is tried again when somebody does. */
  async #one(e: Entry): Promise<boolean> {
    wrote();
    try {
      if (e.standing === 'undoing') {
        const answer = await reviewApi.undo(e.case, e.decision);
        const again = this.entry(e.n)?.redo === true;
        this.#change(e.n, { standing: again ? 'sending' : 'undone', undo: answer.decision.id, redo: false });
      } else if (e.undo) {
        await reviewApi.undo(e.case, e.undo); // taking back what took it back
        this.#change(e.n, { standing: this.entry(e.n)?.standing === 'undoing' ? 'undoing' : 'kept', undo: '' });
      } else {
        this.#change(e.n, { standing: 'sending', tries: e.tries + 1 });
        const body = { ...e.sending.body };
        const before = e.after ? this.entry(e.after) : undefined;
        if (body.seen !== undefined && before?.decision) body.seen = before.standing === 'undone' ? before.sending.body.seen ?? '' : before.decision;
        const answer = await reviewApi.decide(e.case, { ...e.sending, body });
        const now = this.entry(e.n);
        this.#change(e.n, { standing: now?.standing === 'undoing' ? 'undoing' : 'kept', decision: answer.decision.id });
        cited(answer.cited);
      }
    } catch (error) {
      return this.#failed(e, error);
    } finally {
      wrote();
    }
    return true;
  }

  async #failed(e: Entry, error: unknown): Promise<boolean> {
    if (error instanceof Gone) {
      if (this.entry(e.n)?.standing === 'sending' && !e.undo) this.#change(e.n, { standing: 'waiting' });
      lost();
      return false;
    }
    if (error instanceof ApiError && error.status === 409) {
      if (e.undo || e.standing === 'undoing') { // it was taken back, or restored, elsewhere: that is what was wanted
        this.#change(e.n, { standing: e.undo ? 'kept' : 'undone', undo: '' });
        return true;
      }
      const theirs = await reviewApi.latest(e.case, e.sending).catch(() => undefined);
      // Sent before and not answered: the decision that stands is this one.
      if (theirs && e.tries > 0 && theirs.verdict === e.sending.body.verdict && Math.abs(Date.parse(theirs.at) - e.at) < 3_600_000) {
        this.#change(e.n, { standing: 'kept', decision: theirs.id });
        return true;
      }
      this.#change(e.n, { standing: 'conflict', theirs: theirs?.id ?? '', why: theirs ? t('review.theyDid', { who: theirs.by, did: label('history', theirs.value === 'apart' ? 'apart' : theirs.verdict) }) : problemText(error) });
      return true;
    }
    this.#change(e.n, { standing: 'failed', why: problemText(error) });
    return !(error instanceof ApiError && (error.status === 401 || error.status >= 500));
  }
}

export const outbox = new Outbox();

onReturn(() => void outbox.send());
void outbox.send();
