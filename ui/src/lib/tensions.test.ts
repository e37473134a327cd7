import { expect, it } from 'vitest';
import { inKinds } from './tensions';
import type { TensionKind } from './weighing';

it('tensions of one kind stand together, the weightiest kinds first, in their own order', () => {
  const list = (['one_origin', 'figures', 'denial', 'figures', 'later_made' as TensionKind, 'hypothesis'] as TensionKind[]).map((kind, n) => ({ kind, n }));
  expect(inKinds(list).map((x) => `${x.kind} ${x.n}`)).toEqual(['hypothesis 5', 'denial 2', 'figures 1', 'figures 3', 'one_origin 0', 'later_made 4']);
});
