// What an analyst tells by hand: which words a telling of each kind wants, which fields, and how it is sent.

import type { Span } from './offsets';

export type Telling = 'statement' | 'incident' | 'act' | 'warning';
export const TELLINGS: readonly Telling[] = ['statement', 'incident', 'act', 'warning'];

/** A choice among a closed list; its words stand under `group` in the messages. */
export interface Choice {
  key: string;
  group: string;
  values: readonly string[];
  required?: boolean;
  /** What stands where nothing is chosen; without it, what the words say. */
  usual?: string;
}

/** Words of the article with a part in what is told. */
export interface Role {
  key: string;
  required?: boolean;
  /** Several stretches may have it, each with a choice of its own. */
  many?: boolean;
  with?: Choice;
  /** It is a date: the days are read from the words. */
  dated?: boolean;
}

export interface Form {
  path: string;
  /** The first is what a selection is taken for. */
  roles: readonly Role[];
  choices: readonly Choice[];
  flags: readonly string[];
}

const INCIDENT = ['attack', 'bombing', 'shooting', 'kidnapping', 'hijacking', 'arson', 'robbery', 'assassination', 'air_strike', 'plot', 'other'];
const INSTRUMENT = ['bomb', 'vehicle_bomb', 'suicide_bomb', 'mine', 'gun', 'grenade', 'rocket', 'missile', 'drone', 'mortar', 'artillery', 'aircraft', 'fire', 'knife', 'vehicle', 'poison', 'torture', 'other'];
const ACT = ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'];
const CHANNEL = ['private_diplomatic', 'intelligence_liaison', 'law_enforcement', 'public_alert', 'phone', 'in_person', 'letter', 'third_party', 'media', 'undisclosed'];
export const KINDS = ['named', 'anonymous', 'collective', 'document', 'outlet', 'author', 'unknown'];
export const STANCES = ['assert', 'deny', 'suggest', 'question', 'believe', 'expect', 'hope', 'fear', 'warn', 'claim', 'accuse', 'promise', 'demand', 'learn'];
export const SURE = ['CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'Uu'];

export const FORMS: Record<Telling, Form> = {
  statement: {
    path: 'statements',
    roles: [{ key: 'content', required: true, many: true }, { key: 'source' }, { key: 'cue' }],
    choices: [{ key: 'kind', group: 'kind', values: KINDS }, { key: 'stance', group: 'stance', values: STANCES }, { key: 'factuality', group: 'factuality', values: SURE }],
    flags: [],
  },
  incident: {
    path: 'incidents',
    roles: [
      { key: 'anchors', required: true, many: true }, { key: 'date', dated: true }, { key: 'place', many: true },
      { key: 'victims', many: true, with: { key: 'effect', group: 'effect', values: ['death', 'injury', 'casualty', 'missing', 'abduction', 'none'] } },
      { key: 'perpetrators', many: true, with: { key: 'confidence', group: 'responsibility', values: ['claimed', 'accused', 'accused_by_authorities', 'possible', 'denied', 'fact'] } },
      { key: 'targets', many: true }, { key: 'instruments', many: true, with: { key: 'kind', group: 'instrument', values: INSTRUMENT } },
    ],
    choices: [{ key: 'kind', group: 'incidentKind', values: INCIDENT, required: true }, { key: 'stage', group: 'stage', values: ['accomplished', 'attempted', 'foiled', 'threatened'], usual: 'accomplished' }],
    flags: ['backstory'],
  },
  act: {
    path: 'acts',
    roles: [{ key: 'anchors', required: true, many: true }, { key: 'source' }, { key: 'target' }, { key: 'date', dated: true }],
    choices: [{ key: 'plover', group: 'actType', values: ACT, required: true }, { key: 'modality', group: 'modality', values: ['past', 'future', 'hypothetical'], usual: 'past' }],
    flags: ['negated'],
  },
  warning: {
    path: 'warnings',
    roles: [
      { key: 'anchors', required: true, many: true }, { key: 'from' }, { key: 'to' }, { key: 'about', many: true }, { key: 'date', dated: true }, { key: 'lead' },
      { key: 'channel', with: { key: 'kind', group: 'channel', values: CHANNEL } },
      { key: 'response', many: true, with: { key: 'stance', group: 'answer', values: ['acknowledged', 'heeded', 'ignored', 'dismissed', 'disputed', 'denied'] } },
    ],
    choices: [{ key: 'kind', group: 'noticeKind', values: ['warning', 'threat', 'forecast'], required: true }, { key: 'standing', group: 'standing', values: ['given', 'not_given', 'maybe', 'unanswered'], usual: 'given' }],
    flags: [],
  },
};

/** A stretch with the choice that goes with it. */
export interface Part extends Span {
  choice?: string;
  /** As it was told before, with what goes with these words beside the form: whose word, how many. */
  was?: Record<string, unknown> & Span;
}

/** lacking returns the first thing that a telling still wants, "" for nothing. */
export function lacking(kind: Telling, parts: Record<string, Part[]>, chosen: Record<string, string>): string {
  const form = FORMS[kind];
  for (const r of form.roles) if (r.required && !parts[r.key]?.length) return r.key;
  for (const c of form.choices) if (c.required && !chosen[c.key]) return c.key;
  for (const r of form.roles) if (r.with && parts[r.key]?.some((p) => !p.choice && !p.was)) return r.key;
  return '';
}

/** openRoles are the parts that no words were chosen for. In a statement they are read from its words; in a telling of any other kind they
 * stay empty on record. */
export function openRoles(kind: Telling, parts: Record<string, Part[]>): string[] {
  return kind === 'statement' ? [] : FORMS[kind].roles.filter((r) => !r.required && !parts[r.key]?.length).map((r) => r.key);
}

/** bodyOf writes a telling as it is sent. What was not chosen is left out: the program then says what follows from the words chosen. */
export function bodyOf(kind: Telling, version: number, parts: Record<string, Part[]>, chosen: Record<string, string>, flags: Record<string, boolean>, exact: (s: Span) => string): Record<string, unknown> {
  const body: Record<string, unknown> = { version };
  const bare = (p: Part) => ({ start: p.start, end: p.end, exact: exact(p) });
  for (const r of FORMS[kind].roles) {
    const list = parts[r.key] ?? [];
    if (!list.length) continue;
    const sent = list.map((p) => (r.with ? { ...bare(p), [r.with.key]: p.choice ?? '' } : bare(p)));
    body[r.key] = r.dated ? { at: sent[0] } : r.many || kind === 'statement' ? sent : sent[0];
  }
  for (const c of FORMS[kind].choices) if (chosen[c.key]) body[c.key] = chosen[c.key];
  for (const f of FORMS[kind].flags) if (flags[f]) body[f] = true;
  return body;
}

/** What goes with words of a telling, beside their place. */
const WITH = ['kind', 'effect', 'individual', 'confidence', 'stance', 'count', 'statement'];

type Told = Record<string, unknown>;
const PARTIES: Record<string, string> = { from: 'from_party', to: 'to_party' };

/** partsOf fills a form with what was told. */
export function partsOf(kind: Telling, told: Told): { parts: Record<string, Part[]>; chosen: Record<string, string>; flags: Record<string, boolean> } {
  const parts: Record<string, Part[]> = {};
  for (const r of FORMS[kind].roles) {
    const value = told[PARTIES[r.key] ?? r.key] as Told | Told[] | null | undefined;
    const list = (Array.isArray(value) ? value : value ? [r.dated ? (value.at as Told) : value] : []) as NonNullable<Part['was']>[];
    parts[r.key] = list.filter((p) => p.end > p.start).map((p) => ({ start: p.start, end: p.end, was: p, ...(r.with && { choice: String(p[r.with.key] ?? '') }) }));
  }
  const chosen = Object.fromEntries(FORMS[kind].choices.map((c) => [c.key, String(told[c.key] ?? '')]));
  return { parts, chosen, flags: Object.fromEntries(FORMS[kind].flags.map((f) => [f, told[f] === true])) };
}

/** changesOf is what a person changed in what was told, as it is sent; empty for nothing. Words that stayed keep whose word they are and
 * how many; those that moved are read anew. */
export function changesOf(kind: Telling, told: Told, parts: Record<string, Part[]>, chosen: Record<string, string>, flags: Record<string, boolean>, exact: (s: Span) => string): Record<string, unknown> {
  const before = partsOf(kind, told);
  const body: Record<string, unknown> = {};
  const plain = (list: readonly Part[] = []) => JSON.stringify(list.map((p) => [p.start, p.end, p.choice]));
  for (const r of FORMS[kind].roles) {
    const list = parts[r.key] ?? [];
    if (plain(list) === plain(before.parts[r.key])) continue;
    const sent = list.map((p) => {
      const stayed = p.was?.start === p.start && p.was.end === p.end;
      const kept = Object.entries(p.was ?? {}).filter(([k, v]) => WITH.includes(k) && v !== '' && (v !== null || k === 'statement') && (stayed || (k !== 'count' && k !== 'statement')));
      return { ...Object.fromEntries(kept.map(([k, v]) => [k, v ?? ''])), start: p.start, end: p.end, exact: exact(p), ...(r.with && p.choice && { [r.with.key]: p.choice }) };
    });
    body[r.key] = r.dated ? (sent[0] ? { at: sent[0] } : {}) : r.many ? sent : (sent[0] ?? { start: 0, end: 0 });
  }
  for (const c of FORMS[kind].choices) if (chosen[c.key] && chosen[c.key] !== before.chosen[c.key]) body[c.key] = chosen[c.key];
  for (const f of FORMS[kind].flags) if (flags[f] !== before.flags[f]) body[f] = flags[f];
  return body;
}

/** differs names the fields of two wordings that differ, each with what the later has: for laying two edits side by side. */
export function differs(kind: Telling, before: Told, now: Told): [Role | Choice, string][] {
  const fields = [...FORMS[kind].roles, ...FORMS[kind].choices];
  const words = (told: Told, f: Role | Choice) => {
    const value = told[PARTIES[f.key] ?? f.key] as Told | Told[] | string | null | undefined;
    if (!value || typeof value === 'string') return value ?? '';
    return (Array.isArray(value) ? value : [value]).map((p) => p.exact).join(' … ');
  };
  return fields.map((f): [Role | Choice, string] => [f, words(now, f)]).filter(([f, w]) => w !== words(before, f));
}

/** flat writes a statement as a form has it: its parts and choices side by side. */
export function flat(s: { source: { spans: unknown; kind: string; actor?: string | null; reason?: string | null }; cue: { spans: unknown; stance: string }; content: { spans: unknown }; factuality: string; negated: boolean }): Told {
  return {
    source: s.source.spans, cue: s.cue.spans, content: s.content.spans, kind: s.source.kind, stance: s.cue.stance || 'assert', factuality: s.factuality,
    actor: s.source.actor ?? '', reason: s.source.reason ?? '', negated: s.negated,
  };
}

/** around returns the stretch of a text, whole sentences, in which a telling is worded: some before what was selected and some after. */
export function around(sentences: readonly Span[], span: Span, length: number, few = 2): Span {
  const first = sentences.findIndex((s) => s.end > span.start);
  let last = sentences.findLastIndex((s) => s.start < span.end);
  if (first < 0 || last < first) last = first;
  if (first < 0) return { start: Math.max(0, span.start - 300), end: Math.min(length, span.end + 300) };
  return {
    start: Math.min(span.start, sentences[Math.max(0, first - few)]!.start),
    end: Math.max(span.end, sentences[Math.min(sentences.length - 1, last + few)]!.end),
  };
}
