// An invented case for the test double: a country, its papers and its people that do not exist. Offsets are computed
// here, in code points, from the texts themselves.
import { createHash } from 'node:crypto';
import { weighed } from './double-weigh.mjs';
import { TOLL, world } from './double-world.mjs';

const HARBOUR = `THE QUAY GAZETTE
Port Sellin, 14 May 2031

Ministry was told of ferry plot, officials say

By Ana Brôn and Léo Castille

PORT SELLIN — A senior Interior Ministry official said on Tuesday that neighbouring Norvand had passed on a warning “in general terms” two weeks before the blast at Harbour Hall. Probably 43 people were killed, the ministry believes.

“We were told to expect an attack in the capital, not on the coast,” Ilse Varga, the deputy minister, told reporters.

Two diplomats familiar with the exchange, who asked not to be named because the talks were confidential, said the notice had named both the date and the venue. “It could not have been clearer,” one of them said. “They chose not to read it.”

Subscribe to The Quay Gazette
Get the morning letter in your inbox. No spam, ever.

The Redline Front’s spokesman, Tomas Eik, denied that his movement had any hand in the attack. “We did not do this,” he said. The Daily Ledger reported that an internal memo warned of “an incident on the water” 🚢 before the end of May.

At the hospital, Dr. Noémi Sárkány said at least 51 patients had been treated; “شكرا”, one of them wrote on a napkin, “thank you” 👩‍👩‍👧.

Nobody at the port authority would comment. The harbour stays closed until Friday.

More from The Quay Gazette
Five things to know about the ferry line
The clockmaker of Sellin Street
Why the lighthouse went dark: a long read about the keepers, their families, the committee that decided on the new lamp, and the winter in which nobody could find the key to the tower although everybody had one at home
Opinion: who reads the memos? <b>Everybody</b> <script>alert('text, never markup')</script> &amp; co
Weather: fog until noon, then wind from the west, then more fog, and on the coast a chance of both at the same time
`;

const LEDGER = `Memo spoke of “an incident on the water”

An internal memo seen by The Daily Ledger warned of an incident on the water before the end of May, according to the document.

The State Security Office said it had received “no place, no day and no name”.

Analysts fear that more attacks may follow. “They will try again,” said Marek Olden, a former officer.

It is likely that the inquiry will run into autumn, the Ledger understands.
`;

const EMPTY = `Tide tables for the week

High water at Port Sellin: Monday 06.12, Tuesday 06.58, Wednesday 07.41.
Low water: Monday 12.20, Tuesday 13.04, Wednesday 13.49.
`;

const sha = (s) => createHash('sha256').update(s).digest('hex');
const points = (s) => [...s].length;

function piece(text, exact, after = 0) {
  const unit = text.indexOf(exact, after);
  if (unit < 0) throw new Error(`the text does not hold ${exact}`);
  const start = points(text.slice(0, unit));
  return { start, end: start + points(exact), exact };
}

let n = 0;
function say(article, { source, cue, content, ...rest }) {
  const text = article.text;
  const at = content ? text.indexOf(content[0]) : 0;
  const likely = rest.likely ? piece(text, rest.likely) : null;
  return {
    id: `st_TEST${String(++n).padStart(6, '0')}`,
    form: rest.form ?? (content[0].startsWith('“') ? 'direct' : 'indirect'),
    source: {
      spans: source ? [piece(text, source, rest.sourceAfter ? at : 0)] : [], kind: rest.kind ?? 'named', mention: null, actor: rest.actor ?? null,
      count: rest.count ?? null, role: rest.role ?? null, reason: rest.reason ?? null,
    },
    cue: { spans: cue ? [piece(text, cue, rest.cueAfter ? text.indexOf(rest.cueAfter) : 0)] : [], lemma: rest.lemma ?? 'say', stance: rest.stance ?? 'assert' },
    content: { spans: content.map((c) => piece(text, c)) },
    parent: null, chain: rest.chain ?? [rest.actor ?? source], factuality: rest.factuality ?? 'CT+',
    likelihood: likely ? { term: rest.likely.toLowerCase(), start: likely.start, end: likely.end } : null,
    negated: rest.stance === 'deny', score: rest.score ?? 0.91, rule: rest.rule ?? 'saying/verb-before',
    article: article.id, version: article.version, sha256: article.sha256, reader: 'rules/1', sureness: (rest.score ?? 0.91) >= 0.75 ? 'sure' : rest.score >= 0.5 ? 'fair' : 'unsure', state: 'proposed', decision: '',
    title: article.metadata.title, outlet: article.metadata.outlet, published: article.metadata.published, captured: article.captured,
  };
}

function article(id, text, meta, furniture = [], extra = {}) {
  return {
    id, text, address: `file:${meta.name}`, versions: 1, version: 1, sha256: sha(text), original_sha256: sha(text + '.'), media_type: meta.media ?? 'text/plain',
    name: meta.name, captured: '2031-05-14T18:02:11.000Z', points: points(text), words: text.split(/\s+/).length, notes: extra.notes ?? [],
    metadata: { title: meta.title ?? '', outlet: meta.outlet ?? '', byline: meta.byline ?? [], published: meta.published ?? '', dateline: '', canonical: '', language: 'en' },
    furniture, status: 'read', failure: '', reader: 'rules/1', ...extra.row,
  };
}

function stretch(text, from, to, kind) {
  const a = piece(text, from);
  const b = piece(text, to, text.indexOf(from));
  return { start: a.start, end: b.end, kind };
}

function sentences(text) {
  const out = [];
  for (const m of text.matchAll(/[^\n.!?]+[.!?]+[”"]?|[^\n.!?]+\n/g)) {
    const lead = m[0].length - m[0].trimStart().length;
    const start = points(text.slice(0, m.index + lead));
    if (m[0].trim()) out.push({ start, end: start + points(m[0].trim()) });
  }
  return out;
}

/** invented makes the case afresh, so that no test sees what another decided. */
export function invented() {
  n = 0;
  const harbour = article('ar_HARB0VR001', HARBOUR, { name: 'quay-gazette.html', media: 'text/html', title: 'Ministry was told of ferry plot, officials say', outlet: 'The Quay Gazette', byline: ['Ana Brôn', 'Léo Castille'], published: '2031-05-14' }, [
    stretch(HARBOUR, 'THE QUAY GAZETTE', 'Léo Castille', 'header'),
    stretch(HARBOUR, 'Subscribe to The Quay Gazette', 'No spam, ever.', 'newsletter'),
    stretch(HARBOUR, 'More from The Quay Gazette', 'at the same time', 'related'),
  ], { row: { versions: 2, version: 2 } });
  const ledger = article('ar_1EDGER0002', LEDGER, { name: 'ledger.txt', title: 'Memo spoke of “an incident on the water”', outlet: 'The Daily Ledger', published: '2031-05-12' }, [stretch(LEDGER, 'Memo spoke of “an incident on the water”', 'water”', 'header')], { notes: ['Read as Windows-1252: the file is not valid UTF-8.'] });
  const tides = article('ar_T1DES00003', EMPTY, { name: 'tides.txt' });
  const queued = article('ar_QVEVED0004', 'Later.', { name: 'later.md', media: 'text/markdown', title: 'A late arrival', outlet: 'Radio Norvand', published: '2031-05-16' }, [], { row: { status: 'queued', reader: '' } });
  const toll = article('ar_TA11Y00005', TOLL, { name: 'toll.txt', title: 'What is known of the Harbour Hall blast', outlet: 'The Sellin Record', published: '2031-05-15' }, [stretch(TOLL, 'What is known', 'blast', 'header')]);
  const statements = [
    say(harbour, { source: 'A senior Interior Ministry official', cue: 'said on Tuesday', content: ['that neighbouring Norvand had passed on a warning “in general terms” two weeks before the blast at Harbour Hall'], kind: 'anonymous', count: 1, role: 'senior Interior Ministry official', actor: null, form: 'mixed', chain: ['Interior Ministry official'] }),
    say(harbour, { source: 'neighbouring Norvand', cue: 'passed on', content: ['a warning “in general terms” two weeks before the blast at Harbour Hall'], kind: 'collective', actor: 'Norvand', stance: 'warn', lemma: 'warn', chain: ['Interior Ministry official', 'Norvand'], score: 0.71 }),
    say(harbour, { source: 'the ministry', cue: 'believes', content: ['Probably 43 people were killed'], kind: 'collective', actor: 'Interior Ministry', likely: 'Probably', factuality: 'PR+', stance: 'believe', lemma: 'believe', cueAfter: 'killed, the' }),
    say(harbour, { source: 'Ilse Varga, the deputy minister', cue: 'told', content: ['“We were told to expect an attack in the capital, not on the coast,”'], actor: 'Ilse Varga', role: 'deputy minister', lemma: 'tell', cueAfter: 'deputy minister, told' }),
    say(harbour, { source: 'Two diplomats familiar with the exchange, who asked not to be named because the talks were confidential', cue: 'said', content: ['the notice had named both the date and the venue'], kind: 'anonymous', count: 2, role: 'diplomats familiar with the exchange', reason: 'because the talks were confidential', cueAfter: 'confidential, said', chain: ['two diplomats'] }),
    say(harbour, { source: 'one of them', cue: 'said', content: ['“It could not have been clearer,”', '“They chose not to read it.”'], kind: 'anonymous', count: 1, reason: 'because the talks were confidential', cueAfter: 'one of them said', chain: ['one of two diplomats'] }),
    say(harbour, { source: 'The Redline Front’s spokesman, Tomas Eik', cue: 'denied', content: ['that his movement had any hand in the attack'], actor: 'Tomas Eik', role: 'spokesman of the Redline Front', stance: 'deny', lemma: 'deny', factuality: 'CT-' }),
    say(harbour, { source: 'he', cue: 'said', content: ['“We did not do this,”'], actor: 'Tomas Eik', stance: 'deny', sourceAfter: true, cueAfter: 'this,” he', factuality: 'CT-' }),
    say(harbour, { source: 'The Daily Ledger', cue: 'reported', content: ['that an internal memo warned of “an incident on the water” 🚢 before the end of May'], kind: 'outlet', actor: 'The Daily Ledger', lemma: 'report', chain: ['The Daily Ledger'] }),
    say(harbour, { source: 'an internal memo', cue: 'warned of', content: ['“an incident on the water” 🚢 before the end of May'], kind: 'document', stance: 'warn', lemma: 'warn', chain: ['The Daily Ledger', 'an internal memo'], form: 'indirect', score: 0.35 }),
    say(harbour, { source: 'Dr. Noémi Sárkány', cue: 'said', content: ['at least 51 patients had been treated'], actor: 'Noémi Sárkány', cueAfter: 'Sárkány said' }),
    say(harbour, { source: 'one of them', cue: 'wrote', content: ['“شكرا”', '“thank you” 👩‍👩‍👧'], kind: 'anonymous', count: 1, sourceAfter: true, lemma: 'write', chain: ['a patient'] }),
    say(ledger, { source: 'An internal memo', cue: 'warned of', content: ['an incident on the water before the end of May'], kind: 'document', stance: 'warn', chain: ['an internal memo'] }),
    say(ledger, { source: 'The State Security Office', cue: 'said', content: ['it had received “no place, no day and no name”'], kind: 'collective', actor: 'State Security Office', form: 'mixed' }),
    say(ledger, { source: 'Analysts', cue: 'fear', content: ['that more attacks may follow'], kind: 'collective', stance: 'fear', likely: 'may', factuality: 'PS+' }),
    say(ledger, { source: 'Marek Olden, a former officer', cue: 'said', content: ['“They will try again,”'], actor: 'Marek Olden', role: 'a former officer', cueAfter: 'again,” said' }),
    say(ledger, { content: ['It is likely that the inquiry will run into autumn'], kind: 'author', likely: 'likely', factuality: 'PR+', chain: [] }),
  ];
  statements[1].parent = statements[0].id;
  const earlier = { ...harbour, version: 1, sha256: sha(HARBOUR + '1'), captured: '2031-05-14T09:30:00.000Z' };
  const oldText = HARBOUR.replace('at least 51 patients', 'at least 44 patients').replace(' Probably 43 people were killed, the ministry believes.', ' The toll is not known.');
  const behind = world({ harbour, ledger, toll, statements }, piece);
  Object.assign(behind, weighed({ harbour, ledger, toll }, piece, behind));
  return {
    articles: [harbour, ledger, tides, queued], behind: [toll], world: behind, statements, decisions: [], undone: [],
    history: { [harbour.id]: [earlier, harbour] }, oldTexts: { [harbour.id]: { 1: oldText } }, sentences,
    row: { id: 'sellin-ferry', title: 'Port Sellin ferry', created: '2031-05-14T08:00:00.000Z', sample: true, updated: '2031-05-16T08:30:00.000Z', problem: '' },
  };
}

/** long makes an article of 60,000 characters with 400 statements, to measure the reader with. */
export function long() {
  const sentence = 'The harbour master of Port Sellin said on Monday that the ferry would sail again before the fog lifted from the bay. ';
  const paragraphs = [];
  for (let size = 0; size < 60_000; size += sentence.length * 4 + 2) paragraphs.push(sentence.repeat(4).trim());
  const text = paragraphs.join('\n\n');
  const a = article('ar_10NG000005', text, { name: 'long.txt', title: 'A long day at the harbour', outlet: 'The Quay Gazette', published: '2031-05-15' });
  const starts = [...text.matchAll(/The harbour master/g)].map((m) => m.index).slice(0, 400);
  const part = (at, from) => ({ start: at + sentence.indexOf(from), end: at + sentence.indexOf(from) + from.length, exact: from });
  const base = say(a, { source: 'The harbour master of Port Sellin', cue: 'said', content: ['that the ferry would sail again before the fog lifted from the bay'], actor: 'the harbour master' });
  const statements = starts.map((at, i) => ({
    ...base, id: `st_10NG${String(i).padStart(6, '0')}`,
    source: { ...base.source, spans: [part(at, 'The harbour master of Port Sellin')] }, cue: { ...base.cue, spans: [part(at, 'said')] },
    content: { spans: [part(at, 'that the ferry would sail again before the fog lifted from the bay')] },
  }));
  return { article: a, statements };
}
