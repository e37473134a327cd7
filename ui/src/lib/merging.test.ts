import { describe, expect, it } from 'vitest';
import { differences, reasons } from './merging';
import type { Actor, Incident, Maybe } from './world';

const head = (id: string) => ({ id, label: id, state: 'proposed' as const, decision: '', articles: 1, atoms: [] });
const actor = (id: string, more: Partial<Actor>): Actor => ({ ...head(id), kind: 'person', gazetteer: '', country: '', parent: '', roles: [], aliases: [], mentions: 1, statements: 0, first: '', last: '', perhaps: [], ...more });
const incident = (more: Partial<Incident>): Incident => ({
  ...head('in_A'), kind: 'bombing', stage: 'accomplished', from: '', to: '', dates: [], where: null, places: [], instruments: [], targets: [], victims: [], figures: [], blame: [], conflicts: [], perhaps: [], ...more,
});
const maybe = (id: string): Maybe => ({ id, label: id, with: '', rule: 'r', why: 'the same surname', score: 0.6, against: '' });

describe('what speaks against a merge', () => {
  it('is what both tell, differently', () => {
    expect(differences('actors', [actor('ac_A', { country: 'NO' }), actor('ac_B', { country: 'SE', kind: 'person' })])).toEqual([{ field: 'country', values: ['NO', 'SE'] }]);
    expect(differences('actors', [actor('ac_A', { country: 'NO' }), actor('ac_B', {})])).toEqual([]);
  });
  it('is days that have nothing in common', () => {
    expect(differences('incidents', [incident({ from: '2031-05-12', to: '2031-05-12' }), incident({ from: '2031-05-14', to: '2031-05-14' })])).toEqual([{ field: 'date', values: ['2031-05-12', '2031-05-14'] }]);
    expect(differences('incidents', [incident({ from: '2031-05-12', to: '2031-05-12' }), incident({ from: '2031-05-01', to: '2031-05-31' })])).toEqual([]);
    expect(differences('incidents', [incident({}), incident({ from: '2031-05-14', to: '2031-05-14' })])).toEqual([]);
  });
  it('is not a general word beside a special one', () => expect(differences('incidents', [incident({ kind: 'attack' }), incident({})])).toEqual([]));
});

it('what speaks for it is said once, and only of those that are to be merged', () => {
  const a = actor('ac_A', { perhaps: [maybe('ac_B'), maybe('ac_C')] });
  const b = actor('ac_B', { perhaps: [maybe('ac_A')] });
  expect(reasons([a, b]).map((m) => m.id)).toEqual(['ac_B']);
});
