// The stand-in's suggestions of programs: what a test lays there, settled as the server settles it.

import { answerQuestions, questions } from './double-ach.mjs';

const AT = '2031-05-16T09:00:00.000Z';

/** suggest lays a suggestion there, with what it does not say left empty. */
export function suggest(c, of) {
  c.suggestions ??= [];
  const none = { article: '', version: 0, source: [], cue: [], content: [], source_kind: '', stance: '', subject: '', members: [], question: '', row: '', hypothesis: '', value: '' };
  const s = { id: `sg_TEST${c.suggestions.length}`, by: 'Reading helper', for: 'tester', at: AT, why: '', state: 'proposed', decision: '', settled: '', reason: '', note: '', ...none, ...of };
  c.suggestions.push(s);
  return s;
}

/** answerSuggestions answers the routes of suggestions. */
export function answerSuggestions(c, method, object, query, body, merge, event) {
  const all = (c.suggestions ??= []);
  if (method === 'GET') return { items: all.filter((s) => !query.get('state') || s.state === query.get('state')) };
  const s = all.find((x) => x.id === object);
  if (!s) return 404;
  const refuse = (status, detail) => ({ status, body: { title: 'Problem', status, detail } });
  if (s.state !== 'proposed') return refuse(409, `${s.id}: ${s.settled} ${s.state} it already`);
  if (body.reason && body.verdict !== 'reject') return refuse(422, 'only a rejection has a reason');
  const then = { suggestions: structuredClone(all), questions: structuredClone((c.questions ??= questions(c.world))), world: structuredClone(c.world) };
  if (body.verdict === 'accept' && s.kind === 'rating') answerQuestions(c.questions, 'POST', s.question, 'moves', query, { moves: [{ op: 'rate', row: s.row, hypothesis: s.hypothesis, value: s.value, why: `suggested by ${s.by}: ${s.why}` }] }, () => {});
  if (body.verdict === 'accept' && s.kind === 'merge') merge(c.world.actors, c.world.actors.find((r) => r.id === s.subject), s.members, 'dc_M');
  const d = { id: `dc_TEST${c.decisions.length}`, sequence: c.decisions.length + 1, at: AT, by: 'tester', verdict: 'write', subject: s.id, undoes: '', reason: body.reason ?? '', note: body.note ?? '', value: JSON.stringify({ op: 'settle', verdict: body.verdict }), previous: '', hash: 'c'.repeat(64), ...then };
  c.decisions.push(d);
  Object.assign(s, { state: body.verdict === 'accept' ? 'accepted' : 'rejected', decision: d.id, settled: 'tester', reason: d.reason, note: d.note });
  event('changed', {});
  const { suggestions, questions: asked, world, ...decision } = d;
  return { suggestion: s, decisions: [decision] };
}

/** sayMove says what an event did with a suggestion. */
export function sayMove(c, d) {
  const s = c.suggestions.find((x) => x.id === d.subject);
  const did = d.verdict === 'undo' ? 'took back: ' : JSON.parse(d.value).verdict === 'accept' ? 'accepted ' : 'rejected ';
  return `${did}a ${s.kind}, suggested by ${s.by}: ${s.why}`;
}
