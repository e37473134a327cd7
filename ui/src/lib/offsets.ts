// Offsets in storage, API and addresses are Unicode code points, half-open, over the text of one version of an article.
// JavaScript counts UTF-16 units. This file is the only place that translates between the two.

/** A stretch in code points, half-open. */
export interface Span {
  start: number;
  end: number;
}

/** CodePoints translates offsets within one text. Building it is one pass; every translation is a binary search over
 * the characters outside the basic plane, of which most texts have none. */
export class CodePoints {
  readonly text: string;
  /** Length in code points. */
  readonly length: number;
  /** UTF-16 offsets of characters that take two units, ascending. */
  private readonly wide: number[] = [];

  constructor(text: string) {
    this.text = text;
    if (/[\uD800-\uDBFF]/.test(text)) {
      for (let i = 0; i < text.length - 1; i++) {
        if (isHigh(text.charCodeAt(i)) && isLow(text.charCodeAt(i + 1))) {
          this.wide.push(i);
          i++;
        }
      }
    }
    this.length = text.length - this.wide.length;
  }

  /** toUnits brings a code point offset to a UTF-16 offset; offsets outside the text go to its ends. */
  toUnits(point: number): number {
    if (point <= 0) return 0;
    if (point >= this.length) return this.text.length;
    // The i-th wide character stands at code point wide[i] - i: those before `point` each add one unit.
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.wide[mid]! - mid < point) low = mid + 1;
      else high = mid;
    }
    return point + low;
  }

  /** toPoints brings a UTF-16 offset to a code point offset; an offset inside a character counts as its start. */
  toPoints(unit: number): number {
    if (unit <= 0) return 0;
    if (unit >= this.text.length) return this.length;
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.wide[mid]! < unit) low = mid + 1;
      else high = mid;
    }
    return unit - low;
  }

  /** exact returns the characters at a span. */
  exact(span: Span): string {
    return this.text.slice(this.toUnits(span.start), this.toUnits(span.end));
  }
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

let graphemes: Intl.Segmenter | undefined;

/** snap widens a range of UTF-16 offsets outward to whole characters as people see them: a family emoji or a letter with
 * its accents is never cut. */
export function snap(text: string, start: number, end: number): [number, number] {
  return [boundary(text, start, false), boundary(text, end, true)];
}

function boundary(text: string, at: number, forward: boolean): number {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(at, text.length));
  // A cluster never spans a line feed followed by something else, so one line (with its CR LF) is context enough.
  const from = text.lastIndexOf('\n', at - 2) + 1;
  const next = text.indexOf('\n', at);
  const to = next < 0 ? text.length : next + 1;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const cluster = graphemes.segment(text.slice(from, to)).containing(at - from);
  if (!cluster) return at;
  const begin = from + cluster.index;
  if (begin === at) return at;
  return forward ? begin + cluster.segment.length : begin;
}

/** parseSpan reads "412-528" as the page's address and the command line write it. */
export function parseSpan(value: string): Span | null {
  const m = /^(\d+)-(\d+)$/.exec(value);
  if (!m) return null;
  const span = { start: Number(m[1]), end: Number(m[2]) };
  return span.end >= span.start ? span : null;
}
