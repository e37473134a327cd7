// What weighing makes of the case, as the API gives it: what rests on how many origins, what rests on what, what does not
// go together. The JSON tags of the server's records.

import type { SourceKind } from './records';
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
