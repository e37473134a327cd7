// Competing hypotheses, as the API gives them, and what the page makes of them: the order of rows, letters of origins,
// the grid that the arrows walk. Nothing is reckoned here: scores come from the server.

import { CodePoints, type Span } from './offsets';
import type { Decision } from './records';
import type { Place } from './world';

/** How a row goes with a hypothesis, in the order of the keys 1 to 6. */
export const CODES = ['II', 'I', 'N', 'C', 'CC', 'NA'] as const;
export type Code = (typeof CODES)[number];
export type Weight = 'low' | 'medium' | 'high';
export const WEIGHTS: readonly Weight[] = ['low', 'medium', 'high'];
/** The codes that a posterior needs a likelihood for. */
export const LIKELY = ['II', 'I', 'N', 'C', 'CC'] as const;
export type Likelihoods = Record<(typeof LIKELY)[number], number>;

export interface Brief {
  id: string;
  title: string;
  note: string;
  by: string;
  at: string;
  changed: string;
  decision: string;
  state: 'open' | 'dropped';
  hypotheses: number;
  rows: number;
  rated: number;
  cells: number;
  raters: string[];
  origins: number;
  leaders: { id: string; ordinal: string; text: string }[];
  hangs_on: string;
  summary: string;
}

export interface Hypothesis {
  id: string;
  ordinal: string;
  text: string;
  note: string;
  prior: number;
}

export interface Row {
  id: string;
  ordinal: string;
  record: string;
  words: string;
  origin: string;
  origin_label: string;
  source: string;
  credibility: Weight;
  relevance: Weight;
  note: string;
  places: Place[];
  gone: boolean;
}

export interface Rating {
  row: string;
  hypothesis: string;
  rater: string;
  value: Code;
  why: string;
  decision: string;
  at: string;
}

export interface Question {
  id: string;
  title: string;
  note: string;
  by: string;
  at: string;
  changed: string;
  decision: string;
  state: 'open' | 'dropped';
  settings: { counting: 'origins' | 'rows'; weights: boolean; blind: boolean; likelihoods: Likelihoods };
  hypotheses: Hypothesis[];
  rows: Row[];
  ratings: Rating[];
  raters: string[];
}

export type Agreement = 'consensus' | 'mild' | 'strong' | 'extreme' | '';

export interface Cell {
  hypothesis: string;
  value: Code | '';
  mine: Code | '';
  raters: number;
  spread: number | null;
  agreement: Agreement;
}

export interface RowScore {
  row: string;
  ordinal: string;
  weight: number;
  diagnosticity: number | null;
  diagnostic: 'none' | 'low' | 'mid' | 'high' | '';
  linchpin: boolean;
  cells: Cell[];
}

export interface Score {
  hypothesis: string;
  ordinal: string;
  rank: number;
  tied: boolean;
  level: 'low' | 'mid' | 'high' | 'same' | '';
  inconsistency: number;
  weighted: number;
  normalised: number | null;
  consistency: number;
  prior: number;
  posterior: number | null;
  rated: number;
  unrated: number;
  na: number;
  all_rated: boolean;
}

export interface Without {
  key: string;
  label: string;
  rows: string[];
  leaders: string[];
  change: 'other' | 'tie' | 'apart' | '';
}

export interface Sensitivity {
  leaders: string[];
  margin: number;
  runners_up: string[];
  why: string;
  rows: Without[];
  sources: Without[];
  origins: Without[];
  flips: { to: string; rows: string[]; origins: string[]; origin_labels: string[]; more_than: number }[];
  ratings: { row: string; hypothesis: string; from: Code | ''; to: Code; leaders: string[]; change: Without['change'] }[];
  ratings_total: number;
  linchpins: { row: string; ordinal: string; leaders: string[]; why: string }[];
  hangs_on: (Without & { share: number }) | null;
}

export interface Cluster {
  key: string;
  label: string;
  rows: string[];
}

export interface AchMatrix {
  question: Question;
  view: { rater: string; counting: 'origins' | 'rows'; weights: boolean; by: string; hidden: boolean; left: number; why: string };
  summary: string;
  scores: Score[];
  order: string[];
  rows: RowScore[];
  clusters: Cluster[];
  sensitivity: Sensitivity;
  next: { kind: string; row: string; hypothesis: string; record: string; why: string }[];
  by_rater: { rater: string; rated: number; of: number; leaders: string[]; order: string[]; ranks: number[] }[];
  disputed: number;
  skipped: { decision: string; why: string }[];
}

export interface Bearing {
  hypothesis: string;
  ordinal: string;
  bears: number;
  stance: number;
  code: Code | '';
  why: string;
  marks: Span[];
}

export type Taken = Pick<Row, 'record' | 'words' | 'origin' | 'origin_label' | 'source' | 'credibility' | 'relevance' | 'note' | 'places'>;

export interface Proposal {
  row: Taken;
  kind: string;
  access: string;
  denies: boolean;
  day: string;
  bears: Bearing[];
  separates: number;
}

export interface Proposals {
  items: Proposal[];
  total: number;
  limits: string;
}

export interface Moved {
  matrix: AchMatrix;
  decisions: Decision[];
}

/** A move of an analyst: what is left out stays as it is. */
export type Move = { op: string } & Record<string, unknown>;

/** A row as it stands in the table. */
export interface Placed {
  row: Row;
  score: RowScore;
  /** A, B, C … by origin, "" for a row of no stated origin. */
  letter: string;
  /** How many rows of this origin count once together; 1 for a row alone. */
  together: number;
  /** The first of them, under which the others stand. */
  first: boolean;
}

/** letterOf names the n-th origin: A to Z, then AA. */
export function letterOf(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : letterOf(Math.floor(n / 26) - 1) + letterOf(n % 26);
}

/** arrange puts rows that count once together beside each other, in the order in which they were taken or with the most
 * telling first. Ties keep the order of taking. */
export function arrange(m: Pick<AchMatrix, 'question' | 'rows' | 'clusters'>, telling: boolean): Placed[] {
  const scores = new Map(m.rows.map((r) => [r.row, r]));
  const cluster = new Map(m.clusters.flatMap((c) => c.rows.map((r) => [r, c] as const)));
  const letters = new Map<string, string>();
  for (const r of m.question.rows) if (r.origin && !letters.has(r.origin)) letters.set(r.origin, letterOf(letters.size));
  const groups = new Map<string, Row[]>();
  for (const r of m.question.rows) {
    const key = cluster.get(r.id)?.key ?? `row ${r.id}`;
    groups.set(key, [...(groups.get(key) ?? []), r]);
  }
  const weight = (r: Row) => scores.get(r.id)?.diagnosticity ?? -1;
  const list = [...groups.values()];
  if (telling) {
    for (const g of list) g.sort((a, b) => weight(b) - weight(a));
    list.sort((a, b) => weight(b[0]!) - weight(a[0]!));
  }
  return list.flatMap((g) =>
    g.map((row, i) => ({
      row, score: scores.get(row.id) ?? blank(row, m.question.hypotheses), letter: letters.get(row.origin) ?? '', together: g.length, first: i === 0,
    })),
  );
}

const blank = (row: Row, hypotheses: readonly Hypothesis[]): RowScore => ({
  row: row.id, ordinal: row.ordinal, weight: 1, diagnosticity: null, diagnostic: '', linchpin: false,
  cells: hypotheses.map((h) => ({ hypothesis: h.id, value: '', mine: '', raters: 0, spread: null, agreement: '' })),
});

/** Rows that still fit beside each other on a common screen. */
const FEW = 8;

/** across says whether hypotheses stand in the rows, with the evidence along the top. It is the better layout: readers then
 * compare what speaks against one hypothesis before they go to the next, and fell less for the one they favoured (Dhami
 * and others 2024). It needs a column for every row of evidence, hence only while there are few, unless asked for. */
export function across(asked: string | null, rows: number): boolean {
  return asked === 'across' || (asked !== 'down' && rows <= FEW);
}

const WAYS: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const EDGES: Record<string, 'first' | 'last' | 'top' | 'end'> = { Home: 'first', End: 'last', 'Ctrl+Home': 'top', 'Ctrl+End': 'end' };

/** walk goes through a grid with heads: row 0 and column 0 are heads, the corner between them is none. It stays where there
 * is nothing further, and is null for keys that do not move. */
export function walk(rows: number, columns: number, [i, j]: readonly [number, number], key: string): [number, number] | null {
  const inside = (a: number, b: number): [number, number] => [Math.min(rows, Math.max(0, a)), Math.min(columns, Math.max(0, b))];
  const edge = EDGES[key];
  let to: [number, number];
  if (edge) to = edge === 'first' ? [i, i === 0 ? 1 : 0] : edge === 'last' ? [i, columns] : edge === 'top' ? [1, 1] : [rows, columns];
  else {
    const way = WAYS[key];
    if (!way) return null;
    to = inside(i + way[0], j + way[1]);
  }
  to = inside(to[0], to[1]);
  return to[0] === 0 && to[1] === 0 ? [i, j] : to;
}

/** shownValue is what stands in a cell. */
export function shownValue(c: Cell, mine: boolean): Code | '' {
  return mine ? c.mine : c.value;
}

/** kept returns the next list with what is as it was before taken from the old one, and the old list itself where nothing
 * has changed: what is the same thing need not be drawn again. */
export function kept<T>(old: T[], next: readonly T[], id: (item: T) => string): T[] {
  const was = new Map(old.map((x) => [id(x), x]));
  const out = next.map((x) => {
    const before = was.get(id(x));
    return before !== undefined && (before === x || JSON.stringify(before) === JSON.stringify(x)) ? before : x;
  });
  return out.length === old.length && out.every((x, i) => x === old[i]) ? old : out;
}

/** rated returns the matrix with one's own rating written in at once, until the server's answer comes. */
export function rated(m: AchMatrix, row: string, hypothesis: string, value: Code | ''): AchMatrix {
  const alone = m.question.raters.every((r) => r === m.view.by) || m.view.rater === m.view.by;
  return {
    ...m,
    rows: m.rows.map((r) => (r.row !== row ? r : { ...r, cells: r.cells.map((c) => (c.hypothesis !== hypothesis ? c : { ...c, mine: value, value: alone ? value : c.value })) })),
  };
}

/** cut parts words at marks given in code points: what is marked and what is not, in order. */
export function cut(words: string, marks: readonly Span[]): { text: string; marked: boolean }[] {
  const points = new CodePoints(words);
  const out: { text: string; marked: boolean }[] = [];
  let at = 0;
  const push = (from: number, to: number, marked: boolean) => {
    if (to > from) out.push({ text: words.slice(points.toUnits(from), points.toUnits(to)), marked });
  };
  for (const m of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(at, m.start);
    const end = Math.min(points.length, m.end);
    if (end <= start) continue;
    push(at, start, false);
    push(start, end, true);
    at = end;
  }
  push(at, points.length, false);
  return out;
}

/** keyOf a proposal: the same record by the same origin is the same proposal. */
export function keyOfProposal(p: Proposal): string {
  return `${p.row.record} ${p.row.origin} ${p.row.record ? '' : p.row.words}`.trim();
}

/** filled completes an answer: lists that are null on the wire, and none that pages ask for is missing. */
export function filled(m: AchMatrix): AchMatrix {
  const q = m.question;
  const s = m.sensitivity;
  return {
    ...m,
    question: { ...q, hypotheses: q.hypotheses ?? [], rows: (q.rows ?? []).map((r) => ({ ...r, places: r.places ?? [] })), ratings: q.ratings ?? [], raters: q.raters ?? [] },
    scores: m.scores ?? [], order: m.order ?? [], rows: m.rows ?? [], clusters: m.clusters ?? [], next: m.next ?? [], by_rater: m.by_rater ?? [], skipped: m.skipped ?? [],
    sensitivity: {
      leaders: s?.leaders ?? [], margin: s?.margin ?? 0, runners_up: s?.runners_up ?? [], why: s?.why ?? '', rows: s?.rows ?? [], sources: s?.sources ?? [], origins: s?.origins ?? [], flips: s?.flips ?? [],
      ratings: s?.ratings ?? [], ratings_total: s?.ratings_total ?? 0, linchpins: s?.linchpins ?? [], hangs_on: s?.hangs_on ?? null,
    },
  };
}
