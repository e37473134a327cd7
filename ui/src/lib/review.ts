// What a review goes through, as the API gives it; and the plain rules of going through it.

import { isWorld, type Kind } from './kinds';
import { t } from './messages';
import type { Suggested } from './suggestions';
import type { Decision, Named, Reason, Statement, StatementPage } from './records';
import type { Tension } from './weighing';
import { joined, says, sourceName } from './voices';
import { complete, type ActRecord, type Actor, type Claim, type Head, type Incident, type Place, type Tie, type Warning } from './world';

/** What can be gone through, in the order of its list. */
export const QUEUES = ['statements', 'suggestions', 'same', 'incidents', 'warnings', 'claims', 'actors', 'acts', 'tensions'] as const;
export type Queue = (typeof QUEUES)[number];
export const isQueue = (name: string): name is Queue => (QUEUES as readonly string[]).includes(name);

export interface Quoted extends Place {
  context: StatementPage['context'];
  title: string;
}

/** A record as a card shows it: of long lists only the beginning. */
export interface Side extends Named {
  kind: Kind;
  state: Statement['state'];
  decision: string;
  articles: number;
  parts: number;
  quotes: Quoted[];
  actor: Actor | null;
  incident: Incident | null;
  act: ActRecord | null;
  warning: Warning | null;
  claim: Claim | null;
  tension: Tension | null;
}

export interface Card {
  /** Of a pair both identifiers, with a plus between them. */
  id: string;
  kind: Queue;
  because: string;
  statement: Statement | null;
  context: StatementPage['context'] | null;
  bears: Named[];
  sides: Side[];
  tie: Tie | null;
  against: string;
  decisions: Decision[];
  /** What a program suggests. */
  suggested?: Suggested;
}

export interface ReviewPage {
  queue: Queue;
  cards: Card[];
  next_cursor: string;
  left: number;
  queues: { value: string; count: number }[];
  articles: Record<string, number>;
  problems: { parameter: string; message: string }[];
}

const whole = <T extends Head>(r: T | null | undefined): T | null => (r ? complete(r) : null);

/** completed fills what is null or missing. */
export function completed(p: ReviewPage, statement: (s: Statement) => Statement): ReviewPage {
  return {
    ...p,
    queues: p.queues ?? [],
    articles: p.articles ?? {},
    problems: p.problems ?? [],
    cards: (p.cards ?? []).map((c) => ({
      ...c,
      statement: c.statement ? statement(c.statement) : null,
      context: c.context ?? null,
      bears: c.bears ?? [],
      tie: c.tie ?? null,
      decisions: c.decisions ?? [],
      sides: (c.sides ?? []).map((s) => ({
        ...s, quotes: s.quotes ?? [], actor: whole(s.actor), incident: whole(s.incident), act: whole(s.act), warning: whole(s.warning), claim: whole(s.claim), tension: whole(s.tension as (Tension & Head) | null),
      })),
    })),
  };
}

/** recordOf is the record of a side, of whatever kind. */
export function recordOf(s: Side): Head | null {
  return s.actor ?? s.incident ?? s.act ?? s.warning ?? s.claim ?? (s.tension as Head | null);
}

/** What can be decided on a card: acceptance and rejection; of a pair, that the two are one, or are not. */
export type Act = 'accept' | 'reject' | 'merge' | 'apart';

/** actOf says what the keys A (or M) and X mean on a card. */
export const actOf = (c: Pick<Card, 'kind'>, yes: boolean): Act => (c.kind === 'same' ? (yes ? 'merge' : 'apart') : yes ? 'accept' : 'reject');

/** So much of what is said stands in the name of a card. */
const OPENING = 64;

/** opening is how words begin, cut where one ends. */
export function opening(words: string, most = OPENING): string {
  const points = [...words.trim()];
  if (points.length <= most) return points.join('');
  const begun = points.slice(0, most - 1).join('');
  const end = begun.search(/\s\S*$/);
  return `${begun.slice(0, end > 0 ? end : undefined).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** nameOf is what a card is called in a line: whose statement and how it begins, the record, the two of a pair, what is suggested. */
export function nameOf(c: Card): string {
  const about = c.suggested;
  if (c.statement) return t('review.named', { who: sourceName(c.statement), says: opening(says(c.statement)) });
  if (!about) return c.sides.map((s) => s.label).join(' · ');
  const r = about.rating;
  const name = r ? t('suggest.rated', { row: r.row, hypothesis: r.hypothesis, value: about.what.value }) : about.records.map((x) => x.label).join(' · ') || opening(joined(about.what.content));
  return name || t('suggest.named', { what: t(`suggest.kind.${about.what.kind}`), program: about.what.by });
}

/** What a decision sends: to which record, and what. */
export interface Sending {
  kind: string;
  id: string;
  body: { verdict: string; reason?: Reason | ''; note?: string; seen?: string; members?: string[]; value?: string; soon?: boolean };
}

/** sendingOf writes a decision on a card as the API takes it. */
export function sendingOf(c: Card, act: Act, seen: string): Sending {
  if (c.kind === 'same') {
    const [a, b] = c.sides as [Side, Side];
    const body = act === 'merge' ? { verdict: 'merge', members: [b.id], soon: true } : { verdict: 'split', value: 'apart', members: [b.id], soon: true };
    return { kind: a.kind, id: a.id, body };
  }
  if (c.kind === 'suggestions') return { kind: c.kind, id: c.id, body: { verdict: act } };
  if (c.kind === 'statements') return { kind: 'statements', id: c.id, body: { verdict: act, seen } };
  return { kind: c.kind, id: c.id, body: { verdict: act, seen, soon: true } };
}

/** seenOf is the decision that stood behind a card when it was shown. */
export const seenOf = (c: Card): string => c.statement?.decision ?? c.sides[0]?.decision ?? '';

/** nextOpen finds the card to look at after one: the next that is neither decided on nor passed over, going on from the beginning for
 * what was passed over. -1: nothing is left of what is here. */
export function nextOpen(cards: readonly { id: string }[], from: number, decided: (id: string) => boolean, passed: ReadonlySet<string>, more: boolean): number {
  for (let i = from + 1; i < cards.length; i++) if (!decided(cards[i]!.id) && !passed.has(cards[i]!.id)) return i;
  if (more) return -1;
  for (let i = 0; i <= from && i < cards.length; i++) if (!decided(cards[i]!.id) && !passed.has(cards[i]!.id)) return i;
  return cards.findIndex((c) => !decided(c.id) && passed.has(c.id));
}

/** pace is how many decisions a minute the last ones come to; 0 for fewer than three. */
export function pace(times: readonly number[], now: number): number {
  const recent = times.filter((x) => now - x < 60_000);
  if (recent.length < 3) return 0;
  const span = Math.max(now - recent[0]!, 1000);
  return Math.round((recent.length * 60_000) / span);
}

/** filtersOf is what an address asks a queue for, without what only says how it is looked at. */
export function filtersOf(query: URLSearchParams): URLSearchParams {
  const q = new URLSearchParams(query);
  for (const way of ['queue', 'at', 'cursor', 'limit', 'view']) q.delete(way);
  return q;
}

/** queueFor is the address of the review of a list as it is filtered. */
export function queueFor(list: string, query: URLSearchParams): string {
  const q = filtersOf(query);
  q.delete('sort');
  return new URLSearchParams([['queue', list], ...q]).toString();
}

/** decidable reports whether a list holds what is decided on. */
export const decidable = (list: string): boolean => list === 'statements' || isWorld(list);

/** reviewable reports whether a list can be gone through card by card. */
export const reviewable = (list: string): boolean => list === 'statements' || (isQueue(list) && list !== 'same' && list !== 'suggestions');
