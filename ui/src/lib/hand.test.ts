import { describe, expect, it } from 'vitest';
import { around, bodyOf, FORMS, differs, lacking, TELLINGS, changesOf, openRoles, partsOf } from './hand';
import { english as first } from './english';
import { handPage } from './english-hand-page';

const english = { ...first, ...handPage };

describe('the forms', () => {
  it('have words for every role, choice and value', () => {
    for (const kind of TELLINGS) {
      expect(english).toHaveProperty([`hand.kind.${kind}`]);
      for (const r of FORMS[kind].roles) expect(english, r.key).toHaveProperty([`hand.role.${r.key}`]);
      for (const c of [...FORMS[kind].choices, ...FORMS[kind].roles.flatMap((r) => (r.with ? [r.with] : []))]) {
        expect(english, c.key).toHaveProperty([`hand.choice.${c.key}`]);
        for (const v of c.values) expect(english, `${c.group}.${v}`).toHaveProperty([`${c.group}.${v}`]);
      }
      for (const f of FORMS[kind].flags) expect(english).toHaveProperty([`hand.flag.${f}`]);
    }
  });
  it('want their anchor or content first', () => {
    expect(lacking('statement', {}, {})).toBe('content');
    expect(lacking('statement', { content: [{ start: 0, end: 3 }] }, {})).toBe('');
    expect(lacking('incident', { anchors: [{ start: 0, end: 3 }] }, {})).toBe('kind');
    expect(lacking('incident', { anchors: [{ start: 0, end: 3 }], victims: [{ start: 4, end: 9 }] }, { kind: 'bombing' })).toBe('victims');
    expect(lacking('incident', { anchors: [{ start: 0, end: 3 }], victims: [{ start: 4, end: 9, choice: 'death' }] }, { kind: 'bombing' })).toBe('');
  });
});

it('a telling is sent with its exact words, and without what was not chosen', () => {
  const text = 'A bomb killed four on Monday.';
  const exact = (s: { start: number; end: number }) => text.slice(s.start, s.end);
  expect(bodyOf('incident', 2, { anchors: [{ start: 2, end: 6 }], victims: [{ start: 14, end: 18, choice: 'death' }], date: [{ start: 22, end: 28 }] }, { kind: 'bombing', stage: '' }, { backstory: false }, exact)).toEqual({
    version: 2, kind: 'bombing', anchors: [{ start: 2, end: 6, exact: 'bomb' }], victims: [{ start: 14, end: 18, exact: 'four', effect: 'death' }], date: { at: { start: 22, end: 28, exact: 'Monday' } },
  });
  expect(bodyOf('statement', 1, { content: [{ start: 0, end: 6 }], source: [{ start: 7, end: 13 }] }, {}, {}, exact)).toEqual({
    version: 1, content: [{ start: 0, end: 6, exact: 'A bomb' }], source: [{ start: 7, end: 13, exact: 'killed' }],
  });
  expect(bodyOf('act', 1, { anchors: [{ start: 0, end: 1 }], source: [{ start: 2, end: 6 }] }, { plover: 'ASSAULT' }, { negated: true }, exact)).toMatchObject({ source: { exact: 'bomb' }, plover: 'ASSAULT', negated: true });
});

it('names what stays empty, and what stands where nothing is chosen', () => {
  const anchors = [{ start: 0, end: 3 }];
  expect(openRoles('warning', { anchors })).toEqual(['from', 'to', 'about', 'date', 'lead', 'channel', 'response']);
  expect(openRoles('warning', { anchors, from: [{ start: 4, end: 9 }], about: [] })).not.toContain('from');
  expect(openRoles('act', { anchors })).toEqual(['source', 'target', 'date']);
  expect(openRoles('statement', { content: anchors })).toEqual([]);
  // Only a statement's fields are read from its words: any other choice is wanted, or says what it is.
  for (const kind of TELLINGS) for (const c of FORMS[kind].choices) expect([kind, c.key, Boolean(c.required || c.usual)]).toEqual([kind, c.key, kind !== 'statement']);
  for (const c of TELLINGS.flatMap((kind) => FORMS[kind].choices)) if (c.usual) expect(c.values).toContain(c.usual);
});

it('whole sentences around a selection', () => {
  const sentences = [0, 10, 20, 30, 40].map((start) => ({ start, end: start + 9 }));
  expect(around(sentences, { start: 22, end: 25 }, 60)).toEqual({ start: 0, end: 49 });
  expect(around(sentences, { start: 2, end: 5 }, 60)).toEqual({ start: 0, end: 29 });
  expect(around([], { start: 500, end: 510 }, 600)).toEqual({ start: 200, end: 600 });
});

describe('a telling worded anew', () => {
  const told = {
    kind: 'bombing', stage: 'accomplished', backstory: false, date: { start: '2031-05-14', end: '2031-05-14', exact: 'Monday', at: { start: 3, end: 9 } }, place: [], instruments: [], perpetrators: [], targets: [],
    anchors: [{ start: 10, end: 15, exact: 'blast' }],
    victims: [{ start: 20, end: 26, exact: 'people', mention: null, effect: 'death', count: { min: 31, max: null, bound: 'at_least', exact: 'at least 31' }, statement: null }],
  };
  const exact = (s: { start: number; end: number }) => `${s.start}-${s.end}`;
  it('sends nothing where nothing was changed', () => {
    const { parts, chosen, flags } = partsOf('incident', told);
    expect(changesOf('incident', told, parts, chosen, flags, exact)).toEqual({});
    expect(lacking('incident', parts, chosen)).toBe('');
  });
  it('keeps whose word and how many with words that stayed, and has those that moved read anew', () => {
    const { parts, chosen, flags } = partsOf('incident', told);
    const more = { ...parts, victims: [parts.victims![0]!, { start: 30, end: 40, choice: 'injury' }] };
    expect(changesOf('incident', told, more, chosen, flags, exact)).toEqual({
      victims: [{ start: 20, end: 26, exact: '20-26', effect: 'death', count: told.victims[0]!.count, statement: '' }, { start: 30, end: 40, exact: '30-40', effect: 'injury' }],
    });
    const moved = { ...parts, victims: [{ ...parts.victims![0]!, end: 28 }] };
    expect(changesOf('incident', told, moved, chosen, flags, exact)).toEqual({ victims: [{ start: 20, end: 28, exact: '20-28', effect: 'death' }] });
  });
  it('takes away what was taken away', () => {
    const { parts, chosen } = partsOf('incident', told);
    expect(changesOf('incident', told, { ...parts, date: [], victims: [] }, { ...chosen, kind: 'arson' }, { backstory: true }, exact)).toEqual({ date: {}, victims: [], kind: 'arson', backstory: true });
    const act = { source: { start: 1, end: 4, mention: null, exact: 'She' }, target: { start: 0, end: 0, mention: null, exact: '' }, anchors: [{ start: 5, end: 9, exact: 'left' }], plover: 'RETREAT', modality: 'past', negated: false, date: null };
    const of = partsOf('act', act);
    expect(changesOf('act', act, { ...of.parts, source: [] }, of.chosen, of.flags, exact)).toEqual({ source: { start: 0, end: 0 } });
  });
});

it('two wordings are laid side by side by the fields that differ', () => {
  const before = { kind: 'warning', standing: 'given', from_party: { exact: 'the port' }, to_party: null, about: [{ exact: 'a fire' }] };
  const now = { ...before, from_party: { exact: 'the harbour' }, standing: 'maybe', about: [] };
  expect(differs('warning', before, now).map(([f, words]) => [f.key, words])).toEqual([['from', 'the harbour'], ['about', ''], ['standing', 'maybe']]);
  expect(differs('warning', before, before)).toEqual([]);
});
