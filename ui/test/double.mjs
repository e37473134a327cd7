// A stand-in for the Hearsay process: serves the built page under the same content security policy and answers the API
// from an invented case in memory. For tests of the page alone, and of states that a real process is seldom in.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerQuestions, questions } from './double-ach.mjs';
import { balance } from './double-balance.mjs';
import { invented, long } from './double-case.mjs';
import { answerReports, citedIn, usesOf, YARDSTICKS } from './double-report.mjs';
import { all as decideAll, logged, news, review } from './double-review.mjs';
import { explanation } from './double-why.mjs';
import { answerSuggestions, sayMove } from './double-suggest.mjs';
import { analogues, join as joinByHand, recount, timeline, WEIGH_FIELDS } from './double-weigh.mjs';
import { dayOf, holder, labelsOf, merge, split, WORLD_FIELDS } from './double-world.mjs';

const DIST = process.env.HEARSAY_DIST ?? fileURLToPath(new URL('../../internal/web/dist/', import.meta.url));
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.woff': 'font/woff' };

const GLOSSARY = [
  { group: 'source_kind', term: 'collective', label: 'Body or group', definition: 'A body that speaks as one.' },
  { group: 'stance', term: 'deny', label: 'Denies', definition: 'Says that the content is not so.' },
  { group: 'factuality', term: 'CT-', label: 'Certainly not', definition: 'The source gives it as certain that it is not so.' },
  { group: 'state', term: 'proposed', label: 'Proposed', definition: 'Nobody has decided yet.' },
  { group: 'furniture', term: 'newsletter', label: 'Newsletter', definition: 'A sign-up box.' },
  { group: 'fate', term: 'beaten', label: 'Beaten', definition: 'Another proposal has some of the same words and came before it.' },
  { group: 'sureness', term: 'unsure', label: 'Unsure', definition: 'A score below 0.5.' },
];

const STATES = { accept: 'accepted', reject: 'rejected' };
const FIELDS = {
  statements: {
    state: (s) => s.state, kind: (s) => s.source.kind, source: (s) => s.source.actor ?? '', outlet: (s) => s.outlet, stance: (s) => s.cue.stance,
    form: (s) => s.form, factuality: (s) => s.factuality, hedge: (s) => s.likelihood?.term ?? '', article: (s) => s.article,
    reason: (s) => (s.source.kind !== 'anonymous' ? '' : s.source.reason ? 'stated' : 'none'), score: (s) => s.sureness,
  },
  ...WORLD_FIELDS,
  ...WEIGH_FIELDS,
  articles: { outlet: (a) => a.metadata.outlet, byline: (a) => a.metadata.byline[0] ?? '', media: (a) => a.media_type, status: (a) => a.status },
};

/** start serves on a free port; close() ends it, also in the middle of a test. */
export async function start({ empty = false, readOnly = false } = {}) {
  let c = invented();
  const cases = empty ? [] : [c.row];
  const streams = new Set();
  let slow = 0;
  let broken = '';

  const counted = (a) => {
    const of = c.statements.filter((s) => s.article === a.id);
    return { ...a, text: undefined, statements: of.length, reviewed: of.filter((s) => s.state !== 'proposed').length };
  };
  const caseRow = () => ({ ...c.row, articles: c.articles.length, statements: c.statements.length, reviewed: c.statements.filter((s) => s.state !== 'proposed').length });
  const event = (name, data) => streams.forEach((res) => res.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`));

  function list(kind, items, query) {
    const problems = [];
    const terms = {};
    for (const key of new Set(query.keys())) {
      if (['sort', 'limit', 'cursor', 'q', 'since', 'until'].includes(key) || (kind === 'relations' && key === 'alleged')) continue;
      if (!FIELDS[kind][key]) problems.push({ parameter: key, message: `there is no such filter for ${kind}` });
      else terms[key] = query.getAll(key);
    }
    const q = query.get('q')?.toLowerCase();
    const date = (x) => x.published ?? x.metadata?.published ?? dayOf(x);
    const base = items.filter((x) => (!q || JSON.stringify(x).toLowerCase().includes(q)) && (!query.get('since') || date(x) >= query.get('since')) && (!query.get('until') || (date(x) && date(x) <= query.get('until'))));
    const fits = (x, key) => {
      const v = [FIELDS[kind][key](x)].flat();
      const is = terms[key].filter((t) => !t.startsWith('-'));
      return (!is.length || is.some((i) => v.includes(i))) && !v.some((one) => terms[key].includes('-' + one));
    };
    const found = base.filter((x) => Object.keys(terms).every((k) => fits(x, k)));
    const facets = Object.entries(FIELDS[kind]).filter(([f]) => f !== 'article').map(([field, value]) => {
      const n = new Map();
      for (const x of base.filter((x) => Object.keys(terms).every((k) => k === field || fits(x, k)))) for (const v of new Set([value(x)].flat())) if (v) n.set(v, (n.get(v) ?? 0) + 1);
      return { field, values: [...n].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) };
    });
    const limit = Number(query.get('limit')) || 100;
    const from = Number(query.get('cursor')) || 0;
    return { items: found.slice(from, from + limit), next_cursor: from + limit < found.length ? String(from + limit) : '', total: found.length, facets, problems };
  }

  function decide(subject, verdict, reason, undoes = '') {
    const s = c.statements.find((x) => x.id === subject);
    const d = { id: `dc_TEST${c.decisions.length}`, sequence: c.decisions.length + 1, at: '2031-05-16T09:00:00.000Z', by: 'tester', verdict, subject, undoes, reason: reason ?? '', note: '', previous: '', hash: 'f'.repeat(64), before: [s.state, s.decision] };
    c.decisions.push(d);
    if (verdict !== 'undo') Object.assign(s, { state: verdict === 'accept' ? 'accepted' : 'rejected', decision: d.id });
    event('changed', {});
    return [d, s];
  }

  /** settle decides on a record of the world: as with statements, and by merging, splitting and grading. */
  function settle(kind, subject, body) {
    const list = c.world[kind];
    const before = structuredClone(c.world);
    const d = { id: `dc_TEST${c.decisions.length}`, sequence: c.decisions.length + 1, at: '2031-05-16T09:00:00.000Z', by: 'tester', verdict: body.verdict, subject: subject.id, undoes: '', reason: body.reason ?? '', note: body.note ?? '', members: body.members, value: body.value, previous: '', hash: 'e'.repeat(64), world: before };
    if (body.value === 'apart') (c.apart ??= new Set()).add([subject.id, ...body.members].sort().join('+'));
    const done = body.value === 'apart' ? true : body.verdict === 'merge' ? merge(list, subject, body.members, d.id) : body.verdict === 'split' ? split(list, subject, body.members) : true;
    if (!done || (body.verdict === 'grade' && !body.note)) return 422;
    if (body.verdict === 'grade') subject.grade = { letter: body.value, why: body.note, by: 'tester', decision: d.id };
    if (STATES[body.verdict]) Object.assign(subject, { state: STATES[body.verdict], decision: d.id });
    if (kind === 'links') recount(c.world);
    c.decisions.push(d);
    event('changed', {});
    return { decision: bare(d), record: { kind, id: subject.id, label: subject.label }, together: 1 };
  }
  const given = (out, verdict, ids) => (typeof out === 'number' ? out : { ...out, cited: citedIn(c, verdict, ids) });
  const called = (id) => {
    const [kind, list] = Object.entries(c.world).find(([, all]) => holder(all, id)) ?? ['', []];
    return { kind, id, label: holder(list, id)?.label ?? '' };
  };
  const bare = ({ world, before, questions, suggestions, ...d }) => d;

  /** write notes a move on an analyst's own record, with what was before it. */
  function write(subject, move) {
    c.decisions.push({ id: `dc_TEST${c.decisions.length}`, sequence: c.decisions.length + 1, at: '2031-05-16T09:00:00.000Z', by: 'tester', verdict: 'write', subject, undoes: '', reason: '', note: '', value: JSON.stringify(move), previous: '', hash: 'd'.repeat(64), questions: structuredClone(c.questions) });
    event('changed', {});
  }

  const entry = (d) => {
    const s = c.statements.find((x) => x.id === d.subject);
    if (d.subject.startsWith('sg_')) return { ...bare(d), source: '', kind: 'unknown', content: sayMove(c, d), article: '', title: '', record: { kind: 'suggestions', id: d.subject, label: 'a suggestion' }, with: [] };
    if (d.verdict === 'write') return { ...bare(d), source: '', kind: 'unknown', content: 'rated E3 against H1: II', article: '', title: '', record: { kind: 'questions', id: d.subject, label: c.questions.find((q) => q.id === d.subject)?.title ?? '' }, with: [] };
    if (!s) return { ...bare(d), source: '', kind: 'unknown', content: '', article: '', title: '', record: called(d.subject), with: (d.members ?? []).map(called) };
    return { ...d, source: s.source.actor ?? s.source.spans[0]?.exact ?? '', kind: s.source.kind, content: s.content.spans.map((p) => p.exact).join(' … '), article: s.article, title: s.title };
  };

  async function answer(method, path, query, body) {
    if (path === '/me') return { shared: false, name: 'tester', owner: true, makes: true, by: '', ends: null };
    if (path === '/version') return { version: 'test', commit: '', built: '', reader: 'rules/1', go: '', schema: 1, read_only: readOnly };
    if (path === '/cases' && method === 'GET') return { items: cases.length ? [caseRow()] : [] };
    if (path === '/cases/sample' || (path === '/cases' && method === 'POST')) {
      if (path === '/cases') Object.assign(c.row, { title: body.title, id: body.title.toLowerCase().replace(/\W+/g, '-'), sample: false });
      if (path === '/cases') Object.assign(c, { articles: [], statements: [] });
      cases[0] = c.row;
      return caseRow();
    }
    const [, , id, what, object, verb, number, part] = path.split('/');
    if (path === '/glossary') return { items: GLOSSARY };
    if (path === '/yardsticks') return { items: YARDSTICKS };
    if (path === '/openapi.json') return JSON.parse(await readFile(new URL('../../docs/reference/openapi.json', import.meta.url), 'utf8'));
    // A case as it was on a day: what was published later is left out, and nothing can be written.
    const [base, day] = (id ?? '').split('@');
    if (base !== c.row.id) return 404;
    if (day && method !== 'GET') return 403;
    if (day && !what) {
      const known = c.articles.filter((a) => a.metadata.published && a.metadata.published <= day);
      const undated = c.articles.filter((a) => !a.metadata.published).length;
      return { ...caseRow(), id, articles: known.length, as_of: day, left_out: c.articles.length - known.length, undated };
    }
    if (!what) return caseRow();
    if (what === 'timeline') return timeline(c.world, query);
    if (what === 'incidents' && verb === 'analogues') return analogues(c.world, object);
    if (what === 'links' && !object && method === 'POST') {
      const d = { id: `dc_TEST${c.decisions.length}`, sequence: c.decisions.length + 1, at: '2031-05-16T09:00:00.000Z', by: 'tester', verdict: 'write', subject: '', undoes: '', reason: '', note: body.note, previous: '', hash: 'd'.repeat(64), world: structuredClone(c.world) };
      d.subject = joinByHand(c.world, body, d.id).id;
      c.decisions.push(d);
      event('changed', {});
      return { decision: bare(d) };
    }
    if (what === 'overview') {
      const n = (of) => Object.entries(c.statements.reduce((m, s) => ({ ...m, [of(s)]: (m[of(s)] ?? 0) + 1 }), {})).filter(([v]) => v);
      return {
        articles: c.articles.length, versions: 5, words: c.articles.reduce((w, a) => w + a.words, 0), statements: c.statements.length,
        states: Object.fromEntries(n((s) => s.state)), kinds: Object.fromEntries(n((s) => s.source.kind)),
        sources: n((s) => s.source.actor ?? '').map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count),
        outlets: [{ value: 'The Quay Gazette', count: 1 }, { value: 'The Daily Ledger', count: 1 }], days: c.articles.length ? [{ value: '2031-05-12', count: 1 }, { value: '2031-05-14', count: 3 }, { value: '2031-05-16', count: 1 }, { value: '2031-06-12', count: 1 }] : [],
        reasons: { stated: 2, none: 2 }, jobs: { queued: 0, done: 3, failed: 0 },
        refusals: c.articles.length ? [{ name: 'scan.pdf', reason: 'Not a text, Markdown or HTML file; other formats are not read yet.', at: '2031-05-14T18:02:11.000Z' }] : [],
        recent: c.articles.map((a) => ({ article: a.id, title: a.metadata.title, name: a.name, captured: a.captured })),
        world: { stale: false, resolving: false, counts: Object.fromEntries(Object.entries(c.world).map(([k, list]) => [k, list.length])), ...c.worldStatus },
        no_findings: c.articles.filter((a) => a.name === 'tides.txt').map((a) => ({ article: a.id, title: a.metadata.title, name: a.name, captured: a.captured })),
      };
    }
    if (what === 'articles' && !object && method === 'POST') {
      if (body.text !== undefined) return { results: [{ name: body.name, article: c.articles[0]?.id ?? '', version: 1, outcome: 'added', reason: '' }] };
      return { results: body.names.map((name) => (/\.(txt|md|html?)$/.test(name) ? { name, article: 'ar_HARB0VR001', version: 1, outcome: 'added', reason: '' } : { name, article: '', version: 0, outcome: 'refused', reason: 'Not a text, Markdown or HTML file; other formats are not read yet.' })) };
    }
    if (what === 'articles' && !object) return list('articles', c.articles.map(counted), query);
    if (what === 'articles') {
      let i = c.articles.findIndex((a) => a.id === object);
      let extra;
      if (object === 'ar_10NG000005') extra = long();
      const a = extra?.article ?? c.articles[i] ?? c.behind.find((x) => x.id === object);
      if (!a) return 404;
      if (verb === 'versions' && part === 'text') return Number(number) === a.version ? a.text : c.oldTexts[a.id][number];
      const old = Number(query.get('v')) && Number(query.get('v')) !== a.version ? c.oldTexts[a.id]?.[query.get('v')] : undefined;
      const statements = extra?.statements ?? c.statements.filter((s) => s.article === a.id && !old);
      return {
        article: { ...counted(a), ...(old ? { version: 1, furniture: [] } : {}) }, text: old ?? a.text, statements, reading: { sentences: c.sentences(old ?? a.text), ...(c.behind.includes(a) ? { incidents: [{}, {}], warnings: [{}], acts: Array(6).fill({}) } : {}) },
        history: c.history[a.id] ?? [a], previous: c.articles[i - 1]?.id ?? '', next: c.articles[i + 1]?.id ?? '',
      };
    }
    if (what === 'statements' && !object) return list('statements', c.statements, query);
    if (what === 'statements') {
      const s = c.statements.find((x) => x.id === object);
      if (!s) return 404;
      if (verb === 'decisions') {
        if (body.seen !== undefined && body.seen !== s.decision) return 409;
        const [decision, statement] = decide(object, body.verdict, body.reason);
        return { decision, statement, cited: citedIn(c, body.verdict, [object]) };
      }
      if (verb === 'explanation') return explanation(s);
      const text = [...c.articles.find((a) => a.id === s.article).text];
      const first = s.content.spans[0].start;
      let start = first;
      let end = s.content.spans.at(-1).end;
      while (start > 0 && !(text[start - 1] === '\n' && text[start - 2] === '\n')) start--;
      while (end < text.length && text[end] !== '\n') end++;
      return {
        statement: s, context: { before: '', after: '', start, end, text: text.slice(start, end).join('') }, citation: '',
        related: c.statements.filter((x) => x !== s && x.article === s.article && x.source.actor && x.source.actor === s.source.actor), decisions: c.decisions.filter((d) => d.subject === s.id).reverse(),
      };
    }
    if (what === 'balance') return balance(c.world.acts[2].place, query.get('on') ?? '', query.get('alleged') === 'count', c.world.relations.length === 0);
    if (what === 'questions') {
      c.questions ??= questions(c.world);
      return answerQuestions(c.questions, method, object, verb, query, body, write);
    }
    if (what === 'imports' && method === 'POST') {
      if (!body.text.includes('"bundle"')) return 422;
      return {
        bundle: 'bundle--5d0092c5-5f74-4287-9642-33f4c354e56d', sha256: 'a'.repeat(64), objects: 3, older: 0,
        articles: [{ name: 'report--1.json', article: c.articles[0]?.id ?? '', version: 1, outcome: 'added', reason: '', notes: [] }, { name: 'note--2.json', article: '', version: 0, outcome: 'refused', reason: 'there is no text in it', notes: [] }],
        left: [{ type: 'x-thing', count: 1, why: 'a type that is not read', named: ['what is it'] }],
      };
    }
    if (what === 'exports') return Object.fromEntries(query);
    if (what === 'uses') return usesOf(c, object);
    if (what === 'reports' || what === 'cite') return answerReports(c, method, what, [object, verb, number, part], query, body);
    if (c.world[what]) {
      if (!object) return list(what, c.world[what], query);
      const record = holder(c.world[what], object);
      if (!record) return 404;
      if (verb === 'decisions') return body.seen !== undefined && body.seen !== (body.verdict === 'grade' ? (record.grade?.decision ?? '') : record.decision) ? 409 : given(settle(what, record, body), body.verdict, [record.id]);
      const text = JSON.stringify(record);
      return { record, decisions: c.decisions.filter((d) => d.subject === record.id).map(bare).reverse(), labels: labelsOf(c.world, record), statements: c.statements.filter((s) => text.includes(s.id)) };
    }
    if (what === 'review') return review(c, query, list);
    if (what === 'news') return news(c, query);
    if (what === 'suggestions') return answerSuggestions(c, method, object, query, body, merge, event);
    if (what === 'decisions' && method === 'POST' && body.filter) return decideAll(c, body, list, decide, settle);
    if (what === 'decisions' && method === 'POST') {
      const act = c.decisions.length;
      const kind = Object.keys(c.world).find((k) => c.world[k].some((r) => body.subjects.includes(r.id)));
      const cited = citedIn(c, body.verdict, body.subjects);
      if (kind) return { decisions: body.subjects.map((x) => settle(kind, holder(c.world[kind], x), body).decision), cited };
      return { cited, decisions: body.subjects.map((x) => Object.assign(decide(x, body.verdict, body.reason)[0], { act })) };
    }
    if (what === 'decisions') return { items: [...c.decisions].reverse().filter(logged(c, query)).slice(0, Number(query.get('limit')) || 500).map(entry), by: [{ value: 'tester', count: c.decisions.length }] };
    if (what === 'undo') {
      const d = body.decision ? c.decisions.find((x) => x.id === body.decision) : c.decisions.findLast((x) => x.verdict !== 'undo' && !x.undone);
      if (!d || d.undone) return 404;
      if (d.verdict === 'undo') { // taking back what took it back
        d.undone = true;
        const of = c.decisions.find((x) => x.id === d.undoes);
        of.undone = false;
        const [decision, s] = decide(d.subject, 'undo', '', d.id);
        Object.assign(s, { state: STATES[of.verdict], decision: of.id });
        return { decision, statement: s, together: 1 };
      }
      if (d.world || d.questions || d.suggestions) {
        d.undone = true;
        for (const part of ['world', 'questions', 'suggestions']) if (d[part]) c[part] = d[part];
        const u = { ...bare(d), id: `dc_TEST${c.decisions.length}`, sequence: c.decisions.length + 1, verdict: 'undo', undoes: d.id };
        c.decisions.push(u);
        event('changed', {});
        return { decision: u, statement: null, record: { kind: '', id: d.subject, label: '' }, together: 1 };
      }
      const all = (body.decision && !body.act) || d.act === undefined ? [d] : c.decisions.filter((x) => x.act === d.act && !x.undone);
      const done = all.map((x) => {
        x.undone = true;
        const [decision, s] = decide(x.subject, 'undo', '', x.id);
        Object.assign(s, { state: x.before[0], decision: x.before[1] });
        return { decision, statement: s, together: all.length };
      });
      return done[0];
    }
    if (what === 'redo') {
      const u = c.decisions.findLast((x) => x.verdict === 'undo');
      const d = c.decisions.find((x) => x.id === u?.undoes);
      if (!d?.undone || c.decisions.at(-1) !== u) return 404;
      d.undone = false;
      const [decision, s] = decide(d.subject, 'undo', '', u.id);
      Object.assign(s, { state: d.verdict === 'accept' ? 'accepted' : 'rejected', decision: d.id });
      return { decision, statement: s, together: 1 };
    }
    if (what === 'search') {
      const q = (query.get('q') ?? '').replaceAll('"', '').toLowerCase();
      const hits = c.statements.flatMap((s) => {
        const text = s.content.spans[0].exact;
        const at = text.toLowerCase().indexOf(q);
        if (at < 0 || !q) return [];
        return [{ kind: 'statement', article: s.article, version: s.version, statement: s.id, title: s.title, outlet: s.outlet, published: s.published, start: s.content.spans[0].start, end: s.content.spans[0].end, snippet: [{ text: text.slice(0, at), hit: false }, { text: text.slice(at, at + q.length), hit: true }, { text: text.slice(at + q.length), hit: false }] }];
      }).filter(() => query.get('kind') !== 'article');
      const kind = query.get('kind') ?? '';
      const problems = ['', 'article', 'statement'].includes(kind) ? [] : [{ parameter: 'kind', message: `"${kind}" is not one of article, statement` }];
      return { items: hits, next_cursor: '', total: hits.length, facets: [], problems };
    }
    if (what === 'jobs') return { queued: 1, done: 3, failed: 0, refusals: [], running: ['later.md'] };
    return 404;
  }

  async function serve(req, res) {
    const url = new URL(req.url, 'http://127.0.0.1');
    const send = (status, type, text) => res.writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': CSP, 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' }).end(text);
    if (url.pathname.startsWith('/api/v1/')) {
      const path = decodeURI(url.pathname.slice('/api/v1'.length));
      if (path.endsWith('/events')) {
        res.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': hello\n\n');
        streams.add(res);
        return req.on('close', () => streams.delete(res));
      }
      const chunks = [];
      for await (const chunk of req) chunks.push(chunk);
      const raw = Buffer.concat(chunks).toString('utf8');
      const body = req.headers['content-type']?.startsWith('multipart/') ? { names: [...raw.matchAll(/filename="([^"]*)"/g)].map((m) => m[1]) } : raw ? JSON.parse(raw) : undefined;
      if (slow) await new Promise((done) => setTimeout(done, slow));
      const out = broken && path.includes(broken) ? 500 : await answer(req.method, path, url.searchParams, body);
      if (typeof out === 'number') return send(out, 'application/problem+json', JSON.stringify({ title: 'Problem', status: out, detail: out === 404 ? 'There is no such thing in this case.' : 'The disk is full: make room and try again.' }));
      if (out?.status && out.body) return send(out.status, 'application/problem+json', JSON.stringify(out.body));
      if (out?.file) return res.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Disposition': `attachment; filename="${out.name}"` }).end(out.file);
      if (typeof out === 'string') return send(200, 'text/plain; charset=utf-8', out);
      return send(req.method === 'POST' ? 201 : 200, 'application/json', JSON.stringify(out));
    }
    const name = normalize(url.pathname).replace(/^\/+/, '');
    const file = extname(name) ? name : 'index.html';
    try {
      send(200, TYPES[extname(file)] ?? 'application/octet-stream', await readFile(join(DIST, file)));
    } catch {
      send(404, 'text/plain', 'not found');
    }
  }

  let server;
  const listen = (port) => new Promise((done) => (server = createServer((q, s) => void serve(q, s)).listen(port, '127.0.0.1', () => done(server.address().port))));
  const port = await listen(0);
  return {
    url: `http://127.0.0.1:${port}/`,
    caseId: c.row.id,
    get state() { return c; },
    reset: () => (c = invented()),
    set slow(ms) { slow = ms; },
    set broken(part) { broken = part; },
    stop: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }),
    restart: () => listen(port),
    emit: event,
  };
}

// Run by hand: node test/double.mjs
if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await start()).url);
