// Tensions in the order in which a person would look at them.

import { TENSION_KINDS, type Tension } from './weighing';

/** inKinds puts tensions of one kind together, in the order of the kinds, and leaves their order within a kind. */
export function inKinds<T extends Pick<Tension, 'kind'>>(list: readonly T[]): T[] {
  const rank = (x: T) => (TENSION_KINDS.includes(x.kind) ? TENSION_KINDS.indexOf(x.kind) : TENSION_KINDS.length);
  return list.map((x, i) => ({ x, i })).sort((a, b) => rank(a.x) - rank(b.x) || a.i - b.i).map(({ x }) => x);
}
