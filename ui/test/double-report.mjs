// Reports for the test double: drafts, versions, conflicts, a checker with a few rules, and what defends a sentence. It finds
// sentences by their full stops and counts origins by who speaks: enough to test the page, not the method.
import { createHash } from 'node:crypto';

const sha = (s) => createHash('sha256').update(s).digest('hex');
const points = (s) => [...s].length;
const counted = (text) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;
const LIKELY = { 'almost certain': '95–99 %', likely: '55–80 %', unlikely: '20–45 %', 'almost no chance': '1–5 %' };
const OFF = ['maybe', 'doubtless', 'feasible'];
const CITED = /\[(@[A-Za-z]{2}_\w+(?:,[^;\]]*)?(?:\s*;\s*@[A-Za-z]{2}_\w+(?:,[^;\]]*)?)*)\]/g;

export const YARDSTICKS = [
  { key: 'icd203', name: 'ICD 203', says: 'Seven steps of likelihood.', words: Object.entries(LIKELY).map(([term, band]) => ({ term, band, low: parseInt(band, 10), high: Number(/–(\d+)/.exec(band)[1]) })) },
  { key: 'phia', name: 'PHIA probability yardstick', says: 'Seven steps with gaps between them.', words: [{ term: 'likely', band: '55–75 %', low: 55, high: 75 }, { term: 'remote chance', band: '0–5 %', low: 0, high: 5 }] },
  { key: 'none', name: 'none', says: 'No word of likelihood is checked.', words: [] },
];

const TEXT = `## Was there a warning?

It is likely that Norvand warned the ministry two weeks before the blast [@st_TEST000001; @st_TEST000005]. The ministry was told of an attack in the capital [@st_TEST000004]. The ministry ignored it.
`;

/** reportsOf makes the case's first report. */
export function reportsOf() {
  return [{
    id: 'rp_BR1EF00001', title: 'Was there a usable warning?', by: 'tester', at: '2031-05-16T08:00:00Z', changed: '2031-05-16T09:00:00Z', decision: 'dc_RP0', state: 'open',
    settings: { yardstick: 'icd203', marking: 'amber', paper: 'a4', language: 'en' }, text: TEXT, sha256: sha(TEXT), draft: null,
    versions: [{ decision: 'dc_RP0', name: 'first', by: 'tester', at: '2031-05-16T08:00:00Z', sha256: sha(TEXT), words: counted(TEXT) }], texts: { dc_RP0: TEXT },
  }];
}

const origins = (n) => ({ id: 'og_WARNED0001', least: 1, most: n, level: n > 1 ? 2 : 0, circular: false });

function recordOf(c, id) {
  const s = c.statements.find((x) => x.id.toUpperCase() === id.toUpperCase());
  if (s) return { id: s.id, kind: 'statement', label: s.source.actor ?? s.source.spans[0]?.exact ?? s.outlet, words: s.content.spans[0].exact, speaker: s.source.actor ?? s.source.spans[0]?.exact ?? '', outlet: s.outlet, day: s.published, state: s.state, decision: s.decision, origins: { ...origins(1) }, of: s };
  for (const [kind, list] of Object.entries(c.world)) {
    const r = Array.isArray(list) && list.find((x) => x.id?.toUpperCase() === id.toUpperCase());
    if (r) return { id: r.id, kind: kind.replace(/s$/, ''), label: r.label, words: '', speaker: '', outlet: '', day: '', state: r.state, decision: r.decision, origins: r.origins ?? null };
  }
  return null;
}

/** checkOf reads a text as the checker would. */
export function checkOf(c, text, yardstick = 'icd203') {
  const sentences = [];
  const flags = [];
  let paragraph = -1;
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() && !/^(#|>)/.test(line)) {
      paragraph++;
      for (const m of line.matchAll(/[^.?!]+(?:[.?!]+(?!\w)|$)/g)) {
        const exact = m[0].trim();
        if (!exact) continue;
        const unit = at + m.index + (m[0].length - m[0].trimStart().length);
        const start = points(text.slice(0, unit));
        const here = (words, from = 0) => {
          const u = unit + exact.toLowerCase().indexOf(words.toLowerCase(), from);
          return { start: points(text.slice(0, u)), end: points(text.slice(0, u)) + points(words), exact: text.slice(u, u + words.length) };
        };
        const citations = [...exact.matchAll(CITED)].flatMap((x) => [...x[1].matchAll(/@([A-Za-z]{2}_\w+)(?:,([^;]*))?/g)].map((y) => {
          const r = recordOf(c, y[1]);
          return { id: y[1], record: r?.id ?? '', kind: r?.kind ?? '', label: r?.label ?? '', state: r?.state ?? 'proposed', decision: r?.decision ?? '', ruled: r && r.kind !== 'origin' ? r.id : '', origins: r?.origins ?? null, locator: (y[2] ?? '').trim(), ...here(`@${y[1]}`) };
        }));
        const n = sentences.length;
        const most = new Set(citations.filter((x) => x.record).map((x) => x.label)).size;
        const word = Object.keys(LIKELY).find((w) => new RegExp(`\\b${w}\\b`, 'i').test(exact)) ?? OFF.find((w) => new RegExp(`\\b${w}\\b`, 'i').test(exact)) ?? '';
        const s = { start, end: start + points(exact), line: text.slice(0, unit).split('\n').length, paragraph, exact, assertion: !/\?$/.test(exact), citations, least: Math.min(1, most), most, likelihood: word, band: LIKELY[word] ?? '', confidence: '', flags: [] };
        const flag = (code, severity, place, says, remedy, records = []) => s.flags.push(flags.push({ code, severity, ...place, sentence: n, says, remedy, records }) - 1);
        if (s.assertion && citations.length === 0) flag('no_citation', 'wrong', { start: s.start, end: s.end, exact }, 'Nothing is cited for it.', 'Cite what it rests on.');
        for (const x of citations) if (!x.record) flag('unknown_citation', 'wrong', x, `No record is called ${x.id}.`, 'Take it out, or cite another.');
        if (citations.length && most === 1) flag('single_origin', 'doubt', citations[0], 'All of it rests on one origin.', 'Say so, or find another.', [citations[0].record]);
        if (word && !s.band && yardstick !== 'none') flag('off_yardstick', 'doubt', here(word), `“${word}” is no word of the yardstick.`, 'Write one that is.');
        if (citations.some((x) => x.record === 'st_TEST000005') && !citations.some((x) => x.record === 'st_TEST000004') && !text.includes('st_TEST000004')) flag('contrary_unsaid', 'doubt', { start: s.start, end: s.end, exact }, 'The case holds evidence to the contrary.', 'Cite it, or say why not.', ['st_TEST000004']);
        if (citations.some((x) => x.state === 'proposed' && x.record)) flag('unreviewed', 'notable', citations.find((x) => x.state === 'proposed'), 'Nobody has looked at what is cited.', 'Look at it.', [citations[0].record]);
        sentences.push(s);
      }
    }
    at += line.length + 1;
  }
  const n = (severity) => flags.filter((f) => f.severity === severity).length;
  const cited = new Set(sentences.flatMap((s) => s.citations.map((x) => x.record)).filter(Boolean));
  return { sha256: sha(text), sentences, flags, wrong: n('wrong'), doubts: n('doubt'), notable: n('notable'), cited: cited.size, summary: cited.size ? 'The report rests on statements of two articles.\nNone of them was graded.' : '' };
}

function defended(c, s, why = '') {
  const article = [...c.articles, ...c.behind].find((a) => a.id === s.article);
  const text = [...article.text];
  const p = s.content.spans[0];
  return {
    id: s.id, place: { article: s.article, version: s.version, ...p, outlet: s.outlet, published: s.published, statement: s.id, speaker: s.source.actor ?? s.source.spans[0]?.exact ?? '', actor: '', kind: s.source.kind },
    before: text.slice(Math.max(0, p.start - 60), p.start).join(''), after: text.slice(p.end, p.end + 60).join(''), title: s.title, address: article.address, captured: s.captured, sha256: s.sha256, original_sha256: article.original_sha256,
    superseded: false, chain: [s.outlet, ...s.chain], hedge: s.likelihood?.term ?? '', state: s.state, decision: s.decision, lane: s.source.actor ?? 'an unnamed official', why, decisions: c.decisions.filter((d) => d.subject === s.id),
  };
}

function defence(c, text, sentence, check) {
  const claims = sentence.citations.filter((x) => x.record).map((x) => {
    const r = recordOf(c, x.record);
    const contrary = r.id === 'st_TEST000005' ? [defended(c, c.statements[3], 'names another place')] : [];
    return { ...x, words: r.words, statements: r.of ? [defended(c, r.of)] : [], contrary, copies: 2, decisions: [] };
  });
  return { sentence, claims, flags: sentence.flags.map((i) => check.flags[i]), overturn: claims.length ? ['If the two diplomats fall away, one origin is left.'] : [] };
}

/** usesOf says where a record is used: by its own identifier alone, in texts as they stand and in saved versions. */
export function usesOf(c, id) {
  const passages = (text) => checkOf(c, text).sentences.flatMap((s, n) => (s.citations.some((x) => x.record === id) ? [{ via: 'itself', cites: id, called: '', sentence: n, line: s.line, words: s.exact.replace(CITED, '').replace(/ +\./, '.') }] : []));
  const reports = (c.reports ??= reportsOf()).flatMap((r) => {
    const now = passages(r.text);
    const at = r.versions.findIndex((v) => passages(r.texts[v.decision]).length);
    const sentences = now.length || at < 0 ? now : passages(r.texts[r.versions[at].decision]);
    return sentences.length ? [{ id: r.id, title: r.title, state: r.state, now: now.length > 0, version: r.versions[at] ?? null, latest: at === 0, sentences, count: sentences.length }] : [];
  });
  const questions = (c.questions ?? []).flatMap((q) => {
    const rows = (q.rows ?? []).filter((r) => r.record === id).map((r) => ({ via: 'itself', cites: id, called: '', id: r.id, ordinal: r.ordinal, words: r.words }));
    return rows.length ? [{ id: q.id, title: q.title, state: q.state, rows, count: rows.length }] : [];
  });
  const links = (c.world.links ?? []).filter((l) => l.kind === 'by_hand' && l.state !== 'rejected' && [l.id, l.from, l.to].includes(id)).map((l) => ({ id: l.id, from: l.from, to: l.to, from_label: l.from_label, to_label: l.to_label, by: l.by, note: l.why }));
  return { id, reports, questions, links };
}

/** citedIn counts the reports that cite some of these records now. */
export const citedIn = (c, verdict, ids) => (verdict === 'reject' ? (c.reports ??= reportsOf()).filter((r) => r.state === 'open' && ids.some((id) => r.text.includes(`@${id}`))).length : 0);

function documentOf(c, r, check) {
  const notes = [];
  const number = (id) => {
    const record = recordOf(c, id);
    if (!record) return 0;
    const known = notes.find((n) => n.id === record.id);
    if (known) return known.number;
    const place = record.of ? defended(c, record.of) : null;
    notes.push({ number: notes.length + 1, id: record.id, kind: record.kind, label: record.label, citation: `${record.outlet || 'The case'}, “${record.of?.title ?? record.label}”, ${record.day}.`, words: record.words, speaker: record.speaker, chain: record.of?.chain ?? [], origins: record.origins, state: record.state, reviewed: '', descriptors: ['one origin'], places: place ? [{ ...place.place, title: place.title, address: place.address, captured: place.captured, sha256: place.sha256, before: '', after: '' }] : [], against: [] });
    return notes.length;
  };
  const run = (text, more = {}) => ({ text, strong: false, emph: false, code: false, link: '', break: false, notes: [], sentence: -1, ...more });
  const block = (kind, runs, more = {}) => ({ kind, level: 0, runs, blocks: [], items: [], rows: [], ...more });
  const blocks = [];
  let n = 0;
  for (const line of r.text.split('\n').filter((l) => l.trim())) {
    const head = /^(#+)\s+(.*)/.exec(line);
    if (head) blocks.push(block('heading', [run(head[2])], { level: head[1].length }));
    else if (line.startsWith('>')) blocks.push(block('quotation', [], { blocks: [block('paragraph', [run(line.slice(1).trim())])] }));
    else {
      const runs = [];
      for (; n < check.sentences.length && line.includes(check.sentences[n].exact); n++) {
        let from = 0;
        const { exact } = check.sentences[n];
        for (const m of exact.matchAll(CITED)) {
          runs.push(run(exact.slice(from, m.index).trimEnd(), { sentence: n }), run('', { sentence: n, notes: [...m[1].matchAll(/@([A-Za-z]{2}_\w+)/g)].map((y) => number(y[1])).filter(Boolean) }));
          from = m.index + m[0].length;
        }
        runs.push(run(exact.slice(from), { sentence: n }), run(' '));
      }
      blocks.push(block('paragraph', runs));
    }
  }
  return { id: r.id, title: r.title, case: c.row.title, by: [r.by], at: r.changed, language: r.settings.language, marking: r.settings.marking && `TLP:${r.settings.marking.toUpperCase()}`, paper: r.settings.paper, sha256: r.sha256, program: 'Hearsay test', blocks, summary: check.summary, scale: 'ICD 203: likely means 55–80 %.', notes, findings: check.flags };
}

/** answerReports answers the routes of reports. A number is a status; {status, body} a problem with more in it; {file, name} bytes. */
export function answerReports(c, method, what, parts, query, body) {
  const all = (c.reports ??= reportsOf());
  const bare = ({ texts, ...r }) => structuredClone(r);
  const stamp = () => `2031-05-16T09:${String(10 + (c.writes = (c.writes ?? 0) + 1) % 50)}:00Z`;
  if (what === 'cite') {
    const q = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const records = c.statements.map((s) => recordOf(c, s.id)).concat(c.world.incidents.map((r) => recordOf(c, r.id)));
    const found = records.filter((r) => q.every((w) => [r.id, r.label, r.words, r.speaker].join(' ').toLowerCase().split(/[^\p{L}\p{N}_]+/u).some((x) => x.startsWith(w))));
    return { items: found.slice(0, Number(query.get('limit')) || 20).map(({ of, ...r }) => ({ ...r, glyph: '○', insert: `[@${r.id}]` })), total: found.length };
  }
  const [id, verb, part, deep] = parts;
  if (!id && method === 'GET') return { items: all.filter((r) => query.get('state') === 'all' || r.state === (query.get('state') || 'open')).map(({ texts, text, draft, versions, ...r }) => ({ ...r, words: counted(text), versions: versions.length, draft: Boolean(draft), cited: checkOf(c, text).cited })) };
  if (!id) {
    const text = body.text ?? '';
    const r = { id: `rp_NEW${String(all.length).padStart(7, '0')}`, title: body.title, by: 'tester', at: stamp(), changed: stamp(), decision: 'dc_RPN', state: 'open', settings: { yardstick: 'icd203', marking: '', paper: 'a4', language: 'en' }, text, sha256: sha(text), draft: null, versions: [], texts: {} };
    all.unshift(r);
    return bare(r);
  }
  const r = all.find((x) => x.id === id);
  if (!r) return 404;
  const check = (text) => checkOf(c, text, r.settings.yardstick);
  const clash = () => ({ status: 409, body: { type: 'urn:hearsay:problem:conflict', title: 'Changed meanwhile', status: 409, detail: 'Somebody else wrote meanwhile.', errors: [], theirs: bare(r), yours: body.text ?? '' } });
  if (!verb && method === 'PATCH') {
    Object.assign(r, { title: body.title ?? r.title, state: body.state ?? r.state, settings: { ...r.settings, ...body.settings }, changed: stamp() });
    return bare(r);
  }
  if (!verb) return bare(r);
  if (verb === 'draft') {
    if (body.text === r.text) return bare(r);
    if (body.seen !== r.sha256) return clash();
    Object.assign(r, { text: body.text, sha256: sha(body.text), changed: stamp(), draft: { by: 'tester', at: stamp(), base: r.versions[0]?.sha256 ?? '', sha256: sha(body.text) } });
    return bare(r);
  }
  if (verb === 'versions' && method === 'POST') {
    if (body.text !== undefined && body.seen !== r.sha256 && body.text !== r.text) return clash();
    const text = body.text ?? r.text;
    const v = { decision: `dc_RP${r.versions.length + 1}`, name: body.name, by: 'tester', at: stamp(), sha256: sha(text), words: counted(text) };
    r.texts[v.decision] = text;
    Object.assign(r, { text, sha256: sha(text), draft: null, decision: v.decision, versions: [v, ...r.versions] });
    return { report: bare(r), decision: { id: v.decision } };
  }
  if (verb === 'versions') return { version: r.versions.find((v) => v.decision === part), text: r.texts[part], undone: false };
  if (verb === 'check') return check(method === 'POST' ? body.text : r.text);
  if (verb === 'document') return documentOf(c, r, check(r.text));
  if (verb === 'sentences' && deep === 'defence') {
    const k = check(r.text);
    return k.sentences[Number(part)] ? defence(c, r.text, k.sentences[Number(part)], k) : 404;
  }
  if (verb === 'defence') {
    const k = check(body.text ?? r.text);
    const s = k.sentences.find((x) => x.start <= body.at && body.at < x.end);
    return s ? defence(c, body.text, s, k) : 404;
  }
  if (verb === 'export') {
    if (query.get('format') === 'pdf') return { status: 503, body: { title: 'No browser', status: 503, detail: 'no browser was found that could print; install Chromium, or name one in HEARSAY_BROWSER', errors: [] } };
    const v = query.get('version');
    if (v && !r.texts[v]) return 404;
    return { file: `export of ${r.title} as ${query.get('format')}${v ? ` of ${v}: ${r.texts[v]}` : ''}`, name: v ? `brief-${v}.${query.get('format')}` : `brief.${query.get('format') === 'pack' ? 'zip' : query.get('format')}` };
  }
  return 404;
}
