// Says in words whose word stands at a place, and how it is marked.

import { label, t } from './messages';
import type { Statement } from './records';
import { styleOf, type Style } from './segments';
import type { Place } from './world';

/** speakerName is who says so; the article itself where nobody is quoted. */
export function speakerName(p: Pick<Place, 'kind' | 'speaker' | 'outlet'>): string {
  if (p.kind === 'author') return p.outlet || p.speaker ? t('place.ownVoice', { outlet: p.outlet || p.speaker }) : t('place.noOutlet');
  return p.speaker || (p.kind === 'anonymous' ? t('card.unnamed') : t('card.notClear'));
}

/** speakerBrief is the same where there is little room: the outlet alone for its own voice. */
export function speakerBrief(p: Pick<Place, 'kind' | 'speaker' | 'outlet'>): string {
  return (p.kind === 'author' && (p.outlet || p.speaker)) || speakerName(p);
}

const QUIET = new Set(['named', 'author', 'unknown', 'collective', '']);

/** speakerNote qualifies the name: "unnamed", "document". */
export function speakerNote(p: Pick<Place, 'kind' | 'speaker'>): string {
  return QUIET.has(p.kind) || !p.speaker ? '' : label('kind', p.kind);
}

/** styleOfPlace is how the words are underlined: as their statement is where there is one, else by whose word they are. */
export function styleOfPlace(p: Pick<Place, 'kind'>, statement?: Statement): Style {
  if (statement) return styleOf(statement);
  if (p.kind === 'anonymous') return 'anon';
  return p.kind === 'author' || p.kind === 'unknown' ? 'hedged' : 'said';
}

/** articlesOf lists the articles that places stand in, once each, oldest first. */
export function articlesOf(places: readonly Place[]): Place[] {
  const first = new Map<string, Place>();
  for (const p of places) if (p.article && !first.has(p.article)) first.set(p.article, p);
  return [...first.values()].sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
}

/** distinct leaves out places that are the same characters, and those without any. */
export function distinct<P extends Place>(places: readonly P[]): P[] {
  const seen = new Set<string>();
  return places.filter((p) => {
    const key = `${p.article} ${p.version} ${p.start} ${p.end}`;
    return p.article !== '' && p.end > p.start && !seen.has(key) && seen.add(key);
  });
}
