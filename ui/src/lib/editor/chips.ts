// Citations as chips: what is cited by name, its state, how many origins. The text below stays what it is: [@st_…]. A chip
// is one step of the caret and one stroke of Backspace; Alt Enter beside it opens it as text.

import { Prec, RangeSet, StateEffect, StateField, type EditorState, type Extension } from '@codemirror/state';
import { Decoration, EditorView, keymap, WidgetType, type DecorationSet } from '@codemirror/view';
import { clusters, type Cited, type Cluster } from '../citations';
import { t } from '../messages';
import type { Citation } from '../report';
import { checked, known, setCheck } from './checked';

const STATES: Record<string, string> = { proposed: '○', accepted: '●', rejected: '✕', withdrawn: '◌' };

const reveal = StateEffect.define<number>();

/** The place of the chip that is open as text, -1 for none. It closes when the caret leaves it. */
const revealed = StateField.define<number>({
  create: () => -1,
  update(value, tr) {
    for (const e of tr.effects) if (e.is(reveal)) return e.value;
    if (value < 0) return value;
    const at = tr.changes.mapPos(value, -1);
    const line = tr.state.doc.lineAt(at);
    const own = clusters(line.text, line.from).find((c) => c.start === at);
    const { head } = tr.state.selection.main;
    // While it is being edited it may be no citation for a moment.
    return head >= at && head <= (own?.end ?? line.to) ? at : -1;
  },
});

class Chip extends WidgetType {
  constructor(
    readonly cited: readonly Cited[],
    readonly of: readonly (Citation | undefined)[],
  ) {
    super();
  }
  override eq(other: Chip): boolean {
    return other.key === this.key;
  }
  get key(): string {
    return this.cited.map((c, i) => [c.id, c.locator, this.of[i]?.record, this.of[i]?.label, this.of[i]?.state, this.of[i]?.origins?.least, this.of[i]?.origins?.most].join('|')).join(' ');
  }
  override toDOM(): HTMLElement {
    const dom = document.createElement('span');
    dom.className = 'chips';
    dom.setAttribute('role', 'img');
    const words: string[] = [];
    this.cited.forEach((c, i) => {
      const of = this.of[i];
      const chip = dom.appendChild(document.createElement('span'));
      const unknown = of?.record === '';
      chip.className = `chip ${unknown ? 'unknown' : (of?.state ?? '')}`;
      const part = (cls: string, text: string) => {
        const span = chip.appendChild(document.createElement('span'));
        span.className = cls;
        span.textContent = text;
      };
      part('state', unknown ? '?' : of ? (STATES[of.state] ?? '') : '');
      part('name', of?.label || c.id);
      const count = of?.origins?.most ? (of.origins.least === of.origins.most ? String(of.origins.most) : `${of.origins.least}–${of.origins.most}`) : '';
      if (count) part('count', count);
      const says = [of?.label || c.id, unknown ? t('report.unknownRecord') : of ? t(`state.${of.state}`) : '', of?.origins?.most ? (of.origins.least === of.origins.most ? t('origins.short', { n: of.origins.most }) : t('origins.range', { least: String(of.origins.least), most: String(of.origins.most) })) : '', c.locator].filter(Boolean).join(', ');
      chip.title = `${says} (${c.id})`;
      words.push(says);
    });
    dom.setAttribute('aria-label', t('report.cites', { what: words.join('; ') }));
    return dom;
  }
  override ignoreEvent(e: Event): boolean {
    return e.type !== 'mousedown';
  }
}

function draw(state: EditorState): DecorationSet {
  const open = state.field(revealed);
  const names = known(state.field(checked));
  const shown = clusters(state.doc.toString()).filter((c) => c.start !== open);
  return Decoration.set(shown.map((c) => Decoration.replace({ widget: new Chip(c.cited, c.cited.map((x) => names.get(x.id.toUpperCase()))) }).range(c.start, c.end)));
}

const chips = StateField.define<DecorationSet>({
  create: draw,
  update: (set, tr) => (tr.docChanged || tr.effects.some((e) => e.is(reveal) || e.is(setCheck)) || tr.state.field(revealed) !== tr.startState.field(revealed) ? draw(tr.state) : set),
  provide: (f) => [EditorView.decorations.from(f), EditorView.atomicRanges.of((view) => view.state.field(f, false) ?? RangeSet.empty)],
});

/** clusterBeside is the citation that a place touches. */
export function clusterBeside(state: EditorState, at: number): Cluster | undefined {
  const line = state.doc.lineAt(at);
  return clusters(line.text, line.from).find((c) => c.start <= at && at <= c.end);
}

function openBeside(view: EditorView): boolean {
  const c = clusterBeside(view.state, view.state.selection.main.head);
  if (!c) return false;
  view.dispatch({ effects: reveal.of(c.start), selection: { anchor: c.end - 1 } });
  return true;
}

export const citing: Extension = [
  revealed,
  chips,
  Prec.high(keymap.of([{ key: 'Alt-Enter', run: openBeside }])),
  EditorView.domEventHandlers({
    mousedown(e, view) {
      const chip = (e.target as HTMLElement).closest('.chips');
      if (!chip) return false;
      const c = clusterBeside(view.state, view.posAtDOM(chip));
      if (!c) return false;
      view.dispatch({ selection: { anchor: c.end } });
      view.focus();
      return true;
    },
    dblclick(e, view) {
      return Boolean((e.target as HTMLElement).closest('.chips')) && openBeside(view);
    },
  }),
];
