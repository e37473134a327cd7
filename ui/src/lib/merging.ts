// What speaks against two records being one, and which kinds can be merged by hand at all.

import type { Kind } from './kinds';
import type { Actor, Head, Incident, Maybe, Warning } from './world';

/** Relations, deeds and sources follow from what they are made of: their actors are merged, and they with them. */
export const MERGEABLE: ReadonlySet<Kind> = new Set(['actors', 'incidents', 'warnings', 'claims']);

export interface Difference {
  field: 'kind' | 'country' | 'date' | 'stage' | 'from' | 'to';
  values: string[];
}

/** differences lists the hard facts in which records disagree. What one of them leaves open is no disagreement. */
export function differences(kind: Kind, records: readonly Head[]): Difference[] {
  const out: Difference[] = [];
  const over = (field: Difference['field'], values: readonly string[]) => {
    const told = [...new Set(values.filter(Boolean))];
    if (told.length > 1) out.push({ field, values: told });
  };
  if (kind === 'actors') {
    const all = records as Actor[];
    over('kind', all.map((r) => r.kind));
    over('country', all.map((r) => r.country));
  } else if (kind === 'incidents') {
    const all = records as Incident[];
    over('kind', all.map((r) => (r.kind === 'other' || r.kind === 'attack' ? '' : r.kind)));
    over('stage', all.map((r) => r.stage));
    over('country', all.map((r) => r.where?.country ?? ''));
    const dated = all.filter((r) => r.from);
    const disjoint = dated.some((a) => dated.some((b) => (a.to || a.from) < b.from));
    if (disjoint) over('date', dated.map((r) => (r.to && r.to !== r.from ? `${r.from}/${r.to}` : r.from)));
  } else if (kind === 'warnings') {
    const all = records as Warning[];
    over('kind', all.map((r) => r.kind));
    over('from', all.map((r) => r.from_label));
    over('to', all.map((r) => r.to_label));
  }
  return out;
}

/** reasons lists what speaks for any two of the records being one. */
export function reasons(records: readonly Head[]): Maybe[] {
  const ids = new Set(records.map((r) => r.id));
  const out: Maybe[] = [];
  const seen = new Set<string>();
  for (const r of records) {
    for (const m of (r as Head & { perhaps?: Maybe[] }).perhaps ?? []) {
      const key = [r.id, m.id].sort().join(' ');
      if (!ids.has(m.id) || seen.has(key)) continue;
      seen.add(key);
      out.push(m);
    }
  }
  return out;
}
