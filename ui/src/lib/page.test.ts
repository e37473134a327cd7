import { describe, expect, it } from 'vitest';
import { made } from './made';
import { CodePoints } from './offsets';
import { draw } from './page';
import type { ArticleRow } from './records';

const article = (title: string, furniture: ArticleRow['furniture'] = []) => ({ furniture, metadata: { title } }) as ArticleRow;

describe('draw', () => {
  const text = '🚢 Ferry stops\n\nThe master said that it sails no more.\n\nNobody denied it.';
  const points = new CodePoints(text);
  const span = (exact: string) => {
    const start = points.toPoints(text.indexOf(exact));
    return { start, end: start + [...exact].length, exact };
  };
  const s = { ...made({ id: 'st_1' }), source: { ...made({}).source, spans: [span('The master')] }, cue: { ...made({}).cue, spans: [span('said')] }, content: { spans: [span('that it sails no more')] } };

  it('draws the text whole, with the statement’s words under its style', () => {
    const d = draw(points, article(''), [s]);
    const paras = d.sections.flatMap((x) => x.paras);
    expect(paras.map((p) => p.runs.map((r) => r.text).join(''))).toEqual(['🚢 Ferry stops', 'The master said that it sails no more.', 'Nobody denied it.']);
    expect(paras[1]!.runs.filter((r) => r.outer).map((r) => [r.text, r.outer, r.ids])).toEqual([['that it sails no more', 'said', 'st_1']]);
    expect(paras[1]!.runs.find((r) => r.source)!.text).toBe('The master');
    expect(paras.map((p) => p.own)).toEqual([[], ['st_1'], []]);
  });
  it('does not underline what was rejected or is hidden, but still knows where it stands', () => {
    for (const d of [draw(points, article(''), [{ ...s, state: 'rejected' }]), draw(points, article(''), [s], new Set(['said']))]) {
      const runs = d.sections.flatMap((x) => x.paras.flatMap((p) => p.runs));
      expect(runs.some((r) => r.outer)).toBe(false);
      expect(runs.some((r) => r.ids === 'st_1')).toBe(true);
    }
  });
  it('finds the headline where it stands in the text', () => {
    const d = draw(points, article('🚢 Ferry  stops', [{ start: 0, end: 13, kind: 'header' }]), [s]);
    expect(d.headlined).toBe(true);
    expect(d.sections[0]!.paras[0]!.headline).toBe(true);
  });
  it('parts a headline from the line under it', () => {
    const both = 'THE GAZETTE\n\nFerry stops\nNo boat before June\n\nThe master said so.';
    const d = draw(new CodePoints(both), article('Ferry stops'), []);
    expect(d.sections.flatMap((x) => x.paras).map((p) => [p.headline, p.runs.map((r) => r.text).join('')])).toEqual([
      [false, 'THE GAZETTE'], [true, 'Ferry stops'], [false, 'No boat before June'], [false, 'The master said so.'],
    ]);
  });
  it('counts what lies deeper than two underlines', () => {
    const layers = ['st_1', 'st_2', 'st_3', 'st_4'].map((id) => ({ ...s, id }));
    const run = draw(points, article(''), layers).sections[0]!.paras[1]!.runs.find((r) => r.outer)!;
    expect([run.inner, run.more]).toEqual(['said', 2]);
  });
});
