// Says in words who speaks in a statement, on whose word, and how surely.

import { label, t } from './messages';
import type { Statement } from './records';

/** sourceName is the fullest name we have for the source. Without a name it is how the article begins to call it: what
 * follows, such as why it is not named, stands elsewhere. */
export function sourceName(s: Statement): string {
  if (s.source.actor) return s.source.actor;
  const written = joined(s.source.spans).replace(/[,;:]$/, '');
  const called = s.chain.at(-1) ?? '';
  if (called && written.toLowerCase().startsWith(called.toLowerCase())) return written.slice(0, called.length);
  if (written) return written;
  if (s.source.kind === 'author') return t('card.ownVoice');
  if (s.source.role) return s.source.role;
  return s.source.kind === 'anonymous' ? t('card.unnamed') : t('card.notClear');
}

/** Kinds that go without saying: the name says it, or we know nothing. */
const QUIET = new Set(['named', 'author', 'unknown']);

/** sourceNote qualifies the name: "unnamed · 6 persons". Nothing for a named person. */
export function sourceNote(s: Statement): string {
  const notes: string[] = [];
  if (!QUIET.has(s.source.kind)) notes.push(label('kind', s.source.kind));
  if (s.source.count && s.source.count > 1) notes.push(t('card.people', { n: s.source.count }));
  return notes.join(' · ');
}

/** says is the content as written; pieces that do not touch are joined by an ellipsis. */
export function says(s: Statement): string {
  return joined(s.content.spans);
}

/** joined writes pieces in one line, an ellipsis between those that do not touch. */
export function joined(pieces: readonly { start: number; end: number; exact: string }[]): string {
  let out = '';
  let end = -1;
  for (const p of pieces) {
    if (end >= 0) out += p.start - end <= 1 ? ' ' : ' … ';
    out += p.exact.trim();
    end = p.end;
  }
  return out.replace(/\s+/g, ' ');
}

export interface Voice {
  name: string;
  /** What joins this voice to what follows. */
  verb: string;
}

/** Cues that are no verb and cannot follow a name: "according to", "in the words of", "the claim". */
const NO_VERB = /^(according|per|in|by|from|the|an?|his|her|its|their|our|my|['’]s)(?![\p{L}\p{N}])/iu;

/** verbOf is what the source did in the article's own words, which say more than the class they belong to; the class where
 * those words would not follow a name. */
function verbOf(s: Statement): string {
  const own = joined(s.cue.spans);
  return /\p{L}/u.test(own) && !NO_VERB.test(own) ? own : label('stance', s.cue.stance || 'assert');
}

/** chainOf lists the voices between the reader and the words, the outlet first. */
export function chainOf(s: Statement): Voice[] {
  const outlet = s.outlet || t('chain.unknownOutlet');
  if (s.source.kind === 'author' && s.chain.length === 0) return [{ name: outlet, verb: verbOf(s) }];
  const inner = s.chain.length ? s.chain : [sourceName(s)];
  return [outlet, ...inner].map((name, i, all) => ({
    name,
    verb: i < all.length - 1 ? t('chain.reports') : verbOf(s),
  }));
}

/** where says in what the statement stands. */
export function where(s: { title: string; outlet: string; published: string }, day: (iso: string) => string): string {
  return [s.outlet, s.title, s.published && day(s.published)].filter(Boolean).join(', ');
}
