// The one registry of keys. A key does one thing in one scope; keys.test.ts proves that no two collide. The sheet behind
// "?" and the hints on buttons are drawn from it.

import type { MessageKey } from './messages';

/** Where a key holds. `reason` takes all keys for itself while it is open. */
export type Scope = 'everywhere' | 'goto' | 'list' | 'reader' | 'statement' | 'record' | 'telling' | 'timeline' | 'ach' | 'graph' | 'report' | 'defend' | 'review' | 'reason';

export interface Binding {
  id: string;
  scope: Scope;
  keys: string[];
  label: MessageKey;
}

export const EXCLUSIVE: readonly Scope[] = ['reason'];

export const bindings: readonly Binding[] = [
  { id: 'palette', scope: 'everywhere', keys: ['Ctrl+k'], label: 'key.palette' },
  { id: 'search', scope: 'everywhere', keys: ['/'], label: 'key.search' },
  { id: 'help', scope: 'everywhere', keys: ['?'], label: 'key.help' },
  { id: 'back', scope: 'everywhere', keys: ['Escape'], label: 'key.back' },
  { id: 'undo', scope: 'everywhere', keys: ['u', 'Ctrl+z'], label: 'key.undo' },
  { id: 'redo', scope: 'everywhere', keys: ['Shift+u', 'Ctrl+Shift+z'], label: 'key.redo' },
  { id: 'link', scope: 'everywhere', keys: ['y'], label: 'key.link' },
  { id: 'retry', scope: 'everywhere', keys: ['Shift+r'], label: 'key.retry' },
  { id: 'singles', scope: 'everywhere', keys: ['Ctrl+.'], label: 'key.singles' },

  { id: 'goto.cases', scope: 'goto', keys: ['g g'], label: 'nav.cases' },
  { id: 'goto.overview', scope: 'goto', keys: ['g o'], label: 'nav.overview' },
  { id: 'goto.review', scope: 'goto', keys: ['g r'], label: 'nav.review' },
  { id: 'goto.articles', scope: 'goto', keys: ['g a'], label: 'nav.articles' },
  { id: 'goto.add', scope: 'goto', keys: ['g n'], label: 'nav.add' },
  { id: 'goto.statements', scope: 'goto', keys: ['g s'], label: 'nav.statements' },
  { id: 'goto.incidents', scope: 'goto', keys: ['g i'], label: 'nav.incidents' },
  { id: 'goto.warnings', scope: 'goto', keys: ['g w'], label: 'nav.warnings' },
  { id: 'goto.claims', scope: 'goto', keys: ['g m'], label: 'nav.claims' },
  { id: 'goto.sources', scope: 'goto', keys: ['g u'], label: 'nav.sources' },
  { id: 'goto.actors', scope: 'goto', keys: ['g c'], label: 'nav.actors' },
  { id: 'goto.relations', scope: 'goto', keys: ['g l'], label: 'nav.relations' },
  { id: 'goto.acts', scope: 'goto', keys: ['g d'], label: 'nav.acts' },
  { id: 'goto.hypotheses', scope: 'goto', keys: ['g h'], label: 'nav.hypotheses' },
  { id: 'goto.timeline', scope: 'goto', keys: ['g t'], label: 'nav.timeline' },
  { id: 'goto.origins', scope: 'goto', keys: ['g b'], label: 'nav.origins' },
  { id: 'goto.tensions', scope: 'goto', keys: ['g x'], label: 'nav.tensions' },
  { id: 'goto.reports', scope: 'goto', keys: ['g p'], label: 'nav.reports' },
  { id: 'goto.history', scope: 'goto', keys: ['g y'], label: 'nav.history' },

  { id: 'list.next', scope: 'list', keys: ['j', 'ArrowDown'], label: 'key.list.next' },
  { id: 'list.previous', scope: 'list', keys: ['k', 'ArrowUp'], label: 'key.list.previous' },
  { id: 'list.open', scope: 'list', keys: ['Enter'], label: 'key.list.open' },
  { id: 'list.select', scope: 'list', keys: ['Space'], label: 'key.list.select' },
  { id: 'list.extendNext', scope: 'list', keys: ['Shift+j'], label: 'key.list.extend' },
  { id: 'list.extendPrevious', scope: 'list', keys: ['Shift+k'], label: 'key.list.extend' },
  { id: 'list.peek', scope: 'list', keys: ['p'], label: 'key.list.peek' },
  { id: 'timeline.in', scope: 'timeline', keys: ['+', '='], label: 'key.timeline.in' },
  { id: 'timeline.out', scope: 'timeline', keys: ['-'], label: 'key.timeline.out' },
  { id: 'timeline.earlier', scope: 'timeline', keys: ['['], label: 'key.timeline.earlier' },
  { id: 'timeline.later', scope: 'timeline', keys: [']'], label: 'key.timeline.later' },
  { id: 'timeline.all', scope: 'timeline', keys: ['0'], label: 'key.timeline.all' },
  { id: 'timeline.lanes', scope: 'timeline', keys: ['v'], label: 'key.timeline.lanes' },

  { id: 'list.accept', scope: 'list', keys: ['a'], label: 'key.accept' },
  { id: 'list.reject', scope: 'list', keys: ['x'], label: 'key.reject' },
  { id: 'list.merge', scope: 'list', keys: ['m'], label: 'key.list.merge' },
  { id: 'list.split', scope: 'list', keys: ['s'], label: 'key.list.split' },
  { id: 'list.view', scope: 'list', keys: ['v'], label: 'key.list.view' },
  { id: 'list.cite', scope: 'list', keys: ['c'], label: 'key.cite' },
  { id: 'list.citeID', scope: 'list', keys: ['Shift+c'], label: 'key.citeID' },

  { id: 'reader.next', scope: 'reader', keys: ['j'], label: 'key.reader.next' },
  { id: 'reader.previous', scope: 'reader', keys: ['k'], label: 'key.reader.previous' },
  { id: 'reader.swap', scope: 'reader', keys: ['Enter'], label: 'key.reader.swap' },
  { id: 'reader.accept', scope: 'reader', keys: ['a'], label: 'key.accept' },
  { id: 'reader.reject', scope: 'reader', keys: ['x'], label: 'key.reject' },
  { id: 'reader.why', scope: 'reader', keys: ['w'], label: 'why.key' },
  { id: 'reader.edit', scope: 'reader', keys: ['e'], label: 'key.reader.edit' },
  { id: 'reader.facts', scope: 'reader', keys: ['d'], label: 'key.reader.facts' },
  { id: 'reader.tell.statement', scope: 'reader', keys: ['s'], label: 'key.reader.tell.statement' },
  { id: 'reader.tell.incident', scope: 'reader', keys: ['i'], label: 'key.reader.tell.incident' },
  { id: 'reader.tell.act', scope: 'reader', keys: ['r'], label: 'key.reader.tell.act' },
  { id: 'reader.tell.warning', scope: 'reader', keys: ['Shift+w'], label: 'key.reader.tell.warning' },
  { id: 'reader.open', scope: 'reader', keys: ['o'], label: 'key.reader.open' },
  { id: 'reader.unmarked', scope: 'reader', keys: ['n'], label: 'key.reader.unmarked' },
  { id: 'reader.unsure', scope: 'reader', keys: ['m'], label: 'key.reader.unsure' },
  { id: 'reader.nextArticle', scope: 'reader', keys: [']'], label: 'key.reader.nextArticle' },
  { id: 'reader.previousArticle', scope: 'reader', keys: ['['], label: 'key.reader.previousArticle' },
  { id: 'reader.larger', scope: 'reader', keys: ['+', '='], label: 'key.larger' },
  { id: 'reader.smaller', scope: 'reader', keys: ['-'], label: 'key.smaller' },
  { id: 'reader.cite', scope: 'reader', keys: ['c'], label: 'key.cite' },
  { id: 'reader.citeID', scope: 'reader', keys: ['Shift+c'], label: 'key.citeID' },

  { id: 'statement.accept', scope: 'statement', keys: ['a'], label: 'key.accept' },
  { id: 'statement.reject', scope: 'statement', keys: ['x'], label: 'key.reject' },
  { id: 'statement.edit', scope: 'statement', keys: ['e'], label: 'key.statement.edit' },
  { id: 'statement.read', scope: 'statement', keys: ['Enter', 'o'], label: 'key.statement.read' },
  { id: 'statement.cite', scope: 'statement', keys: ['c'], label: 'key.cite' },
  { id: 'statement.citeID', scope: 'statement', keys: ['Shift+c'], label: 'key.citeID' },
  { id: 'statement.why', scope: 'statement', keys: ['w'], label: 'why.key' },

  { id: 'record.next', scope: 'record', keys: ['j'], label: 'key.record.next' },
  { id: 'record.previous', scope: 'record', keys: ['k'], label: 'key.record.previous' },
  { id: 'record.open', scope: 'record', keys: ['Enter'], label: 'key.record.open' },
  { id: 'record.peek', scope: 'record', keys: ['p'], label: 'key.record.peek' },
  { id: 'record.accept', scope: 'record', keys: ['a'], label: 'key.accept' },
  { id: 'record.reject', scope: 'record', keys: ['x'], label: 'key.reject' },
  { id: 'record.merge', scope: 'record', keys: ['m'], label: 'key.record.merge' },
  { id: 'record.split', scope: 'record', keys: ['s'], label: 'key.record.split' },
  { id: 'cor.join', scope: 'record', keys: ['l'], label: 'key.cor.join' },
  { id: 'cor.collapse', scope: 'record', keys: ['v'], label: 'key.cor.collapse' },
  { id: 'record.citeID', scope: 'record', keys: ['Shift+c'], label: 'key.citeID' },
  { id: 'record.grade', scope: 'record', keys: ['e'], label: 'key.record.grade' },

  { id: 'telling.edit', scope: 'telling', keys: ['e'], label: 'key.telling.edit' },

  { id: 'ach.1', scope: 'ach', keys: ['1'], label: 'consistency.II' },
  { id: 'ach.2', scope: 'ach', keys: ['2'], label: 'consistency.I' },
  { id: 'ach.3', scope: 'ach', keys: ['3'], label: 'consistency.N' },
  { id: 'ach.4', scope: 'ach', keys: ['4'], label: 'consistency.C' },
  { id: 'ach.5', scope: 'ach', keys: ['5'], label: 'consistency.CC' },
  { id: 'ach.6', scope: 'ach', keys: ['6'], label: 'consistency.NA' },
  { id: 'ach.0', scope: 'ach', keys: ['0'], label: 'key.ach.clear' },
  { id: 'ach.move', scope: 'ach', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], label: 'key.ach.move' },
  { id: 'ach.why', scope: 'ach', keys: ['Enter'], label: 'key.ach.why' },
  { id: 'ach.sort', scope: 'ach', keys: ['d'], label: 'key.ach.sort' },
  { id: 'ach.view', scope: 'ach', keys: ['v'], label: 'key.ach.view' },
  { id: 'ach.new', scope: 'ach', keys: ['n'], label: 'key.ach.new' },
  { id: 'ach.propose', scope: 'ach', keys: ['p'], label: 'key.ach.propose' },
  { id: 'ach.next', scope: 'ach', keys: ['j'], label: 'key.ach.next' },
  { id: 'ach.previous', scope: 'ach', keys: ['k'], label: 'key.ach.previous' },
  { id: 'ach.accept', scope: 'ach', keys: ['a', 't'], label: 'key.ach.take' },
  { id: 'ach.reject', scope: 'ach', keys: ['x'], label: 'key.ach.dismiss' },

  { id: 'graph.move', scope: 'graph', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], label: 'key.graph.move' },
  { id: 'graph.ego', scope: 'graph', keys: ['Enter'], label: 'key.graph.ego' },
  { id: 'graph.pin', scope: 'graph', keys: ['p'], label: 'key.graph.pin' },
  { id: 'graph.depth1', scope: 'graph', keys: ['1'], label: 'key.graph.depth1' },
  { id: 'graph.depth2', scope: 'graph', keys: ['2'], label: 'key.graph.depth2' },
  { id: 'graph.depth3', scope: 'graph', keys: ['3'], label: 'key.graph.depth3' },
  { id: 'graph.earlier', scope: 'graph', keys: ['Shift+ArrowLeft'], label: 'key.graph.earlier' },
  { id: 'graph.later', scope: 'graph', keys: ['Shift+ArrowRight'], label: 'key.graph.later' },

  { id: 'report.new', scope: 'report', keys: ['n'], label: 'key.report.new' },
  { id: 'report.next', scope: 'report', keys: ['j'], label: 'key.report.next' },
  { id: 'report.previous', scope: 'report', keys: ['k'], label: 'key.report.previous' },
  { id: 'report.defend', scope: 'report', keys: ['d'], label: 'key.report.defend' },
  { id: 'report.cite', scope: 'report', keys: ['@'], label: 'key.report.cite' },
  { id: 'report.check', scope: 'report', keys: ['Ctrl+Shift+c', 'F8'], label: 'key.report.check' },
  { id: 'report.save', scope: 'report', keys: ['Ctrl+s'], label: 'key.report.save' },
  { id: 'report.view', scope: 'report', keys: ['v'], label: 'key.report.view' },
  { id: 'report.edit', scope: 'report', keys: ['e'], label: 'key.report.edit' },

  { id: 'defend.deeper', scope: 'defend', keys: ['Enter', 'ArrowRight'], label: 'key.defend.deeper' },
  { id: 'defend.back', scope: 'defend', keys: ['ArrowLeft', 'Backspace'], label: 'key.defend.back' },
  { id: 'defend.next', scope: 'defend', keys: ['j', 'ArrowDown'], label: 'key.defend.next' },
  { id: 'defend.previous', scope: 'defend', keys: ['k', 'ArrowUp'], label: 'key.defend.previous' },
  { id: 'defend.accept', scope: 'defend', keys: ['a'], label: 'key.accept' },
  { id: 'defend.reject', scope: 'defend', keys: ['x'], label: 'key.reject' },
  { id: 'defend.read', scope: 'defend', keys: ['o'], label: 'key.statement.read' },

  { id: 'review.accept', scope: 'review', keys: ['a'], label: 'key.accept' },
  { id: 'review.reject', scope: 'review', keys: ['x'], label: 'key.reject' },
  { id: 'review.skip', scope: 'review', keys: ['Space'], label: 'review.key.skip' },
  { id: 'review.undo', scope: 'review', keys: ['Backspace'], label: 'review.key.undo' },
  { id: 'review.next', scope: 'review', keys: ['j', 'ArrowDown'], label: 'review.key.next' },
  { id: 'review.previous', scope: 'review', keys: ['k', 'ArrowUp'], label: 'review.key.previous' },
  { id: 'review.edit', scope: 'review', keys: ['e'], label: 'review.key.edit' },
  { id: 'review.merge', scope: 'review', keys: ['m'], label: 'review.key.merge' },
  { id: 'review.split', scope: 'review', keys: ['s'], label: 'review.key.split' },
  { id: 'review.link', scope: 'review', keys: ['l'], label: 'review.key.link' },
  { id: 'review.open', scope: 'review', keys: ['o', 'Enter'], label: 'review.key.open' },
  { id: 'review.batch', scope: 'review', keys: ['b'], label: 'review.key.batch' },
  { id: 'review.reason1', scope: 'review', keys: ['1'], label: 'review.key.reason1' },
  { id: 'review.reason2', scope: 'review', keys: ['2'], label: 'review.key.reason2' },
  { id: 'review.reason3', scope: 'review', keys: ['3'], label: 'review.key.reason3' },
  { id: 'review.reason4', scope: 'review', keys: ['4'], label: 'review.key.reason4' },
  { id: 'review.reason5', scope: 'review', keys: ['5'], label: 'review.key.reason5' },

  { id: 'reason.1', scope: 'reason', keys: ['1'], label: 'reason.wrong_source' },
  { id: 'reason.2', scope: 'reason', keys: ['2'], label: 'reason.wrong_words' },
  { id: 'reason.3', scope: 'reason', keys: ['3'], label: 'reason.not_a_statement' },
  { id: 'reason.4', scope: 'reason', keys: ['4'], label: 'reason.duplicate' },
  { id: 'reason.5', scope: 'reason', keys: ['5'], label: 'reason.out_of_scope' },
  { id: 'reason.none', scope: 'reason', keys: ['x', 'Enter'], label: 'reason.none' },
  { id: 'reason.cancel', scope: 'reason', keys: ['Escape'], label: 'reason.cancel' },
];

let own: (id: string) => readonly string[] | undefined = () => undefined;

/** askOwn says where a person's own keys are asked for; see remap.svelte.ts. */
export function askOwn(ask: typeof own): void {
  own = ask;
}

/** keysOf returns the keys of a binding: a person's own where there are some. */
export function keysOf(b: Binding): readonly string[] {
  return own(b.id) ?? b.keys;
}

/** keyOf writes a key event as the registry does: "j", "Shift+u", "Ctrl+k", "?", "Space". */
export function keyOf(e: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & { altGraph?: boolean }): string {
  let key = e.key === ' ' ? 'Space' : e.key;
  const letter = /^\p{L}$/u.test(key);
  if (letter) key = key.toLowerCase();
  // On many keyboards "[" and "]" are typed with AltGr, which Windows reports as Ctrl and Alt.
  const typed = e.altGraph === true || (e.ctrlKey && e.altKey);
  let prefix = '';
  if (!typed) {
    if (e.ctrlKey || e.metaKey) prefix += 'Ctrl+';
    if (e.altKey) prefix += 'Alt+';
  }
  // Shift is part of typing "?" or "+"; it is said only with letters and named keys.
  if (e.shiftKey && (letter || key.length > 1)) prefix += 'Shift+';
  return prefix + key;
}

/** isSingle reports whether a key is a single character, which WCAG 2.1.4 asks to be switchable. */
export function isSingle(key: string): boolean {
  return !/^(Ctrl|Alt)\+/.test(key) && key !== 'Escape' && key !== 'Enter' && !/Arrow/.test(key);
}

/** conflicts names every pair of bindings that one key press could mean both of. */
export function conflicts(list: readonly Binding[]): string[] {
  const found: string[] = [];
  const meet = (a: Scope, b: Scope) => {
    if (EXCLUSIVE.includes(a) || EXCLUSIVE.includes(b)) return a === b;
    return a === b || a === 'everywhere' || b === 'everywhere' || a === 'goto' || b === 'goto';
  };
  list.forEach((a, i) => {
    for (const b of list.slice(i + 1)) {
      if (!meet(a.scope, b.scope)) continue;
      for (const x of a.keys) {
        for (const y of b.keys) {
          if (x === y || x.startsWith(y + ' ') || y.startsWith(x + ' ')) found.push(`${a.id} and ${b.id}: ${x}`);
        }
      }
    }
  });
  return found;
}

/** hint returns the first key of a binding as it is shown on a button. */
export function hint(id: string): string {
  const b = bindings.find((x) => x.id === id);
  return b ? written(keysOf(b)[0] ?? '') : '';
}

/** written is a key as it is shown: "Ctrl K", "G O", "⏎". */
export function written(key: string): string {
  return key
    .replace('Ctrl+', 'Ctrl ')
    .replace('Shift+', 'Shift ')
    .split(' ')
    .map((k) => (k.length === 1 ? k.toUpperCase() : (NAMES[k] ?? k)))
    .join(' ');
}

const NAMES: Record<string, string> = { Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Enter: '⏎' };
