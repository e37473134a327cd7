// When this browser last looked at a case: for "since your last visit". A visit lasts as long as one keeps coming back within
// half an hour.

export interface Visit {
  /** When the visit before this one ended, "" for none. */
  before: string;
  /** When the case was last looked at. */
  seen: string;
}

export const PAUSE = 30 * 60_000;

/** visited notes a look at a case, and says since when things are new. */
export function visited(kept: Visit | undefined, now: number): Visit {
  const seen = new Date(now).toISOString();
  if (!kept?.seen) return { before: '', seen };
  return now - Date.parse(kept.seen) > PAUSE ? { before: kept.seen, seen } : { before: kept.before, seen };
}

const KEY = 'hearsay.visits';

function all(): Record<string, Visit> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? (kept as Record<string, Visit>) : {};
  } catch {
    return {};
  }
}

/** visit notes that this browser looks at a case now, and returns since when things are new, "" on the first visit. */
export function visit(caseId: string, now = Date.now()): string {
  const kept = all();
  const v = visited(kept[caseId], now);
  localStorage.setItem(KEY, JSON.stringify({ ...kept, [caseId]: v }));
  return v.before;
}
