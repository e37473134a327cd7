// The margin: beside the line on which a sentence begins stand the independent origins behind it, and a glyph for the
// gravest thing held against it. Sentences that begin on one line share a mark, that of the weakest.

import { Prec, type Extension } from '@codemirror/state';
import { EditorView, layer, ViewPlugin, type LayerMarker } from '@codemirror/view';
import { behind, GLYPHS, SEVERITIES, worst, type Sentence, type Severity } from '../report';
import { t } from '../messages';
import { checked, saysOf, setCheck } from './checked';

class Mark implements LayerMarker {
  constructor(
    readonly top: number,
    readonly height: number,
    readonly count: string,
    readonly severity: Severity | '',
    readonly words: string,
    readonly at: number,
  ) {}
  eq(other: Mark): boolean {
    return other.top === this.top && other.height === this.height && other.count === this.count && other.severity === this.severity && other.words === this.words && other.at === this.at;
  }
  draw(): HTMLElement {
    const dom = document.createElement('div');
    dom.setAttribute('role', 'img');
    this.#fill(dom);
    return dom;
  }
  update(dom: HTMLElement): boolean {
    this.#fill(dom);
    return true;
  }
  #fill(dom: HTMLElement) {
    dom.className = `mark ${this.severity} ${this.count === '0' && this.severity ? 'none' : this.count === '1' ? 'one' : ''}`;
    dom.style.top = `${this.top}px`;
    dom.style.height = `${this.height}px`;
    dom.dataset.at = String(this.at);
    dom.setAttribute('aria-label', this.words);
    dom.title = this.words;
    const glyph = document.createElement('span');
    glyph.className = 'glyph';
    glyph.textContent = this.severity && GLYPHS[this.severity];
    dom.replaceChildren(this.count, glyph);
  }
}

const weaker = (a: Sentence, b: Sentence) => a.least - b.least || a.most - b.most;

function marks(view: EditorView): Mark[] {
  const check = view.state.field(checked);
  if (!check) return [];
  const base = view.scrollDOM.getBoundingClientRect().top - view.scrollDOM.scrollTop;
  const rows = new Map<number, { height: number; on: Sentence[] }>();
  for (const s of check.sentences) {
    if (s.end <= s.start || s.end < view.viewport.from || s.start > view.viewport.to) continue;
    if (!behind(s) && s.flags.length === 0) continue;
    const at = view.coordsAtPos(s.start, 1);
    if (!at) continue;
    const block = view.lineBlockAt(s.start);
    const height = Math.min(block.height, view.defaultLineHeight);
    const top = Math.round((at.top + at.bottom - height) / 2 - base);
    const near = [...rows.keys()].find((k) => Math.abs(k - top) < 6);
    const row = rows.get(near ?? top);
    if (row) row.on.push(s);
    else rows.set(top, { height, on: [s] });
  }
  return [...rows].map(([top, { height, on }]) => {
    const counted = on.filter((s) => behind(s) && !(s.most === 0 && s.citations.length)).sort(weaker);
    const grave = SEVERITIES.find((v) => on.some((s) => worst(s, check.flags) === v)) ?? '';
    const line = view.state.doc.lineAt(on[0]!.start).number;
    const words = [t('report.lineN', { n: line }), ...on.map((s) => saysOf(s, check.flags))].filter(Boolean).join(' ');
    return new Mark(top, height, counted[0] ? behind(counted[0]) : '', grave, words, on[0]!.start);
  });
}

export const margin: Extension = [
  layer({
    above: true,
    class: 'cm-origins',
    markers: marks,
    update: (u) => u.docChanged || u.geometryChanged || u.viewportChanged || u.transactions.some((tr) => tr.effects.some((e) => e.is(setCheck))),
  }),
  Prec.lowest(
    ViewPlugin.define((view) => {
      // Layers hide from screen readers; this one says what can be read nowhere else.
      const shown = () => view.dom.querySelector('.cm-origins')?.removeAttribute('aria-hidden');
      shown();
      return { update: shown };
    }),
  ),
  EditorView.domEventHandlers({
    mousedown(e, view) {
      const mark = (e.target as HTMLElement).closest<HTMLElement>('.cm-origins .mark');
      if (!mark) return false;
      view.dispatch({ selection: { anchor: Number(mark.dataset.at) }, scrollIntoView: true });
      view.focus();
      return true;
    },
  }),
];
