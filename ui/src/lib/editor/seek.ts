// "@" looks for evidence: words, a speaker, an identifier. Enter cites what is chosen, Ctrl Enter quotes its words as well.

import { autocompletion, closeCompletion, completionStatus, selectedCompletion, startCompletion, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { Prec, type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { cite, sought } from '../citations';
import { day } from '../format';
import { label, t } from '../messages';
import type { Citable } from '../report';
import { originsShort } from '../told';

/** Looks for what can be cited. */
export type Seek = (words: string, signal: AbortSignal) => Promise<Citable[]>;

interface Found extends Completion {
  of: Citable;
}

const PAUSE = 120;

function insert(view: EditorView, of: Citable, from: number, to: number, quoted = ''): void {
  const change = cite(view.state.doc.toString(), from, to, of.insert.replace(/^\[@|\]$/g, '') || of.id, quoted);
  view.dispatch({ changes: change, selection: { anchor: change.from + change.insert.length || change.from }, userEvent: 'input.complete', scrollIntoView: true });
  closeCompletion(view);
}

/** shown is a record by its words where people said them; else by its name: a warning from whom to whom. */
const shown = (c: Citable) => (['statement', 'claim', 'act'].includes(c.kind) && c.words) || c.label;

function row(c: Citable): HTMLElement {
  const dom = document.createElement('div');
  dom.className = 'cm-found';
  const part = (cls: string, text: string) => {
    if (!text) return;
    const span = dom.appendChild(document.createElement('span'));
    span.className = cls;
    span.textContent = text;
  };
  part('state', c.glyph);
  part('kind', label('citekind', c.kind));
  part('by', [c.speaker, c.outlet === c.speaker ? '' : c.outlet, c.day && day(c.day)].filter(Boolean).join(' · '));
  part('count', c.origins?.most ? originsShort(c.origins) : '');
  return dom;
}

function info(c: Citable): Node {
  const dom = document.createElement('div');
  const quote = dom.appendChild(document.createElement('p'));
  quote.className = 'quote';
  quote.textContent = shown(c);
  const note = dom.appendChild(document.createElement('p'));
  note.textContent = `${c.id} · ${t(`state.${c.state}`)}`;
  return dom;
}

export function seeking(seek: Seek, done: (words: string, found: number) => void): Extension {
  async function source(context: CompletionContext): Promise<CompletionResult | null> {
    const line = context.state.doc.lineAt(context.pos);
    const at = sought(line.text, context.pos - line.from);
    if (!at) return null;
    const stop = new AbortController();
    context.addEventListener('abort', () => stop.abort(), { onDocChange: true });
    await new Promise((go) => setTimeout(go, at.words ? PAUSE : 0));
    if (context.aborted) return null;
    const found = await seek(at.words, stop.signal).catch(() => null);
    if (!found || context.aborted) return null;
    done(at.words, found.length);
    if (found.length === 0) return null;
    const options = found.map((c): Found => ({
      label: c.id, displayLabel: shown(c), of: c, info: () => info(c),
      apply: (view, _, from, to) => insert(view, c, from, to),
    }));
    return { from: line.from + at.from, options, filter: false };
  }

  const quote = (view: EditorView): boolean => {
    if (completionStatus(view.state) !== 'active') return false;
    const chosen = selectedCompletion(view.state) as Found | null;
    const line = view.state.doc.lineAt(view.state.selection.main.head);
    const at = sought(line.text, view.state.selection.main.head - line.from);
    if (!chosen || !at) return false;
    insert(view, chosen.of, line.from + at.from, view.state.selection.main.head, chosen.of.words);
    return true;
  };

  return [
    autocompletion({
      override: [source],
      icons: false,
      aboveCursor: false,
      maxRenderedOptions: 12,
      activateOnTypingDelay: 40,
      interactionDelay: 0,
      updateSyncTime: 0,
      addToOptions: [{ position: 90, render: (c) => row((c as Found).of) }],
    }),
    Prec.highest(keymap.of([{ key: 'Mod-Enter', run: quote }])),
  ];
}

/** begin writes an "@" at the caret and looks for evidence, as if it had been typed. */
export function begin(view: EditorView): void {
  const { head } = view.state.selection.main;
  const before = view.state.sliceDoc(Math.max(0, head - 1), head);
  const text = /[\p{L}\p{N}_@.,;:!?)\]”"]/u.test(before) ? ' @' : '@';
  view.focus();
  view.dispatch({ changes: { from: head, insert: text }, selection: { anchor: head + text.length }, userEvent: 'input.type' });
  startCompletion(view);
}
