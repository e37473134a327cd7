// The drawn article as the browser has it: finds the elements of a statement, lights them up, measures where they stand,
// and brings selections back to offsets. It changes attributes only, so nothing re-flows.

import { snap, type CodePoints, type Span } from './offsets';
import type { Statement } from './records';
import { styleOf } from './segments';

export class Stage {
  readonly #root: HTMLElement;
  readonly #points: CodePoints;
  #byId = new Map<string, HTMLElement[]>();
  #hovered: HTMLElement[] = [];

  constructor(root: HTMLElement, points: CodePoints) {
    this.#root = root;
    this.#points = points;
    // What the stage before had under the pointer is nobody's to clear any more.
    for (const el of document.querySelectorAll<HTMLElement>('[data-over]')) delete el.dataset.over;
    this.index();
  }

  /** index finds the elements anew after the article was drawn. */
  index(): void {
    this.#byId.clear();
    for (const el of this.#root.querySelectorAll<HTMLElement>('[data-ids]')) {
      for (const id of el.dataset.ids!.split(' ')) {
        const list = this.#byId.get(id);
        if (list) list.push(el);
        else this.#byId.set(id, [el]);
      }
    }
  }

  /** first is the element that a statement's card stands beside. */
  first(s: Statement): HTMLElement | undefined {
    const list = this.#byId.get(s.id);
    const at = this.#points.toUnits(s.content.spans[0]?.start ?? 0);
    return list?.find((el) => Number(el.dataset.at) >= at) ?? list?.[0];
  }

  /** light shows which statement is in hand; undefined for none. */
  light(s: Statement | undefined): void {
    const lit = new Set(s ? (this.#byId.get(s.id) ?? []) : []);
    const first = s && this.first(s);
    // What stays lit is left alone: taking tabindex away, even for a moment, would take the focus too.
    for (const el of this.#root.querySelectorAll<HTMLElement>('[data-now]')) {
      if (!lit.has(el)) delete el.dataset.now;
      if (el === first) continue;
      el.removeAttribute('tabindex');
      el.removeAttribute('aria-describedby');
    }
    if (!s) return;
    const contains = (pieces: readonly Span[], unit: number) => pieces.some((p) => this.#points.toUnits(p.start) <= unit && unit < this.#points.toUnits(p.end));
    for (const el of lit) {
      const at = Number(el.dataset.at);
      el.dataset.tone = styleOf(s);
      el.dataset.now = contains(s.content.spans, at) ? 'content' : contains(s.source.spans, at) ? 'source' : 'cue';
    }
    first?.setAttribute('tabindex', '0');
    first?.setAttribute('aria-describedby', `say-${s.id}`);
  }

  /** number writes each statement's place in the list at its first words; print shows it. */
  number(statements: readonly Statement[]): void {
    for (const el of this.#root.querySelectorAll<HTMLElement>('[data-n]')) delete el.dataset.n;
    statements.forEach((s, i) => {
      const el = this.first(s);
      if (el) el.dataset.n = el.dataset.n ? `${el.dataset.n}, ${i + 1}` : String(i + 1);
    });
  }

  /** hover shows which statement the pointer is on; "" for none. */
  hover(id: string): void {
    for (const el of this.#hovered) delete el.dataset.over;
    const card = id && document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
    this.#hovered = id ? [...(this.#byId.get(id) ?? []), ...(card ? [card] : [])] : [];
    for (const el of this.#hovered) el.dataset.over = '';
  }

  /** range makes a DOM range of a stretch in UTF-16 units; null where nothing of it is drawn. */
  range(start: number, end: number): Range | null {
    const range = document.createRange();
    let begun = false;
    for (const el of this.#root.querySelectorAll<HTMLElement>('[data-at]')) {
      const at = Number(el.dataset.at);
      const node = textOf(el);
      if (!node || at + node.data.length <= start) continue;
      if (at >= end) break;
      if (!begun) range.setStart(node, Math.max(0, start - at));
      begun = true;
      range.setEnd(node, Math.min(node.data.length, end - at));
    }
    return begun ? range : null;
  }

  /** selected returns what the person has selected in the article, in code points, widened to whole characters. */
  selected(): { span: Span; exact: string; box: DOMRect; column: DOMRect } | null {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!this.#root.contains(range.commonAncestorContainer)) return null;
    const start = this.#unit(range.startContainer, range.startOffset, true);
    const end = this.#unit(range.endContainer, range.endOffset, false);
    if (start === null || end === null || end <= start) return null;
    const [from, to] = snap(this.#points.text, start, end);
    const span = { start: this.#points.toPoints(from), end: this.#points.toPoints(to) };
    return { span, exact: this.#points.text.slice(from, to), box: range.getBoundingClientRect(), column: this.#root.getBoundingClientRect() };
  }

  #unit(node: Node, offset: number, starting: boolean): number | null {
    if (node.nodeType === Node.TEXT_NODE) {
      const el = node.parentElement?.closest<HTMLElement>('[data-at]');
      return el ? Number(el.dataset.at) + offset : null;
    }
    // Between elements: the nearest drawn text after it, or before it for the end of a selection.
    const edge = document.createRange();
    edge.setStart(node, offset);
    const all = [...this.#root.querySelectorAll<HTMLElement>('[data-at]')];
    if (starting) {
      const next = all.find((el) => edge.comparePoint(el, 0) >= 0);
      return next ? Number(next.dataset.at) : null;
    }
    const last = all.findLast((el) => edge.comparePoint(el, 0) < 0);
    return last ? Number(last.dataset.at) + (last.textContent?.length ?? 0) : null;
  }
}

function textOf(el: HTMLElement): Text | null {
  const node = el.firstChild;
  if (node instanceof Text) return node;
  return node?.firstChild instanceof Text ? node.firstChild : null;
}

/** showRange paints a range without touching the document, and scrolls to it. */
export function showRange(range: Range | null): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set('place', new Highlight(range));
  else CSS.highlights.delete('place');
  if (range) reveal(range.getBoundingClientRect(), true);
}

/** reveal scrolls so that a box can be read in peace; it leaves the page alone where it already can. */
export function reveal(box: DOMRect, always = false): void {
  // The card of what is in hand hangs down from its line and needs the lower half.
  if (!always && box.top >= 96 && box.top <= innerHeight * 0.55) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({ top: box.top - innerHeight * 0.32, behavior: calm || Math.abs(box.top) > innerHeight * 2 ? 'instant' : 'smooth' });
}
