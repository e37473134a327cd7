// The first ten minutes: five steps, each done by doing it. Kept in this browser; never in the way.

import type { Route } from './routes';

export const STEPS = ['overview', 'add', 'review', 'origins', 'cite'] as const;
export type StepName = (typeof STEPS)[number];

const KEY = 'hearsay.coach';
/** So many decisions are enough to know how it goes. */
const ENOUGH = 3;

interface Kept {
  over: boolean;
  done: StepName[];
  decided: number;
}

function load(): Kept {
  try {
    const k = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { over: k.over === true, done: Array.isArray(k.done) ? k.done : [], decided: Number(k.decided) || 0 };
  } catch {
    return { over: false, done: [], decided: 0 };
  }
}

/** stepAt is the first step that is not done; null when all are. */
export function stepAt(done: readonly StepName[]): StepName | null {
  return STEPS.find((s) => !done.includes(s)) ?? null;
}

class Coach {
  #kept = $state.raw<Kept>(load());

  get over(): boolean {
    return this.#kept.over;
  }
  get step(): StepName | null {
    return stepAt(this.#kept.done);
  }
  #keep(by: Partial<Kept>): void {
    this.#kept = { ...this.#kept, ...by };
    localStorage.setItem(KEY, JSON.stringify(this.#kept));
  }
  /** did notes that a step was done; steps before it count as done too. */
  did(step: StepName): void {
    if (this.over || this.#kept.done.includes(step)) return;
    const before = STEPS.slice(0, STEPS.indexOf(step) + 1);
    this.#keep({ done: STEPS.filter((s) => before.includes(s) || this.#kept.done.includes(s)) });
  }
  decided(): void {
    if (this.over || this.#kept.done.includes('review')) return;
    this.#keep({ decided: this.#kept.decided + 1 });
    if (this.#kept.decided >= ENOUGH) this.did('review');
  }
  /** seen notes a page that was looked at. */
  seen(route: Route): void {
    if (this.#last !== route.name && (this.#last === 'overview' || this.#last === 'add')) this.did(this.#last);
    this.#last = route.name;
    if (route.name === 'record' && route.kind === 'origins') this.did('origins');
  }
  #last = '';
  /** next goes on without doing; end ends it for good. */
  next(): void {
    if (this.step) this.did(this.step);
  }
  end(): void {
    this.#keep({ over: true });
  }
}

export const coach = new Coach();
