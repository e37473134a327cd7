// What the checker found, held at its place while one goes on typing: underlines, and what each citation leads to.

import { StateEffect, StateField, type Extension, type Text } from '@codemirror/state';
import { Decoration, EditorView, hoverTooltip, type DecorationSet } from '@codemirror/view';
import { t } from '../messages';
import { GLYPHS, placed, SEVERITIES, worst, type Check, type Citation, type Flag, type Sentence, type Severity } from '../report';

export const setCheck = StateEffect.define<Check>();

/** The check with its places in the document as it is now. */
export const checked = StateField.define<Check | null>({
  create: () => null,
  update(value, tr) {
    for (const e of tr.effects) if (e.is(setCheck)) return e.value;
    if (!value || !tr.docChanged) return value;
    const move = <T extends { start: number; end: number }>(x: T): T => ({ ...x, start: tr.changes.mapPos(x.start, 1), end: tr.changes.mapPos(x.end, -1) });
    return { ...value, sentences: value.sentences.map(move), flags: value.flags.map(move) };
  },
});

/** checkOf brings a check of a text to the document, if that is still the same text. */
export function checkOf(text: string, doc: Text, check: Check): StateEffect<Check> | null {
  return doc.toString() === text ? setCheck.of(placed(text, check)) : null;
}

/** What each cited identifier leads to, by its folded form. */
export function known(check: Check | null): Map<string, Citation> {
  return new Map((check?.sentences ?? []).flatMap((s) => s.citations.map((c) => [c.id.toUpperCase(), c] as const)));
}

const underline = (severity: Severity) => Decoration.mark({ class: `flag ${severity}` });
const MARKS: Record<Severity, Decoration> = { wrong: underline('wrong'), doubt: underline('doubt'), notable: underline('notable') };

const underlines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, tr) {
    const e = tr.effects.find((x) => x.is(setCheck));
    if (!e) return tr.docChanged ? set.map(tr.changes) : set;
    // What is merely good to know of a whole sentence is said in the margin; a text all underlined could not be read.
    const { sentences, flags: all } = e.value as Check;
    const whole = (f: Flag) => f.severity === 'notable' && f.start <= (sentences[f.sentence]?.start ?? -1) && f.end >= (sentences[f.sentence]?.end ?? Infinity);
    const flags = all.filter((f) => f.end > f.start && f.end <= tr.state.doc.length && !whole(f));
    return Decoration.set(flags.map((f) => MARKS[f.severity].range(f.start, f.end)), true);
  },
  provide: (f) => EditorView.decorations.from(f),
});

/** flagsAt lists what is held against a place, the gravest first. */
export function flagsAt(check: Check | null, at: number): Flag[] {
  const here = (check?.flags ?? []).filter((f) => f.start <= at && at <= f.end);
  return here.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

const hover = hoverTooltip((view, at) => {
  const flags = flagsAt(view.state.field(checked), at);
  if (flags.length === 0) return null;
  return {
    pos: Math.min(...flags.map((f) => f.start)),
    end: Math.max(...flags.map((f) => f.end)),
    above: true,
    create() {
      const dom = document.createElement('ul');
      dom.className = 'cm-flags';
      for (const f of flags) {
        const item = dom.appendChild(document.createElement('li'));
        item.className = f.severity;
        const glyph = item.appendChild(document.createElement('b'));
        glyph.textContent = GLYPHS[f.severity];
        item.append(' ', f.says, ' ', f.remedy);
      }
      return { dom };
    },
  };
});

/** saysOf says in words what the margin shows of a sentence. */
export function saysOf(s: Sentence, flags: readonly Flag[]): string {
  const count = s.most === 0 && s.citations.length ? '' : s.assertion || s.citations.length ? (s.least === s.most ? t('report.restsOn', { n: s.most }) : t('report.restsOnRange', { least: s.least, most: s.most })) : '';
  return [count, ...s.flags.map((i) => flags[i]).filter((f) => f !== undefined).map((f) => `${t(`severity.${f.severity}`)}: ${f.says}`)].filter(Boolean).join(' ');
}

export { worst };

export const checking: Extension = [checked, underlines, hover];
