// Which of a link's places are words of what rests, and which of what it rests on.

import type { Link } from './weighing';
import type { Place } from './world';

/** sidesOf parts the places of a link: they come in the order from, to. Places of one article, where a text rests on a voice in
 * it, are told apart by whose words they are. */
export function sidesOf(link: Pick<Link, 'from' | 'to' | 'places'>): [Place[], Place[]] {
  const is = (p: Place, end: string) => end !== '' && (p.statement === end || p.article === end || p.actor === end);
  const first = link.places.find((p) => is(p, link.from)) ?? link.places[0];
  if (!first) return [[], []];
  const articles = new Set(link.places.map((p) => p.article));
  if (articles.size > 1) return [link.places.filter((p) => p.article === first.article), link.places.filter((p) => p.article !== first.article)];
  const own = link.to.startsWith('ar_') ? [] : link.places.filter((p) => p.statement === link.to || p.actor === link.to).filter((p) => p.statement !== '' || p.actor !== '');
  const right = new Set(own.length && own.length < link.places.length ? own : link.to === '' ? [] : link.places.slice(Math.ceil(link.places.length / 2)));
  return [link.places.filter((p) => !right.has(p)), link.places.filter((p) => right.has(p))];
}
