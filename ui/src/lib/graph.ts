// The graph of who stands with or against whom: what is shown of it, in which order, and which way the arrows lead.
// Nothing here draws, and nothing depends on chance: the same ties give the same picture.

import type { Sign } from './world';

export interface Node {
  id: string;
  label: string;
  /** How many deeds tie it to others; orders Tab. */
  weight: number;
}

export interface Tie {
  /** Both ends, the smaller identifier first. */
  id: string;
  a: string;
  b: string;
  sign: Sign;
  deeds: number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Graph<N extends Node = Node, T extends Tie = Tie> {
  nodes: readonly N[];
  ties: readonly T[];
}

/** heavier orders nodes: most deeds first, then by name and identifier. */
export function heavier(a: Node, b: Node): number {
  return b.weight - a.weight || (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** neighbours lists for each node whom it is tied to. */
export function neighbours(ties: readonly Tie[]): Map<string, string[]> {
  const out = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const list = out.get(from);
    if (list) {
      if (!list.includes(to)) list.push(to);
    } else out.set(from, [to]);
  };
  for (const t of ties) {
    if (t.a === t.b) continue;
    add(t.a, t.b);
    add(t.b, t.a);
  }
  return out;
}

/** best is whom a graph opens on: the actor with most neighbours, of these the one with most deeds; "" for none. */
export function best(g: Graph): string {
  const near = neighbours(g.ties);
  return [...g.nodes].sort((a, b) => (near.get(b.id)?.length ?? 0) - (near.get(a.id)?.length ?? 0) || heavier(a, b))[0]?.id ?? '';
}

export interface Cut<N extends Node, T extends Tie> extends Graph<N, T> {
  /** Steps from the ego, by node. */
  steps: ReadonlyMap<string, number>;
  /** Nodes within reach that did not fit. */
  left: number;
}

/** around cuts out what is within so many steps of an actor, at most so many nodes: the nearest first, then the heaviest.
 * Ties between those that are shown are all there. Without an ego everything counts as near. */
export function around<N extends Node, T extends Tie>(g: Graph<N, T>, ego: string, depth: number, most: number): Cut<N, T> {
  const steps = new Map<string, number>();
  if (g.nodes.some((n) => n.id === ego)) {
    const near = neighbours(g.ties);
    let edge = [ego];
    steps.set(ego, 0);
    for (let d = 1; d <= depth && edge.length; d++) {
      const next: string[] = [];
      for (const id of edge) for (const other of near.get(id) ?? []) if (!steps.has(other)) next.push(other), steps.set(other, d);
      edge = next;
    }
  } else for (const n of g.nodes) steps.set(n.id, 0);
  const reached = g.nodes.filter((n) => steps.has(n.id)).sort((a, b) => steps.get(a.id)! - steps.get(b.id)! || heavier(a, b));
  const nodes = reached.slice(0, most).sort(heavier);
  const shown = new Set(nodes.map((n) => n.id));
  return { nodes, ties: g.ties.filter((t) => shown.has(t.a) && shown.has(t.b)), steps, left: reached.length - nodes.length };
}

const WAYS: Record<string, Point> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } };

/** toward is the neighbour that an arrow leads to: the one that lies best in its direction; "" where none lies there. */
export function toward(at: ReadonlyMap<string, Point>, near: readonly string[], from: string, key: string): string {
  const way = WAYS[key];
  const here = at.get(from);
  if (!way || !here) return '';
  let found = '';
  let least = Infinity;
  for (const id of near) {
    const there = at.get(id);
    if (!there) continue;
    const x = there.x - here.x;
    const y = there.y - here.y;
    const ahead = x * way.x + y * way.y;
    const aside = Math.abs(x * way.y) + Math.abs(y * way.x);
    // Within half a right angle either side, straight on before near by; a little more to the side when nothing else is there.
    if (ahead <= 0 || aside > ahead * 3) continue;
    const far = ahead + aside * 2 + (aside > ahead ? 10_000 : 0);
    if (far < least) [least, found] = [far, id];
  }
  return found;
}

/** width of a line: by deeds, but never so that one tie drowns the others. */
export function width(deeds: number): number {
  return Math.min(8, 1.5 + 1.1 * Math.log2(Math.max(1, deeds)));
}

/** clip ends a line from one box at the border of another: where it enters the box around `to`. */
export function clip(from: Point, to: Point, half: Point): Point {
  const x = from.x - to.x;
  const y = from.y - to.y;
  if (x === 0 && y === 0) return to;
  const s = Math.min(x === 0 ? Infinity : half.x / Math.abs(x), y === 0 ? Infinity : half.y / Math.abs(y), 1);
  return { x: to.x + x * s, y: to.y + y * s };
}

/** How far a line may be bent aside, the least first; nothing for the straight line. */
const BENDS = [0, 50, -50, 95, -95, 150, -150];
const SAMPLES = 14;

/** Curve is a line from box to box, with the point that it is drawn towards and its middle, where the sign stands. */
export interface Curve {
  from: Point;
  to: Point;
  by: Point;
  mid: Point;
}

/** curve draws a line from one box to another that goes round the boxes between them where it can, so that one sees whom it
 * ties. `boxes` holds all boxes with half their sizes. */
export function curve(a: Point & { half: Point }, b: Point & { half: Point }, boxes: readonly (Point & { half: Point })[]): Curve {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const aside = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  let straight: Curve | undefined;
  for (const bend of BENDS) {
    const by = { x: (a.x + b.x) / 2 + aside.x * bend * 2, y: (a.y + b.y) / 2 + aside.y * bend * 2 };
    const from = clip(bend ? by : b, a, a.half);
    const to = clip(bend ? by : a, b, b.half);
    const on = (t: number) => ({ x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * by.x + t * t * to.x, y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * by.y + t * t * to.y });
    const line = bend ? { from, to, by, mid: on(0.5) } : { from, to, by: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, mid: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 } };
    straight ??= line;
    const points = Array.from({ length: SAMPLES }, (_, i) => (bend ? on((i + 1) / (SAMPLES + 1)) : { x: from.x + ((to.x - from.x) * (i + 1)) / (SAMPLES + 1), y: from.y + ((to.y - from.y) * (i + 1)) / (SAMPLES + 1) }));
    const free = boxes.every((c) => (c.x === a.x && c.y === a.y) || (c.x === b.x && c.y === b.y) || points.every((p) => Math.abs(p.x - c.x) > c.half.x + 6 || Math.abs(p.y - c.y) > c.half.y + 6));
    if (free) return line;
  }
  return straight!;
}

/** step goes along a list of days: the neighbour of a day, or the nearest end. */
export function stepDay(days: readonly string[], at: string, by: number): string {
  if (days.length === 0) return '';
  const i = days.findLastIndex((d) => d <= at);
  return days[Math.min(days.length - 1, Math.max(0, i + by))]!;
}
