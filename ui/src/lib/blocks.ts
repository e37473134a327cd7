// Lays a text out as blocks to be drawn: paragraphs of reporting, and furniture. Every character of the text other than
// line breaks between blocks belongs to exactly one block, at its own offsets: nothing is cut or moved.

import type { Furniture } from './records';
import type { Span } from './offsets';

/** A paragraph or a piece of one, in UTF-16 units. `wrapped` says that its line breaks are only the width of a page. */
export interface Block extends Span {
  wrapped: boolean;
}

/** A run of blocks that belong together: reporting (kind "") or one piece of furniture. */
export interface Section {
  kind: string;
  blocks: Block[];
  length: number;
}

/** lay cuts `text` at blank lines (at every line break where it has no blank lines) and at the ends of furniture.
 * Furniture is in UTF-16 units, in order, not overlapping. */
export function lay(text: string, furniture: readonly Furniture[]): Section[] {
  const sections: Section[] = [];
  const separator = /\n[^\S\n]*\r?\n/.test(text) ? /\r?\n(?:[^\S\n]*\r?\n)+/g : /\r?\n/g;
  const add = (kind: string, start: number, end: number, fresh: boolean) => {
    const blocks = paragraphs(text, start, end, separator);
    if (blocks.length === 0) return;
    const last = sections.at(-1);
    if (last && last.kind === kind && !fresh) last.blocks.push(...blocks);
    else sections.push({ kind, blocks, length: 0 });
  };
  let at = 0;
  for (const f of furniture) {
    if (f.start < at) continue;
    add('', at, f.start, false);
    add(f.kind, f.start, f.end, false);
    at = f.end;
  }
  add('', at, text.length, false);
  for (const s of sections) s.length = s.blocks.reduce((n, b) => n + b.end - b.start, 0);
  return sections;
}

function paragraphs(text: string, start: number, end: number, separator: RegExp): Block[] {
  const out: Block[] = [];
  const add = (from: number, to: number) => {
    while (from < to && isBreak(text.charCodeAt(from))) from++;
    while (to > from && isBreak(text.charCodeAt(to - 1))) to--;
    if (to > from && text.slice(from, to).trim() !== '') out.push({ start: from, end: to, wrapped: hardWrapped(text.slice(from, to)) });
  };
  separator.lastIndex = start;
  let at = start;
  for (let m = separator.exec(text); m && m.index < end; m = separator.exec(text)) {
    add(at, m.index);
    at = m.index + m[0].length;
  }
  add(at, end);
  return out;
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** hardWrapped tells a paragraph broken at a page's width (all lines but the last about equally long) from lines that
 * are meant to stand apart. */
function hardWrapped(paragraph: string): boolean {
  const lines = paragraph.split(/\r?\n/);
  if (lines.length < 3) return lines.length === 2 && lines[0]!.length >= 60 && /^\p{Ll}/u.test(lines[1]!);
  const full = lines.slice(0, -1).map((l) => l.trimEnd().length);
  const widest = Math.max(...full);
  return widest >= 45 && widest <= 100 && Math.min(...full) >= widest - 18;
}
