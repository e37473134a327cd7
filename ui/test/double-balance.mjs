// The signed graph of an invented case for the test double: seven actors, a pattern with one tie that breaks it, and camps
// found by trying all of them.

const LABELS = { ac_M1N1STRY01: 'Interior Ministry', ac_N0RVAND001: 'Norvand', ac_RED11NE001: 'Redline Front', ac_C0AST00001: 'Coast Guard', ac_P0RT000001: 'Port Authority', ac_F1SHERS001: 'Fishermen’s League', ac_VN10N00001: 'Dockers’ Union' };
const [MIN, NOR, RED, COAST, PORT, FISH, UNION] = Object.keys(LABELS);

/** Who, whom, sign, deeds, first day. */
const TIES = [
  [MIN, NOR, 'positive', 12, '2031-03-04'], [MIN, RED, 'negative', 31, '2031-03-10'], [NOR, COAST, 'positive', 4, '2031-03-12'], [COAST, MIN, 'negative', 3, '2031-05-02'],
  [RED, PORT, 'negative', 2, '2031-04-09'], [PORT, MIN, 'positive', 5, '2031-04-20'], [RED, FISH, 'contested', 6, '2031-05-08'], [FISH, UNION, 'positive', 1, '2031-05-11'], [COAST, RED, 'negative', 1, '2031-05-14'],
];

const days = ['2031-03-31', '2031-04-30', '2031-05-14'];

/** balance is the answer for a day, "" for all; `place` gives the words of a deed. */
export function balance(place, on, counted, bare = false) {
  const now = bare ? [] : TIES.filter((t) => !on || t[4] <= on);
  const signed = now.filter((t) => t[2] !== 'contested');
  const actors = [...new Set(signed.flatMap((t) => [t[0], t[1]]))].sort((a, b) => degree(b) - degree(a));
  function degree(id) { return signed.filter((t) => t.includes(id)).length; }
  const component = new Map();
  actors.forEach((a) => {
    if (component.has(a)) return;
    const n = new Set(component.values()).size;
    const walk = (x) => { if (component.has(x)) return; component.set(x, n); for (const t of signed) if (t[0] === x) walk(t[1]); else if (t[1] === x) walk(t[0]); };
    walk(a);
  });
  let least = Infinity, found = [];
  for (let m = 0; m < 2 ** Math.max(0, actors.length - 1); m++) {
    const camp = (id) => (m >> actors.indexOf(id)) & 1;
    const cost = signed.filter((t) => (camp(t[0]) === camp(t[1])) !== (t[2] === 'positive')).length;
    if (cost < least) [least, found] = [cost, [m]];
    else if (cost === least) found.push(m);
  }
  if (!signed.length) [least, found] = [0, [0]];
  // A component turned round is the same camps: camps are told from the first actor of each.
  const first = (id) => actors.find((a) => component.get(a) === component.get(id));
  const camp = (id, m = found[0]) => ((m >> actors.indexOf(id)) ^ (m >> actors.indexOf(first(id)))) & 1;
  found = [...new Map(found.map((m) => [actors.map((a) => camp(a, m)).join(''), m])).values()];
  const broken = (t, m = found[0]) => t[2] !== 'contested' && (camp(t[0], m) === camp(t[1], m)) !== (t[2] === 'positive');
  const ties = now.map(([a, b, sign, deeds, first]) => {
    const t = [a, b, sign];
    const n = found.filter((m) => broken(t, m)).length;
    return {
      a, b, a_label: LABELS[a], b_label: LABELS[b], sign, why: sign === 'contested' ? 'Deeds of both signs are told.' : '', deeds, alleged: counted ? 0 : 1, weight: sign === 'negative' ? -6 : 5, first, last: first, breaks: broken(t), always: n === 0 ? 'no' : n === found.length ? 'yes' : 'some',
      triads: 0, strained: 0, in: [], relations: ['rl_M1NRED0001'], on_whose_word: ['Interior Ministry'], deeds_shown: [{ id: 'at_ACCVSE0001', source: LABELS[a], target: LABELS[b], plover: 'ACCUSE', weight: -3, day: first, alleged: false, tellings: 2, place }],
    };
  }).sort((x, y) => Number(y.breaks) - Number(x.breaks));
  const triads = [];
  actors.forEach((a, i) => actors.slice(i + 1).forEach((b, j) => actors.slice(i + j + 2).forEach((c) => {
    const three = [[a, b], [b, c], [a, c]].map(([x, y]) => ties.findIndex((t) => t.sign !== 'contested' && ((t.a === x && t.b === y) || (t.a === y && t.b === x))));
    if (three.includes(-1)) return;
    const minus = three.filter((k) => ties[k].sign === 'negative').length;
    const strained = minus % 2 === 1;
    for (const k of three) Object.assign(ties[k], { triads: ties[k].triads + 1, strained: ties[k].strained + Number(strained), in: [...ties[k].in, triads.length] });
    triads.push({ actors: [a, b, c], labels: [a, b, c].map((x) => LABELS[x]), ties: three, signs: 'p'.repeat(3 - minus) + 'm'.repeat(minus), strained, strained_weak: minus === 1, says: `${LABELS[a]}, ${LABELS[b]} and ${LABELS[c]}: ${minus} of three are against one another.` });
  })));
  triads.sort((x, y) => Number(y.strained) - Number(x.strained));
  const strained = triads.filter((t) => t.strained).length;
  const either = actors.filter((a) => found.some((m) => camp(a, m) !== camp(a)));
  const parts = [...new Set(component.values())].map((n) => ({ camps: [0, 1].map((side) => actors.filter((a) => component.get(a) === n && camp(a) === side)), ties: signed.filter((t) => component.get(t[0]) === n).length, breaking: 0, either: either.filter((a) => component.get(a) === n) }));
  const campSays = signed.length ? `2 camps explain ${Math.round(100 * (1 - least / signed.length))} % of signed ties; ${least} break the pattern.${found.length > 1 ? ` They can be drawn in ${found.length} ways.` : ' No other camps do as well.'}` : 'There are no signed ties.';
  return {
    on, window: 0, count_alleged: counted, weighted: false, min_deeds: 1, says: campSays, rule: 'Counted are deeds told as done, each once however many articles tell it.',
    actors: actors.map((id) => ({ id, label: LABELS[id], kind: 'group', component: component.get(id), camp: camp(id), fixed: either.includes(id) ? 'either' : 'yes', group: 0, positive: signed.filter((t) => t.includes(id) && t[2] === 'positive').length, negative: signed.filter((t) => t.includes(id) && t[2] === 'negative').length })),
    ties, counts: { actors: actors.length, components: parts.length, positive: signed.filter((t) => t[2] === 'positive').length, negative: signed.filter((t) => t[2] === 'negative').length, contested: now.length - signed.length, neutral: 0, few: 0, loops: 0, undated: 0 },
    triad_counts: { ppp: 0, ppm: 0, pmm: 0, mmm: 0, total: triads.length, strained, strained_weak: strained, share: triads.length ? 1 - strained / triads.length : null, says: triads.length ? `${strained} of ${triads.length} triads are strained.` : 'No three actors have signed ties with one another.' }, triads,
    frustration: { lower: least, upper: least, optimal: true, total: signed.length, f: null, f_lower: null, f_upper: null, nodes: 0, says: `Frustration L = ${least}: proved optimal.` },
    camps: { fit: null, breaking: ties.flatMap((t, i) => (t.breaks ? [i] : [])), unique: found.length > 1 ? 'no' : 'yes', ways: found.length, ways_more: false, parts, says: campSays },
    groups: { lower: 0, upper: 0, optimal: true, count: 2, members: [], breaking: [], says: '' },
    expected: now.length < 5 ? [] : [{ a: NOR, b: PORT, a_label: LABELS[NOR], b_label: LABELS[PORT], sign: 'positive', paths: 1, against: 0, foes: 0, via: [{ actor: MIN, label: LABELS[MIN], ties: [0, 5] }], camps: 'yes', says: 'The pattern would put Norvand and Port Authority on one side. Nobody reports such a tie; it is not counted.' }], expected_more: 0,
    series: on || bare ? [] : days.map((day) => { const b = balance(place, day, counted); return { month: day.slice(0, 7), day, actors: b.actors.length, ties: b.ties.length, negative: b.counts.negative, contested: b.counts.contested, lower: b.frustration.lower, upper: b.frustration.upper, f: null, triads: b.triads.length, strained: b.triad_counts.strained, moved: day === days[2] ? [COAST] : [] }; }),
    turns: on || bare ? [] : [{ month: '2031-05', a: COAST, b: MIN, a_label: LABELS[COAST], b_label: LABELS[MIN], from: 'positive', to: 'negative', relations: ['rl_M1NRED0001'], deeds: [], says: 'Coast Guard and Interior Ministry: for until April 2031, against from May 2031.' }],
    notes: ['What the pattern would have is no prediction.'],
  };
}
