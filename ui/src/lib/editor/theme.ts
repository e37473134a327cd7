// How the editor looks. It lives in a shadow, where its rules are adopted sheets: the page allows no style element. Of the
// page's own style only its custom properties reach in here.

import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags as g } from '@lezer/highlight';

export const theme = EditorView.theme({
  '&': { color: 'var(--ink)', background: 'transparent', fontFamily: 'var(--font-read)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', overflow: 'visible', lineHeight: 'calc(var(--read-size) * 31 / 18)' },
  '.cm-content': { fontSize: 'var(--read-size)', paddingBlock: '8px 40vh', paddingInlineStart: '52px', maxWidth: 'calc(var(--measure) + 52px)', caretColor: 'var(--ink)' },
  '@media (max-width: 1100px)': { '.cm-content': { paddingBottom: '64px' } },
  '@media (max-width: 480px)': { '.cm-content': { paddingInlineStart: '46px' } },
  '.cm-line': { padding: '0 2px', overflowWrap: 'anywhere' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { background: 'light-dark(#cfe0f5, #2f4d70)' },
  '.cm-activeLine': { background: 'transparent' },
  '.cm-placeholder': { color: 'var(--ink-2)' },

  '.flag': { textDecorationLine: 'underline', textDecorationSkipInk: 'none', textUnderlineOffset: '4px' },
  '.flag.wrong': { textDecorationStyle: 'wavy', textDecorationColor: 'var(--bad)', textDecorationThickness: '1px' },
  '.flag.doubt': { textDecorationStyle: 'dashed', textDecorationColor: 'var(--warn)', textDecorationThickness: '1.5px' },
  '.flag.notable': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--ink-2)', textDecorationThickness: '2px' },

  '.chips': { display: 'inline', font: '400 12px/18px var(--font-ui)', cursor: 'default' },
  '.chip': {
    display: 'inline-flex', alignItems: 'baseline', gap: '4px', maxWidth: '17em', margin: '0 1px', padding: '0 5px', border: '1px solid var(--line-strong)', borderRadius: '9px',
    background: 'var(--surface)', color: 'var(--ink)', verticalAlign: 'baseline', whiteSpace: 'nowrap',
  },
  '.chip.accepted': { background: 'var(--accent-soft)' },
  '.chip.rejected, .chip.unknown': { borderStyle: 'dashed', borderColor: 'var(--bad)' },
  '.chip.rejected .name, .chip.unknown .name': { textDecoration: 'line-through' },
  '.chip .name': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '.chip .state': { color: 'var(--ink-2)' },
  '.chip .count': { fontVariantNumeric: 'tabular-nums', color: 'var(--ink-2)', borderInlineStart: '1px solid var(--line-strong)', paddingInlineStart: '4px' },

  '.cm-origins': { insetInlineStart: '0', width: '46px', contain: 'layout style' },
  '.cm-origins .mark': {
    display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '4px', width: '44px', insetInlineStart: '0', color: 'var(--ink-2)', font: '400 13px/1 var(--font-ui)', fontVariantNumeric: 'tabular-nums', cursor: 'pointer',
  },
  '.cm-origins .glyph': { display: 'inline-block', width: '14px', textAlign: 'center', fontSize: '11px' },
  '.cm-origins .mark.wrong .glyph': { color: 'var(--bad)' },
  '.cm-origins .mark.doubt .glyph': { color: 'var(--warn)' },
  '.cm-origins .mark.none': { color: 'var(--bad)', fontWeight: '600' },

  '.cm-tooltip': { border: '1px solid var(--line)', borderRadius: '10px', background: 'var(--surface)', color: 'var(--ink)', boxShadow: 'var(--shadow-2)', font: '400 13px/18px var(--font-ui)', zIndex: 'var(--z-popover)' },
  '.cm-tooltip ul.cm-flags': { margin: '0', padding: '8px 12px', maxWidth: '44ch', listStyle: 'none' },
  '.cm-flags .wrong b': { color: 'var(--bad)' },
  '.cm-flags .doubt b': { color: 'var(--warn)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { borderRadius: '10px', fontFamily: 'var(--font-ui)', maxHeight: 'min(340px, 42vh)', minWidth: 'min(420px, 86vw)', maxWidth: 'min(560px, 92vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '6px 12px', borderBlockEnd: '1px solid var(--line)', lineHeight: '18px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-completionLabel': { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '2', overflow: 'hidden', whiteSpace: 'normal', font: '400 14px/20px var(--font-read)' },
  '.cm-completionMatchedText': { textDecoration: 'none' },
  '.cm-found': { display: 'flex', gap: '6px', color: 'var(--ink-2)', fontSize: '12px', overflow: 'hidden' },
  '.cm-found span:nth-child(n + 3)::before': { content: '"· "' },
  '.cm-found .by': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '.cm-tooltip.cm-completionInfo': { width: '320px', maxWidth: '40vw', padding: '10px 12px', whiteSpace: 'normal' },
  '.cm-completionInfo p': { margin: '0 0 4px' },
  '.cm-completionInfo .quote': { font: '400 15px/23px var(--font-read)' },

  '.cm-panels': { background: 'var(--sunken)', color: 'var(--ink)', borderColor: 'var(--line)', fontFamily: 'var(--font-ui)' },
  '.cm-panel.cm-search': { fontSize: '13px' },
  '.cm-panel.cm-search label': { fontSize: '13px' },
  '.cm-panel input.cm-textfield, .cm-panel button.cm-button': { minHeight: '28px', border: '1px solid var(--line-strong)', borderRadius: '6px', background: 'var(--surface)', color: 'var(--ink)', backgroundImage: 'none', font: 'inherit', fontSize: '13px' },
  '.cm-panel.cm-search [name=close]': { color: 'var(--ink)', minWidth: '24px', minHeight: '24px' },
  '.cm-searchMatch': { background: 'light-dark(#fff0b8, #5a4a12)' },
  '.cm-searchMatch-selected': { outline: '2px solid var(--focus)' },
});

export const highlight = HighlightStyle.define([
  { tag: g.heading1, fontSize: '1.5em', lineHeight: '1.35', fontWeight: '600' },
  { tag: g.heading2, fontSize: '1.22em', lineHeight: '1.4', fontWeight: '600' },
  { tag: [g.heading3, g.heading4, g.heading5, g.heading6], fontWeight: '600' },
  { tag: g.strong, fontWeight: '600' },
  { tag: g.emphasis, fontStyle: 'italic' },
  { tag: g.monospace, fontFamily: 'var(--font-mono)', fontSize: '0.85em' },
  { tag: [g.link, g.url], color: 'var(--accent)' },
  { tag: g.quote, color: 'var(--ink-2)' },
  { tag: [g.processingInstruction, g.contentSeparator, g.meta], color: 'var(--ink-3)', fontWeight: '400' },
  { tag: g.labelName, fontFamily: 'var(--font-mono)', fontSize: '0.78em', color: 'var(--ink-2)' },
]);
