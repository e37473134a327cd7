// Two texts typed from one: put together where they do not touch each other.

import { applyPatch, createPatch, diffLines } from 'diff';

/** mergeTexts brings my changes into their text; null where both changed the same place. */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  if (mine === base) return theirs;
  if (theirs === base) return mine;
  const out = applyPatch(ended(theirs), createPatch('report', ended(base), ended(mine), '', '', { context: 1 }), { fuzzFactor: 0 });
  return out === false ? null : out.replace(/\n$/, theirs.endsWith('\n') || mine.endsWith('\n') ? '\n' : '');
}

const ended = (s: string) => (s.endsWith('\n') ? s : s + '\n');

/** bothTexts keeps every line of both: where they differ, mine and then theirs. */
export function bothTexts(mine: string, theirs: string): string {
  return diffLines(ended(mine), ended(theirs)).map((p) => p.value).join('');
}
