// One sitting over a queue: the cards that came, which is in hand, what was passed over. More cards come before they are needed.

import { outbox, type Entry } from './outbox.svelte';
import { nameOf, nextOpen, pace, seenOf, sendingOf, type Act, type Card, type Queue } from './review';
import { reviewApi } from './review-api';
import { knock, session } from './session.svelte';
import type { Statement } from './records';

/** So many cards are asked for at once, and so many at least are held ready. */
const PAGE = 20;
const READY = 10;
/** How long a rejection waits for its reason, in ms. */
const HELD = 4000;

/** What the server counted as open, and the cards that were decided on here when it did. */
interface Count {
  open: number;
  then: ReadonlySet<string>;
}
const NONE: Count = { open: 0, then: new Set() };

export class Sitting {
  cards = $state.raw<Card[]>([]);
  at = $state(-1);
  loading = $state(true);
  failed = $state.raw<unknown>(undefined);
  queues = $state.raw<{ value: string; count: number }[]>([]);
  #all = $state.raw<Count | undefined>(undefined);
  #articles = $state.raw<Record<string, Count>>({});
  #next = '';
  #more = $state(true);
  #passed = $state.raw<ReadonlySet<string>>(new Set());
  #coming: Promise<void> | undefined;
  #stop: AbortSignal | undefined;
  /** The entries of this sitting begin after this one. */
  readonly #from: number;
  #clock = $state(Date.now());

  constructor(readonly caseId: string, readonly queue: Queue, readonly filters: URLSearchParams) {
    this.#from = outbox.entries.at(-1)?.n ?? 0;
  }

  get card(): Card | undefined {
    return this.cards[this.at];
  }
  /** The decisions of this sitting that stand, or are on their way. */
  get #mine(): Entry[] {
    return outbox.entries.filter((e) => e.n > this.#from && e.case === this.caseId);
  }
  get #standing(): Entry[] {
    return this.#mine.filter((e) => e.standing !== 'undone' && (e.standing !== 'undoing' || e.redo === true) && e.standing !== 'conflict' && e.standing !== 'failed');
  }
  get made(): number {
    return this.#standing.length;
  }
  entryOf(card: string): Entry | undefined {
    return this.#standing.findLast((e) => e.card === card);
  }
  /** The cards that are decided on, as it is shown here. */
  get #settled(): ReadonlySet<string> {
    return new Set([...this.#done, ...this.#standing.map((e) => e.card)]);
  }
  /** What a count comes to by now: less what was decided on since, more what was taken back. */
  #since(c: Count, among: (card: string) => boolean = () => true): number {
    const now = this.#settled;
    const less = [...now].filter((id) => !c.then.has(id) && among(id)).length;
    const more = [...c.then].filter((id) => !now.has(id) && among(id)).length;
    return Math.max(0, c.open - less + more);
  }
  get left(): number {
    return this.#since(this.#all ?? NONE);
  }
  leftIn(article: string): number {
    const of = new Set(this.cards.filter((c) => c.statement?.article === article).map((c) => c.id));
    return this.#since(this.#articles[article] ?? NONE, (id) => of.has(id));
  }
  get perMinute(): number {
    return pace(this.#standing.map((e) => e.at), this.#clock);
  }
  /** Other queues with something in them. */
  get elsewhere() {
    return this.queues.filter((q) => q.value !== this.queue && q.count > 0).slice(0, 4);
  }
  /** What the queue holds, as the filters of its list: for a decision on all of it. */
  get matching(): string {
    const q = new URLSearchParams(this.filters);
    q.delete('sort');
    if (!q.has('state')) q.set('state', 'proposed');
    return q.toString();
  }

  async begin(at: string, stop: AbortSignal): Promise<void> {
    this.#stop = stop;
    await outbox.idle(); // what was decided in another sitting is no card of this one
    await this.#fetch();
    const i = at ? this.cards.findIndex((c) => c.id === at) : -1;
    this.at = i >= 0 ? i : this.cards.length ? 0 : -1;
  }

  /** again loads the queue anew, from its beginning. */
  async again(): Promise<void> {
    const here = this.card?.id;
    this.cards = [];
    this.at = -1;
    this.#next = '';
    this.#more = true;
    this.loading = true;
    await this.#fetch();
    const i = this.cards.findIndex((c) => c.id === here);
    this.at = i >= 0 ? i : nextOpen(this.cards, -1, (id) => this.#isDone(id), this.#passed, false);
  }

  /** The cards whose decision the server has. */
  #kept(): ReadonlySet<string> {
    return new Set([...this.#done, ...this.#mine.filter((e) => e.standing === 'kept').map((e) => e.card)]);
  }
  /** How the decisions of this sitting stand at the server, in one word; undefined while one is on its way. */
  #under(): string | undefined {
    if (this.#mine.some((e) => e.standing === 'sending' || e.standing === 'undoing')) return undefined;
    return [...this.#mine.filter((e) => e.standing === 'kept').map((e) => e.n), ...this.#done].join(' ');
  }

  #fetch(): Promise<void> {
    this.#coming ??= this.#page().finally(() => (this.#coming = undefined));
    return this.#coming;
  }

  async #page(): Promise<void> {
    const query = new URLSearchParams(this.filters);
    query.set('limit', String(PAGE));
    if (this.#next) query.set('cursor', this.#next);
    // A decision under way while the server counts is in its count or not, and nobody can tell: then the count before it stands.
    const asked = this.#under();
    try {
      const page = await reviewApi.page(this.caseId, this.queue, query, this.#stop);
      const known = new Set(this.cards.map((c) => c.id));
      const fresh = page.cards.filter((c) => !known.has(c.id) && !this.#isDone(c.id));
      this.cards = [...this.cards, ...fresh];
      const sure = asked !== undefined && asked === this.#under();
      const then = this.#kept();
      if (sure || !this.#all) this.#all = { open: page.left, then };
      const counts = Object.entries(page.articles).filter(([article]) => sure || !this.#articles[article]);
      this.#articles = { ...this.#articles, ...Object.fromEntries(counts.map(([article, open]) => [article, { open, then }])) };
      if (page.queues.length) this.queues = page.queues;
      this.#next = page.next_cursor;
      this.#more = page.next_cursor !== '';
      this.failed = undefined;
      if (session.gone) void knock(); // it answers
      if (!fresh.length && this.#more) await this.#page();
    } catch (e) {
      if (this.#stop?.aborted) return;
      this.failed = e;
      throw e;
    } finally {
      this.loading = false;
    }
  }

  /** #ahead has more cards sent for when few are left. */
  #ahead(): void {
    const open = this.cards.filter((c, i) => i > this.at && !this.#isDone(c.id) && !this.#passed.has(c.id)).length;
    if (this.#more && open < READY) void this.#fetch().then(() => this.at < 0 && this.#advance(), () => undefined);
  }

  #advance(from = this.at): void {
    this.#clock = Date.now();
    const next = nextOpen(this.cards, from, (id) => this.#isDone(id), this.#passed, this.#more);
    if (next >= 0 && this.#passed.has(this.cards[next]!.id)) this.#passed = new Set(); // they come once more, in turn
    if (next < 0 && this.#more) {
      // Nothing is ready: wait for it.
      this.loading = true;
      this.at = -1;
      void this.#fetch().then(() => {
        this.at = nextOpen(this.cards, from, (id) => this.#isDone(id), this.#passed, false);
      }, () => undefined);
      return;
    }
    this.at = next;
    this.#ahead();
  }

  decide(card: Card, act: Act): Entry {
    const before = this.entryOf(card.id);
    const made = outbox.add({ case: this.caseId, card: card.id, act, label: nameOf(card), sending: sendingOf(card, act, seenOf(card)), after: before?.n ?? 0 }, act === 'reject' ? HELD : 0);
    this.#advance();
    return made;
  }

  skip(): boolean {
    if (!this.card) return false;
    const from = this.at;
    this.#passed = new Set([...this.#passed, this.card.id]);
    this.#advance(from);
    return true;
  }

  move(by: number): boolean {
    const to = this.at + by;
    if (to < 0 || to >= this.cards.length) return false;
    this.at = to;
    this.#ahead();
    return true;
  }

  /** look takes a card in hand once more. */
  look(card: string): boolean {
    const i = this.cards.findIndex((c) => c.id === card);
    if (i >= 0) this.at = i;
    return i >= 0;
  }

  /** undo takes back the last decision, or the one named, and puts its card in hand again. */
  undo(n = 0): Entry | undefined {
    const e = n ? outbox.entry(n) : this.#standing.at(-1);
    if (!e) return undefined;
    outbox.undo(e.n);
    this.look(e.card);
    return e;
  }

  /** redo does again what was taken back last, or the one named. */
  redo(n = 0): Entry | undefined {
    const e = n ? outbox.entry(n) : this.#mine.findLast((x) => x.standing === 'undone' || (x.standing === 'undoing' && !x.redo));
    if (!e) return undefined;
    outbox.redo(e.n);
    if (this.card?.id === e.card) this.#advance();
    return e;
  }

  /** saved shows a statement as it was worded anew; it is accepted with that, and the next comes. */
  saved(s: Statement): void {
    this.cards = this.cards.map((c) => (c.id === s.id ? { ...c, statement: s } : c));
    this.#done = new Set([...this.#done, s.id]);
    const next = nextOpen(this.cards, this.at, (id) => this.#isDone(id), this.#passed, this.#more);
    this.at = next;
    this.#ahead();
  }
  #done = $state.raw<ReadonlySet<string>>(new Set());
  #isDone(id: string): boolean {
    return Boolean(this.entryOf(id)) || this.#done.has(id);
  }
}
