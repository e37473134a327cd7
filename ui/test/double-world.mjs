// What stands behind the invented case's texts, for the test double: actors, incidents, deeds, relations, warnings,
// claims and sources of a country that does not exist. Places are computed from the texts.

export const TOLL = `What is known of the Harbour Hall blast

The Interior Ministry said at least 43 people were killed when a bomb went off in Harbour Hall in Port Sellin on 12 May. Hospital records counted 51 dead. The Redline channel said only 18 had died. An official who was not named spoke of between 45 and 60 dead. About 120 people were hurt, Radio Norvand reported; the port doctor counted up to 90.

The Redline Front claimed responsibility on its channel, then took the post down. The ministry blamed the Front. Tomas Eik, its spokesman, denied any hand in the attack.

Norvand had warned the Interior Ministry on 28 April, two weeks before the blast, of an attack in the harbour. “We named the date and the venue,” a Norvand diplomat said. The ministry called the notice too general and passed it to nobody.

Norvand offered Sellin medical aid on Tuesday. The Interior Ministry accused the Redline Front of arson in 2029. The Front threatened the port authority last week. In March the State Security Office foiled a plot to burn the customs house.
`;

const points = (s) => [...s].length;

/** world puts the records together; `at(article, words)` finds words in a text, as a piece. */
export function world({ harbour, ledger, toll, statements }, piece) {
  const byWords = (words) => statements.find((s) => s.content.spans.some((p) => p.exact.includes(words)));
  const place = (a, exact, speaker = '', kind = 'author', more = {}) => ({
    article: a.id, version: a.version, ...piece(a.text, exact), outlet: a.metadata.outlet, published: a.metadata.published, statement: '', speaker: speaker || a.metadata.outlet, actor: '', kind, ...more,
  });
  const head = (id, label, atoms, more = {}) => ({ id, label, state: 'proposed', decision: '', articles: new Set(atoms.map((x) => x.anchor.article)).size, atoms, ...more });
  const atom = (id, anchor, ...joined) => ({ id, anchor, joined: joined.map(([why, rule, score]) => ({ with: '', rule, why, score })) });
  const said = (value, places, more = {}) => ({ value, actor: '', detail: '', count: null, places, ...more });
  const count = (exact, bound, min, max) => ({ exact, bound, min, max });
  const alias = (text, kind, n, first, more = {}) => ({ text, kind, from: '', to: '', count: n, first, ...more });

  const MIN = 'ac_M1N1STRY01', NOR = 'ac_N0RVAND001', RED = 'ac_RED11NE001', FRONT = 'ac_FR0NT00001', EIK = 'ac_E1K0000001', SSO = 'ac_SEC0FF1CE1';
  const actor = (id, label, kind, atoms, aliases, more = {}) => ({ ...head(id, label, atoms), kind, gazetteer: '', country: '', parent: '', roles: [], aliases, mentions: aliases.reduce((n, a) => n + a.count, 0), statements: 0, first: '2031-05-12', last: '2031-05-15', perhaps: [], ...more });
  const maybe = (id, label, why, against, score) => ({ id, label, with: id, rule: 'actors/short', why, against, score });
  const actors = [
    actor(MIN, 'Interior Ministry', 'government', [
      atom(MIN, place(harbour, 'Interior Ministry')), atom('ac_M1N1STRY02', place(toll, 'The Interior Ministry'), ['the same full name in two articles of one week', 'actors/full', 0.97]),
      atom('ac_M1N1STRY03', place(ledger, 'an incident on the water'), ['a short form, “the ministry”, with no other ministry in the article', 'actors/short', 0.71]),
    ], [alias('Interior Ministry', 'name', 5, place(harbour, 'Interior Ministry')), alias('the ministry', 'short', 4, place(harbour, 'the ministry believes')), alias('Sellin', 'metonym', 1, place(toll, 'Sellin medical aid'))], { statements: 2, roles: [alias('the deputy minister’s house', 'description', 1, place(harbour, 'the deputy minister'))] }),
    actor(NOR, 'Norvand', 'state', [atom(NOR, place(harbour, 'neighbouring Norvand')), atom('ac_N0RVAND002', place(toll, 'Norvand had warned'), ['the same name, and states have one', 'actors/full', 0.99])], [
      alias('Norvand', 'name', 6, place(harbour, 'neighbouring Norvand')), alias('Kingdom of Norvand', 'gazetteer', 0, null, { from: '1905-06-07' }),
    ], { country: 'NO', gazetteer: 'state/norvand', statements: 1 }),
    actor(RED, 'Redline Front', 'group', [atom(RED, place(harbour, 'The Redline Front')), atom('ac_RED11NE002', place(toll, 'The Redline Front claimed'), ['the same full name', 'actors/full', 0.96])], [alias('Redline Front', 'name', 4, place(harbour, 'The Redline Front')), alias('the Front', 'short', 2, place(toll, 'blamed the Front'))], {
      perhaps: [maybe(FRONT, 'Redline channel', 'shares “Redline”, and is named in the same articles', 'a channel is no movement; each does something of its own in one sentence', 0.48)],
    }),
    actor(FRONT, 'Redline channel', 'outlet', [atom(FRONT, place(toll, 'The Redline channel'))], [alias('Redline channel', 'name', 1, place(toll, 'The Redline channel'))], { perhaps: [maybe(RED, 'Redline Front', 'shares “Redline”, and is named in the same articles', 'a channel is no movement; each does something of its own in one sentence', 0.48)], statements: 1 }),
    actor(EIK, 'Tomas Eik', 'person', [atom(EIK, place(harbour, 'Tomas Eik'))], [alias('Tomas Eik', 'name', 2, place(harbour, 'Tomas Eik'))], { statements: 2, roles: [alias('spokesman of the Redline Front', 'title', 1, place(harbour, 'spokesman, Tomas Eik'))], parent: RED }),
    actor(SSO, 'State Security Office', 'government', [atom(SSO, place(ledger, 'The State Security Office'))], [alias('State Security Office', 'name', 2, place(ledger, 'The State Security Office'))], { statements: 1 }),
  ];

  const st = (words) => byWords(words)?.id ?? '';
  const figure = (effect, of, c, p) => ({ effect, of, count: c, ...p });
  const BLAST = 'in_B1AST00001', PLOT = 'in_P10T000001';
  const deaths = [
    figure('death', 'people', count('at least 43', 'at_least', 43, null), place(toll, 'at least 43 people were killed', 'Interior Ministry', 'collective', { actor: MIN })),
    figure('death', 'people', count('Probably 43', 'about', 43, 43), place(harbour, 'Probably 43 people were killed', 'Interior Ministry', 'collective', { actor: MIN, statement: st('Probably 43') })),
    figure('death', 'people', count('51', 'exact', 51, 51), place(toll, '51 dead', 'Hospital records', 'document')),
    figure('death', 'people', count('only 18', 'exact', 18, 18), place(toll, 'only 18 had died', 'Redline channel', 'outlet', { actor: FRONT })),
    figure('death', 'people', count('between 45 and 60', 'between', 45, 60), place(toll, 'between 45 and 60 dead', 'An official', 'anonymous')),
  ];
  const hurt = [
    figure('injury', 'people', count('About 120', 'about', 120, 120), place(toll, 'About 120 people were hurt', 'Radio Norvand', 'outlet')),
    figure('injury', 'people', count('up to 90', 'at_most', null, 90), place(toll, 'up to 90', 'the port doctor', 'named')),
    figure('injury', 'patients', count('at least 51', 'at_least', 51, null), place(harbour, 'at least 51 patients', 'Noémi Sárkány', 'named', { statement: st('at least 51') })),
  ];
  const incident = (id, label, atoms, more) => ({
    ...head(id, label, atoms), kind: 'bombing', stage: 'accomplished', from: '', to: '', dates: [], where: null, places: [], instruments: [], targets: [], victims: [], figures: [], blame: [], conflicts: [], perhaps: [], ...more,
  });
  const incidents = [
    incident(BLAST, 'Blast at Harbour Hall, Port Sellin', [
      atom(BLAST, place(harbour, 'the blast at Harbour Hall')), atom('in_B1AST00002', place(toll, 'a bomb went off in Harbour Hall'), ['the same hall in the same week, and both tell of a blast', 'incidents/place-week', 0.93]),
      atom('in_B1AST00003', place(ledger, 'an incident on the water'), ['told of as what the memo foresaw', 'incidents/anaphor', 0.55]),
    ], {
      from: '2031-05-12', to: '2031-05-12', dates: [said('2031-05-12', [place(toll, 'on 12 May')])],
      where: { name: 'Harbour Hall', path: ['Harbour Hall', 'Port Sellin'], country: '', latitude: 54.3213, longitude: 10.1349, gazetteer: '' },
      places: [said('Harbour Hall', [place(harbour, 'Harbour Hall'), place(toll, 'Harbour Hall in Port Sellin')]), said('the capital', [place(harbour, 'an attack in the capital', 'Ilse Varga', 'named', { statement: st('We were told') })])],
      instruments: [said('bomb', [place(toll, 'a bomb')], { detail: 'bomb' })], targets: [said('Harbour Hall', [place(toll, 'Harbour Hall in Port Sellin')], { detail: 'building' })],
      figures: [...deaths, ...hurt],
      blame: [
        { slot: 'claimed_by', name: 'Redline Front', who: RED, confidence: 'claimed', places: [place(toll, 'The Redline Front claimed responsibility', 'Redline channel', 'outlet', { actor: FRONT })] },
        { slot: 'blamed_on', name: 'Redline Front', who: RED, confidence: 'accused_by_authorities', places: [place(toll, 'The ministry blamed the Front', 'Interior Ministry', 'collective', { actor: MIN })] },
        { slot: 'denied_by', name: 'Redline Front', who: RED, confidence: 'denied', places: [place(harbour, 'that his movement had any hand in the attack', 'Tomas Eik', 'named', { actor: EIK, statement: st('that his movement') }), place(toll, 'denied any hand in the attack', 'Tomas Eik', 'named', { actor: EIK })] },
      ],
      conflicts: [
        { field: 'deaths', values: ['at least 43', '51', 'only 18'], why: '18 cannot hold together with at least 43 or 51' },
        { field: 'responsibility', values: ['claimed', 'denied'], why: 'the Front’s channel claims it, the Front’s spokesman denies it' },
      ],
      perhaps: [{ id: PLOT, label: 'Plot to burn the customs house', with: PLOT, rule: 'incidents/port', why: 'the same town', against: 'one was carried out, the other foiled; two months apart', score: 0.2 }],
    }),
    incident(PLOT, 'Plot to burn the customs house', [atom(PLOT, place(toll, 'foiled a plot to burn the customs house'))], { kind: 'plot', stage: 'foiled', targets: [said('the customs house', [place(toll, 'the customs house')], { detail: 'building' })] }),
  ];

  const act = (id, words, source, target, type, quad, more = {}) => ({
    ...head(id, words, []), act: { source: { mention: null, ...piece(toll.text, source[2]) }, target: { mention: null, start: 0, end: 0, exact: target?.[2] ?? '' }, plover: type, mode: '', quad, modality: 'past', negated: false, anchors: [piece(toll.text, words)], score: 0.82, rule: 'acts/verb' },
    source_actor: source[0], source_label: source[1], target_actor: target?.[0] ?? '', target_label: target?.[1] ?? '', alleged: false, place: place(toll, words), day: '2031-05-13', incident: '', same: id, articles: 1, ...more,
  });
  const M = [MIN, 'Interior Ministry', 'The Interior Ministry'], N = [NOR, 'Norvand', 'Norvand'], R = [RED, 'Redline Front', 'The Front'];
  const acts = [
    act('at_A1D0000001', 'offered Sellin medical aid', N, M, 'AID', 2),
    act('at_WARN000001', 'had warned the Interior Ministry', N, M, 'CONSULT', 1, { day: '2031-04-28' }),
    act('at_ACCVSE0001', 'accused the Redline Front of arson', M, R, 'ACCUSE', 3, { day: '2031-05-15' }),
    act('at_B1AME00001', 'blamed the Front', M, R, 'ACCUSE', 3, { day: '2031-05-12', incident: BLAST, alleged: true, place: place(toll, 'The ministry blamed the Front', 'Interior Ministry', 'collective', { actor: MIN }), former: [{ id: 'at_B1AME000WN', verdict: 'reject', reason: 'out_of_scope', note: 'A quarrel of last year.', by: 'Ann', at: '2031-05-15T09:00:00.000Z', decision: 'dc_F0RMER0001', words: 'blamed' }] }),
    act('at_ATTACK0001', 'a bomb went off in Harbour Hall', R, M, 'ASSAULT', 4, { day: '2031-05-12', incident: BLAST, alleged: true }),
    act('at_THREAT0001', 'threatened the port authority', R, null, 'THREATEN', 3, { day: '2031-05-08' }),
  ];
  const relation = (id, source, target, sign, weight, ids, windows, more = {}) => {
    const mine = acts.filter((a) => ids.includes(a.id));
    const quads = [0, 0, 0, 0, 0];
    for (const a of mine.filter((a) => !a.alleged)) quads[a.act.quad]++;
    return { ...head(id, `${source[1]} → ${target[1]}`, []), articles: 1, source: source[0], target: target[0], source_label: source[1], target_label: target[1], sign, weight, deeds: mine.filter((a) => !a.alleged).length, alleged: mine.filter((a) => a.alleged).length, quads, first: mine.map((a) => a.day).sort()[0], last: mine.map((a) => a.day).sort().at(-1), windows, acts: ids, ...more };
  };
  const stand = (sign, weight, deeds, windows) => ({ sign, weight, deeds, quads: [0, 0, 0, 0, deeds], windows });
  const month = (m, sign, weight, deeds, alleged) => ({ from: `2031-${m}-01`, to: `2031-${m}-${m === '04' ? 30 : 31}`, sign, weight, deeds, alleged });
  const relations = [
    relation('rl_N0RM1N0001', N, M, 'positive', 6.3, ['at_A1D0000001', 'at_WARN000001'], [month('04', 'positive', 2.5, 1, 0), month('05', 'positive', 10, 1, 0)]),
    relation('rl_M1NRED0001', M, R, 'negative', -3, ['at_ACCVSE0001', 'at_B1AME00001'], [month('05', 'negative', -3, 1, 1)]),
    relation('rl_REDM1N0001', R, M, 'negative', -9, ['at_ATTACK0001'], [month('05', 'negative', -9, 0, 1)], { if_counted: stand('negative', -9, 1, [month('05', 'negative', -9, 1, 1)]) }),
  ];

  const diplomat = place(toll, '“We named the date and the venue,”', 'a Norvand diplomat', 'anonymous', { actor: NOR });
  const general = place(toll, 'The ministry called the notice too general', 'Interior Ministry', 'collective', { actor: MIN });
  const warnings = [
    {
      ...head('wn_N0T1CE0001', 'Norvand warns the Interior Ministry of an attack in the harbour', [atom('wn_N0T1CE0001', place(harbour, 'a warning “in general terms”')), atom('wn_N0T1CE0002', place(toll, 'Norvand had warned the Interior Ministry on 28 April'), ['the same giver and recipient, two weeks before the same blast', 'warnings/sides-date', 0.9])]),
      kind: 'warning', from: NOR, to: MIN, from_label: 'Norvand', to_label: 'Interior Ministry', of: [said('an attack in the harbour', [place(toll, 'an attack in the harbour')])],
      obtained: [], given: [said('2031-04-28', [place(toll, 'on 28 April')])], public: [], disclosed: [said('2031-05-14', [place(harbour, 'had passed on a warning', 'A senior Interior Ministry official', 'anonymous', { statement: st('that neighbouring Norvand') })])],
      channels: [said('private_diplomatic', [place(toll, 'a Norvand diplomat')])],
      specific: [{ name: 'what', value: 'yes', places: [place(toll, 'an attack in the harbour')] }, { name: 'when', value: 'contested', places: [diplomat, general] }, { name: 'where', value: 'contested', places: [diplomat, place(harbour, 'an attack in the capital, not on the coast', 'Ilse Varga', 'named', { statement: st('We were told') })] }, { name: 'who', value: 'no', places: [] }],
      said: [said('named the date and the venue', [diplomat]), said('too general', [general])], responses: [said('passed it to nobody', [place(toll, 'passed it to nobody')], { detail: 'ignored' })],
      standing: 'given', contested: [{ field: 'specific', values: ['named the date and the venue', 'too general'], why: 'giver and recipient differ over how specific it was' }],
      incident: BLAST, incident_label: 'Blast at Harbour Hall, Port Sellin', lead_days: 14, lead: [said('two weeks before the blast', [place(toll, 'two weeks before the blast')])], sides: 2, perhaps: [],
    },
    {
      ...head('wn_THREAT0001', 'The Redline Front threatens the port authority', [atom('wn_THREAT0001', place(toll, 'The Front threatened the port authority last week'))]),
      kind: 'threat', from: RED, to: '', from_label: 'Redline Front', to_label: '', of: [], obtained: [], given: [], public: [], disclosed: [], channels: [], specific: [], said: [], responses: [], standing: 'maybe', contested: [], incident: '', incident_label: '', lead_days: null, lead: [], sides: 0, perhaps: [],
    },
  ];

  const voice = (s, stance = s.cue.stance) => ({ id: s.id, words: s.content.spans.map((p) => p.exact).join(' … '), stance, factuality: s.factuality, article: s.article, version: s.version, ...s.content.spans[0], outlet: s.outlet, published: s.published, statement: s.id, speaker: s.source.actor ?? s.source.spans[0]?.exact ?? '', actor: '', kind: s.source.kind });
  const claim = (id, words, affirm, deny, doubt, more = {}) => {
    const atoms = [...affirm, ...deny, ...doubt].map((v, i) => atom(v.id, { ...v }, ...(i ? [['says the same in other words', 'claims/paraphrase', 0.8]] : [])));
    return { ...head(id, words, atoms), words, affirm, deny, doubt, voices: atoms.length, incident: '', first: '2031-05-12', last: '2031-05-14', perhaps: [], ...more };
  };
  const claims = [
    claim('cl_WARNED0001', 'Norvand warned two weeks before the blast', [voice(byWords('that neighbouring Norvand')), voice(byWords('the notice had named both'))], [voice(byWords('it had received'), 'deny')], [], { incident: BLAST }),
    claim('cl_HAND000001', 'The Redline Front had no hand in the attack', [voice(byWords('We did not do this')), voice(byWords('that his movement'))], [], []),
    claim('cl_MEM0000001', 'A memo warned of an incident on the water', statements.filter((s) => s.content.spans[0].exact.includes('incident on the water')).map((s) => voice(s)), [], []),
  ];

  const share = (value, n, of) => ({ value, count: n, of });
  const profile = (id, label, kind, n, more = {}) => ({
    ...head(id, label, []), articles: 1, kind, actor: '', statements: n, kinds: [], reasons: share('stated', 0, 0), hedges: [], stances: [share('assert', n, n)], outlets: [], hops: [share('1', n, n)], figures: [], disputes: [], first: '2031-05-12', last: '2031-05-15', grade: null, ...more,
  });
  const sources = [
    profile('so_GAZETTE001', 'The Quay Gazette', 'outlet', 12, {
      kinds: [share('named', 4, 12), share('anonymous', 4, 12), share('collective', 2, 12), share('document', 1, 12), share('outlet', 1, 12)], reasons: share('stated', 2, 4), hedges: [share('probably', 1, 12)],
      stances: [share('assert', 7, 12), share('deny', 2, 12), share('warn', 2, 12), share('believe', 1, 12)], hops: [share('1', 9, 12), share('2', 3, 12)], disputes: ['cl_WARNED0001'],
    }),
    profile('so_M1N1STRY01', 'Interior Ministry', 'body', 2, { actor: MIN, kinds: [share('collective', 2, 2)], outlets: [share('The Quay Gazette', 1, 2), share('The Sellin Record', 1, 2)], figures: [{ incident: BLAST, label: 'Blast at Harbour Hall, Port Sellin', mine: deaths[0], other: deaths[3] }] }),
    profile('so_D1P10MATS1', 'two diplomats', 'anonymous', 2, { kinds: [share('anonymous', 2, 2)], reasons: share('stated', 2, 2), outlets: [share('The Quay Gazette', 2, 2)], grade: { letter: 'C', why: 'Two of them, with a stated reason; what they say of the date is not borne out yet.', by: 'tester', decision: 'dc_GRADE' } }),
  ];
  return { actors, incidents, acts, relations, warnings, claims, sources };
}

const yes = (b) => (b ? 'yes' : 'no');
export const WORLD_FIELDS = {
  actors: { kind: (a) => a.kind, country: (a) => a.country, known: (a) => yes(a.gazetteer), perhaps: (a) => yes(a.perhaps.length), state: (a) => a.state, outlet: (a) => a.atoms.map((x) => x.anchor.outlet) },
  incidents: { kind: (i) => i.kind, stage: (i) => i.stage, country: (i) => i.where?.country ?? '', actor: (i) => i.blame.map((b) => b.name), conflict: (i) => i.conflicts.map((c) => c.field), dated: (i) => yes(i.from), score: () => 'sure', state: (i) => i.state, outlet: (i) => i.atoms.map((x) => x.anchor.outlet) },
  acts: { source: (a) => a.source_label, target: (a) => a.target_label, type: (a) => a.act.plover, quad: (a) => String(a.act.quad), modality: (a) => a.act.modality, alleged: (a) => yes(a.alleged), score: () => 'sure', state: (a) => a.state, outlet: (a) => a.place.outlet },
  relations: { actor: (r) => [r.source_label, r.target_label], sign: (r) => r.sign, rests: (r) => (r.deeds ? 'fact' : 'allegation'), state: (r) => r.state },
  warnings: { kind: (w) => w.kind, from: (w) => w.from_label, to: (w) => w.to_label, response: (w) => w.responses[0]?.detail ?? 'none', outcome: (w) => yes(w.incident), contested: (w) => yes(w.contested.length), sides: (w) => String(w.sides), score: () => 'sure', state: (w) => w.state, outlet: (w) => w.atoms.map((x) => x.anchor.outlet) },
  claims: { actor: (c) => [...c.affirm, ...c.deny, ...c.doubt].map((v) => v.speaker), contested: (c) => yes(c.deny.length + c.doubt.length), voices: (c) => (c.voices > 2 ? '3+' : String(c.voices)), state: (c) => c.state, outlet: (c) => c.atoms.map((x) => x.anchor.outlet) },
  sources: { kind: (p) => p.kind, grade: (p) => p.grade?.letter ?? 'none', conflict: (p) => yes(p.figures.length + p.disputes.length), state: (p) => p.state },
};

export const dayOf = (r) => r.from ?? r.day ?? r.first ?? r.given?.[0]?.value ?? '';

/** labelsOf names every record that a record mentions. */
export function labelsOf(w, record) {
  const text = JSON.stringify(record);
  const out = {};
  for (const list of Object.values(w)) for (const r of list) if (text.includes(r.id)) out[r.id] = r.words ?? r.label;
  return out;
}

/** holder finds a record by its identifier or by that of one of its parts. */
export function holder(list, id) {
  return list.find((r) => r.id === id) ?? list.find((r) => r.atoms.some((a) => a.id === id) || r.merged?.includes(id));
}

/** merge joins the members into the subject; split parts atoms from it. Both change the list in place. */
export function merge(list, subject, members, decision) {
  for (const id of members) {
    const i = list.findIndex((r) => r.id === id);
    if (i < 0) return false;
    const [gone] = list.splice(i, 1);
    subject.atoms.push(...gone.atoms.map((a) => ({ ...a, by_hand: decision })));
    subject.merged = [...(subject.merged ?? []), gone.id];
    if (subject.aliases) subject.aliases.push(...gone.aliases.filter((a) => !subject.aliases.some((b) => b.text === a.text)));
    if (subject.perhaps) subject.perhaps = subject.perhaps.filter((m) => m.id !== gone.id);
  }
  return true;
}

export function split(list, subject, members) {
  const out = subject.atoms.filter((a) => members.includes(a.id));
  if (out.length === 0 || out.length === subject.atoms.length) return false;
  subject.atoms = subject.atoms.filter((a) => !members.includes(a.id));
  list.push({ ...structuredClone(subject), id: out[0].id, label: out[0].anchor.exact, atoms: out, perhaps: [] });
  return true;
}

export { points };
