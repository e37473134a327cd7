// Statements for unit tests, with only what a test cares about said.

import type { SourceKind, State, Statement, Sureness } from './records';

export function made(p: { id?: string; at?: number; length?: number; kind?: SourceKind; stance?: string; cue?: string; form?: Statement['form']; likely?: string; factuality?: string; state?: State; sureness?: Sureness; actor?: string | null; chain?: string[]; outlet?: string }): Statement {
  const at = p.at ?? 0;
  const end = at + (p.length ?? 10);
  const piece = { start: at, end, exact: 'x'.repeat(end - at) };
  return {
    id: p.id ?? 'st_A', form: p.form ?? 'indirect',
    source: { spans: [{ ...piece, end: at + 1, exact: 'x' }], kind: p.kind ?? 'named', mention: null, actor: p.actor === undefined ? 'Somebody' : p.actor, count: null, role: null, reason: null },
    cue: { spans: [{ ...piece, end: at + 1, exact: p.cue ?? '' }], lemma: 'say', stance: p.stance ?? 'assert' }, content: { spans: [piece] }, parent: null, chain: p.chain ?? [],
    factuality: p.factuality ?? 'CT+', likelihood: p.likely ? { term: p.likely, entry: p.likely, start: at, end } : null, negated: false, score: 1, rule: '',
    article: 'ar_A', version: 1, sha256: '', reader: '', sureness: p.sureness ?? 'sure', state: p.state ?? 'proposed', decision: '', title: 'T', outlet: p.outlet ?? 'The Gazette', published: '', captured: '',
  };
}
