import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chips, cleared, command, has, set, toggle, without } from './filters';

const q = (s: string) => new URLSearchParams(s);

describe('filters in the address', () => {
  it('lists what is in force, in order', () => {
    expect(chips(q('kind=anonymous&kind=-document&sort=source&cursor=x&limit=5&q='))).toEqual([
      { field: 'kind', value: 'anonymous', not: false },
      { field: 'kind', value: 'document', not: true },
    ]);
  });
  it('adds, excludes and takes away, and goes back to the first page', () => {
    const kind = { field: 'kind', value: 'named', not: false };
    expect(toggle(q('cursor=x&sort=source'), kind).toString()).toBe('sort=source&kind=named');
    expect(toggle(q('kind=named'), kind).toString()).toBe('');
    expect(toggle(q('kind=-named'), kind).toString()).toBe('kind=named');
    expect(toggle(q('kind=named'), { ...kind, not: true }).toString()).toBe('kind=-named');
    expect(without(q('kind=named&kind=document&cursor=3'), kind).toString()).toBe('kind=document');
  });
  it('sets and clears', () => {
    expect(set(q('cursor=x&q=a'), 'q', 'b').toString()).toBe('q=b');
    expect(set(q('q=a'), 'q', '').toString()).toBe('');
    expect(set(q('q=a'), 'cursor', 'n').toString()).toBe('q=a&cursor=n');
    expect(cleared(q('q=a&kind=b&sort=state&cursor=c')).toString()).toBe('sort=state');
  });
  it('toggling twice changes nothing', () => {
    const name = fc.constantFrom('kind', 'state', 'source');
    const value = fc.string({ minLength: 1, maxLength: 8 }).filter((s) => !s.startsWith('-'));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), name, value, fc.boolean(), (pairs, field, v, not) => {
        const query = new URLSearchParams(pairs);
        const chip = { field, value: v, not };
        fc.pre(!has(query, chip) && !has(query, { ...chip, not: !not }));
        const once = toggle(query, chip);
        expect(has(once, chip)).toBe(true);
        expect(toggle(once, chip).toString()).toBe(query.toString());
      }),
    );
  });
});

describe('as a command', () => {
  it.each([
    ['', 'hearsay ls statements --case port'],
    ['kind=anonymous&reason=none&cursor=x', 'hearsay ls statements --case port --kind anonymous --reason none'],
    ['kind=-named&source=Ilse+Varga', "hearsay ls statements --case port --kind=-named --source 'Ilse Varga'"],
    ["q=it's&factuality=CT%2B", "hearsay ls statements --case port --q 'it'\\''s' --factuality CT+"],
    ['colour=red&kind=named', 'hearsay ls statements --case port --kind named'],
  ])('%s', (query, want) => expect(command('statements', 'port', q(query), [{ parameter: 'colour', message: '' }])).toBe(want));
});
