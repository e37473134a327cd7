// The words around a place, cut from the text that it stands in.

import { CodePoints, type Span } from './offsets';

export interface Passage {
  before: string;
  exact: string;
  after: string;
}

/** passage cuts the paragraph that a span stands in, and no more than so many characters before and after it. */
export function passage(points: CodePoints, span: Span, around = 320): Passage {
  const { text } = points;
  const start = points.toUnits(span.start);
  const end = points.toUnits(span.end);
  const from = Math.max(start - around, paragraph(text, start));
  const close = text.indexOf('\n\n', end);
  const to = Math.min(end + around, close < 0 ? text.length : close);
  let before = text.slice(from, start);
  let after = text.slice(end, to);
  // Cut short, it begins and ends with whole words.
  if (from > 0 && from === start - around) before = '…' + before.slice(Math.max(0, before.search(/\s/)));
  if (to < text.length && to === end + around) after = after.slice(0, Math.max(after.search(/\s\S*$/), 0)) + ' …';
  return { before: before.trimStart(), exact: text.slice(start, end), after: after.trimEnd() };
}

function paragraph(text: string, at: number): number {
  const gap = text.lastIndexOf('\n\n', Math.max(0, at - 1));
  return gap < 0 ? 0 : gap + 2;
}
