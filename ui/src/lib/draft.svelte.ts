// Keeps what is typed. A second after the last stroke the draft goes to the server; until the server has it, it lies in
// this browser too. If somebody else wrote meanwhile nothing is overwritten: both texts are held until a person has chosen.

import { ApiError, Gone } from './api';
import { problemText, wrote } from './decisions.svelte';
import { t } from './messages';
import type { Report } from './report';
import { Conflict, reports } from './report-api';
import { lost, onReturn } from './session.svelte';

/** What is true of the text at this moment. */
export type Keeping = 'kept' | 'waiting' | 'sending' | 'gone' | 'conflict' | 'refused';

export interface Clash {
  theirs: Report;
  mine: string;
  /** What both were typed from. */
  base: string;
}

interface Local {
  text: string;
  seen: string;
  base: string;
}

const PAUSE = 1000;

export class Keeper {
  state = $state<Keeping>('kept');
  problem = $state('');
  clash = $state.raw<Clash | null>(null);
  /** What the server has, as far as is known here. */
  report = $state.raw<Report>() as Report;
  #text: string;
  /** The text that the server acknowledged, and its hash: what the next one is typed from. */
  #base: string;
  #seen: string;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #going: Promise<void> | null = null;
  #stop: () => void;
  readonly #key: string;

  constructor(
    readonly caseId: string,
    report: Report,
  ) {
    this.report = report;
    this.#text = this.#base = report.text;
    this.#seen = report.sha256;
    this.#key = `hearsay.draft.${caseId}.${report.id}`;
    this.#stop = onReturn(() => void this.flush());
    const local = this.#local();
    if (local && local.text !== report.text) {
      this.#text = local.text;
      this.#base = local.base;
      this.#seen = local.seen;
      if (local.seen === report.sha256) {
        this.state = 'waiting';
        void this.flush();
      } else this.#clashed(report);
    } else this.#forget();
  }

  get text(): string {
    return this.#text;
  }
  /** Something is here that the server does not have. */
  get dirty(): boolean {
    return this.#text !== this.#base;
  }

  /** typed takes the text as it is now. */
  typed(text: string): void {
    this.#text = text;
    if (this.clash) {
      this.clash = { ...this.clash, mine: text };
      return this.#remember();
    }
    if (!this.dirty && !this.#going) {
      clearTimeout(this.#soon);
      this.#forget();
      this.state = 'kept';
      return;
    }
    this.#remember();
    if (this.state !== 'gone') this.state = 'waiting';
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.flush(), PAUSE);
  }

  /** flush sends what is not kept yet, and waits until it is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#soon);
    if (this.#going) await this.#going;
    if (this.dirty && this.state !== 'conflict') {
      this.#going = this.#send();
      await this.#going;
      this.#going = null;
    }
    return !this.dirty;
  }

  async #send(): Promise<void> {
    const text = this.#text;
    this.state = 'sending';
    try {
      wrote();
      this.#took(text, await reports.draft(this.caseId, this.report.id, text, this.#seen));
      wrote();
    } catch (e) {
      this.#failed(e);
    }
  }

  /** save makes a version of the text as it is. */
  async save(name: string): Promise<boolean> {
    if (this.#going) await this.#going;
    if (this.state === 'conflict') return false;
    clearTimeout(this.#soon);
    const text = this.#text;
    try {
      wrote();
      this.#took(text, await reports.save(this.caseId, this.report.id, name, text, this.#seen));
      wrote();
      return true;
    } catch (e) {
      this.#failed(e);
      return false;
    }
  }

  #took(text: string, report: Report): void {
    this.report = report;
    this.#base = text;
    this.#seen = report.sha256;
    this.problem = '';
    if (this.dirty) {
      this.state = 'waiting';
      this.#remember();
      clearTimeout(this.#soon);
      this.#soon = setTimeout(() => void this.flush(), PAUSE);
    } else {
      this.state = 'kept';
      this.#forget();
    }
  }

  #failed(e: unknown): void {
    if (e instanceof Conflict) return this.#clashed(e.theirs);
    if (e instanceof Gone) {
      this.state = 'gone';
      lost();
      return;
    }
    this.problem = problemText(e);
    this.state = e instanceof ApiError && e.status === 401 ? 'gone' : 'refused';
  }

  #clashed(theirs: Report): void {
    this.state = 'conflict';
    this.clash = { theirs, mine: this.#text, base: this.#base };
    this.#remember();
  }

  /** settle ends a conflict with the text that a person chose. */
  async settle(text: string): Promise<void> {
    if (!this.clash) return;
    this.report = this.clash.theirs;
    this.#base = this.clash.theirs.text;
    this.#seen = this.clash.theirs.sha256;
    this.#text = text;
    this.clash = null;
    this.state = 'waiting';
    if (this.dirty) await this.flush();
    else {
      this.#forget();
      this.state = 'kept';
    }
  }

  /** arrived takes what the server has now. It is true when the text to be shown is another one. */
  arrived(report: Report): boolean {
    if (this.#going || this.state === 'conflict' || report.id !== this.report.id) return false;
    if (this.dirty) {
      // The next draft will meet it, and be told.
      this.report = { ...report, text: this.report.text, sha256: this.report.sha256 };
      return false;
    }
    this.report = report;
    this.#seen = report.sha256;
    const other = report.text !== this.#text;
    this.#text = this.#base = report.text;
    return other;
  }

  /** altered takes a report whose text did not change: its title, its settings. */
  altered(report: Report): void {
    this.report = { ...report, text: this.report.text, sha256: this.report.sha256 };
  }

  /** leave sends the last strokes when the report is left; `away` when the page is, and the request must outlive it. What
   * does not arrive lies here until the report is opened again. */
  leave(away: boolean): void {
    clearTimeout(this.#soon);
    if (!this.dirty || this.state === 'conflict') return;
    if (!away) wrote();
    void reports.draft(this.caseId, this.report.id, this.#text, this.#seen, away).then(() => this.#forget(), () => undefined);
  }
  end(): void {
    this.#stop();
    this.leave(false);
  }

  #local(): Local | null {
    try {
      const l: unknown = JSON.parse(localStorage.getItem(this.#key) ?? 'null');
      return l && typeof (l as Local).text === 'string' ? (l as Local) : null;
    } catch {
      return null;
    }
  }
  #remember(): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ text: this.#text, seen: this.#seen, base: this.#base } satisfies Local));
    } catch {
      this.problem = t('report.noRoom');
    }
  }
  #forget(): void {
    localStorage.removeItem(this.#key);
  }
}
