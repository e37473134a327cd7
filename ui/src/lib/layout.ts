// Where the actors of a graph stand. Forces with a seed: the same actors and ties give the same places, whatever the date
// that is shown, and nothing moves once it is drawn.

import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type Force } from 'd3-force';
import type { Node, Point, Tie } from './graph';

export interface Box extends Point {
  id: string;
  vx: number;
  vy: number;
  fx?: number | null;
  fy?: number | null;
  half: Point;
}

export interface Options {
  /** Who stands in the middle; "" for nobody. */
  ego?: string;
  /** −1 for those who belong to the left, 1 to the right, 0 between: the two camps. */
  side?: ReadonlyMap<string, number>;
  /** Who is kept where. */
  pinned?: ReadonlyMap<string, Point>;
}

/** SIZE is half of a node's box: the name in it decides the width. */
export const HEIGHT = 30;
const LETTER = 7.1;
export const MOST_LETTERS = 24;

/** short cuts a name to what fits. */
export function short(label: string): string {
  const letters = [...label];
  return letters.length <= MOST_LETTERS ? label : letters.slice(0, MOST_LETTERS - 1).join('').trimEnd() + '…';
}

/** half is half the size of a node's box. */
export function half(label: string): Point {
  return { x: Math.max(26, ([...short(label)].length * LETTER) / 2 + 14), y: HEIGHT / 2 };
}

/** layout places nodes around the origin; x to the right, y down, in pixels. */
export function layout(nodes: readonly Node[], ties: readonly Tie[], { ego = '', side, pinned }: Options = {}): Map<string, Point> {
  const boxes: Box[] = nodes.map((n, i) => start(n, i, side?.get(n.id)));
  const byId = new Map(boxes.map((b) => [b.id, b]));
  for (const b of boxes) {
    const at = pinned?.get(b.id) ?? (b.id === ego && !side ? { x: 0, y: 0 } : undefined);
    if (at) [b.fx, b.fy, b.x, b.y] = [at.x, at.y, at.x, at.y];
  }
  const links = ties.filter((t) => t.a !== t.b && byId.has(t.a) && byId.has(t.b)).map((t) => ({ source: byId.get(t.a)!, target: byId.get(t.b)!, sign: t.sign }));
  const room = 70 + 10 * Math.sqrt(boxes.length);
  const simulation = forceSimulation<Box>(boxes)
    .randomSource(dice())
    .stop()
    .force('charge', forceManyBody<Box>().strength(side ? -520 : -620).distanceMax(700))
    .force('x', forceX<Box>((b) => (side?.get(b.id) ?? 0) * (165 + 14 * Math.sqrt(boxes.length))).strength(side ? 0.2 : 0.05))
    .force('y', forceY<Box>(0).strength(side ? 0.06 : 0.09))
    .force('apart', apart());
  // Friends near, enemies far: but in the picture of the camps only the side says where one stands.
  if (!side) simulation.force('ties', forceLink<Box, (typeof links)[number]>(links).distance((l) => (l.sign === 'positive' ? room : room * 1.3) + 0.6 * (l.source.half.x + l.target.half.x)).strength(0.35));
  simulation.tick(320);
  separate(boxes);
  return new Map(boxes.map((b) => [b.id, { x: Math.round(b.x), y: Math.round(b.y) }]));
}

/** start puts the nodes on a spiral, the first in the middle, so that forces never begin from one point. */
function start(n: Node, i: number, side = 0): Box {
  const r = 34 * Math.sqrt(i);
  const turn = i * Math.PI * (3 - Math.sqrt(5));
  return { id: n.id, x: r * Math.cos(turn) + side * 220, y: r * Math.sin(turn), vx: 0, vy: 0, half: half(n.label) };
}

/** dice is a fixed sequence of numbers: a linear congruential generator (Numerical Recipes). */
function dice(): () => number {
  let s = 1;
  return () => (s = (1664525 * s + 1013904223) % 4294967296) / 4294967296;
}

/** gap is the room kept between boxes. Few actors leave room for the sign on each line. */
const gap = (boxes: readonly Box[]) => Math.max(18, 58 - 3 * boxes.length);

/** apart is the force that keeps boxes from lying on one another: names are wide and flat, circles would waste room. */
function apart(): Force<Box> {
  let boxes: Box[] = [];
  const force = ((alpha: number) => overlaps(boxes, (a, b, x, y) => {
    const push = 0.35 * Math.min(1, alpha + 0.3);
    if (Math.abs(x) < Math.abs(y)) [a.vx, b.vx] = [a.vx - x * push, b.vx + x * push];
    else [a.vy, b.vy] = [a.vy - y * push, b.vy + y * push];
  })) as Force<Box>;
  force.initialize = (all) => (boxes = all);
  return force;
}

/** separate moves boxes that still overlap, one pair after the other, until none does. */
function separate(boxes: Box[]): void {
  for (let round = 0; round < 200; round++) {
    let moved = false;
    overlaps(boxes, (a, b, x, y) => {
      if (a.fx != null && b.fx != null) return;
      const part = a.fx != null ? 0 : b.fx != null ? 1 : 0.5;
      if (Math.abs(x) < Math.abs(y)) [a.x, b.x] = [a.x - x * part, b.x + x * (1 - part)];
      else [a.y, b.y] = [a.y - y * part, b.y + y * (1 - part)];
      moved = true;
    });
    if (!moved) return;
  }
}

/** overlaps calls for each pair of boxes that overlap, with how far the second must go along x or along y. Boxes are gone
 * through from left to right, so that only those near each other are compared. */
function overlaps(boxes: readonly Box[], found: (a: Box, b: Box, x: number, y: number) => void): void {
  const room = gap(boxes);
  const sorted = [...boxes].sort((a, b) => a.x - a.half.x - (b.x - b.half.x) || (a.id < b.id ? -1 : 1));
  sorted.forEach((a, i) => {
    for (let j = i + 1; j < sorted.length; j++) {
      const b = sorted[j]!;
      if (b.x - b.half.x > a.x + a.half.x + room) break;
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const x = a.half.x + b.half.x + room - Math.abs(dx);
      const y = a.half.y + b.half.y + room - Math.abs(dy);
      if (x > 0.5 && y > 0.5) found(a, b, dx < 0 ? -x : x, dy < 0 ? -y : y);
    }
  });
}

/** frame is the rectangle around all boxes and whatever else is drawn, with a margin. */
export function frame(at: ReadonlyMap<string, Point>, nodes: readonly Node[], also: readonly Point[] = [], margin = 28): { x: number; y: number; width: number; height: number } {
  let [x0, y0, x1, y1] = [-160, -90, 160, 90];
  for (const n of nodes) {
    const p = at.get(n.id);
    if (!p) continue;
    const h = half(n.label);
    [x0, y0, x1, y1] = [Math.min(x0, p.x - h.x), Math.min(y0, p.y - h.y), Math.max(x1, p.x + h.x), Math.max(y1, p.y + h.y)];
  }
  for (const p of also) [x0, y0, x1, y1] = [Math.min(x0, p.x), Math.min(y0, p.y), Math.max(x1, p.x), Math.max(y1, p.y)];
  return { x: x0 - margin, y: y0 - margin, width: x1 - x0 + 2 * margin, height: y1 - y0 + 2 * margin };
}
