import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lay } from './blocks';

const words = (text: string, furniture: { start: number; end: number; kind: string }[] = []) => lay(text, furniture).map((s) => [s.kind, s.blocks.map((b) => text.slice(b.start, b.end))]);

describe('lay', () => {
  it('parts at blank lines, and keeps single breaks inside', () => {
    expect(words('One\nstill one\n\n\nTwo\r\n\r\nThree')).toEqual([['', ['One\nstill one', 'Two', 'Three']]]);
  });
  it('parts at every break where there is no blank line', () => {
    expect(words('One\nTwo\nThree\n')).toEqual([['', ['One', 'Two', 'Three']]]);
  });
  it('cuts furniture out of the flow without losing it', () => {
    const text = 'Report.\n\nSubscribe now\n\nMore.';
    const at = text.indexOf('Subscribe');
    expect(words(text, [{ start: at, end: at + 13, kind: 'newsletter' }])).toEqual([['', ['Report.']], ['newsletter', ['Subscribe now']], ['', ['More.']]]);
  });
  it('tells lines broken at a page’s width from lines that stand apart', () => {
    const wrapped = 'The harbour master said on Monday that the ferry would\nsail again before the fog lifted from the bay, and that\nnobody should wait for it.';
    expect(lay(wrapped + '\n\nOther.', [])[0]!.blocks[0]!.wrapped).toBe(true);
    expect(lay('THE GAZETTE\nPort Sellin\nFriday\n\nText.', [])[0]!.blocks[0]!.wrapped).toBe(false);
  });
  it('draws every character but line breaks and blanks between blocks, once and in order', () => {
    const piece = fc.constantFrom('a', 'é', '🚢', '\n', '\r\n', ' ', '\n\n', 'word ', '\t');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }).map((l) => l.join('')), fc.array(fc.nat(80), { maxLength: 6 }), (text, cuts) => {
        const at = [...new Set(cuts.filter((c) => c <= text.length))].sort((a, b) => a - b);
        const furniture = [];
        for (let i = 0; i + 1 < at.length; i += 2) furniture.push({ start: at[i]!, end: at[i + 1]!, kind: 'related' });
        let last = 0;
        let drawn = '';
        for (const b of lay(text, furniture).flatMap((s) => s.blocks)) {
          expect(b.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, b.start).trim()).toBe('');
          drawn += text.slice(b.start, b.end);
          last = b.end;
        }
        expect(drawn.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
