// Makes an article ready to be drawn: sections, paragraphs and flat segments, all in UTF-16 units of its text, with the
// code point offsets of every segment kept for anchors.

import { lay, type Block } from './blocks';
import { CodePoints, type Span } from './offsets';
import type { ArticlePage, Furniture, Statement } from './records';
import { inTextOrder, marksOf, segment, styleOf, type Mark, type Segment, type Style } from './segments';

/** A drawn stretch of text. */
export interface Run {
  text: string;
  /** Where it starts, in UTF-16 units of the article's text. */
  at: number;
  /** Identifiers of all statements here, innermost last; "" for none. */
  ids: string;
  /** Underline of the outermost and the next content, and how many more there are. */
  outer: Style | '';
  inner: Style | '';
  more: number;
  accepted: boolean;
  /** Colour of a source's name. */
  source: Style | '';
}

export interface Para {
  at: number;
  wrapped: boolean;
  runs: Run[];
  /** Statements whose card belongs to this paragraph. */
  own: string[];
}

export interface DrawnSection {
  kind: string;
  length: number;
  /** The text's own headline stands in this section. */
  paras: (Para & { headline: boolean })[];
}

export interface Drawn {
  points: CodePoints;
  sections: DrawnSection[];
  /** In the order of the text, withdrawn ones left out. */
  statements: Statement[];
  /** Whether the headline stands in the text itself. */
  headlined: boolean;
}

/** Sections in which a headline can stand. */
const READ = new Set(['', 'header']);

const plain: Omit<Run, 'text' | 'at'> = { ids: '', outer: '', inner: '', more: 0, accepted: false, source: '' };

/** draw prepares an article. `hidden` holds styles that are not underlined for now. */
export function draw(points: CodePoints, article: ArticlePage['article'], statements: readonly Statement[], hidden: ReadonlySet<string> = new Set()): Drawn {
  const shown = inTextOrder(statements.filter((s) => s.state !== 'withdrawn'));
  const byId = new Map(shown.map((s) => [s.id, { s, style: styleOf(s) }]));
  const marks = marksOf(shown).map((m) => ({ ...m, start: points.toUnits(m.start), end: points.toUnits(m.end) }));
  const furniture: Furniture[] = article.furniture.map((f) => ({ kind: f.kind, start: points.toUnits(f.start), end: points.toUnits(f.end) }));
  const all = segment(0, points.text.length, marks);
  const title = normal(article.metadata.title);
  let headlined = false;
  let next = 0;

  const run = (s: Segment): Run => {
    const text = points.text.slice(s.start, s.end);
    if (s.marks.length === 0) return { ...plain, text, at: s.start };
    const contents = s.marks.filter((m) => m.role === 'content' && visible(m));
    const source = s.marks.findLast((m) => m.role === 'source' && visible(m));
    const outer = contents[0];
    const inner = contents[1];
    return {
      text,
      at: s.start,
      ids: [...new Set(s.marks.map((m) => m.id))].join(' '),
      outer: outer ? byId.get(outer.id)!.style : '',
      inner: inner ? byId.get(inner.id)!.style : '',
      more: Math.max(0, contents.length - 2),
      accepted: contents.some((m) => byId.get(m.id)!.s.state === 'accepted'),
      source: source ? byId.get(source.id)!.style : '',
    };
  };
  const visible = (m: Mark) => {
    const x = byId.get(m.id)!;
    return x.s.state !== 'rejected' && !hidden.has(x.style);
  };

  /** Parts a headline from the lines that follow it in the same block. */
  const beheaded = (b: Block): Block[] => {
    const line = points.text.indexOf('\n', b.start);
    if (line < 0 || line >= b.end || title === '' || normal(points.text.slice(b.start, line)) !== title) return [b];
    return [{ start: b.start, end: line, wrapped: false }, { ...b, start: line + 1 }];
  };

  const sections = lay(points.text, furniture).map((section) => ({
    kind: section.kind,
    length: section.length,
    paras: section.blocks.flatMap((b) => (headlined || !READ.has(section.kind) ? b : beheaded(b))).map((b) => {
      const runs: Run[] = [];
      // Segments and blocks both ascend: one walk over each.
      while (next > 0 && all[next] && all[next]!.start > b.start) next--;
      while (next < all.length && all[next]!.end <= b.start) next++;
      for (let i = next; i < all.length && all[i]!.start < b.end; i++) {
        const s = all[i]!;
        runs.push(run({ start: Math.max(s.start, b.start), end: Math.min(s.end, b.end), marks: s.marks }));
      }
      const headline = !headlined && title !== '' && READ.has(section.kind) && normal(points.text.slice(b.start, b.end)) === title;
      headlined ||= headline;
      return { at: b.start, end: b.end, wrapped: b.wrapped, runs, own: [] as string[], headline };
    }),
  }));

  // A card belongs to the paragraph in which its first words stand.
  const paras = sections.flatMap((s) => s.paras);
  let p = 0;
  for (const { s } of byId.values()) {
    const from = points.toUnits(anchorOf(s).start);
    while (p > 0 && paras[p]!.at > from) p--;
    while (p < paras.length - 1 && paras[p + 1]!.at <= from) p++;
    paras[p]?.own.push(s.id);
  }
  return { points, sections, statements: shown, headlined };
}

function normal(s: string): string {
  return s.trim().replace(/\s+/g, ' ');
}

/** anchorOf is the stretch that a statement's card stands beside: its first words of content. */
export function anchorOf(s: Statement): Span {
  return s.content.spans[0] ?? s.cue.spans[0] ?? s.source.spans[0] ?? { start: 0, end: 0 };
}
