// What stands behind the texts, as the API gives it: the JSON tags of the server's records of actors, incidents, acts,
// relations, warnings, claims and sources. Every field leads back to places: characters of an article and whose word
// they are.

import type { Decision, Piece, Ruled, SourceKind, Statement } from './records';
import type { Corroboration, Link, Origins, Tension } from './weighing';

/** A decimal score, 0 to 1: how sure the reader is of its own proposal. */
export interface Tie {
  with: string;
  rule: string;
  why: string;
  score: number;
}

export interface Place extends Piece {
  article: string;
  version: number;
  outlet: string;
  published: string;
  /** st_…, "" for the article's own voice. */
  statement: string;
  speaker: string;
  /** The speaker as an actor, "" for none. */
  actor: string;
  kind: SourceKind;
}

export interface Atom {
  id: string;
  anchor: Place;
  joined: Tie[];
  by_hand?: string;
}

/** What all records of the world have in common. */
export interface Head extends Ruled {
  label: string;
  articles: number;
  atoms: Atom[];
}

export interface Alias {
  text: string;
  kind: string;
  from: string;
  to: string;
  count: number;
  first: Place | null;
}

export interface Maybe extends Tie {
  id: string;
  label: string;
  against: string;
}

export interface Actor extends Head {
  kind: string;
  gazetteer: string;
  country: string;
  parent: string;
  roles: Alias[];
  aliases: Alias[];
  mentions: number;
  statements: number;
  first: string;
  last: string;
  perhaps: Maybe[];
}

export interface Count {
  min: number | null;
  max: number | null;
  /** exact, at_least, more_than, at_most, less_than, about, between, vague */
  bound: string;
  exact: string;
}

export interface SaidOf {
  value: string;
  actor: string;
  detail: string;
  count: Count | null;
  places: Place[];
}

export interface Where {
  name: string;
  path: string[];
  country: string;
  latitude: number | null;
  longitude: number | null;
  gazetteer: string;
}

export interface FigureClaim extends Place {
  effect: string;
  of: string;
  count: Count;
  /** Of all who give this number; null where nobody counted. */
  origins?: Origins | null;
}

export type Slot = 'claimed_by' | 'blamed_on' | 'denied_by' | 'reported';

export interface Blame {
  slot: Slot;
  name: string;
  who: string;
  confidence: string;
  places: Place[];
}

export interface Conflict {
  field: string;
  values: string[];
  why: string;
}

export interface Incident extends Head {
  kind: string;
  stage: string;
  from: string;
  to: string;
  dates: SaidOf[];
  where: Where | null;
  places: SaidOf[];
  instruments: SaidOf[];
  targets: SaidOf[];
  victims: SaidOf[];
  figures: FigureClaim[];
  blame: Blame[];
  conflicts: Conflict[];
  origins?: Origins | null;
  perhaps: Maybe[];
}

export interface Party extends Piece {
  mention: string | null;
}

export interface ActRecord extends Head {
  act: { source: Party; target: Party; plover: string; mode: string; quad: number; modality: string; negated: boolean; anchors: Piece[]; score: number; rule: string; date?: { start: string; end: string } | null };
  source_actor: string;
  target_actor: string;
  source_label: string;
  target_label: string;
  alleged: boolean;
  place: Place;
  day: string;
  incident: string;
  same: string;
}

export type Sign = 'positive' | 'negative' | 'mixed' | 'neutral';

export interface Span {
  from: string;
  to: string;
  sign: Sign;
  weight: number;
  deeds: number;
  alleged: number;
}

export interface Relation extends Head {
  source: string;
  target: string;
  source_label: string;
  target_label: string;
  sign: Sign;
  weight: number;
  deeds: number;
  alleged: number;
  /** Counted deeds by quad class; 0 is not used. */
  quads: number[];
  first: string;
  last: string;
  windows: Span[];
  /** How it would stand if what rests on allegation alone counted too. */
  if_counted?: Pick<Relation, 'sign' | 'weight' | 'deeds' | 'quads' | 'windows'>;
  acts: string[];
}

export interface Aspect {
  name: 'who' | 'what' | 'when' | 'where';
  value: 'yes' | 'no' | 'contested' | 'unknown';
  places: Place[];
}

export interface Warning extends Head {
  kind: string;
  from: string;
  to: string;
  from_label: string;
  to_label: string;
  of: SaidOf[];
  obtained: SaidOf[];
  given: SaidOf[];
  public: SaidOf[];
  disclosed: SaidOf[];
  channels: SaidOf[];
  specific: Aspect[];
  said: SaidOf[];
  responses: SaidOf[];
  standing: string;
  contested: Conflict[];
  incident: string;
  incident_label: string;
  lead_days: number | null;
  lead: SaidOf[];
  sides: number;
  origins?: Origins | null;
  perhaps: Maybe[];
}

export interface ClaimVoice extends Place {
  /** st_… */
  id: string;
  words: string;
  stance: string;
  factuality: string;
}

export interface Claim extends Head {
  words: string;
  affirm: ClaimVoice[];
  deny: ClaimVoice[];
  doubt: ClaimVoice[];
  voices: number;
  origins?: Origins | null;
  incident: string;
  first: string;
  last: string;
  perhaps: Maybe[];
}

export interface Share {
  value: string;
  count: number;
  of: number;
}

export interface FigureConflict {
  incident: string;
  label: string;
  mine: FigureClaim;
  other: FigureClaim;
}

export interface Grade {
  letter: string;
  why: string;
  by: string;
  decision: string;
}

export interface Profile extends Head {
  kind: string;
  actor: string;
  statements: number;
  kinds: Share[];
  reasons: Share;
  hedges: Share[];
  stances: Share[];
  outlets: Share[];
  hops: Share[];
  figures: FigureConflict[];
  disputes: string[];
  first: string;
  last: string;
  grade: Grade | null;
}

/** The record of each kind of list. */
export interface Records {
  actors: Actor;
  incidents: Incident;
  acts: ActRecord;
  relations: Relation;
  warnings: Warning;
  claims: Claim;
  sources: Profile;
  origins: Corroboration;
  links: Link;
  tensions: Tension;
}

/** A record's page: with what was decided on it, the names of the records it mentions, and the statements it rests on. */
export interface RecordPage<T extends Head> {
  record: T;
  decisions: Decision[];
  labels: Record<string, string>;
  statements: Statement[];
}

/** What a record's page shows from. */
export interface Shown<T> {
  record: T;
  /** Statements that its places name, by identifier. */
  statements: ReadonlyMap<string, Statement>;
  /** Names of the records that it mentions, "" for one that is not known. */
  name: (id: string) => string;
}

/** complete fills lists that are null or missing, at any depth that pages look at. */
export function complete<T extends Head>(r: T): T {
  const out = { ...r } as unknown as Record<string, unknown>;
  for (const name of LISTS) if (name in out || REQUIRED.has(name)) out[name] = list(out[name]);
  return out as unknown as T;
}

const LISTS = [
  'atoms', 'roles', 'aliases', 'perhaps', 'dates', 'places', 'instruments', 'targets', 'victims', 'figures', 'blame', 'conflicts', 'windows', 'acts', 'quads',
  'given', 'public', 'disclosed', 'obtained', 'channels', 'specific', 'said', 'responses', 'contested', 'affirm', 'deny', 'doubt', 'kinds', 'hedges', 'stances', 'outlets', 'hops', 'disputes',
  'lanes', 'tellings', 'loops', 'sides', 'about',
] as const;
const REQUIRED: ReadonlySet<string> = new Set(['atoms']);

function list(value: unknown): unknown {
  if (!Array.isArray(value)) return value === null || value === undefined ? [] : value;
  return value.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return item;
    const o = { ...(item as Record<string, unknown>) };
    for (const inner of ['places', 'joined', 'may', 'links', 'rests', 'articles']) if (o[inner] === null) o[inner] = [];
    return o;
  });
}
