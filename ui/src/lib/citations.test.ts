import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { also, cite, clusters, quote, sought, uncited, without, write } from './citations';

const apply = (text: string, c: { from: number; to: number; insert: string } | null) => (c ? text.slice(0, c.from) + c.insert + text.slice(c.to) : text);

describe('citations in a text', () => {
  it('are found one by one, with what is meant of each', () => {
    const text = 'A. [@st_1; @in_2B, the second half] B [@nothing] [@st_3';
    expect(clusters(text)).toEqual([
      { start: 3, end: 35, cited: [{ id: 'st_1', locator: '', start: 4, end: 9 }, { id: 'in_2B', locator: 'the second half', start: 11, end: 17 }] },
    ]);
    for (const c of clusters(text)[0]!.cited) expect(text.slice(c.start, c.end)).toBe(`@${c.id}`);
  });
  it('are what is written, whatever stands around them', () => {
    const id = fc.stringMatching(/^[a-z]{2}_[0-9A-Z]{3,10}$/);
    const locator = fc.stringMatching(/^[a-zé🚢 ]{0,12}$/u).map((s) => s.trim());
    const around = fc.string({ unit: 'binary' }).map((s) => s.replace(/[[\]@]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.record({ id, locator }), { minLength: 1, maxLength: 4 }), around, around, (cited, before, after) => {
        const text = before + write(cited) + after;
        const found = clusters(text);
        expect(found).toHaveLength(1);
        expect(found[0]!.cited.map(({ id, locator }) => ({ id, locator }))).toEqual(cited);
        for (const c of found[0]!.cited) expect(text.slice(c.start, c.end)).toBe(`@${c.id}`);
      }),
    );
  });
});

it('a text is had without its citations', () => expect(uncited('One [@st_1; @st_2]. Two [@st_3], and [x].')).toBe('One. Two, and [x].'));

describe('citing', () => {
  it.each([
    ['after a word', 'He said @har', 8, 12, 'He said [@st_9]'],
    ['right after a word', 'He said@', 7, 8, 'He said [@st_9]'],
    ['joins the citation before it', 'So. [@st_1] @x', 12, 14, 'So. [@st_1; @st_9]'],
    ['keeps what was meant of the others', 'So [@st_1, p. 3]@', 16, 17, 'So [@st_1, p. 3; @st_9]'],
    ['adds nothing twice', 'So [@st_9] @', 11, 12, 'So [@st_9]'],
    ['in brackets that were typed', 'So [@', 4, 5, 'So [@st_9]'],
    ['in brackets that were closed', 'So [@x]', 4, 6, 'So [@st_9]'],
    ['does not join one on another line', '[@st_1]\n@', 8, 9, '[@st_1]\n[@st_9]'],
  ])('%s', (_, text, from, to, want) => expect(apply(text, cite(text, from, to, 'st_9'))).toBe(want));

  it('quotes words once', () => {
    expect(apply('They said @x', cite('They said @x', 10, 12, 'st_9', '“We were told,”'))).toBe('They said “We were told,” [@st_9]');
    expect([quote('we were\n told'), quote('“told”')]).toEqual(['“we were told”', '“told”']);
  });
  it('adds to a sentence before its full stop, or to its last citation', () => {
    const text = 'One. Two [@st_1]. Three!';
    expect(apply(text, also(text, { start: 18, end: 24 }, 'st_9'))).toBe('One. Two [@st_1]. Three [@st_9]!');
    expect(apply(text, also(text, { start: 5, end: 17 }, 'st_9'))).toBe('One. Two [@st_1; @st_9]. Three!');
  });
  it('takes one out, and the brackets with the last', () => {
    const text = 'A [@st_1; @st_2]. B [@st_3].';
    expect(apply(text, without(text, { start: 3 }))).toBe('A [@st_2]. B [@st_3].');
    expect(apply(text, without(text, { start: 21 }))).toBe('A [@st_1; @st_2]. B.');
    expect(without(text, { start: 0 })).toBeNull();
  });
});

describe('what is looked for', () => {
  it.each([
    ['the words after it', 'So @two dipl', 12, { from: 3, words: 'two dipl' }],
    ['nothing yet', 'So @', 4, { from: 3, words: '' }],
    ['not within an address of mail', 'a@b.example', 5, null],
    ['not within a citation', 'So [@st_1', 9, { from: 4, words: 'st_1' }],
    ['not after it is closed', 'So [@st_1] and', 14, null],
    ['not far away', `@${'x'.repeat(80)}`, 81, null],
    ['not after a space', 'at @ noon', 9, null],
  ])('%s', (_, line, at, want) => expect(sought(line, at)).toEqual(want));
});
