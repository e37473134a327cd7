// Where everything stands in the picture of a corroboration: time from left to right, one lane for each origin, tellings
// in rows of their lane so that no name lies on another, lines from what is rested on to what rests on it.

import { at, scaleOf, ticks, type Tick } from './timescale';
import type { Corroboration, Link, LinkKind, Telling } from './weighing';

/** letter names a lane: A to Z, then AA, AB … */
export function letter(i: number): string {
  return (i >= 26 ? letter(Math.floor(i / 26) - 1) : '') + String.fromCharCode(65 + (i % 26));
}

export interface Node {
  key: string;
  /** The tellings that it stands for, by index; several where copies are drawn as one. */
  tellings: number[];
  lane: number;
  x: number;
  y: number;
  label: string;
  /** The name stands at the left of the mark. */
  left: boolean;
  root: boolean;
  circular: boolean;
  against: boolean;
}

export type Line = 'word' | 'text' | 'cites' | 'hand';

export interface Edge {
  key: string;
  line: Line;
  path: string;
  /** Of the same wording: its share, where it is told. */
  share: number;
  x: number;
  y: number;
}

export interface Band {
  lane: number;
  y: number;
  height: number;
  /** Tellings that had no room. */
  more: number;
}

export interface Picture {
  width: number;
  height: number;
  /** Where time begins; names of lanes stand before it. */
  left: number;
  /** The middle of the column of undated tellings, NaN where there are none. */
  undated: number;
  bands: Band[];
  nodes: Node[];
  edges: Edge[];
  ticks: (Tick & { x: number })[];
  /** Lanes that stand in the table only. */
  lanesLeft: number;
}

/** A row holds a name and, under it, its mark, so that lines run under the names. */
export const ROW = 30;
const HEAD = 22;
const MOST_LANES = 26;
const MOST_ROWS = 8;
const NAME = 18;
const CHAR = 6.2;

/** linkOf is the link by which one telling rests on another: the one that names both, else the strongest that is known. */
export function linkOf(of: Telling, on: Telling, links: ReadonlyMap<string, Link>): Link | undefined {
  const known = of.links.flatMap((id) => links.get(id) ?? []);
  const names = (end: string) => end === on.id || end === on.article;
  return known.find((l) => names(l.to) || names(l.from)) ?? known[0];
}

/** lineOf is how a link is drawn. */
export function lineOf(kind: LinkKind | undefined): Line {
  if (kind === 'same_text' || kind === 'copy') return 'text';
  if (kind === 'citation') return 'cites';
  return kind === 'by_hand' ? 'hand' : 'word';
}

/** copiesOf says of each telling for whose copy it is drawn: the index of what it copies in the end, its own for none. */
export function copiesOf(c: Corroboration, links: ReadonlyMap<string, Link>): number[] {
  const of = c.tellings.map((_, i) => i);
  const parent = c.tellings.map((t, i) => {
    const on = t.rests[0];
    if (on === undefined || on === i || !c.tellings[on]) return i;
    return lineOf(linkOf(t, c.tellings[on], links)?.kind) === 'text' ? on : i;
  });
  for (const i of of) {
    const seen = new Set([i]);
    let at = i;
    // A circle of copies has no first: each then stands for itself.
    while (parent[at] !== at && !seen.has(parent[at]!)) seen.add((at = parent[at]!));
    of[i] = parent[at] === at ? at : i;
  }
  return of;
}

/** circularOf says which tellings go round in a circle: those of its articles that rest on one another; all tellings of these
 * articles where none is known to. */
export function circularOf(c: Corroboration): Set<number> {
  const out = new Set<number>();
  for (const l of c.loops) {
    const mine = c.tellings.flatMap((x, i) => (l.articles.includes(x.article) ? [i] : []));
    const within = new Set(mine);
    const tied = new Set(mine.flatMap((i) => c.tellings[i]!.rests.filter((r) => r !== i && within.has(r)).flatMap((r) => [i, r])));
    for (const i of tied.size ? tied : within) out.add(i);
  }
  return out;
}

/** layout places everything on a sheet of a width. */
export function layout(c: Corroboration, links: ReadonlyMap<string, Link>, { width, collapse, gutter, copies }: { width: number; collapse: boolean; gutter: number; copies: (n: number) => string }): Picture {
  const shown = Math.min(c.lanes.length, MOST_LANES);
  const original = collapse ? copiesOf(c, links) : c.tellings.map((_, i) => i);
  const groups = new Map<number, number[]>();
  original.forEach((o, i) => {
    if (o !== i) groups.set(o, [...(groups.get(o) ?? []), i]);
  });
  const loops = circularOf(c);

  // What is drawn: one mark for each telling, one for all copies of the same where there are several.
  const marks: { tellings: number[]; time: number }[] = [];
  const markOf = new Array<number>(c.tellings.length).fill(-1);
  c.tellings.forEach((t, i) => {
    if (t.lane >= shown || t.lane < 0 || markOf[i] !== -1) return;
    const many = groups.get(original[i]!);
    const tellings = original[i] !== i && many && many.length > 1 ? many.filter((j) => c.tellings[j]!.lane === t.lane) : [i];
    for (const j of tellings) markOf[j] = marks.length;
    marks.push({ tellings, time: Math.min(...tellings.map((j) => at(c.tellings[j]!.published)).filter((x) => !Number.isNaN(x)), Infinity) });
  });

  const dated = marks.map((m) => m.time).filter(Number.isFinite);
  const bare = marks.some((m) => !Number.isFinite(m.time));
  const column = bare ? 124 : 0;
  const left = gutter + column + 16;
  const right = Math.max(left + 40, width - 16);
  const undated = bare ? gutter + 12 : NaN;
  const depth = depths(marks, markOf, c);
  const axis = columns(marks, depth, left, right) ?? evenly(dated, left, right);

  const nodes: Node[] = [];
  const nodeOf = new Array<number>(marks.length).fill(-1);
  const bands: Band[] = [];
  let y = HEAD;
  const above = gutter ? 0 : 26;
  for (let lane = 0; lane < shown; lane++) {
    const mine = marks.map((m, i) => ({ ...m, i, x: Number.isFinite(m.time) ? axis.x(m.time, depth[i]!) : undated })).filter((m) => c.tellings[m.tellings[0]!]!.lane === lane);
    mine.sort((a, b) => a.x - b.x || a.i - b.i);
    const rows: number[] = [];
    let more = 0;
    for (const m of mine) {
      const first = c.tellings[m.tellings[0]!]!;
      const label = clip(m.tellings.length > 1 ? copies(m.tellings.length) : first.outlet || first.speaker);
      const room = 14 + label.length * CHAR;
      const turned = m.x + room > width - 2 && m.x - room > gutter;
      const [start, end] = turned ? [m.x - room, m.x + 8] : [m.x - 8, m.x + room];
      let row = rows.findIndex((e) => e <= start);
      if (row < 0) row = rows.length;
      if (row >= MOST_ROWS) {
        more += m.tellings.length;
        continue;
      }
      rows[row] = end + 6;
      nodeOf[m.i] = nodes.length;
      nodes.push({
        key: first.id + (m.tellings.length > 1 ? '+' : ''), tellings: m.tellings, lane, x: m.x, y: y + above + 26 + row * ROW, label, left: turned,
        root: m.tellings.length === 1 && first.root, circular: m.tellings.some((j) => loops.has(j)), against: first.side !== 'affirm',
      });
    }
    const height = Math.max(gutter ? 62 : 0, above + 12 + Math.max(1, rows.length) * ROW);
    bands.push({ lane, y, height, more });
    y += height;
  }

  const edges: Edge[] = [];
  const drawn = new Set<string>();
  c.tellings.forEach((t, i) => {
    const b = nodes[nodeOf[markOf[i]!] ?? -1];
    if (!b) return;
    for (const on of t.rests) {
      const a = nodes[nodeOf[markOf[on] ?? -1] ?? -1];
      if (!a || a === b) continue;
      const key = `${a.key} ${b.key}`;
      if (drawn.has(key)) continue;
      drawn.add(key);
      const link = linkOf(t, c.tellings[on]!, links);
      const line = lineOf(link?.kind);
      edges.push({ key, line, path: pathOf(a, b, line === 'text'), share: line === 'text' && b.tellings.length === 1 ? (link?.share ?? 0) : 0, x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    }
  });

  return { width, height: y, left: gutter + column, undated, bands, nodes, edges, ticks: axis.ticks, lanesLeft: c.lanes.length - shown };
}

type Drawn = { tellings: number[]; time: number };
type Axis = { x: (time: number, depth: number) => number; ticks: (Tick & { x: number })[] };

const dayOf = (time: number) => Math.floor(time / 86_400_000);

/** depths counts, for each mark, through how many others of its day it has come. */
function depths(marks: readonly Drawn[], markOf: readonly number[], c: Corroboration): number[] {
  const out = new Array<number>(marks.length).fill(-1);
  const deep = (i: number, hops: number): number => {
    if (out[i]! >= 0 || hops > 6) return Math.max(0, out[i]!);
    out[i] = 0; // in a circle, where one began to look
    const day = dayOf(marks[i]!.time);
    let most = 0;
    for (const j of marks[i]!.tellings) {
      for (const on of c.tellings[j]!.rests) {
        const m = markOf[on] ?? -1;
        if (m >= 0 && m !== i && dayOf(marks[m]!.time) === day) most = Math.max(most, 1 + deep(m, hops + 1));
      }
    }
    return (out[i] = Math.min(6, most));
  };
  marks.forEach((_, i) => deep(i, 0));
  return out;
}

const STEP = 56;

/** columns gives each day on which something was published a column, wide enough for what came from what on that day;
 * null where there are too many days for that. */
function columns(marks: readonly Drawn[], depth: readonly number[], left: number, right: number): Axis | null {
  const need = new Map<number, number>();
  marks.forEach((m, i) => {
    if (Number.isFinite(m.time)) need.set(dayOf(m.time), Math.max(need.get(dayOf(m.time)) ?? 1, depth[i]! + 1));
  });
  const days = [...need.keys()].sort((a, b) => a - b);
  const all = days.reduce((n, d) => n + need.get(d)!, 0);
  const step = Math.min(180, (right - left) / Math.max(1, all));
  if (days.length === 0 || step < STEP) return null;
  const start = new Map<number, number>();
  let x = left;
  for (const d of days) {
    start.set(d, x);
    x += need.get(d)! * step;
  }
  return {
    x: (time, deep) => start.get(dayOf(time))! + deep * step,
    ticks: days.map((d) => ({ time: d * 86_400_000, iso: new Date(d * 86_400_000).toISOString().slice(0, 10), x: start.get(d)! })),
  };
}

/** evenly lays many days on a line in proportion. */
function evenly(dated: readonly number[], left: number, right: number): Axis {
  const [from, to] = [Math.min(...dated), Math.max(...dated)];
  const scale = scaleOf(from, to, left, right);
  const lines = dated.length ? ticks(from, to, Math.max(2, Math.floor((right - left) / 90))) : [];
  return { x: (time) => scale.x(time), ticks: lines.map((k) => ({ ...k, x: scale.x(k.time) })) };
}

const clip = (s: string) => (s.length > NAME ? s.slice(0, NAME - 1).trimEnd() + '…' : s);

/** pathOf draws a line between two marks: forward in time from side to side, within one day around the left. */
export function pathOf(a: { x: number; y: number }, b: { x: number; y: number }, wavy: boolean): string {
  const R = 7;
  const forward = b.x - a.x >= 2 * R + 10;
  const p0 = { x: a.x + (forward ? R : -R), y: a.y };
  const p3 = { x: b.x - R, y: b.y };
  const bend = forward ? Math.min(60, (p3.x - p0.x) / 2) : 22;
  const p1 = { x: p0.x + (forward ? bend : -bend), y: p0.y };
  const p2 = { x: p3.x - bend, y: p3.y };
  const n = (v: number) => String(Math.round(v * 10) / 10);
  if (!wavy) return `M${n(p0.x)} ${n(p0.y)}C${n(p1.x)} ${n(p1.y)} ${n(p2.x)} ${n(p2.y)} ${n(p3.x)} ${n(p3.y)}`;
  const on = (t: number) => {
    const s = 1 - t;
    const f = (k: 'x' | 'y') => s * s * s * p0[k] + 3 * s * s * t * p1[k] + 3 * s * t * t * p2[k] + t * t * t * p3[k];
    return { x: f('x'), y: f('y') };
  };
  const long = Math.hypot(p3.x - p0.x, p3.y - p0.y) + (forward ? 0 : 2 * bend);
  const steps = Math.max(4, Math.min(500, Math.round(long / 1.25)));
  const waves = Math.max(1, Math.round(long / 9));
  let path = '';
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const p = on(t);
    const q = on(Math.min(1, t + 0.01));
    const o = on(Math.max(0, t - 0.01));
    const d = Math.hypot(q.x - o.x, q.y - o.y) || 1;
    const swing = 2.2 * Math.sin(t * waves * 2 * Math.PI) * Math.min(1, 6 * t, 6 * (1 - t));
    path += `${i ? 'L' : 'M'}${n(p.x - ((q.y - o.y) / d) * swing)} ${n(p.y + ((q.x - o.x) / d) * swing)}`;
  }
  return path;
}

/** roots lists, for each lane, the tellings that stand in it. */
export function byLane(c: Corroboration): number[][] {
  const out: number[][] = c.lanes.map(() => []);
  c.tellings.forEach((t, i) => out[t.lane]?.push(i));
  return out;
}
