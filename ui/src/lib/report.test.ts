import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behind, filledCheck, nextFlag, placed, sentenceAt, stretches, words, worst, type Check, type Flag, type Run, type Sentence } from './report';
import { bothTexts, mergeTexts } from './two-texts';
import { verify } from './verifying';

const sentence = (more: Partial<Sentence>): Sentence => ({ start: 0, end: 1, line: 1, paragraph: 0, exact: '', assertion: true, citations: [], least: 0, most: 0, likelihood: '', band: '', confidence: '', flags: [], ...more });
const flag = (more: Partial<Flag>): Flag => ({ code: 'no_citation', severity: 'wrong', start: 0, end: 1, exact: '', sentence: 0, says: '', remedy: '', records: [], ...more });

describe('the check of a text', () => {
  it('stands at the same characters in UTF-16 as in code points', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 1 }), (before, exact) => {
        const start = [...before].length;
        // Two halves that would make one character are none of a text.
        if ([...(before + exact)].length !== start + [...exact].length) return;
        const text = before + exact;
        const check: Check = filledCheck({ sha256: '', sentences: [sentence({ start, end: start + [...exact].length })], flags: [flag({ start, end: start + [...exact].length })], wrong: 1, doubts: 0, notable: 0, cited: 0, summary: '' });
        const at = placed(text, check);
        expect(text.slice(at.sentences[0]!.start, at.sentences[0]!.end)).toBe(exact);
        expect(text.slice(at.flags[0]!.start, at.flags[0]!.end)).toBe(exact);
      }),
    );
  });
  it('takes lists that are null for empty ones', () => expect(filledCheck({ sentences: null, flags: null } as unknown as Check)).toMatchObject({ sentences: [], flags: [] }));
});

describe('the margin', () => {
  it('counts least and most, and nothing where nothing is claimed', () => {
    expect([sentence({ least: 1, most: 3 }), sentence({ least: 2, most: 2 }), sentence({}), sentence({ assertion: false })].map(behind)).toEqual(['1–3', '2', '0', '']);
  });
  it('shows the gravest of the flags', () => {
    const flags = [flag({ severity: 'notable' }), flag({ severity: 'doubt' }), flag({ severity: 'wrong' })];
    expect([worst({ flags: [0, 1] }, flags), worst({ flags: [1, 2] }, flags), worst({ flags: [] }, flags)]).toEqual(['doubt', 'wrong', '']);
  });
});

describe('the caret', () => {
  const text = 'One. Two.\n\nThree.';
  const all = [{ start: 0, end: 4 }, { start: 5, end: 9 }, { start: 11, end: 17 }];
  it.each([[0, 0], [4, 0], [5, 1], [9, 1], [10, -1], [11, 2], [17, 2]])('at %i is in sentence %i', (at, want) => expect(sentenceAt(all, at, text)).toBe(want));
  it('goes to the next flag, and from the last to the first', () => {
    const flags = [flag({ start: 5 }), flag({ start: 2 })];
    expect([nextFlag(flags, 0)?.start, nextFlag(flags, 2)?.start, nextFlag(flags, 5)?.start, nextFlag([], 0)]).toEqual([2, 5, 2, undefined]);
  });
});

it('runs of one sentence stand together', () => {
  const run = (sentence: number) => ({ sentence, text: 'x' }) as Run;
  expect(stretches([run(0), run(0), run(-1), run(1)]).map((s) => [s.sentence, s.runs.length])).toEqual([[0, 2], [-1, 1], [1, 1]]);
});
it('words are counted without citations', () => expect([words('Don’t stop [@st_1; @st_2].'), words(''), words('a 3.5 b')]).toEqual([2, 0, 3]));

describe('two texts typed from one', () => {
  it('are put together where they do not touch', () => {
    const base = 'One.\n\nTwo.\n\nThree.\n\nFour.\n';
    expect(mergeTexts(base, base.replace('One', 'Uno'), base.replace('Four', 'Vier'))).toBe('Uno.\n\nTwo.\n\nThree.\n\nVier.\n');
    expect(mergeTexts(base, base, 'theirs')).toBe('theirs');
    expect(mergeTexts(base, 'mine', base)).toBe('mine');
  });
  it('are not where both changed one place; then every line of both is kept', () => {
    expect(mergeTexts('One.\n', 'Uno.\n', 'Eins.\n')).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c]{1,3}$/), { minLength: 1 }), fc.array(fc.stringMatching(/^[a-c]{1,3}$/), { minLength: 1 }), (mine, theirs) => {
        const both = bothTexts(mine.join('\n'), theirs.join('\n')).split('\n');
        for (const l of [...mine, ...theirs]) expect(both).toContain(l);
      }),
    );
  });
});

describe('a quotation', () => {
  const text = 'A 🚢 said “no”.';
  const hash = async (s: string) => [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(s)))].map((b) => b.toString(16).padStart(2, '0')).join('');
  it('holds where its words stand and the hash is the text’s', async () => {
    expect(await verify(text, { start: 2, end: 3, exact: '🚢' }, await hash(text))).toBe('holds');
    expect(await verify(text, { start: 2, end: 3, exact: '🚢' }, 'f'.repeat(64))).toBe('badHash');
    expect(await verify(text, { start: 3, end: 4, exact: '🚢' }, await hash(text))).toBe('badWords');
  });
});
