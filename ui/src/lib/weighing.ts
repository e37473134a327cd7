// What weighing makes of the case, as the API gives it: what rests on how many origins, what rests on what, what does not
// go together. The JSON tags of the server's records.

import type { SourceKind, State } from './records';
import type { Count, Head, Place } from './world';

export type LinkKind = 'same_text' | 'copy' | 'citation' | 'source' | 'unnamed' | 'by_hand';

/** One telling rests on another, or two on the same word. */
export interface Link extends Head {
  kind: LinkKind;
  /** ar_… or st_… */
  from: string;
  /** "" where what is cited is not in the case. */
  to: string;
  from_label: string;
  to_label: string;
  /** It is known which came first. */
  directed: boolean;
  /** Of a copy: how much of the words of `from` stands in `to`, 0 to 1. */
  share: number;
  why: string;
  score: number;
  /** Words of `from` and of `to` that show it, in this order. */
  places: Place[];
  /** Who made it by hand, else "". */
  by: string;
}

/** In short: how many independent origins something rests on. Origins are counted, never articles. */
export interface Origins {
  id: string;
  least: number;
  most: number;
  level: number;
  circular: boolean;
}

export interface Lane {
  key: string;
  label: string;
  kind: SourceKind;
  actor: string;
  access: string;
  /** Lanes that it may be the same as, by index. */
  may: number[];
  denies: boolean;
}

export interface Telling extends Place {
  id: string;
  lane: number;
  side: 'affirm' | 'deny' | 'doubt';
  /** It rests on no other telling. */
  root: boolean;
  /** Links by which it rests on others, the strongest first. */
  links: string[];
  /** Tellings that it rests on, by index. */
  rests: number[];
  hops: number;
}

export interface Loop {
  articles: string[];
  why: string;
}

export interface Corroboration extends Head {
  of: string;
  of_kind: 'claim' | 'incident' | 'figure' | 'warning';
  effect: string;
  count: Count | null;
  least: number;
  most: number;
  level: number;
  against_least: number;
  against_most: number;
  lanes: Lane[];
  tellings: Telling[];
  loops: Loop[];
}

export interface TensionSide {
  label: string;
  actor: string;
  says: string;
  places: Place[];
}

export type TensionKind = 'hypothesis' | 'denial' | 'figures' | 'deeds' | 'turn' | 'unanswered' | 'one_origin';

/** The kinds in the order in which a person would look at them. */
export const TENSION_KINDS: readonly TensionKind[] = ['hypothesis', 'denial', 'figures', 'deeds', 'turn', 'unanswered', 'one_origin'];

/** Something that does not go together, or that is missing. */
export interface Tension extends Head {
  kind: TensionKind;
  why: string;
  day: string;
  weight: number;
  sides: TensionSide[];
  about: string[];
}

export type MomentKind = 'incident' | 'warning' | 'statement' | 'claim' | 'relation';

/** The kinds in the order in which the timeline offers them. */
export const MOMENT_KINDS: readonly MomentKind[] = ['incident', 'warning', 'relation', 'statement', 'claim'];

/** Something that has a place in time. A warning gives up to four moments of one identifier. */
export interface Moment {
  id: string;
  kind: MomentKind;
  /** Of an incident its kind, of a warning which of its dates, of what is said its stance, of a relation the new sign. */
  what: string;
  /** Of a relation: the sign before. */
  before: string;
  label: string;
  /** Both included; "" for an open end. */
  from: string;
  to: string;
  certainty: string;
  /** Who dates it, in words. */
  basis: string;
  /** Where texts date it otherwise, in words. */
  differs: string;
  lanes: { actor: string; label: string; role: string }[];
  /** The words that date it. */
  dated: Place[];
  /** The words that tell of it. */
  places: Place[];
  articles: number;
  origins: Origins | null;
  state: State;
}

export interface Chronology {
  moments: Moment[];
  total: number;
  undated: Moment[];
  undated_total: number;
  kinds: { kind: MomentKind; dated: number; undated: number }[];
  lanes: { actor: string; label: string; moments: number }[];
  from: string;
  to: string;
  why: string;
}

/** A feature that incidents have in common, with both sides' quotes. */
export interface Feature {
  name: string;
  value: string;
  words: string;
  /** How many of the case's incidents have it, of how many. */
  among: number;
  of: number;
  rarity: string;
  here: Place[];
  there: Place[];
}

export interface Analogue {
  id: string;
  label: string;
  kind: string;
  from: string;
  to: string;
  articles: number;
  likeness: string;
  rank: number;
  shared: Feature[];
}

export interface Alike {
  features: Feature[];
  analogues: Analogue[];
  compared: number;
  total: number;
  why: string;
}

const moment = (m: Moment): Moment => ({ ...m, lanes: m.lanes ?? [], dated: m.dated ?? [], places: m.places ?? [] });

/** chronology completes a timeline: lists that are missing are empty. */
export function chronology(c: Partial<Chronology>): Chronology {
  return {
    moments: (c.moments ?? []).map(moment), total: c.total ?? 0, undated: (c.undated ?? []).map(moment), undated_total: c.undated_total ?? 0,
    kinds: c.kinds ?? [], lanes: c.lanes ?? [], from: c.from ?? '', to: c.to ?? '', why: c.why ?? '',
  };
}

const feature = (f: Feature): Feature => ({ ...f, here: f.here ?? [], there: f.there ?? [] });

/** alike completes what is like an incident. */
export function alike(a: Partial<Alike>): Alike {
  return {
    features: (a.features ?? []).map(feature), analogues: (a.analogues ?? []).map((x) => ({ ...x, shared: (x.shared ?? []).map(feature) })),
    compared: a.compared ?? 0, total: a.total ?? 0, why: a.why ?? '',
  };
}
