// The records of the API as this page uses them: the JSON tags of the server's evidence, store and query packages.
// Lists may be null on the wire; api.ts brings them to empty lists.

import type { Kind } from './kinds';
import type { Span } from './offsets';

export interface Piece extends Span {
  exact: string;
}

export type SourceKind = 'named' | 'anonymous' | 'collective' | 'document' | 'outlet' | 'author' | 'unknown';
export type State = 'proposed' | 'accepted' | 'rejected' | 'withdrawn';
export type Sureness = 'sure' | 'fair' | 'unsure';
export type Verdict = 'accept' | 'reject';
export type Reason = 'wrong_source' | 'wrong_words' | 'not_a_statement' | 'duplicate' | 'out_of_scope';

/** The reasons for rejecting, in the order of the keys 1 to 5. */
export const REASONS: Reason[] = ['wrong_source', 'wrong_words', 'not_a_statement', 'duplicate', 'out_of_scope'];

/** What a decision can be about: a statement, or a record that stands behind the texts. */
export interface Ruled {
  id: string;
  state: State;
  decision: string;
  /** What was decided on what stood here before a reader read it otherwise. */
  former?: Former[] | null;
}

export interface Former {
  id: string;
  verdict: string;
  reason: string;
  note: string;
  by: string;
  at: string;
  words: string;
}

export interface Statement extends Ruled {
  form: 'direct' | 'indirect' | 'mixed';
  source: {
    spans: Piece[];
    kind: SourceKind;
    mention: string | null;
    actor: string | null;
    count: number | null;
    role: string | null;
    reason: string | null;
  };
  cue: { spans: Piece[]; lemma: string; stance: string };
  content: { spans: Piece[] };
  parent: string | null;
  chain: string[];
  factuality: string;
  likelihood: ({ term: string; entry: string } & Span) | null;
  negated: boolean;
  score: number;
  rule: string;
  article: string;
  version: number;
  sha256: string;
  reader: string;
  sureness: Sureness;
  title: string;
  outlet: string;
  published: string;
  captured: string;
  /** No reader proposes it: a person told it. */
  by_hand?: boolean;
  /** The wording on show is a person's; null for the reader's own. */
  edited?: { by: string; at: string; decision: string; note: string } | null;
}

export interface Decision {
  id: string;
  sequence: number;
  at: string;
  by: string;
  verdict: Verdict | 'undo' | 'merge' | 'split' | 'grade' | 'write';
  subject: string;
  undoes: string;
  reason: string;
  note: string;
  /** For a merge other records, for a split parts of the subject. */
  members?: string[];
  /** For a grade: A to F. */
  value?: string;
  previous: string;
  hash: string;
  undone?: boolean;
}

/** A decision as the log lists it: with what it was about. */
export interface LogEntry extends Decision {
  source: string;
  kind: SourceKind;
  content: string;
  article: string;
  title: string;
  /** The record that stands behind the texts that it was about; null for a statement. */
  record?: Named | null;
  /** What was merged with it or taken out of it. */
  with?: Named[] | null;
}

/** A record that stands behind the texts, named. */
export interface Named {
  kind: string;
  id: string;
  label: string;
}

/** A decision on a record that stands behind the texts: the record as it is called after it, null where it is gone. */
export interface Settled {
  decision: Decision;
  record: Named | null;
  together: number;
}

/** What taking back or restoring did: to how many records at once, and the first of them as it stands now. */
export interface Step {
  decision: Decision;
  statement: Statement | null;
  record?: Named | null;
  together: number;
}

/** One word of the glossary. */
export interface Definition {
  group: string;
  term: string;
  label: string;
  definition: string;
}

export interface Case {
  id: string;
  title: string;
  created: string;
  sample: boolean;
  articles: number;
  statements: number;
  reviewed: number;
  updated: string;
  problem: string;
  /** As of which day it is shown, "" or missing for today. */
  as_of?: string;
  /** Articles published after that day, and without a day of publication: both are left out then. */
  left_out?: number;
  undated?: number;
  /** What the person may in it; missing where everything is allowed. */
  role?: 'reader' | 'analyst' | 'owner';
}

export interface Count {
  value: string;
  count: number;
}

export interface Arrival {
  article: string;
  title: string;
  name: string;
  captured: string;
}

export interface Refusal {
  name: string;
  reason: string;
  at: string;
}

export interface Overview {
  articles: number;
  versions: number;
  words: number;
  statements: number;
  states: Record<string, number>;
  kinds: Record<string, number>;
  sources: Count[];
  outlets: Count[];
  days: Count[];
  undated: number;
  reasons: { stated: number; none: number };
  jobs: { queued: number; done: number; failed: number };
  refusals: Refusal[];
  recent: Arrival[];
  no_findings: Arrival[];
  world: WorldStatus;
}

/** How the records behind the texts stand to the articles: whether they are of before the last changes, and how many. */
export interface WorldStatus {
  stale: boolean;
  resolving: boolean;
  counts: Partial<Record<Kind, number>>;
}

export interface Metadata {
  title: string;
  outlet: string;
  byline: string[];
  published: string;
  dateline: string;
  canonical: string;
  language: string;
}

export interface Furniture extends Span {
  kind: string;
}

export interface Version {
  version: number;
  sha256: string;
  original_sha256: string;
  media_type: string;
  name: string;
  captured: string;
  points: number;
  words: number;
  metadata: Metadata;
  /** What of it people set; absent for nothing. */
  stated?: Stated[] | null;
  furniture: Furniture[];
  notes: string[];
}

export type FactField = 'title' | 'outlet' | 'byline' | 'published' | 'language';

/** A field of what an article says of itself that a person set. */
export interface Stated {
  field: FactField;
  value: string[];
  /** As this version has it. */
  found: string[];
  /** It says otherwise than the version that the person looked at. */
  differs: boolean;
  by: string;
  at: string;
  decision: string;
  note: string;
}

export interface ArticleRow extends Version {
  id: string;
  address: string;
  versions: number;
  status: 'queued' | 'read' | 'failed';
  failure: string;
  reader: string;
  statements: number;
  reviewed: number;
  /** The decision behind what people set of it, '' for none. */
  decision: string;
}

export interface ArticlePage {
  article: ArticleRow;
  text: string;
  statements: Statement[];
  /** Where its sentences are, and how much else it tells of. */
  reading: { sentences: Span[]; incidents: number; acts: number; warnings: number };
  history: Version[];
  previous: string;
  next: string;
}

export interface Problem {
  parameter: string;
  message: string;
}

export interface Facet {
  field: string;
  values: Count[];
}

export interface Page<T> {
  items: T[];
  next_cursor: string;
  total: number;
  facets: Facet[];
  problems: Problem[];
}

export interface Hit extends Span {
  kind: 'article' | 'statement';
  article: string;
  version: number;
  statement: string;
  title: string;
  outlet: string;
  published: string;
  snippet: { text: string; hit: boolean }[];
}

export interface StatementPage {
  statement: Statement;
  context: { before: string; after: string; start: number; end: number; text: string };
  related: Statement[];
  decisions: Decision[];
  citation: string;
  /** Every way in which it was worded, oldest first. */
  wordings?: { op: 'read' | 'tell' | 'edit'; by: string; at: string | null; undone: boolean; note: string; statement: Statement }[];
}

/** What a span is in its statement, and what its layer holds it to be, likeliest first. */
export interface Part extends Piece {
  role: 'source' | 'cue' | 'content';
  labels: { name: string; score: number }[];
}

/** Which layer proposed something, by which rule and how surely. `how` and `basis.words` say it in words. */
export interface Proposer {
  layer: string;
  rule: string;
  how: string;
  score: number;
  sureness: Sureness;
  basis: { words: string } | null;
}

export interface Origin extends Part {
  by: Proposer[];
}

export interface Proposal extends Proposer {
  parts: Part[];
  fate: 'kept' | 'beaten' | 'below' | 'barred' | 'overruled';
  why: string;
  rival: Piece | null;
}

export interface Step {
  layer: string;
  field: string;
  value: string;
  rule: string;
  why: string;
  at: Piece[];
}

/** How a statement was found, by reading its article again. */
export interface Explanation {
  statement: string;
  made_by: string;
  reader: string;
  found: 'same' | 'other' | 'nothing';
  spans: Origin[];
  steps: Step[];
  others: Proposal[];
  more: number;
}

export interface Intake {
  name: string;
  article: string;
  version: number;
  outcome: 'added' | 'changed' | 'known' | 'refused';
  reason: string;
}

export interface Jobs {
  queued: number;
  done: number;
  failed: number;
  refusals: Refusal[];
  running: string[];
}

export interface About {
  version: string;
  commit: string;
  reader: string;
  read_only: boolean;
}
