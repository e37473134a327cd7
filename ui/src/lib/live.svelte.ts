// Listens to a case's events: reading progress and changes. Where events cannot be had, asks every three seconds. While the server is
// gone it does neither: whether it is back is asked in one place alone, see session.svelte.ts.

import { api, Gone, jobs } from './api';
import { isOwnEcho } from './decisions.svelte';
import { check, lost, onReturn, session } from './session.svelte';

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
  const ask = () =>
    api.jobs(caseId).then(state, (e: unknown) => {
      if (e instanceof Gone) lost();
    });

  let events: EventSource | undefined;
  function open(): void {
    if (poll || (events && events.readyState !== EventSource.CLOSED)) return;
    const mine = (events = api.events(caseId));
    mine.addEventListener('jobs', (e) => {
      try {
        state(jobs(JSON.parse(e.data)));
      } catch {
        // A malformed event says nothing; the next one will.
      }
    });
    mine.addEventListener('changed', changed);
    mine.onerror = async () => {
      if (mine.readyState === EventSource.CLOSED) poll ??= setInterval(() => session.gone || void ask(), 3000);
      else {
        await check();
        if (session.gone) mine.close(); // else the browser would go on asking, every three seconds
      }
    };
  }
  open();
  const stop = onReturn(open);
  void ask();
  return () => {
    stop();
    events?.close();
    clearTimeout(settle);
    clearInterval(poll);
    session.jobs = null;
  };
}
