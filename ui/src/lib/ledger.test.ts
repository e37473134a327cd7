import { describe, expect, it } from 'vitest';
import { sides } from './ledger';
import type { Place, SaidOf, Warning } from './world';

const place = (actor: string, start: number): Place => ({ article: 'ar_A', version: 1, start, end: start + 5, exact: 'words', outlet: 'Gazette', published: '', statement: '', speaker: actor, actor, kind: 'named' });
const said = (value: string, ...places: Place[]): SaidOf => ({ value, actor: '', detail: '', count: null, places });
const warning = (more: Partial<Warning>): Warning => ({
  id: 'wn_A', label: '', state: 'proposed', decision: '', articles: 1, atoms: [], kind: 'warning', from: 'ac_G', to: 'ac_R', from_label: 'G', to_label: 'R', of: [], obtained: [], given: [], public: [], disclosed: [],
  channels: [], specific: [], said: [], responses: [], standing: 'given', contested: [], incident: '', incident_label: '', lead_days: null, lead: [], sides: 0, perhaps: [], ...more,
});

describe('the sides of a warning', () => {
  it('are told apart by who speaks', () => {
    const got = sides(warning({ said: [said('named the date', place('ac_G', 0)), said('too general', place('ac_R', 10), place('ac_X', 20))] }));
    expect(got.giver.map((x) => x.value)).toEqual(['named the date']);
    expect(got.recipient.map((x) => x.value)).toEqual(['too general']);
    expect(got.others.map((x) => x.place.speaker)).toEqual(['ac_X']);
  });
  it('take no words twice, and none for a side that is not known', () => {
    const same = place('', 0);
    const got = sides(warning({ from: '', to: '', said: [said('a', same)], of: [said('b', same), said('c', place('ac_X', 30))] }));
    expect(got).toMatchObject({ giver: [], recipient: [], others: [{ value: 'a' }] });
  });
});
