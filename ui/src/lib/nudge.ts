// Moving the ends of a span word by word, in UTF-16 units of a text.

export type Nudge = 'startBack' | 'startOn' | 'endBack' | 'endOn';

/** Where words begin and end. A mark is a word of its own. */
export interface Edges {
  starts: number[];
  ends: number[];
}

/** words finds the words of a text: runs of letters, digits, apostrophes and hyphens, and each mark by itself. */
export function words(text: string): Edges {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const m of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu)) {
    starts.push(m.index);
    ends.push(m.index + m[0].length);
  }
  return { starts, ends };
}

/** nudged moves one end by a word. The span never becomes empty and never leaves the text. */
export function nudged(span: { start: number; end: number }, by: Nudge, { starts, ends }: Edges): { start: number; end: number } {
  const { start, end } = span;
  if (by === 'startBack') return { start: starts.findLast((x) => x < start) ?? start, end };
  if (by === 'startOn') {
    const next = starts.find((x) => x > start);
    return { start: next !== undefined && next < end ? next : start, end };
  }
  if (by === 'endOn') return { start, end: ends.find((x) => x > end) ?? end };
  const last = ends.findLast((x) => x < end);
  return { start, end: last !== undefined && last > start ? last : end };
}
