// What weighing makes of the invented case, for the test double: how many origins, what rests on what, what does not go
// together, what came when, what is alike.

const COPIES = ['Coast Wire', 'Bay Post', 'The Sellin Record', 'Harbour Daily'];

/** weighed adds origins, links and tensions to a world, and the counts of origins to its records. */
export function weighed({ harbour, ledger, toll }, piece, w) {
  const place = (a, exact, speaker, kind, more = {}) => ({ article: a.id, version: a.version, ...piece(a.text, exact), outlet: a.metadata.outlet, published: a.metadata.published, statement: '', speaker, actor: '', kind, ...more });
  const head = (id, label, articles) => ({ id, label, state: 'proposed', decision: '', articles, atoms: [] });
  const told = (id, lane, at, more = {}) => ({ id, lane, side: 'affirm', root: !more.rests?.length, links: [], rests: [], hops: 1, ...at, ...more });
  const link = (id, kind, from, to, places, more = {}) => ({ ...head(id, `${from[1]} → ${to[1]}`, 2), kind, from: from[0], to: to[0], from_label: from[1], to_label: to[1], directed: true, share: 0, why: '', score: 0.9, places, by: '', ...more });
  const lane = (key, label, kind, access, more = {}) => ({ key, label, kind, actor: '', access, may: [], denies: false, ...more });

  const diplomats = place(harbour, 'the notice had named both the date and the venue', 'two diplomats', 'anonymous');
  const official = place(harbour, 'that neighbouring Norvand had passed on a warning', 'a senior Interior Ministry official', 'anonymous');
  const named = place(toll, '“We named the date and the venue,”', 'a Norvand diplomat', 'anonymous');
  const memo = place(ledger, 'an incident on the water', 'an internal memo', 'document');
  const again = place(harbour, 'that an internal memo warned of “an incident on the water”', 'The Daily Ledger', 'outlet');
  const office = place(ledger, 'it had received “no place, no day and no name”', 'State Security Office', 'collective', { actor: 'ac_SEC0FF1CE1' });
  const wire = COPIES.map((outlet, i) => ({ ...named, outlet, published: i === 3 ? '' : `2031-05-1${5 + i}`, article: toll.id }));

  const links = [
    link('lk_C0PY000001', 'copy', [toll.id, 'The Sellin Record, 15 May'], [harbour.id, 'The Quay Gazette, 14 May'], [named, diplomats], { share: 0.82, why: 'four fifths of its passage stand there too, in the same order' }),
    ...wire.map((p, i) => link(`lk_W1RE00000${i}`, i ? 'copy' : 'same_text', [`st_C0PY00000${i}`, `${p.outlet}`], ['st_NAMED00001', 'The Sellin Record, 15 May'], [p, named], { share: i ? 0.94 : 1, why: i ? 'nearly the same words' : 'word for word the same' })),
    link('lk_C1TES00001', 'citation', [harbour.id, 'The Quay Gazette, 14 May'], [ledger.id, 'The Daily Ledger, 12 May'], [again, memo], { why: 'it names The Daily Ledger as where it has it from' }),
    link('lk_S0VRCE0001', 'source', [ledger.id, 'The Daily Ledger, 12 May'], [harbour.id, 'The Quay Gazette, 14 May'], [memo, again], { why: 'both quote the same memo', directed: false }),
    link('lk_0VTS1DE001', 'citation', [ledger.id, 'The Daily Ledger, 12 May'], ['', 'Norvand Radio'], [memo], { why: 'it names Norvand Radio, which is not in the case' }),
  ];
  const warned = {
    ...head('og_WARNED0001', 'Norvand warned two weeks before the blast', 3), of: 'cl_WARNED0001', of_kind: 'claim', effect: '', count: null, least: 2, most: 3, level: 3, against_least: 1, against_most: 1,
    lanes: [
      lane('st_D1P', 'two diplomats', 'anonymous', 'unnamed'), lane('st_0FF', 'a senior Interior Ministry official', 'anonymous', 'official', { may: [0] }),
      lane('st_MEM0', 'an internal memo', 'document', 'document'), lane('ac_SEC0FF1CE1', 'State Security Office', 'collective', 'official', { actor: 'ac_SEC0FF1CE1', denies: true }),
    ],
    tellings: [
      told('st_MEM0000001', 2, memo, { links: ['lk_S0VRCE0001', 'lk_0VTS1DE001'], rests: [3] }), told('st_D1P1000001', 0, diplomats), told('st_0FF1000001', 1, official), told('st_AGA1N00001', 2, again, { links: ['lk_C1TES00001'], rests: [0], hops: 2 }),
      told('st_NAMED00001', 0, named, { links: ['lk_C0PY000001'], rests: [1] }), ...wire.map((p, i) => told(`st_C0PY00000${i}`, 0, p, { links: [`lk_W1RE00000${i}`], rests: [4], hops: 2 })), told('st_0FF1CE0001', 3, office, { side: 'deny' }),
    ],
    loops: [{ articles: [ledger.id, harbour.id], why: 'each gives the other as where it has the memo from' }],
  };
  const blast = {
    ...head('og_B1AST00001', 'Blast at Harbour Hall, Port Sellin', 3), of: 'in_B1AST00001', of_kind: 'incident', effect: '', count: null, least: 1, most: 1, level: 1, against_least: 0, against_most: 0,
    lanes: [lane('ac_M1N1STRY01', 'Interior Ministry', 'collective', 'official', { actor: 'ac_M1N1STRY01' })],
    tellings: [told('ar_B1ASTA0001', 0, place(harbour, 'the blast at Harbour Hall', 'The Quay Gazette', 'author')), told('ar_B1ASTB0001', 0, place(toll, 'a bomb went off in Harbour Hall', 'The Sellin Record', 'author'))], loops: [],
  };
  const death = {
    ...head('og_DEATHS0001', 'At least 43 killed: Blast at Harbour Hall', 1), of: 'in_B1AST00001', of_kind: 'figure', effect: 'death', count: { min: 43, max: null, bound: 'at_least', exact: 'at least 43' }, least: 1, most: 2, level: 2, against_least: 0, against_most: 0,
    lanes: [lane('ac_M1N1STRY01', 'Interior Ministry', 'collective', 'official')], tellings: [told('ar_DEATH00001', 0, place(toll, 'at least 43 people were killed', 'Interior Ministry', 'collective'))], loops: [],
  };
  const short = (o) => ({ id: o.id, least: o.least, most: o.most, level: o.level, circular: o.loops.length > 0 });
  const give = (list, id, o) => Object.assign(list.find((r) => r.id === id), { origins: short(o) });
  give(w.claims, 'cl_WARNED0001', warned);
  give(w.incidents, 'in_B1AST00001', blast);
  give(w.warnings, 'wn_N0T1CE0001', { ...warned });
  w.incidents[0].figures[0].origins = short(death);

  const tension = (id, kind, label, why, sides, more = {}) => ({ ...head(id, label, 1), kind, why, day: '2031-05-15', weight: 1, sides, about: [], ...more });
  const side = (label, says, places, actor = '') => ({ label, actor, says, places });
  const tensions = [
    tension('tn_0NE0000001', 'one_origin', 'Blast at Harbour Hall: one origin', 'three articles tell of it, all on the word of the Interior Ministry', [side('Interior Ministry', 'a bomb went off', [blast.tellings[1]], 'ac_M1N1STRY01')], { about: ['in_B1AST00001'] }),
    tension('tn_DEN1A00001', 'denial', 'Was a warning received?', 'two diplomats say that it named date and venue, the State Security Office denies it', [side('two diplomats', 'named date and venue', [diplomats]), side('State Security Office', 'no place, no day, no name', [office], 'ac_SEC0FF1CE1')], { about: ['cl_WARNED0001', 'wn_N0T1CE0001'], weight: 5 }),
    tension('tn_F1GVRES001', 'figures', 'Deaths in the blast: 43 / 18', 'the ministry gives at least 43 dead, the Redline channel 18: both cannot hold', [side('Interior Ministry', 'at least 43', [place(toll, 'at least 43 people were killed', 'Interior Ministry', 'collective')], 'ac_M1N1STRY01'), side('Redline channel', 'only 18', [place(toll, 'only 18 had died', 'Redline channel', 'outlet')])], { about: ['in_B1AST00001'], weight: 3, articles: 2 }),
  ];
  const origins = [warned, blast, death];
  for (const l of links) l.used = origins.filter((o) => o.tellings.some((x) => x.links.includes(l.id))).map((o) => o.id);
  return { origins, links, tensions };
}

const yes = (b) => (b ? 'yes' : 'no');
const howMany = (o) => (o.most < 2 ? 'one' : o.least < 2 ? 'perhaps' : 'several');

export const WEIGH_FIELDS = {
  origins: { of: (o) => o.of_kind, origins: howMany, level: (o) => String(o.level), circular: (o) => yes(o.loops.length), actor: (o) => o.lanes.map((l) => l.label), state: (o) => o.state, outlet: (o) => o.tellings.map((x) => x.outlet) },
  links: { kind: (l) => l.kind, directed: (l) => yes(l.directed), record: (l) => l.used ?? [], state: (l) => l.state, article: (l) => l.places.map((p) => p.article), outlet: (l) => l.places.map((p) => p.outlet) },
  tensions: { kind: (x) => x.kind, actor: (x) => x.sides.map((s) => s.label), state: (x) => x.state, outlet: (x) => x.sides.flatMap((s) => s.places.map((p) => p.outlet)) },
};

/** recount follows the links that are not rejected. */
export function recount(w) {
  const rejected = new Set(w.links.filter((l) => l.state === 'rejected').map((l) => l.id));
  for (const o of w.origins) {
    for (const x of o.tellings) {
      if (!x.links.some((l) => rejected.has(l))) continue;
      x.links = x.links.filter((l) => !rejected.has(l));
      if (x.links.length) continue;
      Object.assign(x, { rests: [], root: true, lane: o.lanes.length });
      o.lanes.push({ key: x.id, label: x.outlet, kind: x.kind, actor: '', access: 'unstated', may: [], denies: false });
      o.least++;
      o.most++;
    }
  }
}

/** join makes a link by hand. */
export function join(w, { from, to, note }, decision) {
  const l = { id: `lk_HAND00000${w.links.length}`, label: 'by hand', state: 'accepted', decision, articles: 2, atoms: [], kind: 'by_hand', from, to, from_label: from, to_label: to, directed: false, share: 0, why: note, score: 1, places: [], by: 'tester', used: w.origins.filter((o) => o.tellings.some((x) => x.id === from)).map((o) => o.id) };
  w.links.push(l);
  for (const o of w.origins) {
    const [a, b] = [from, to].map((id) => o.tellings.findIndex((x) => x.id === id));
    if (a < 0 || b < 0) continue;
    const x = o.tellings[a];
    Object.assign(x, { links: [l.id, ...x.links], rests: [b, ...x.rests], root: false, lane: o.tellings[b].lane });
    o.least = Math.max(1, o.least - 1);
  }
  return l;
}

const DEFAULT = ['incident', 'warning', 'relation'];

/** timeline lists moments in order. */
export function timeline(w, query) {
  const head = (r, kind, more) => ({ id: r.id, kind, what: '', before: '', label: r.label, from: '', to: '', certainty: 'undated', basis: '', differs: '', lanes: [], dated: [], places: r.atoms.map((a) => a.anchor).slice(0, 6), articles: r.articles, origins: r.origins ?? null, state: r.state, ...more });
  const all = [
    ...w.incidents.map((i) => head(i, 'incident', { what: i.kind, from: i.from, to: i.to, certainty: i.from ? 'day' : 'undated', basis: i.from ? '“on 12 May” (The Sellin Record, 2031-05-15)' : '', dated: i.dates.flatMap((d) => d.places), lanes: i.blame.map((b) => ({ actor: b.who, label: b.name, role: b.slot })) })),
    ...w.warnings.flatMap((x) => ['given', 'disclosed'].filter((d) => x[d].length).map((d) => head(x, 'warning', { what: d, from: x[d][0].value, to: x[d][0].value, certainty: d === 'given' ? 'day' : 'published', basis: d === 'given' ? '“on 28 April”' : 'the day of publication; no text dates it', dated: x[d][0].places, differs: d === 'given' ? '“early in May” (The Daily Ledger)' : '', lanes: [{ actor: x.from, label: x.from_label, role: 'giver' }, { actor: x.to, label: x.to_label, role: 'recipient' }] }))),
    ...w.relations.map((r) => head(r, 'relation', { what: r.sign, before: r.sign === 'negative' ? 'neutral' : '', from: r.first.slice(0, 8) + '01', to: r.first.slice(0, 8) + '30', certainty: 'month', lanes: [{ actor: r.source, label: r.source_label, role: 'source' }, { actor: r.target, label: r.target_label, role: 'target' }] })),
    ...w.claims.map((c) => head(c, 'claim', { what: 'assert', from: '', to: c.last, certainty: 'before', basis: 'said by then', label: c.words })),
    head({ ...w.acts[5], id: 'st_AFTER00001', label: 'The Front threatened the port authority', atoms: [] }, 'statement', { what: 'assert', from: '2031-05-08', to: '', certainty: 'after' }),
  ];
  const kinds = query.getAll('kind').length ? query.getAll('kind') : DEFAULT;
  const [actor, since, until] = ['actor', 'since', 'until'].map((k) => query.get(k) ?? '');
  const base = all.filter((m) => (!actor || m.lanes.some((l) => l.actor === actor)) && (!since || (m.to || '9999') >= since) && (!until || (m.from || '0000') <= until));
  const match = base.filter((m) => kinds.includes(m.kind));
  const dated = match.filter((m) => m.from || m.to).sort((a, b) => ((a.from || a.to) < (b.from || b.to) ? -1 : 1));
  const undated = match.filter((m) => !m.from && !m.to);
  const lanes = new Map();
  for (const l of dated.flatMap((m) => m.lanes)) if (l.actor) lanes.set(l.actor, { actor: l.actor, label: l.label, moments: (lanes.get(l.actor)?.moments ?? 0) + 1 });
  const [skip, limit] = [Number(query.get('skip')) || 0, Number(query.get('limit')) || 500];
  const told = dated.flatMap((m) => [m.from, m.to]).filter(Boolean).sort();
  return {
    moments: dated.slice(skip, skip + limit), total: dated.length, undated, undated_total: undated.length,
    kinds: ['incident', 'warning', 'statement', 'claim', 'relation'].map((kind) => ({ kind, dated: base.filter((m) => m.kind === kind && (m.from || m.to)).length, undated: base.filter((m) => m.kind === kind && !m.from && !m.to).length })),
    lanes: [...lanes.values()].sort((a, b) => b.moments - a.moments), from: told[0] ?? '', to: told.at(-1) ?? '', why: dated.length ? '' : 'No text in this case dates anything of these kinds.',
  };
}

/** analogues of the blast: the plot, by what they share. */
export function analogues(w, id) {
  const own = w.incidents.find((i) => i.id === id);
  if (!own) return 404;
  const others = w.incidents.filter((i) => i !== own);
  const here = own.atoms.slice(0, 1).map((a) => a.anchor);
  const list = others.map((o, n) => ({
    id: o.id, label: o.label, kind: o.kind, from: o.from, to: o.to, articles: o.articles, likeness: 'fair', rank: n + 1,
    shared: [{ name: 'target', value: 'building', words: 'a public building', among: 2, of: 2, rarity: 'only_these', here, there: o.atoms.map((a) => a.anchor) }, { name: 'place', value: 'port', words: 'Port Sellin', among: 2, of: 2, rarity: 'some', here, there: [] }],
  }));
  return { incident: { id, label: own.label, kind: own.kind, from: own.from, to: own.to }, features: [], analogues: list, compared: others.length, total: list.length, why: list.length ? '' : 'There is no other incident to compare it with.' };
}
