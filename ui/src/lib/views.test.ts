import { describe, expect, it } from 'vitest';
import { chips, command } from './filters';
import { nextView, viewOf } from './views';

describe('relations', () => {
  it.each([['', 'graph'], ['alleged=count', 'graph'], ['ego=ac_1&depth=2&on=2031-05-14', 'graph'], ['actor=Norvand', 'table'], ['sort=label', 'table'], ['view=matrix', 'matrix'], ['view=camps&actor=Norvand', 'camps'], ['view=nonsense', 'graph']])('“%s” are shown as %s', (q, want) =>
    expect(viewOf(new URLSearchParams(q))).toBe(want));
  it('go round', () => expect(['graph', 'camps', 'matrix', 'table'].map((v) => nextView(v as never))).toEqual(['camps', 'matrix', 'table', 'graph']));
  it('are drawn without filtering anything', () => {
    const q = new URLSearchParams('ego=ac_1&depth=2&on=2031-05-14&view=camps');
    expect(chips(q)).toEqual([]);
    expect(command('relations', 'c', q)).toBe('hearsay ls relations --case c');
  });
});
