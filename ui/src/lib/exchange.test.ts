import { describe, expect, it } from 'vitest';
import { exportAddress, FORMATS, tableAddress } from './exchange';

describe('addresses of exports', () => {
  it('take of what was chosen only what the format knows', () => {
    const chosen = { texts: true, marking: 'amber+strict', table: 'claims', graph: 'origins', question: 'qu_1' };
    expect(exportAddress('port', 'stix', chosen)).toBe('/api/v1/cases/port/exports/stix?texts=true&marking=amber%2Bstrict');
    expect(exportAddress('port', 'csv', chosen)).toBe('/api/v1/cases/port/exports/csv?texts=true&table=claims');
    expect(exportAddress('port', 'gexf', chosen)).toBe('/api/v1/cases/port/exports/gexf?graph=origins');
    expect(exportAddress('port', 'ach', chosen)).toBe('/api/v1/cases/port/exports/ach?record=qu_1');
    expect(exportAddress('port@2031-05-14', 'ics', chosen)).toBe('/api/v1/cases/port@2031-05-14/exports/ics');
    for (const f of FORMATS) expect(exportAddress('a/b?', f)).toBe(`/api/v1/cases/a%2Fb%3F/exports/${f}`);
  });
  it('carry the filters of a list, and not its page', () => {
    expect(tableAddress('port', 'csv', 'statements', new URLSearchParams('kind=anonymous&kind=-named&q=quay+blast&cursor=abc&limit=5&sort=-score'))).toBe(
      '/api/v1/cases/port/exports/csv?table=statements&kind=anonymous&kind=-named&q=quay+blast&sort=-score',
    );
  });
});
