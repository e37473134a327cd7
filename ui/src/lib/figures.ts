// Numbers that people give for an incident, made ready to be drawn: one block for each effect, one row for each voice and
// number, all on one axis that starts at nought. A figure is a claim: nothing is averaged and nothing is left out.

import type { Conflict, Count, FigureClaim, Place } from './world';

/** What a number says in itself: how far it reaches, and whether its ends are open. */
export interface Interval {
  low: number;
  /** Equals low for a single number; infinite where the end is open. */
  high: number;
  /** "about": not to be taken to the last unit. */
  about: boolean;
}

/** intervalOf reads a count; null where it gives no number ("several"). */
export function intervalOf(c: Count): Interval | null {
  const about = c.bound === 'about';
  if (c.min === null && c.max === null) return null;
  if (c.min === null) return { low: 0, high: c.max!, about };
  if (c.max === null) return { low: c.min, high: c.bound === 'exact' || about ? c.min : Infinity, about };
  return { low: c.min, high: c.max, about };
}

/** apart reports whether two intervals have no number in common. A number given as "about" gives way by a tenth. */
export function apart(a: Interval, b: Interval): boolean {
  const [al, ah] = eased(a);
  const [bl, bh] = eased(b);
  return ah < bl || bh < al;
}

function eased(i: Interval): [number, number] {
  return i.about ? [i.low * 0.9, i.high * 1.1] : [i.low, i.high];
}

/** isName reports whether somebody is named and not counted: no number stands in the text, and none is drawn. */
export function isName(f: FigureClaim): boolean {
  return !f.count.exact && f.exact !== '' && f.count.min === 1 && f.count.max === 1;
}

export interface FigureRow {
  speaker: string;
  kind: Place['kind'];
  of: string;
  count: Count;
  interval: Interval | null;
  /** Everywhere that this voice gives this number, oldest first. */
  places: FigureClaim[];
  /** Figures of the same block that cannot hold together with it, where the block is in conflict: one for each number. */
  against: FigureRow[];
}

export interface FigureBlock {
  effect: string;
  rows: FigureRow[];
  axis: Axis;
  conflicts: Conflict[];
}

export interface Axis {
  max: number;
  ticks: number[];
}

const EFFECTS = ['death', 'injury', 'casualty', 'missing', 'abduction', 'none', ''];

/** Names under which conflicts speak of the effects. */
const FIELDS: Record<string, string[]> = {
  death: ['death', 'deaths', 'killed', 'dead'], injury: ['injury', 'injuries', 'injured', 'wounded'], casualty: ['casualty', 'casualties'],
  missing: ['missing'], abduction: ['abduction', 'abductions', 'abducted', 'kidnapped'], none: ['none', 'unhurt'], '': ['figure', 'figures', 'count'],
};

/** conflictsOf picks the conflicts that are about an effect's numbers. */
export function conflictsOf(effect: string, conflicts: readonly Conflict[]): Conflict[] {
  return conflicts.filter((c) => (FIELDS[effect] ?? [effect]).includes(c.field));
}

/** isFigure reports whether a conflict is about numbers, and so shown beside them. */
export function isFigure(c: Conflict): boolean {
  return Object.values(FIELDS).some((names) => names.includes(c.field));
}

/** blocks makes the figures of an incident ready to be drawn. */
export function blocks(figures: readonly FigureClaim[], conflicts: readonly Conflict[]): FigureBlock[] {
  const byEffect = new Map<string, FigureClaim[]>();
  for (const f of figures) byEffect.set(f.effect, [...(byEffect.get(f.effect) ?? []), f]);
  const order = (e: string) => (EFFECTS.includes(e) ? EFFECTS.indexOf(e) : EFFECTS.length);
  return [...byEffect].sort(([a], [b]) => order(a) - order(b)).map(([effect, claims]) => {
    const rows = rowsOf(claims);
    const about = conflictsOf(effect, conflicts);
    if (about.length) {
      const numbers = distinct(rows, (r) => [r.of, r.interval, dayOf(r)]);
      for (const r of rows) r.against = distinct(numbers.filter((o) => o.of === r.of && clash(r, o)), (o) => [o.interval]);
    }
    return { effect, rows, axis: axisOf(rows.flatMap((r) => (r.interval ? [r.interval] : []))), conflicts: about };
  });
}

/** clash reports whether two figures cannot both hold. A higher number on a later day is no clash: tolls grow. */
function clash(a: FigureRow, b: FigureRow): boolean {
  if (!a.interval || !b.interval || !apart(a.interval, b.interval)) return false;
  const [low, high] = a.interval.low < b.interval.low ? [a, b] : [b, a];
  return !(dayOf(low) && dayOf(low) < dayOf(high));
}

const dayOf = (r: FigureRow) => r.places[0]!.published.slice(0, 10);

function distinct(rows: readonly FigureRow[], key: (r: FigureRow) => unknown): FigureRow[] {
  const first = new Map<string, FigureRow>();
  for (const r of rows) {
    const k = JSON.stringify(key(r));
    if (r.interval && !first.has(k)) first.set(k, r);
  }
  return [...first.values()];
}

/** grown reports whether the numbers of a block only rose from day to day, so that nobody contradicts anybody. */
export function grown(b: FigureBlock): boolean {
  return b.conflicts.length > 0 && b.rows.every((r) => r.against.length === 0);
}

/** differing parts the conflicts of an incident: those in which speakers differ, and those in which a number only rose. */
export function differing(figures: readonly FigureClaim[], conflicts: readonly Conflict[]): { differ: Conflict[]; grew: Conflict[] } {
  const grew = new Set(blocks(figures, conflicts).filter(grown).flatMap((b) => b.conflicts));
  return { differ: conflicts.filter((c) => !grew.has(c)), grew: [...grew] };
}

/** One voice giving one number in several articles is one row. */
function rowsOf(claims: readonly FigureClaim[]): FigureRow[] {
  const rows = new Map<string, FigureRow>();
  for (const f of claims) {
    // "Officials" of two articles need not be the same people.
    const unnamed = f.kind === 'anonymous' || f.kind === 'unknown' ? f.article : '';
    const key = JSON.stringify([f.actor || f.speaker, unnamed, f.kind, f.of, f.count.min, f.count.max, f.count.bound]);
    const row = rows.get(key);
    if (row) row.places.push(f);
    else rows.set(key, { speaker: f.speaker, kind: f.kind, of: isName(f) ? '' : f.of, count: f.count, interval: isName(f) ? null : intervalOf(f.count), places: [f], against: [] });
  }
  for (const r of rows.values()) r.places.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  return [...rows.values()];
}

/** axisOf begins at nought and ends at a round number beyond the largest, with room for an open end. */
export function axisOf(intervals: readonly Interval[]): Axis {
  let most = 1;
  for (const i of intervals) most = Math.max(most, Number.isFinite(i.high) ? i.high : i.low * 1.15);
  const step = round(most / 5);
  const max = Math.ceil(most / step) * step;
  return { max, ticks: Array.from({ length: Math.round(max / step) + 1 }, (_, i) => i * step) };
}

/** The least of 1, 2 and 5 times a power of ten that is no smaller: people are counted in whole numbers. */
function round(n: number): number {
  if (n <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(n));
  return ([1, 2, 5, 10].find((k) => k * power >= n) ?? 10) * power;
}

/** How a figure is drawn, in shares of the axis: a point, or a bar; ends that are open are arrows. */
export interface Shape {
  from: number;
  to: number;
  point: boolean;
  openLow: boolean;
  openHigh: boolean;
  about: boolean;
}

/** shapeOf places an interval on an axis. */
export function shapeOf(i: Interval, c: Count, axis: Axis): Shape {
  const at = (n: number) => Math.min(1, Math.max(0, n / axis.max));
  const openHigh = !Number.isFinite(i.high);
  const openLow = c.min === null;
  return { from: at(i.low), to: openHigh ? 1 : at(i.high), point: i.low === i.high, openLow, openHigh, about: i.about };
}
