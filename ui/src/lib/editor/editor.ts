// The editor of a report: plain Markdown in, plain Markdown out. What it shows besides comes from the checker and is never
// part of the text.

import { closeCompletion, completionStatus } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { defineLanguageFacet, Language, languageDataProp, syntaxHighlighting } from '@codemirror/language';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorSelection, EditorState, Prec, Transaction, type ChangeSpec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder, type Command } from '@codemirror/view';
import { t } from '../messages';
import type { Check } from '../report';
import { checked, checking, checkOf } from './checked';
import { citing } from './chips';
import { margin } from './margin';
import { markdown } from './markdown';
import { begin, seeking, type Seek } from './seek';
import { highlight, theme } from './theme';

export interface Wishes {
  text: string;
  language: string;
  readOnly: boolean;
  /** The text has changed by hand. */
  onchange: (text: string) => void;
  /** The caret has moved, to this UTF-16 unit. */
  oncaret: (at: number) => void;
  onsave: () => void;
  onnext: () => void;
  onfix: () => void;
  onblur: () => void;
  seek: Seek;
  onsought: (words: string, found: number) => void;
}

const data = defineLanguageFacet();
const language = new Language(data, markdown.configure({ props: [languageDataProp.add({ Document: data })] }), [], 'markdown');

/** around puts marks around what is selected, or takes them away. */
function around(mark: string): Command {
  return (view) => {
    if (view.state.readOnly) return false;
    const change = view.state.changeByRange((range) => {
      const { from, to } = range;
      const has = view.state.sliceDoc(from - mark.length, from) === mark && view.state.sliceDoc(to, to + mark.length) === mark;
      const changes: ChangeSpec = has ? [{ from: from - mark.length, to: from }, { from: to, to: to + mark.length }] : [{ from, insert: mark }, { from: to, insert: mark }];
      const by = has ? -mark.length : mark.length;
      return { changes, range: EditorSelection.range(range.anchor + by, range.head + by) };
    });
    view.dispatch(view.state.update(change, { userEvent: 'input' }));
    return true;
  };
}

/** Enter goes on with a list or a quotation; on an empty point it ends it. */
const goOn: Command = (view) => {
  const { main } = view.state.selection;
  if (!main.empty || view.state.readOnly) return false;
  const line = view.state.doc.lineAt(main.head);
  const m = /^(\s*)(?:([-*+])|(\d+)([.)])|(>))(\s+)/.exec(line.text);
  if (!m || main.head < line.from + m[0].length) return false;
  if (line.text.trim() === m[0].trim()) {
    view.dispatch({ changes: { from: line.from, to: line.to }, userEvent: 'delete' });
    return true;
  }
  const next = `\n${m[1]}${m[2] ?? m[5] ?? `${Number(m[3]) + 1}${m[4]}`}${m[6]}`;
  view.dispatch({ changes: { from: main.head, insert: next }, selection: { anchor: main.head + next.length }, userEvent: 'input', scrollIntoView: true });
  return true;
};

/** Escape closes what is open; else it leaves the editor, so that the keys of the page are at hand. */
const leave: Command = (view) => {
  if (completionStatus(view.state)) return closeCompletion(view);
  view.contentDOM.blur();
  return true;
};

/** Typing over several lines: left to itself, Chromium joins them with a style attribute, which the page does not allow. */
function overLines(e: InputEvent, view: EditorView): boolean {
  const { main } = view.state.selection;
  if (e.inputType !== 'insertText' || !e.data || e.isComposing || view.state.readOnly) return false;
  if (view.state.doc.lineAt(main.from).number === view.state.doc.lineAt(main.to).number) return false;
  view.dispatch(view.state.replaceSelection(e.data), { userEvent: 'input.type', scrollIntoView: true });
  return true;
}

export class Editor {
  readonly view: EditorView;
  /** A text is being put in, not typed. */
  #putting = false;

  constructor(host: HTMLElement, wishes: Wishes) {
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.view = new EditorView({
      parent: root,
      root,
      state: EditorState.create({
        doc: wishes.text,
        extensions: [
          EditorState.readOnly.of(wishes.readOnly),
          history(),
          drawSelection(),
          EditorView.lineWrapping,
          language,
          syntaxHighlighting(highlight),
          checking,
          citing,
          margin,
          seeking(wishes.seek, wishes.onsought),
          search({ top: true }),
          highlightSelectionMatches({ minSelectionLength: 3 }),
          placeholder(t('report.placeholder')),
          theme,
          EditorView.contentAttributes.of({ 'aria-label': t('report.editor'), spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences', lang: wishes.language || 'en' }),
          Prec.high(
            keymap.of([
              { key: 'Mod-s', run: () => (wishes.onsave(), true), preventDefault: true },
              { key: 'Mod-Shift-c', run: () => (wishes.onnext(), true), preventDefault: true },
              { key: 'F8', run: () => (wishes.onnext(), true), preventDefault: true },
              { key: 'Mod-Enter', run: () => (wishes.onfix(), true) },
              { key: 'Mod-b', run: around('**') },
              { key: 'Mod-i', run: around('*') },
              { key: 'Enter', run: goOn },
            ]),
          ),
          keymap.of([...searchKeymap, ...historyKeymap, ...defaultKeymap, { key: 'Escape', run: leave }]),
          EditorView.domEventHandlers({ blur: () => wishes.onblur(), beforeinput: overLines }),
          EditorView.updateListener.of((u) => {
            if (u.docChanged && !this.#putting) wishes.onchange(u.state.doc.toString());
            if (u.selectionSet || u.docChanged) wishes.oncaret(u.state.selection.main.head);
          }),
        ],
      }),
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }
  get caret(): number {
    return this.view.state.selection.main.head;
  }
  /** The check with its places in the text as it is now. */
  get check(): Check | null {
    return this.view.state.field(checked);
  }

  /** put replaces the text from outside: only what differs, so that the caret stays where it was. `typed` makes it a step
   * of one's own, which can be undone. */
  put(text: string, typed = false): void {
    const now = this.text;
    if (text === now) return;
    let from = 0;
    while (from < now.length && from < text.length && now[from] === text[from]) from++;
    let a = now.length;
    let b = text.length;
    while (a > from && b > from && now[a - 1] === text[b - 1]) (a--, b--);
    this.#putting = !typed;
    this.view.dispatch({ changes: { from, to: a, insert: text.slice(from, b) }, annotations: Transaction.addToHistory.of(typed) });
    this.#putting = false;
  }

  change(from: number, to: number, insert: string): void {
    this.view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input', scrollIntoView: true });
    this.view.focus();
  }

  /** show draws a check, if it is of the text as it is now. */
  show(text: string, check: Check): void {
    const effect = checkOf(text, this.view.state.doc, check);
    if (effect) this.view.dispatch({ effects: effect });
  }

  goto(from: number, to = from): void {
    const end = this.view.state.doc.length;
    this.view.dispatch({ selection: { anchor: Math.min(from, end), head: Math.min(to, end) }, effects: EditorView.scrollIntoView(Math.min(from, end), { y: 'center' }) });
    this.view.focus();
  }

  cite(): void {
    begin(this.view);
  }
  undo(): boolean {
    return undo(this.view);
  }
  redo(): boolean {
    return redo(this.view);
  }
  focus(): void {
    this.view.focus();
  }
  destroy(): void {
    this.view.destroy();
  }
}
