// Competing hypotheses for the test double: one invented question, moves on it, and scores by the plain rule (inconsistent 1,
// very inconsistent 2, one origin once), enough to see that the page says what the server says.

const AT = '2031-05-16T09:00:00.000Z';
const WEIGH = { low: Math.SQRT1_2, medium: 1, high: Math.SQRT2 };
const AGAINST = { II: 2, I: 1 };
const FOR = { CC: 2, C: 1 };
const POINTS = { II: -2, I: -1, N: 0, C: 1, CC: 2 };

/** questions makes the question that the invented case holds; `world` gives its places. */
export function questions(world) {
  const place = world.claims[0]?.affirm[0] ?? world.incidents[0].atoms[0].anchor;
  const { id, words, stance, factuality, ...at } = place;
  const row = (n, words, origin, origin_label, more = {}) => ({ id: `ev_R0W${n}000000`, ordinal: `E${n}`, record: '', words, origin, origin_label, source: origin_label, credibility: 'medium', relevance: 'medium', note: '', places: [], gone: false, ...more });
  const rate = (row, hypothesis, value, rater = 'tester', why = '') => ({ row: `ev_R0W${row}000000`, hypothesis: `hy_H${hypothesis}00000000`, rater, value, why, decision: 'dc_R', at: AT });
  const q = {
    id: 'qu_WARN000001', title: 'Did the ministry have a usable warning?', note: 'Usable: it named a day or a place, and came to somebody who could act.', by: 'tester', at: AT, changed: AT, decision: 'dc_Q1', state: 'open',
    settings: { counting: 'origins', weights: true, blind: false, likelihoods: { II: 0.05, I: 0.25, N: 0.5, C: 0.75, CC: 0.95 } },
    hypotheses: ['It was specific, and ignored', 'It was vague and named another place', 'None was given'].map((text, i) => ({ id: `hy_H${i + 1}00000000`, ordinal: `H${i + 1}`, text, note: '', prior: 1 })),
    rows: [
      row(1, 'A Norvand diplomat says that the date and the venue were named', 'ac_N0RVAND001', 'Norvand', { record: 'cl_WARNED0001', credibility: 'low', relevance: 'high', places: [at] }),
      row(2, 'Ilse Varga says that they were told of the capital, not the coast', 'ac_VARGA', 'Ilse Varga', { credibility: 'medium' }),
      row(3, 'Norvand says that it gave the notice on 28 April', 'ac_N0RVAND001', 'Norvand', { record: 'cl_WARNED0001' }),
      row(4, 'A memo of 2 May tells of an incident on the water', 'own memo', 'the memo', { credibility: 'high' }),
      row(5, 'Patrols were cut all over the country', '', ''),
    ],
    ratings: [rate(1, 1, 'C'), rate(1, 2, 'II'), rate(1, 3, 'II', 'tester', 'somebody was told'), rate(2, 1, 'I'), rate(2, 2, 'C'), rate(2, 3, 'II'), rate(3, 1, 'C'), rate(3, 2, 'C'), rate(3, 3, 'II'), rate(4, 1, 'C'), rate(4, 2, 'N'), rate(5, 1, 'N'), rate(5, 2, 'N'), rate(5, 3, 'N'), rate(1, 2, 'C', 'bo', 'the venue was a guess'), rate(2, 1, 'II', 'bo')],
    raters: ['tester', 'bo'],
  };
  const dropped = { ...structuredClone(q), id: 'qu_0LD0000001', title: 'Who paid for the boats?', state: 'dropped', rows: [], ratings: [], raters: [] };
  return [q, dropped];
}

/** large is a question of many rows, to see that it stays quick. */
export function large(rows = 200, hypotheses = 8) {
  const q = {
    id: 'qu_LARGE00001', title: 'A question with very much evidence', note: '', by: 'tester', at: AT, changed: AT, decision: 'dc_Q9', state: 'open',
    settings: { counting: 'rows', weights: true, blind: false, likelihoods: { II: 0.05, I: 0.25, N: 0.5, C: 0.75, CC: 0.95 } },
    hypotheses: Array.from({ length: hypotheses }, (_, i) => ({ id: `hy_L${i}`, ordinal: `H${i + 1}`, text: `The harbour was closed for reason number ${i + 1}`, note: '', prior: 1 })),
    rows: Array.from({ length: rows }, (_, i) => ({ id: `ev_L${i}`, ordinal: `E${i + 1}`, record: '', words: `What witness ${i + 1} of the harbour saw and heard on that evening`, origin: `w${i % 60}`, origin_label: `Witness ${i % 60}`, source: '', credibility: 'medium', relevance: 'medium', note: '', places: [], gone: false })),
    ratings: [], raters: ['tester'],
  };
  const codes = ['II', 'I', 'N', 'C', 'CC', 'NA'];
  q.rows.forEach((r, i) => q.hypotheses.forEach((h, j) => (i + j) % 9 && q.ratings.push({ row: r.id, hypothesis: h.id, rater: 'tester', value: codes[(i * 7 + j * 3) % 6], why: '', decision: '', at: AT })));
  return q;
}

const mean = (list) => list.reduce((a, b) => a + b, 0) / list.length;

function consensus(ratings) {
  const on = ratings.filter((r) => r.value !== 'NA');
  if (!ratings.length) return '';
  if (on.length * 2 < ratings.length) return 'NA';
  const m = Math.round(mean(on.map((r) => POINTS[r.value])));
  return Object.keys(POINTS).find((k) => POINTS[k] === m);
}

/** matrixOf scores a question as `rater` sees it; "" for all together. */
export function matrixOf(q, rater = '') {
  const left = q.rows.length * q.hypotheses.length - q.ratings.filter((r) => r.rater === 'tester').length;
  const hidden = q.settings.blind && left > 0;
  const by = new Map();
  for (const r of q.ratings) if (!hidden || r.rater === 'tester') by.set(`${r.row} ${r.hypothesis}`, [...(by.get(`${r.row} ${r.hypothesis}`) ?? []), r]);
  const cell = (row, h) => {
    const all = by.get(`${row.id} ${h.id}`) ?? [];
    const mine = all.find((r) => r.rater === 'tester')?.value ?? '';
    const value = rater ? (all.find((r) => r.rater === rater)?.value ?? '') : consensus(all);
    const spread = all.length > 1 ? Math.abs(POINTS[all[0].value] - POINTS[all[1].value]) / 2 : null;
    return { hypothesis: h.id, value, mine, raters: all.length, spread, agreement: spread === null ? '' : spread <= 0.25 ? 'consensus' : spread <= 1 ? 'mild' : 'strong' };
  };
  const rows = q.rows.map((r) => {
    const cells = q.hypotheses.map((h) => cell(r, h));
    const points = cells.filter((c) => c.value && c.value !== 'NA').map((c) => POINTS[c.value]);
    const diagnosticity = points.length > 1 ? Math.sqrt(mean(points.map((p) => (p - mean(points)) ** 2))) : null;
    return { row: r.id, ordinal: r.ordinal, weight: WEIGH[r.credibility] * WEIGH[r.relevance], diagnosticity, diagnostic: diagnosticity === null ? '' : diagnosticity === 0 ? 'none' : diagnosticity < 0.8 ? 'low' : diagnosticity < 1.3 ? 'mid' : 'high', linchpin: r.ordinal === 'E2', cells };
  });
  const clusters = q.settings.counting === 'rows' ? [] : [...new Set(q.rows.map((r) => r.origin).filter(Boolean))].map((key) => ({ key, label: q.rows.find((r) => r.origin === key).origin_label, rows: q.rows.filter((r) => r.origin === key).map((r) => r.id) })).filter((c) => c.rows.length > 1);
  const sums = (without = []) => q.hypotheses.map((_, j) => {
    const worst = new Map();
    rows.forEach((r, i) => {
      if (without.includes(r.row)) return;
      const key = clusters.some((c) => c.rows.includes(r.row)) ? q.rows[i].origin : r.row;
      worst.set(key, Math.max(worst.get(key) ?? 0, (AGAINST[r.cells[j].value] ?? 0) * (q.settings.weights ? r.weight : 1)));
    });
    return [...worst.values()].reduce((a, b) => a + b, 0);
  });
  const leadersOf = (list) => q.hypotheses.filter((_, j) => list[j] === Math.min(...list)).map((h) => h.id);
  const weighted = sums();
  const any = q.ratings.length > 0;
  const order = q.hypotheses.map((h, j) => [h.id, weighted[j]]).sort((a, b) => a[1] - b[1]).map(([id]) => id);
  const leaders = any ? leadersOf(weighted) : [];
  const name = (ids) => ids.map((id) => q.hypotheses.find((h) => h.id === id).ordinal).join(' and ');
  const scores = q.hypotheses.map((h, j) => {
    const of = rows.map((r) => r.cells[j].value);
    const most = Math.max(...weighted, 0.001);
    return {
      hypothesis: h.id, ordinal: h.ordinal, rank: 1 + weighted.filter((w) => w < weighted[j]).length, tied: weighted.filter((w) => w === weighted[j]).length > 1, level: !any ? '' : weighted[j] / most < 0.34 ? 'low' : weighted[j] / most < 0.67 ? 'mid' : 'high',
      inconsistency: of.reduce((n, v) => n + (AGAINST[v] ?? 0), 0), weighted: weighted[j], normalised: any ? weighted[j] / (2 * q.rows.length) : null, consistency: of.reduce((n, v) => n + (FOR[v] ?? 0), 0),
      prior: 1 / q.hypotheses.length, posterior: any ? [0.61, 0.34, 0.05][j] ?? 0.1 : null, rated: of.filter(Boolean).length, unrated: of.filter((v) => !v).length, na: of.filter((v) => v === 'NA').length, all_rated: of.every(Boolean),
    };
  });
  const without = (ids, key, label) => {
    const l = leadersOf(sums(ids));
    return { key, label, rows: ids, leaders: l, change: l.length > 1 ? 'tie' : leaders.includes(l[0]) ? 'apart' : 'other' };
  };
  const differs = (w) => w.leaders.join() !== leaders.join();
  const sensitivity = {
    leaders, margin: 1, runners_up: order.slice(1, 2), why: any ? '' : 'Nothing is rated yet.', rows: any ? q.rows.slice(0, 20).map((r) => without([r.id], r.id, r.ordinal)).filter(differs) : [], sources: [],
    origins: any ? clusters.slice(0, 20).map((c) => without(c.rows, c.key, c.label)).filter(differs) : [],
    flips: any && q.rows.length ? order.slice(1).map((to, i) => (i ? { to, rows: [], origins: [], origin_labels: [], more_than: 20 } : { to, rows: [q.rows[0].id], origins: [q.rows[0].origin], origin_labels: [q.rows[0].origin_label], more_than: 0 })) : [],
    ratings: any && q.rows.length > 1 ? [{ row: q.rows[1].id, hypothesis: q.hypotheses[0].id, from: 'I', to: 'N', leaders, change: 'apart' }] : [], ratings_total: any ? 1 : 0, linchpins: [],
    hangs_on: any && clusters[0] ? { ...without(clusters[0].rows, clusters[0].key, clusters[0].label), share: 0.75 } : null,
  };
  const empty = { leaders: [], margin: 0, runners_up: [], why: '', rows: [], sources: [], origins: [], flips: [], ratings: [], ratings_total: 0, linchpins: [], hangs_on: null };
  return {
    question: { ...q, ratings: hidden ? q.ratings.filter((r) => r.rater === 'tester') : q.ratings },
    view: { rater, counting: q.settings.counting, weights: q.settings.weights, by: 'tester', hidden, left: hidden ? left : 0, why: '' },
    summary: hidden || !any ? '' : leaders.length > 1 ? `${name(leaders)} are level: as much speaks against the one as against the other.` : `${name(leaders)} is least inconsistent with the evidence.`,
    scores: hidden ? [] : scores, order: hidden ? [] : order, rows: hidden ? rows.map((r) => ({ ...r, diagnosticity: null, diagnostic: '', linchpin: false })) : rows, clusters,
    sensitivity: hidden ? empty : sensitivity,
    next: hidden || !q.rows.length ? [] : [{ kind: 'seek', row: q.rows[0].id, hypothesis: '', record: '', why: 'The text of the notice of 28 April would tell H1 from H2.' }],
    by_rater: hidden ? [] : q.raters.map((r) => ({ rater: r, rated: q.ratings.filter((x) => x.rater === r).length, of: q.rows.length * q.hypotheses.length, leaders, order, ranks: scores.map((s) => s.rank) })),
    disputed: hidden ? 0 : rows.flatMap((r) => r.cells).filter((c) => c.agreement === 'strong').length, skipped: [],
  };
}

const brief = (q) => {
  const m = matrixOf(q);
  return { id: q.id, title: q.title, note: q.note, by: q.by, at: q.at, changed: q.changed, decision: q.decision, state: q.state, hypotheses: q.hypotheses.length, rows: q.rows.length, rated: q.ratings.filter((r) => r.rater === 'tester').length, cells: q.rows.length * q.hypotheses.length, raters: q.raters, origins: new Set(q.rows.map((r) => r.origin).filter(Boolean)).size, leaders: m.sensitivity.leaders.map((id) => q.hypotheses.find((h) => h.id === id)), hangs_on: m.sensitivity.hangs_on?.label ?? '', summary: m.summary };
};

function proposalsFor(q, hypothesis) {
  const h = q.hypotheses;
  const bears = (i, code, why, words, marked) => h[i] && { hypothesis: h[i].id, ordinal: h[i].ordinal, bears: 0.8, stance: code.startsWith('I') ? -0.6 : 0.6, code, why, marks: marked ? [{ start: words.indexOf(marked), end: words.indexOf(marked) + marked.length }] : [] };
  const made = [
    ['The ministry called the notice too general and passed it to nobody', 'ac_M1N1STRY01', 'Interior Ministry', 'cl_WARNED0001', [[0, 'I', '“too general” speaks against a specific notice', 'too general'], [1, 'C', '“too general” fits a vague one', 'too general']]],
    ['No notice of any kind was given, the Front’s spokesman says', 'ac_E1K0000001', 'Tomas Eik', 'st_TEST000005', [[2, 'C', '“No notice … was given”', 'No notice']]],
    ['A radio tells of a meeting in April', 'so_RAD10', 'Radio Norvand', 'st_TEST000006', [[0, '', '', '']]],
  ].map(([words, origin, origin_label, record, list]) => ({ row: { record, words, origin, origin_label, source: origin_label, credibility: 'medium', relevance: 'medium', note: '', places: [] }, kind: 'claim', access: 'official', denies: list[0][1] === 'I', day: '2031-05-14', bears: list.map(([i, ...more]) => bears(i, ...[more[0], more[1], words, more[2]])).filter(Boolean), separates: 1 }));
  const items = made.filter((p) => !q.rows.some((r) => r.record === p.row.record && r.origin === p.row.origin) && (!hypothesis || p.bears.some((b) => b.hypothesis === hypothesis)));
  return { items, total: items.length, limits: 'Suggestions are right about six times in ten.' };
}

let made = 0;
const REF = (list, ref) => list.find((x) => x.id === ref || x.ordinal === ref);

/** follow does one move on a question; it answers with a sentence where it cannot be done. */
function follow(q, m) {
  const row = REF(q.rows, m.row);
  const h = REF(q.hypotheses, m.hypothesis);
  const some = (names) => Object.fromEntries(names.filter((n) => n in m).map((n) => [n, m[n]]));
  if (m.op === 'retitle') Object.assign(q, some(['title', 'note']));
  else if (m.op === 'add_hypothesis') q.hypotheses.push({ id: `hy_NEW${made++}`, ordinal: '', text: m.text, note: m.note ?? '', prior: 1 });
  else if (m.op === 'edit_hypothesis') Object.assign(h, some(['text', 'note', 'prior']));
  else if (m.op === 'remove_hypothesis') q.hypotheses.splice(q.hypotheses.indexOf(h), 1);
  else if (m.op === 'add_row') {
    const { op, ratings, ...rest } = m;
    const r = { id: `ev_NEW${made++}`, ordinal: '', record: '', origin: '', origin_label: '', source: '', credibility: 'medium', relevance: 'medium', note: '', places: [], gone: false, ...rest };
    q.rows.push(r);
    for (const x of ratings ?? []) q.ratings.push({ row: r.id, rater: 'tester', decision: '', at: AT, why: '', ...x });
  } else if (m.op === 'edit_row') Object.assign(row, some(['words', 'origin', 'origin_label', 'source', 'note']));
  else if (m.op === 'remove_row') q.rows.splice(q.rows.indexOf(row), 1);
  else if (m.op === 'weigh') Object.assign(row, some(['credibility', 'relevance']));
  else if (m.op === 'rate') {
    const old = q.ratings.find((x) => x.row === row.id && x.hypothesis === h.id && x.rater === 'tester');
    q.ratings = q.ratings.filter((x) => x !== old);
    if (m.value) q.ratings.push({ row: row.id, hypothesis: h.id, rater: 'tester', value: m.value, why: m.why ?? old?.why ?? '', decision: '', at: AT });
  } else if (m.op === 'settings') Object.assign(q.settings, some(['counting', 'weights', 'blind', 'likelihoods']));
  else if (m.op === 'drop' || m.op === 'reopen') q.state = m.op === 'drop' ? 'dropped' : 'open';
  q.ratings = q.ratings.filter((x) => REF(q.rows, x.row) && REF(q.hypotheses, x.hypothesis));
  q.rows.forEach((r, i) => (r.ordinal = `E${i + 1}`));
  q.hypotheses.forEach((x, i) => (x.ordinal = `H${i + 1}`));
}

/** answerQuestions answers the routes of questions; `log(subject, move)` writes the event. */
export function answerQuestions(all, method, object, verb, query, body, log) {
  if (!object && method === 'GET') {
    const state = query.get('state') || 'open';
    return { items: all.filter((q) => state === 'all' || q.state === state).map(brief) };
  }
  if (method === 'POST' && (!object || object === 'import')) {
    if (object && !body.text.includes('H1')) return 422;
    const q = { ...questions({ claims: [], incidents: [{ atoms: [{ anchor: {} }] }] })[1], id: `qu_NEW${made++}`, title: body.title || body.name, note: body.note ?? '', state: 'open', settings: { counting: 'origins', weights: true, blind: false, likelihoods: { II: 0.05, I: 0.25, N: 0.5, C: 0.75, CC: 0.95 } }, hypotheses: (body.hypotheses ?? ['One', 'Other']).map((text, i) => ({ id: `hy_NEW${made++}`, ordinal: `H${i + 1}`, text, note: '', prior: 1 })) };
    log(q.id, { op: 'ask' });
    all.unshift(q);
    return matrixOf(q);
  }
  const q = all.find((x) => x.id === object);
  if (!q) return 404;
  if (verb === 'moves') {
    if (body.seen && body.seen !== q.decision) return 409;
    log(q.id, body.moves[0]);
    for (const m of body.moves) follow(q, m);
    return { matrix: matrixOf(q), decisions: [] };
  }
  if (verb === 'proposals') return proposalsFor(q, query.get('hypothesis') ?? '');
  if (verb?.startsWith('matrix.')) return 'evidence,H1\n';
  return matrixOf(q, query.get('rater') ?? '');
}
