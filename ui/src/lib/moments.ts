// Where moments stand on the timeline: marks for days, bars with soft ends for what is not dated to the day, in lanes;
// what has no room is counted where it would stand.

import { day } from './format';
import { label, t } from './messages';
import { days } from './refer';
import { at, scaleOf, ticks, type Tick } from './timescale';
import { MOMENT_KINDS, type Chronology, type Moment, type MomentKind } from './weighing';

const DAY = 86_400_000;

/** keyOf tells moments apart: a warning has several of one identifier. */
export const keyOf = (m: Moment) => `${m.id} ${m.what} ${m.from} ${m.to}`;

/** whenWords writes when a moment was, as surely as it is known. */
export function whenWords(m: Pick<Moment, 'from' | 'to' | 'certainty'>): string {
  switch (m.certainty) {
    case 'before':
      return t('timeline.before', { day: day(m.to || m.from) });
    case 'after':
      return t('timeline.after', { day: day(m.from || m.to) });
    case 'published':
      return t('timeline.published', { day: days(m.from, m.to) });
    case 'undated':
      return t('world.noDay');
    default:
      return days(m.from, m.to);
  }
}

/** whatWords says what of a record a moment is: which date of a warning, from which sign to which a relation turned. */
export function whatWords(m: Pick<Moment, 'kind' | 'what' | 'before'>): string {
  if (m.kind === 'warning') return m.what ? label('warnDate', m.what) : '';
  if (m.kind === 'incident') return m.what ? label('incidentKind', m.what) : '';
  if (m.kind === 'relation') return m.before && m.before !== m.what ? t('timeline.turned', { before: label('sign', m.before), after: label('sign', m.what) }) : label('sign', m.what);
  return m.what ? label('stance', m.what) : '';
}

export interface Row {
  key: string;
  label: string;
}

/** How many actors have a lane of their own. */
export const MOST_LANES = 12;

/** lanesOf names the lanes and says in which of them a moment stands: by kind, or by actor, where the last lane holds who has none. */
export function lanesOf(c: Pick<Chronology, 'moments' | 'lanes'>, by: 'actor' | 'kind'): { lanes: Row[]; of: (m: Moment) => number[] } {
  if (by === 'kind') {
    const kinds = MOMENT_KINDS.filter((k) => c.moments.some((m) => m.kind === k));
    return { lanes: kinds.map((k) => ({ key: k, label: label('momentKind', k) })), of: (m) => [kinds.indexOf(m.kind)] };
  }
  const shown = c.lanes.slice(0, MOST_LANES);
  const index = new Map(shown.map((l, i) => [l.actor, i]));
  const own = (m: Moment) => [...new Set(m.lanes.flatMap((l) => (l.actor && index.has(l.actor) ? [index.get(l.actor)!] : [])))];
  const lanes = shown.map((l) => ({ key: l.actor, label: l.label }));
  const rest = c.moments.some((m) => own(m).length === 0);
  if (rest) lanes.push({ key: '', label: t(c.lanes.length > MOST_LANES ? 'timeline.others' : 'timeline.nobody') });
  return { lanes, of: (m) => (own(m).length ? own(m) : [lanes.length - 1]) };
}

export type Shape = 'square' | 'diamond' | 'triangle' | 'circle' | 'cross';

const SHAPES: Record<MomentKind, Shape> = { incident: 'square', warning: 'diamond', relation: 'triangle', statement: 'circle', claim: 'cross' };

export const shapeOf = (kind: MomentKind): Shape => SHAPES[kind] ?? 'circle';

export interface Mark {
  /** The moment, by index. */
  i: number;
  lane: number;
  y: number;
  /** Where it begins and ends; the same for a day. */
  x1: number;
  x2: number;
  /** Its ends are not known to the day. */
  soft: boolean;
  openLeft: boolean;
  openRight: boolean;
  hollow: boolean;
  shape: Shape;
}

export interface Bin {
  lane: number;
  x: number;
  y: number;
  /** How many moments have no room here, and the first of them by index. */
  n: number;
  i: number;
}

export interface Sheet {
  width: number;
  height: number;
  left: number;
  right: number;
  from: number;
  to: number;
  bands: { y: number; height: number }[];
  marks: Mark[];
  bins: Bin[];
  ticks: (Tick & { x: number })[];
}

const HEAD = 22;
const ROW = 16;
const MOST_ROWS = 5;
const FADE = 48;
const COLUMN = 26;

/** extent is the first and the last moment of days, NaN for none. A single day gets a day before and after it. */
export function extent(from: string, to: string): [number, number] {
  const [a, b] = [at(from), at(to)];
  const [low, high] = Number.isNaN(a) ? [b, b] : Number.isNaN(b) ? [a, a] : [Math.min(a, b), Math.max(a, b)];
  return high - low < DAY ? [low - DAY, high + DAY] : [low, high];
}

/** sheet places moments on a sheet of a width, between two days. */
export function sheet(moments: readonly Moment[], of: (m: Moment) => number[], lanes: number, { width, gutter, from, to }: { width: number; gutter: number; from: string; to: string }): Sheet {
  const [low, high] = extent(from, to);
  const left = gutter + 14;
  const right = Math.max(left + 60, width - 14);
  const scale = scaleOf(low, high, left, right);
  const above = gutter ? 0 : 22;
  const inLane: Omit<Mark, 'y'>[][] = Array.from({ length: lanes }, () => []);
  const within = (x: number) => Math.min(right, Math.max(left, x));

  moments.forEach((m, i) => {
    const [a, b] = [at(m.from), at(m.to)];
    if (Number.isNaN(a) && Number.isNaN(b)) return;
    const openLeft = m.certainty === 'before';
    const openRight = m.certainty === 'after';
    const soft = ['range', 'month', 'year'].includes(m.certainty) || openLeft || openRight;
    const x1 = openLeft ? within(scale.x(Number.isNaN(b) ? a : b)) - FADE : within(scale.x(Number.isNaN(a) ? b : a));
    const x2 = openRight ? within(scale.x(Number.isNaN(a) ? b : a)) + FADE : within(scale.x(Number.isNaN(b) ? a : b));
    for (const lane of of(m)) inLane[lane]?.push({ i, lane, x1: Math.max(left - 10, x1), x2: Math.min(right + 10, Math.max(x1, x2)), soft, openLeft, openRight, hollow: m.certainty === 'published', shape: shapeOf(m.kind) });
  });

  const marks: Mark[] = [];
  const bins: Bin[] = [];
  const bands: Sheet['bands'] = [];
  let y = HEAD;
  for (const mine of inLane) {
    mine.sort((p, q) => p.x1 - q.x1 || p.i - q.i);
    const ends: number[] = [];
    const left = new Map<number, Bin>();
    const band = bands.length;
    for (const m of mine) {
      let row = ends.findIndex((e) => e <= m.x1 - 8);
      if (row < 0) row = ends.length;
      if (row >= MOST_ROWS) {
        const column = Math.floor(m.x1 / COLUMN);
        const bin = left.get(column);
        if (bin) bin.n++;
        else left.set(column, { lane: band, x: column * COLUMN + COLUMN / 2, y: 0, n: 1, i: m.i });
        continue;
      }
      ends[row] = m.x2 + 8;
      marks.push({ ...m, y: y + above + 12 + row * ROW });
    }
    const rows = Math.max(1, ends.length);
    for (const bin of left.values()) bins.push({ ...bin, y: y + above + 12 + rows * ROW });
    const height = Math.max(gutter ? 34 : 0, above + 8 + (rows + (left.size ? 1 : 0)) * ROW);
    bands.push({ y, height });
    y += height;
  }
  const most = Math.max(2, Math.floor((right - left) / 86));
  return { width, height: y, left, right, from: low, to: high, bands, marks, bins, ticks: ticks(low, high, most).map((k) => ({ ...k, x: scale.x(k.time) })) };
}

/** steps are the parts of a bar with a soft end: how far it reaches and how strongly it is drawn. */
export function steps(m: Pick<Mark, 'x1' | 'x2' | 'soft' | 'openLeft' | 'openRight'>): { x: number; width: number; opacity: number }[] {
  const width = Math.max(6, m.x2 - m.x1);
  const parts = 12;
  const fade = (share: number) => (m.openLeft ? share : m.openRight ? 1 - share : Math.min(1, 3 * Math.min(share, 1 - share) + 0.15));
  return Array.from({ length: parts }, (_, k) => ({ x: m.x1 + (k * width) / parts, width: width / parts + 0.3, opacity: Math.round(100 * (0.12 + 0.78 * fade((k + 0.5) / parts))) / 100 }));
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** zoomed is the stretch of days after zooming by a factor around its middle, or around a moment; whole days, at least three. */
export function zoomed(from: number, to: number, factor: number, around = (from + to) / 2): [string, string] {
  const half = Math.max(1.5 * DAY, ((to - from) / 2) * factor);
  const share = to > from ? (around - from) / (to - from) : 0.5;
  const start = around - 2 * half * share;
  return [isoDay(start), isoDay(start + 2 * half)];
}

/** moved is the stretch of days a part of itself earlier or later. */
export function moved(from: number, to: number, part: number): [string, string] {
  const step = Math.sign(part) * Math.max(DAY, Math.round((Math.abs(part) * (to - from)) / DAY) * DAY);
  return [isoDay(from + step), isoDay(to + step)];
}
