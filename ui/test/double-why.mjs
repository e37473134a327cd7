// How the stand-in's statements were found. Each of the ways in which that may turn out has a statement of its own, named
// by the rule in `explains`.

const counted = (word, hit, seen) => ({ word, hit, seen, expected: 0.5, limit: 0.33, words: `“${word}” introduced a statement ${hit} of the ${seen} times it was counted like this` });
const part = (role, p, labels = []) => ({ role, ...p, labels });

/** What becomes of a statement's explanation, by its identifier; ‘same’ for the others. */
export const OTHER = 'st_TEST000002';
export const NOTHING = 'st_TEST000003';
export const ALONE = 'st_TEST000004';

export function explanation(s) {
  const rules = { layer: 'attribution-rules/1', rule: 'post-clause', how: 'source and verb, after a clause', score: s.score, sureness: s.sureness, basis: counted(s.cue.lemma, 648, 682) };
  const model = { layer: 'attribution-model/1', rule: '', how: '', score: 0.972, sureness: 'sure', basis: null };
  const found = s.id === OTHER ? 'other' : s.id === NOTHING ? 'nothing' : 'same';
  const spans = [
    ...s.source.spans.map((p) => ({ ...part('source', p, [{ name: 'source', score: 0.97 }, { name: 'content', score: 0.02 }]), by: [model, rules] })),
    ...s.cue.spans.map((p) => ({ ...part('cue', p), by: [rules] })),
    ...s.content.spans.map((p) => ({ ...part('content', p), by: [rules] })),
  ];
  const first = s.content.spans[0];
  const others = [
    { ...rules, score: 0.41, sureness: 'unsure', rule: 'p-to', how: 'a passive, before “to” and a verb', basis: counted('expect', 6, 13), parts: [...s.source.spans.map((p) => part('source', p)), part('content', first)], fate: 'beaten', why: 'its cue stands in what a stronger proposal says', rival: s.cue.spans[0] ?? null },
    { ...model, score: 0.03, sureness: 'unsure', parts: [part('content', { ...first, exact: `${first.exact} <b>text, never markup</b>` })], fate: 'overruled', why: 'a later layer decided otherwise', rival: null },
  ];
  return {
    statement: s.id, made_by: s.reader, reader: found === 'same' ? s.reader : 'rules/2', found, proposal: found === 'nothing' ? null : s,
    spans: found === 'nothing' ? [] : spans,
    steps: found === 'nothing' ? null : [
      { layer: 'quotation/1', field: 'form', value: s.form, rule: s.form === 'direct' ? 'quoted' : 'no-marks', why: s.form === 'direct' ? 'all of it stands in quotation marks' : 'no quotation marks in what is said', at: [] },
      { layer: 'attribution-rules/1', field: 'factuality', value: s.factuality, rule: 'stance', why: 'the cue’s stance', at: s.cue.spans },
      { layer: 'sourcekind-rules/1', field: 'source.kind', value: s.source.kind, rule: 'name', why: 'the name in the source tells the kind', at: s.source.spans },
    ],
    others: s.id === ALONE ? [] : others, more: s.id === ALONE ? 0 : 3,
  };
}
