// Cuts a text into flat segments, each carrying every mark that covers it, so that overlapping statements need no nested
// or overlapping elements. One sweep over the sorted boundaries: n log n.

import type { Span } from './offsets';
import type { Statement } from './records';

export type Role = 'content' | 'source' | 'cue';
export type Style = 'said' | 'hedged' | 'anon' | 'denied';

/** A stretch to be marked, in any unit, half-open. */
export interface Mark extends Span {
  id: string;
  role: Role;
}

/** A stretch without a boundary inside. `marks` holds all that covers it, outermost (longest) first. */
export interface Segment extends Span {
  marks: Mark[];
}

/** segment cuts [start, end) at every mark's ends. The segments lie side by side and cover the whole stretch; marks that
 * reach outside are cut to it; empty marks are left out. */
export function segment(start: number, end: number, marks: readonly Mark[]): Segment[] {
  if (end <= start) return [];
  const open = new Map<number, Mark[]>();
  const close = new Map<number, Mark[]>();
  const cuts = new Set([start, end]);
  for (const m of marks) {
    const from = Math.max(m.start, start);
    const to = Math.min(m.end, end);
    if (to <= from) continue;
    push(open, from, m);
    push(close, to, m);
    cuts.add(from).add(to);
  }
  const at = [...cuts].sort((a, b) => a - b);
  const active = new Set<Mark>();
  const out: Segment[] = [];
  for (let i = 0; i < at.length - 1; i++) {
    const here = at[i]!;
    for (const m of close.get(here) ?? []) active.delete(m);
    for (const m of open.get(here) ?? []) active.add(m);
    out.push({ start: here, end: at[i + 1]!, marks: [...active].sort(outermost) });
  }
  return out;
}

function push(into: Map<number, Mark[]>, at: number, m: Mark): void {
  const list = into.get(at);
  if (list) list.push(m);
  else into.set(at, [m]);
}

function outermost(a: Mark, b: Mark): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** styleOf says how a statement's words are underlined: what matters most to a reader comes first. */
export function styleOf(s: Statement): Style {
  if (s.cue.stance === 'deny') return 'denied';
  if (s.source.kind === 'anonymous') return 'anon';
  if (s.likelihood || /^P[RS]/.test(s.factuality) || s.source.kind === 'author' || s.source.kind === 'unknown') return 'hedged';
  return 'said';
}

/** marksOf lists the stretches of statements that are drawn. Withdrawn ones are not. */
export function marksOf(statements: readonly Statement[]): Mark[] {
  const marks: Mark[] = [];
  for (const s of statements) {
    if (s.state === 'withdrawn') continue;
    for (const p of s.content.spans) marks.push({ start: p.start, end: p.end, id: s.id, role: 'content' });
    for (const p of s.source.spans) marks.push({ start: p.start, end: p.end, id: s.id, role: 'source' });
    for (const p of s.cue.spans) marks.push({ start: p.start, end: p.end, id: s.id, role: 'cue' });
  }
  return marks;
}

/** startOf is where a statement is met first when reading, for order and for its card. */
export function startOf(s: Statement): number {
  let first = Infinity;
  for (const p of [...s.source.spans, ...s.cue.spans, ...s.content.spans]) first = Math.min(first, p.start);
  return first;
}

/** inTextOrder sorts by where statements begin; of several by one source, by where their words begin; outer before inner. */
export function inTextOrder(statements: readonly Statement[]): Statement[] {
  const end = (s: Statement) => Math.max(...s.content.spans.map((p) => p.end), 0);
  return statements
    .map((s) => ({ s, from: startOf(s), words: s.content.spans[0]?.start ?? 0, to: end(s) }))
    .sort((a, b) => a.from - b.from || a.words - b.words || b.to - a.to || (a.s.id < b.s.id ? -1 : 1))
    .map((x) => x.s);
}

/** unmarked returns the sentences that no statement touches and no furniture covers. */
export function unmarked(sentences: readonly Span[], statements: readonly Statement[], furniture: readonly Span[]): Span[] {
  const busy: Span[] = [...furniture];
  for (const s of statements) {
    if (s.state === 'rejected' || s.state === 'withdrawn') continue;
    busy.push(...s.source.spans, ...s.cue.spans, ...s.content.spans);
  }
  busy.sort((a, b) => a.start - b.start);
  const free: Span[] = [];
  let i = 0;
  let reach = 0;
  for (const sentence of sentences) {
    while (i < busy.length && busy[i]!.start < sentence.end) reach = Math.max(reach, busy[i++]!.end);
    if (reach <= sentence.start) free.push(sentence);
  }
  return free;
}
