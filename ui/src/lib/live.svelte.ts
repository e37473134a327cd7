// Listens to a case's events: reading progress and changes. Where events cannot be had, asks every three seconds while
// something is being read.

import { api, jobs } from './api';
import { isOwnEcho } from './decisions.svelte';
import { check, session } from './session.svelte';

/** listen follows one case until the returned function is called. */
export function listen(caseId: string): () => void {
  let settle: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;
  const changed = () => {
    if (isOwnEcho()) return;
    clearTimeout(settle);
    settle = setTimeout(() => session.revision++, 300);
  };
  const state = (next: ReturnType<typeof jobs>) => {
    const before = session.jobs;
    session.jobs = next;
    if (before && (before.done !== next.done || before.failed !== next.failed)) changed();
  };
  const ask = () => api.jobs(caseId).then(state, () => undefined);

  const events = api.events(caseId);
  events.addEventListener('jobs', (e) => {
    try {
      state(jobs(JSON.parse(e.data)));
    } catch {
      // A malformed event says nothing; the next one will.
    }
  });
  events.addEventListener('changed', changed);
  events.onerror = () => {
    if (events.readyState === EventSource.CLOSED) poll ??= setInterval(ask, 3000);
    else if (!session.gone) void check();
  };
  void ask();
  return () => {
    events.close();
    clearTimeout(settle);
    clearInterval(poll);
    session.jobs = null;
  };
}
