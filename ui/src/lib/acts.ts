// Decisions of one act as one line of the history: made by one person at one moment, with the same verdict, reason and note.

import type { LogEntry } from './records';

export interface Line {
  /** The latest decision of the act. */
  d: LogEntry;
  /** How many of the page belong to it. */
  n: number;
  /** The act may go on on the next page. */
  more: boolean;
}

const one = (a: LogEntry, b: LogEntry) => a.verdict === b.verdict && a.by === b.by && a.at === b.at && a.reason === b.reason && a.note === b.note && a.undone === b.undone && a.verdict !== 'write';

/** acts joins neighbours of one act. The list is newest first. */
export function acts(log: readonly LogEntry[]): Line[] {
  const out: Line[] = [];
  for (const d of log) {
    const last = out.at(-1);
    if (last && one(last.d, d)) last.n++;
    else out.push({ d, n: 1, more: false });
  }
  const last = out.at(-1);
  if (last && last.n > 1) last.more = true;
  return out;
}
