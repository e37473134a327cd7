// Reports as the API gives them, with what the checker says of them: the JSON tags of the server's records. Positions are in
// code points of the report's Markdown; `placed` brings them to UTF-16 units, in which the editor counts.

import { CodePoints, type Span } from './offsets';
import type { Decision, State } from './records';
import type { Origins } from './weighing';
import type { Place } from './world';

export type Yardstick = 'icd203' | 'phia' | 'nato' | 'ipcc' | 'none';
export const YARDSTICKS: readonly Yardstick[] = ['icd203', 'phia', 'nato', 'ipcc', 'none'];
export const MARKINGS = ['', 'clear', 'green', 'amber', 'amber+strict', 'red'] as const;

export interface Settings {
  yardstick: string;
  marking: string;
  paper: string;
  language: string;
}

export interface Version {
  decision: string;
  name: string;
  by: string;
  at: string;
  sha256: string;
  words: number;
}

export interface Draft {
  by: string;
  at: string;
  base: string;
  sha256: string;
}

export interface Report {
  id: string;
  title: string;
  by: string;
  at: string;
  changed: string;
  decision: string;
  state: string;
  settings: Settings;
  text: string;
  sha256: string;
  draft: Draft | null;
  versions: Version[];
}

export type Severity = 'wrong' | 'doubt' | 'notable';
export const SEVERITIES: readonly Severity[] = ['wrong', 'doubt', 'notable'];
export const GLYPHS: Record<Severity, string> = { wrong: '▲', doubt: '◆', notable: '●' };

export interface Flag extends Span {
  code: string;
  severity: Severity;
  exact: string;
  sentence: number;
  says: string;
  remedy: string;
  records: string[];
}

export interface Citation extends Span {
  id: string;
  record: string;
  kind: string;
  label: string;
  state: State;
  /** Behind the state, "" for none. */
  decision: string;
  /** The record that is accepted or rejected here, of a figure its incident; "" where there is none. */
  ruled: string;
  origins: Origins | null;
  locator: string;
}

export interface Sentence extends Span {
  line: number;
  paragraph: number;
  exact: string;
  assertion: boolean;
  citations: Citation[];
  least: number;
  most: number;
  likelihood: string;
  band: string;
  confidence: string;
  flags: number[];
}

export interface Check {
  sha256: string;
  sentences: Sentence[];
  flags: Flag[];
  wrong: number;
  doubts: number;
  notable: number;
  cited: number;
  summary: string;
}

export interface DefendedStatement {
  id: string;
  place: Place;
  before: string;
  after: string;
  title: string;
  address: string;
  captured: string;
  sha256: string;
  original_sha256: string;
  superseded: boolean;
  chain: string[];
  hedge: string;
  state: State;
  decision: string;
  lane: string;
  why: string;
  decisions: Decision[];
}

export interface DefendedClaim extends Citation {
  words: string;
  statements: DefendedStatement[];
  contrary: DefendedStatement[];
  copies: number;
  decisions: Decision[];
}

export interface Defence {
  sentence: Sentence;
  claims: DefendedClaim[];
  flags: Flag[];
  overturn: string[];
}

const filledSentence = (s: Sentence): Sentence => ({ ...s, citations: s.citations ?? [], flags: s.flags ?? [] });
const filledFlag = (f: Flag): Flag => ({ ...f, records: f.records ?? [] });
const stated = (s: DefendedStatement): DefendedStatement => ({ ...s, chain: s.chain ?? [], decisions: s.decisions ?? [] });

/** Lists that are null on the wire become empty. */
export const filledReport = (r: Report): Report => ({ ...r, text: r.text ?? '', draft: r.draft ?? null, versions: r.versions ?? [] });
export const filledCheck = (c: Check): Check => ({ ...c, sentences: (c.sentences ?? []).map(filledSentence), flags: (c.flags ?? []).map(filledFlag) });
export const filledDefence = (d: Defence): Defence => ({
  sentence: filledSentence(d.sentence),
  claims: (d.claims ?? []).map((c) => ({ ...c, statements: (c.statements ?? []).map(stated), contrary: (c.contrary ?? []).map(stated), decisions: c.decisions ?? [] })),
  flags: (d.flags ?? []).map(filledFlag),
  overturn: d.overturn ?? [],
});

/** A check whose positions are UTF-16 units of the text that it was made of. */
export function placed(text: string, check: Check): Check {
  const points = new CodePoints(text);
  const at = <T extends Span>(x: T): T => ({ ...x, start: points.toUnits(x.start), end: points.toUnits(x.end) });
  return { ...check, sentences: check.sentences.map((s) => ({ ...at(s), citations: s.citations.map(at) })), flags: check.flags.map(at) };
}

/** behind writes how many independent origins stand behind a sentence: "3", "1–2", "" for one that needs none. */
export function behind(s: Pick<Sentence, 'least' | 'most' | 'assertion' | 'citations'>): string {
  if (!s.assertion && s.citations.length === 0) return '';
  return s.least === s.most ? String(s.most) : `${s.least}–${s.most}`;
}

/** worst is the gravest of the flags of a sentence, "" for none. */
export function worst(s: Pick<Sentence, 'flags'>, flags: readonly Flag[]): Severity | '' {
  return SEVERITIES.find((v) => s.flags.some((i) => flags[i]?.severity === v)) ?? '';
}

/** sentenceAt is the index of the sentence in which a place lies, else of the one that ends just before it on the same
 * line; -1 for none. */
export function sentenceAt(sentences: readonly Span[], at: number, text = ''): number {
  const inside = sentences.findIndex((s) => s.start <= at && at < s.end);
  if (inside >= 0) return inside;
  const before = sentences.findLastIndex((s) => s.end <= at);
  return before >= 0 && !text.slice(sentences[before]!.end, at).includes('\n') ? before : -1;
}

/** nextFlag is the flag after a place, in the order of the text; from the end one begins anew. */
export function nextFlag(flags: readonly Flag[], at: number): Flag | undefined {
  const order = [...flags].sort((a, b) => a.start - b.start);
  return order.find((f) => f.start > at) ?? order[0];
}

/** words counts them as a person would: citations are none. */
export function words(text: string): number {
  return (text.replace(/\[@[^\]]*\]/g, ' ').match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []).length;
}

/** A report as the list has it. */
export interface Reported extends Omit<Report, 'text' | 'sha256' | 'draft' | 'versions'> {
  words: number;
  versions: number;
  draft: boolean;
  cited: number;
}

/** A record that can be cited. */
export interface Citable {
  id: string;
  kind: string;
  label: string;
  words: string;
  speaker: string;
  outlet: string;
  day: string;
  state: State;
  glyph: string;
  origins: Origins | null;
  insert: string;
}

/** What words of likelihood mean by one scale. */
export interface Scale {
  key: string;
  name: string;
  says: string;
  words: { term: string; low: number; high: number; band: string }[];
}

/** One thing that was done to a report. */
export interface Done {
  decision: Decision;
  says: string;
}

export interface Run {
  text: string;
  strong: boolean;
  emph: boolean;
  code: boolean;
  link: string;
  break: boolean;
  /** The numbers of its notes, where it is a citation. */
  notes: number[];
  /** By index in the check; -1 for none. */
  sentence: number;
}

export interface Block {
  kind: 'heading' | 'paragraph' | 'quotation' | 'bullets' | 'numbers' | 'table' | 'code' | 'rule';
  level: number;
  runs: Run[];
  blocks: Block[];
  items: Block[][];
  rows: Run[][][];
}

export interface Noted extends Place {
  title: string;
  address: string;
  captured: string;
  sha256: string;
  before: string;
  after: string;
}

export interface Note {
  number: number;
  id: string;
  kind: string;
  label: string;
  citation: string;
  words: string;
  speaker: string;
  chain: string[];
  origins: Origins | null;
  state: State;
  reviewed: string;
  descriptors: string[];
  places: Noted[];
  against: string[];
}

/** A report made ready to be read: what every export is written from. */
export interface Document {
  id: string;
  title: string;
  case: string;
  by: string[];
  at: string;
  language: string;
  marking: string;
  paper: string;
  sha256: string;
  program: string;
  blocks: Block[];
  summary: string;
  scale: string;
  notes: Note[];
  findings: Flag[];
}

const filledRun = (r: Run): Run => ({ ...r, notes: r.notes ?? [] });
const filledBlock = (b: Block): Block => ({
  ...b, runs: (b.runs ?? []).map(filledRun), blocks: (b.blocks ?? []).map(filledBlock), items: (b.items ?? []).map((i) => (i ?? []).map(filledBlock)), rows: (b.rows ?? []).map((r) => (r ?? []).map((c) => (c ?? []).map(filledRun))),
});
export const filledDocument = (d: Document): Document => ({
  ...d, by: d.by ?? [], blocks: (d.blocks ?? []).map(filledBlock), findings: (d.findings ?? []).map(filledFlag),
  notes: (d.notes ?? []).map((n) => ({ ...n, chain: n.chain ?? [], descriptors: n.descriptors ?? [], places: n.places ?? [], against: n.against ?? [] })),
});

/** A stretch of one sentence, or of what is none. */
export interface Stretch {
  sentence: number;
  runs: Run[];
}

/** stretches puts neighbouring runs of one sentence together. */
export function stretches(runs: readonly Run[]): Stretch[] {
  const out: Stretch[] = [];
  for (const r of runs) {
    const last = out.at(-1);
    if (last && last.sentence === r.sentence) last.runs.push(r);
    else out.push({ sentence: r.sentence, runs: [r] });
  }
  return out;
}
