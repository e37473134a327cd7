// The stand-in's review: what is open, card by card; what may be the same; a decision on all that match; what is new.

const QUEUES = ['statements', 'same', 'incidents', 'warnings', 'claims', 'actors', 'acts', 'tensions'];
const FIELD = { actors: 'actor', incidents: 'incident', acts: 'act', warnings: 'warning', claims: 'claim', tensions: 'tension' };

function quoted(c, place) {
  const a = c.articles.find((x) => x.id === place.article);
  const text = a ? [...a.text] : [...place.exact];
  const start = a ? Math.max(0, place.start - 120) : 0;
  const end = a ? Math.min(text.length, place.end + 120) : text.length;
  return { ...place, title: a?.metadata.title ?? '', context: { start, end, text: text.slice(start, end).join(''), before: a ? text.slice(start, place.start).join('') : '', after: a ? text.slice(place.end, end).join('') : '' } };
}

function side(c, kind, r) {
  const places = r.atoms?.length ? r.atoms.map((a) => a.anchor) : (r.sides ?? []).flatMap((s) => s.places ?? []);
  const none = Object.fromEntries(Object.values(FIELD).map((f) => [f, null]));
  return { kind, id: r.id, label: r.label, state: r.state, decision: r.decision, articles: r.articles, parts: r.atoms?.length ?? 0, quotes: places.filter((p) => p.article).slice(0, 3).map((p) => quoted(c, p)), ...none, [FIELD[kind]]: r };
}

const pairs = (c) => {
  const seen = new Set();
  return ['actors', 'incidents', 'warnings', 'claims'].flatMap((kind) => (c.world[kind] ?? []).flatMap((r) => (r.perhaps ?? []).flatMap((m) => {
    const other = c.world[kind].find((x) => x.id === m.id);
    const key = [r.id, m.id].sort().join('+');
    if (!other || seen.has(key) || c.apart?.has(key)) return [];
    seen.add(key);
    return [{ kind, a: r, b: other, m }];
  })));
};

/** review answers for a queue; `list` filters as the lists do. */
export function review(c, query, list) {
  const queue = query.get('queue') ?? 'statements';
  if (!QUEUES.includes(queue)) return 422;
  const limit = Number(query.get('limit')) || 20;
  const from = Number(query.get('cursor')) || 0;
  const count = (q) => (q === 'same' ? pairs(c).length : (q === 'statements' ? c.statements : c.world[q] ?? []).filter((r) => r.state === 'proposed').length);
  const queues = from ? [] : QUEUES.map((value) => ({ value, count: count(value) }));
  const none = { statement: null, context: null, bears: [], sides: [], tie: null, against: '', decisions: [] };
  if (queue === 'same') {
    const all = pairs(c);
    const cards = all.slice(from, from + limit).map(({ kind, a, b, m }) => ({ ...none, id: `${a.id}+${b.id}`, kind: 'same', because: 'close', sides: [side(c, kind, a), side(c, kind, b)], tie: { with: m.with, rule: m.rule, why: m.why, score: m.score }, against: m.against }));
    return { queue, cards, next_cursor: '', left: all.length, queues, articles: {}, problems: [] };
  }
  const q = new URLSearchParams([...query].filter(([k]) => !['queue', 'limit', 'cursor', 'sort'].includes(k)));
  if (!q.has('state')) q.set('state', 'proposed');
  q.set('limit', '500');
  const found = list(queue, queue === 'statements' ? c.statements : c.world[queue] ?? [], q);
  // A cursor is the last identifier that was given: what is decided on meanwhile moves nothing.
  const all = queue === 'statements' ? c.statements : c.world[queue] ?? [];
  const begin = query.get('cursor') ? all.findIndex((r) => r.id === query.get('cursor')) : -1;
  const rest = found.items.filter((r) => all.indexOf(r) > begin);
  const some = rest.slice(0, limit);
  const articles = {};
  for (const s of found.items) if (s.article) articles[s.article] = (articles[s.article] ?? 0) + 1;
  const cards = some.map((r) => {
    if (queue !== 'statements') return { ...none, id: r.id, kind: queue, because: 'told', sides: [side(c, queue, r)] };
    const of = quoted(c, { ...r.content.spans[0], article: r.article, end: r.content.spans.at(-1).end });
    return { ...none, id: r.id, kind: queue, because: 'rest', statement: r, context: of.context };
  });
  return { queue, cards, next_cursor: rest.length > limit ? some.at(-1).id : '', left: found.total, queues, articles, problems: found.problems };
}

/** all answers a decision on all that match: counted first. */
export function all(c, body, list, decide, settle) {
  const { list: kind, query } = body.filter;
  const rows = kind === 'statements' ? c.statements : c.world[kind] ?? [];
  const found = list(kind, rows, new URLSearchParams(`${query}&limit=5000`)).items.filter((r) => r.state !== (body.verdict === 'accept' ? 'accepted' : 'rejected'));
  const digest = found.map((r) => r.id).join('');
  if (body.dry_run) return { decisions: [], count: found.length, digest, limit: 5000 };
  if (body.count !== found.length || body.digest !== digest) return 409;
  const act = c.decisions.length;
  return { decisions: found.map((r) => (kind === 'statements' ? Object.assign(decide(r.id, body.verdict, body.reason)[0], { act }) : settle(kind, r, body).decision)), count: found.length, digest, limit: 5000 };
}

/** news says what came after a moment. */
export function news(c, query) {
  const after = query.get('after');
  const fresh = c.articles.filter((a) => a.captured > after);
  return {
    articles: fresh.length, versions: 0, statements: c.statements.filter((s) => fresh.some((a) => a.id === s.article) && s.state === 'proposed').length, decisions: c.decisions.filter((d) => d.at > after).length,
    sequence: c.decisions.length, recent: fresh.slice(0, 10).map((a) => ({ article: a.id, title: a.metadata.title, name: a.name, captured: a.captured })), by: [{ value: 'tester', count: c.decisions.length }],
  };
}

/** logged keeps what the log is asked for. */
export function logged(c, query) {
  const is = (field, of) => !query.has(field) || query.getAll(field).includes(of);
  return (d) => is('by', d.by) && is('verdict', d.verdict) && is('kind', d.subject.slice(0, 2)) && is('undone', d.undone ? 'yes' : 'no') && (!query.get('before') || d.sequence < Number(query.get('before')));
}
