// How the camps lie, as the API gives it: signed ties on a day, triads, camps, what the pattern would have. Nothing is
// reckoned here.

import type { Node, Tie as Line } from './graph';
import type { Place, Sign } from './world';

export interface BalanceActor {
  id: string;
  label: string;
  kind: string;
  component: number;
  camp: number;
  /** yes: in this camp in every best partition; either: could as well stand in the other; unknown. */
  fixed: string;
  group: number;
  positive: number;
  negative: number;
}

export interface Deed {
  id: string;
  source: string;
  target: string;
  plover: string;
  weight: number;
  day: string;
  alleged: boolean;
  tellings: number;
  place: Place;
}

export interface BalanceTie {
  a: string;
  b: string;
  a_label: string;
  b_label: string;
  sign: 'positive' | 'negative' | 'contested';
  why: string;
  deeds: number;
  alleged: number;
  weight: number;
  first: string;
  last: string;
  breaks: boolean;
  always: string;
  triads: number;
  strained: number;
  /** Listed triads through it, by index. */
  in: number[];
  relations: string[];
  deeds_shown: Deed[];
  on_whose_word: string[];
}

export interface Triad {
  actors: string[];
  labels: string[];
  ties: number[];
  signs: string;
  strained: boolean;
  strained_weak: boolean;
  says: string;
}

export interface Expected {
  a: string;
  b: string;
  a_label: string;
  b_label: string;
  sign: 'positive' | 'negative';
  via: { actor: string; label: string; ties: number[] }[];
  camps: string;
  says: string;
}

export interface Month {
  month: string;
  day: string;
  actors: number;
  ties: number;
  negative: number;
  contested: number;
  lower: number;
  upper: number;
  f: number | null;
  triads: number;
  strained: number;
  moved: string[];
}

export interface Turn {
  month: string;
  a: string;
  b: string;
  a_label: string;
  b_label: string;
  from: string;
  to: string;
  relations: string[];
  deeds: Deed[];
  says: string;
}

export interface Balance {
  on: string;
  says: string;
  rule: string;
  actors: BalanceActor[];
  ties: BalanceTie[];
  counts: { actors: number; components: number; positive: number; negative: number; contested: number; neutral: number; undated: number };
  triad_counts: { total: number; strained: number; says: string };
  triads: Triad[];
  frustration: { lower: number; upper: number; optimal: boolean; says: string };
  camps: { breaking: number[]; unique: string; ways: number; ways_more: boolean; parts: { camps: string[][]; ties: number; breaking: number; either: string[] }[]; says: string };
  groups: { says: string };
  expected: Expected[];
  expected_more: number;
  series: Month[];
  turns: Turn[];
  notes: string[];
}

/** A tie as it is drawn. */
export interface Drawn extends Line {
  of: BalanceTie;
  index: number;
}

export interface Actor extends Node {
  of: BalanceActor;
}

/** signOf is a contested tie's sign as pages write signs. */
export function signOf(sign: string): Sign {
  return sign === 'contested' ? 'mixed' : (sign as Sign);
}

/** drawn brings ties into the form of the graph. */
export function drawn(b: Pick<Balance, 'ties'>): Drawn[] {
  return b.ties.map((of, index) => ({ id: `${of.a} ${of.b}`, a: of.a, b: of.b, sign: signOf(of.sign), deeds: of.deeds, of, index }));
}

/** actorsOf weighs each actor by its deeds. Who has only contested ties stands in no camp, but is an end of a tie. */
export function actorsOf(b: Pick<Balance, 'actors' | 'ties'>): Actor[] {
  const weight = new Map<string, number>();
  const all = new Map(b.actors.map((a) => [a.id, a]));
  for (const t of b.ties) {
    for (const [id, label] of [[t.a, t.a_label], [t.b, t.b_label]] as const) {
      weight.set(id, (weight.get(id) ?? 0) + t.deeds);
      if (!all.has(id)) all.set(id, { id, label, kind: '', component: -1, camp: 0, fixed: 'either', group: 0, positive: 0, negative: 0 });
    }
  }
  return [...all.values()].map((of) => ({ id: of.id, label: of.label, weight: weight.get(of.id) ?? 0, of }));
}

/** sides says on which side of the picture of camps each stands: −1 left, 1 right; nearer to the middle who could as well
 * stand on the other. */
export function sides(b: Pick<Balance, 'actors' | 'ties'>): Map<string, number> {
  return new Map(actorsOf(b).map(({ id, of }) => [id, of.component < 0 ? 0 : (of.camp === 0 ? -1 : 1) * (of.fixed === 'either' ? 0.35 : 1)]));
}

/** whole completes an answer: lists that are null on the wire become empty. */
export function whole(b: Balance): Balance {
  const ties = (b.ties ?? []).map((t) => ({ ...t, in: t.in ?? [], relations: t.relations ?? [], deeds_shown: t.deeds_shown ?? [], on_whose_word: t.on_whose_word ?? [] }));
  return {
    ...b, ties, actors: b.actors ?? [], triads: b.triads ?? [], expected: b.expected ?? [], series: (b.series ?? []).map((m) => ({ ...m, moved: m.moved ?? [] })), turns: b.turns ?? [], notes: b.notes ?? [],
    camps: { ...b.camps, breaking: b.camps?.breaking ?? [], parts: (b.camps?.parts ?? []).map((p) => ({ ...p, camps: p.camps ?? [[], []], either: p.either ?? [] })) },
  };
}
