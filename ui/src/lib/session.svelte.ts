// What the page knows beyond its address: preferences (kept in this browser), the case in hand, whether the server
// answers, what was last said to the person.

import { api, Gone } from './api';
import { Knocking } from './knocking';
import { t } from './messages';
import type { Case, Jobs } from './records';

export interface Preferences {
  theme: 'auto' | 'light' | 'dark';
  size: number;
  face: 'serif' | 'sans';
  spacing: boolean;
  singles: boolean;
  narrowRail: boolean;
  /** Whether what the reader is unsure of is shown while reading. */
  unsure: boolean;
  /** A person's own keys, by the identifier of the binding. */
  keys: Record<string, string[]>;
}

const SIZES = [16, 24] as const;
const initial: Preferences = { theme: 'auto', size: 18, face: 'serif', spacing: false, singles: true, narrowRail: false, unsure: false, keys: {} };

function kept(): Preferences {
  try {
    return { ...initial, ...JSON.parse(localStorage.getItem('hearsay.preferences') ?? '{}') };
  } catch {
    return { ...initial };
  }
}

export const preferences = $state(kept());

/** applyPreferences writes them to the document and keeps them. Call it in an effect. */
export function applyPreferences(): void {
  const root = document.documentElement;
  root.dataset.theme = preferences.theme;
  root.dataset.face = preferences.face;
  root.dataset.spacing = preferences.spacing ? 'wide' : 'normal';
  root.style.setProperty('--read-size', `${preferences.size}px`);
  localStorage.setItem('hearsay.preferences', JSON.stringify(preferences));
}

export function resize(by: number): void {
  preferences.size = Math.min(SIZES[1], Math.max(SIZES[0], preferences.size + by));
  say(t('text.sizeNow', { n: preferences.size }));
}

/** A short message to the person, announced to screen readers; `undo` offers to take the last decision back. */
export interface Notice {
  text: string;
  /** The last decision can be taken back; or, as a function, what was done here alone. */
  undo: boolean | (() => void);
  bad: boolean;
}

class Session {
  case = $state.raw<Case | null>(null);
  cases = $state.raw<Case[]>([]);
  gone = $state(false);
  /** The server only reads. */
  serverReads = $state(false);
  /** The day as of which the case is shown, "" for today. */
  asOf = $state('');
  notice = $state.raw<Notice | null>(null);
  jobs = $state.raw<Jobs | null>(null);
  /** How many suggestions of programs nobody has settled. */
  suggestions = $state(0);
  /** Grows whenever the server says that something changed; pages load again when it does. */
  revision = $state(0);
  /** What stands at the left of the status bar. */
  position = $state('');
  /** Keys shown at its right: ids of bindings. */
  hints = $state.raw<string[]>([]);

  /** Nothing can be added, decided or undone. */
  get readOnly(): boolean {
    return this.serverReads || this.asOf !== '' || this.onlyReader;
  }
  /** The person's role in this case is to look. */
  get onlyReader(): boolean {
    return this.case?.role === 'reader';
  }
  /** Why not, in words. */
  get readOnlyWhy(): string {
    if (this.serverReads) return t('app.readOnly');
    return t(this.asOf ? 'asof.readOnly' : this.onlyReader ? 'people.readOnly' : 'app.readOnly');
  }
}

export const session = new Session();

let fading: ReturnType<typeof setTimeout> | undefined;

/** say announces something; it stays for eight seconds. */
export function say(text: string, { undo = false, bad = false }: Partial<Omit<Notice, 'text'>> = {}): void {
  session.notice = { text, undo, bad };
  clearTimeout(fading);
  fading = setTimeout(() => (session.notice = null), 8000);
}

const returns = new Set<() => void>();

/** onReturn runs when the server answers again after it was gone. */
export function onReturn(run: () => void): () => void {
  returns.add(run);
  return () => returns.delete(run);
}

/** So long an answer is waited for, in ms: a line that hangs is one on which nobody answers. */
const PATIENCE = 10_000;

const knocking = new Knocking(answers, () => {
  session.gone = false;
  session.revision++;
  say(t('app.back'));
  for (const run of returns) run();
});

/** answers says whether anybody does. */
async function answers(): Promise<boolean> {
  const stop = AbortSignal.timeout(PATIENCE);
  try {
    await api.version(stop);
  } catch (e) {
    return !(e instanceof Gone || stop.aborted);
  }
  return true;
}

/** lost notes that the server does not answer and has it asked until it does. */
export function lost(): void {
  session.gone = true;
  knocking.begin();
}

let checking: Promise<boolean> | undefined;

/** check asks once whether the server answers. */
export async function check(): Promise<void> {
  if (session.gone) return;
  checking ??= answers().finally(() => (checking = undefined));
  if (!(await checking)) lost();
}

/** knock asks at once where the server is gone, and quickly after that: somebody wants it, or there is a reason to hope. */
export const knock = (): Promise<void> => knocking.now();
