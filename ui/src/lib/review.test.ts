import { describe, expect, it } from 'vitest';
import { nudged, words } from './nudge';
import './english-desk-page';
import { actOf, filtersOf, nameOf, nextOpen, opening, pace, queueFor, sendingOf, type Card } from './review';

const cards = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const none: ReadonlySet<string> = new Set();

describe('going through a queue', () => {
  it('takes the next that is open', () => {
    expect(nextOpen(cards, 0, (id) => id === 'b', none, false)).toBe(2);
    expect(nextOpen(cards, -1, () => false, none, false)).toBe(0);
  });
  it('goes back to what stands before when nothing comes after', () => {
    expect(nextOpen(cards, 3, (id) => id !== 'b', none, false)).toBe(1);
  });
  it('waits for more before it goes back', () => {
    expect(nextOpen(cards, 3, () => false, none, true)).toBe(-1);
  });
  it('comes to what was passed over last of all', () => {
    expect(nextOpen(cards, 0, (id) => id === 'a', new Set(['b']), false)).toBe(2);
    expect(nextOpen(cards, 3, (id) => id !== 'b', new Set(['b']), false)).toBe(1);
    expect(nextOpen(cards, 3, () => true, none, false)).toBe(-1);
  });
});

describe('what a decision sends', () => {
  const side = (id: string) => ({ id, kind: 'actors', decision: 'dc_9' });
  const pair = { id: 'ac_1+ac_2', kind: 'same', sides: [side('ac_1'), side('ac_2')] } as unknown as Card;
  it('joins or keeps apart the two of a pair', () => {
    expect(sendingOf(pair, actOf(pair, true), '')).toEqual({ kind: 'actors', id: 'ac_1', body: { verdict: 'merge', members: ['ac_2'], soon: true } });
    expect(sendingOf(pair, actOf(pair, false), '')).toEqual({ kind: 'actors', id: 'ac_1', body: { verdict: 'split', value: 'apart', members: ['ac_2'], soon: true } });
  });
  it('says what stood when the card was shown', () => {
    const statement = { id: 'st_1', kind: 'statements', sides: [] } as unknown as Card;
    expect(sendingOf(statement, 'reject', 'dc_1')).toEqual({ kind: 'statements', id: 'st_1', body: { verdict: 'reject', seen: 'dc_1' } });
  });
});

describe('what a card is called', () => {
  const piece = (exact: string, start = 0) => ({ start, end: start + exact.length, exact });
  const said = (actor: string | null, ...content: string[]) => ({ id: 'st_1', source: { spans: [piece('the clerk, who left')], kind: 'named', actor }, chain: ['the clerk'], content: { spans: content.map((c, i) => piece(c, i * 100)) } });
  const none = { statement: null, sides: [] };
  it('a statement: who says it and how it begins, never its identifier', () => {
    expect(nameOf({ ...none, id: 'st_1', kind: 'statements', statement: said('Ada Quill', 'the pumps failed') } as unknown as Card)).toBe('Ada Quill: the pumps failed');
    expect(nameOf({ ...none, id: 'st_1', kind: 'statements', statement: said(null, 'the pumps', 'failed\n twice') } as unknown as Card)).toBe('the clerk: the pumps … failed twice');
  });
  it('a record by its label, a pair by both', () => {
    expect(nameOf({ ...none, kind: 'actors', sides: [{ label: 'Ada Quill' }] } as unknown as Card)).toBe('Ada Quill');
    expect(nameOf({ ...none, kind: 'same', sides: [{ label: 'Ada Quill' }, { label: 'A. Quill' }] } as unknown as Card)).toBe('Ada Quill · A. Quill');
  });
  it('a suggestion by what is suggested', () => {
    const of = (what: object, more: object = {}) => ({ ...none, kind: 'suggestions', suggested: { what: { by: 'assistant', content: [], ...what }, records: [], rating: null, gone: '', ...more } }) as unknown as Card;
    expect(nameOf(of({ kind: 'rating', value: 'CC' }, { rating: { row: 'E2', hypothesis: 'H1' } }))).toBe('E2 against H1: CC');
    expect(nameOf(of({ kind: 'merge' }, { records: [{ label: 'the Post' }, { label: 'Veldra Post' }] }))).toBe('the Post · Veldra Post');
    expect(nameOf(of({ kind: 'statement', content: [piece('the pumps failed')] }))).toBe('the pumps failed');
    expect(nameOf(of({ kind: 'merge' }, { gone: 'no longer there' }))).toBe('Records that may be one, by assistant');
  });
  it('is cut where a word ends', () => {
    expect(opening('the pumps failed', 16)).toBe('the pumps failed');
    expect(opening('the pumps, they say, failed', 20)).toBe('the pumps, they…');
    expect(opening('the pumps – failed again', 13)).toBe('the pumps…');
    expect(opening('pneumonoultramicroscopic', 8)).toBe('pneumon…');
    expect([...opening('😀'.repeat(30), 10)].length).toBe(10);
  });
});

describe('pace and addresses', () => {
  it('counts the last minute', () => {
    expect(pace([0, 1000], 2000)).toBe(0);
    expect(pace([0, 3000, 6000, 9000], 12_000)).toBe(20);
    expect(pace([0, 0, 0, 100_000], 100_000)).toBe(0);
  });
  it('carries the filters of a list into its queue', () => {
    expect(queueFor('statements', new URLSearchParams('kind=anonymous&sort=source&cursor=x&outlet=-Skerry'))).toBe('queue=statements&kind=anonymous&outlet=-Skerry');
    expect(filtersOf(new URLSearchParams('queue=same&at=st_1&kind=actors')).toString()).toBe('kind=actors');
  });
});

describe('moving the ends of a span', () => {
  const text = 'Vera said: “the lamp’s lit”, twice.';
  const edges = words(text);
  const at = (s: string) => ({ start: text.indexOf(s), end: text.indexOf(s) + s.length });
  const exact = (s: { start: number; end: number }) => text.slice(s.start, s.end);
  it('goes word by word and mark by mark', () => {
    expect(exact(nudged(at('the lamp’s'), 'startBack', edges))).toBe('“the lamp’s');
    expect(exact(nudged(at('the lamp’s'), 'endOn', edges))).toBe('the lamp’s lit');
    expect(exact(nudged(at('the lamp’s'), 'startOn', edges))).toBe('lamp’s');
    expect(exact(nudged(at('the lamp’s'), 'endBack', edges))).toBe('the');
  });
  it('never becomes empty and never leaves the text', () => {
    expect(exact(nudged(at('lit'), 'startOn', edges))).toBe('lit');
    expect(exact(nudged(at('lit'), 'endBack', edges))).toBe('lit');
    expect(exact(nudged(at('Vera'), 'startBack', edges))).toBe('Vera');
    expect(exact(nudged({ start: text.length - 1, end: text.length }, 'endOn', edges))).toBe('.');
  });
});
