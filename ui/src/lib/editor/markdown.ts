// How a report's Markdown is read by the editor: CommonMark with tables, and citations.

import { tags } from '@lezer/highlight';
import { parser, Strikethrough, Table, type MarkdownConfig } from '@lezer/markdown';
import { clusters } from '../citations';

/** Citations are read before links, which they would else be taken for. */
const citations: MarkdownConfig = {
  defineNodes: [{ name: 'Citation', style: tags.labelName }],
  parseInline: [
    {
      name: 'Citation',
      before: 'Link',
      parse(cx, next, at) {
        if (next !== 91) return -1;
        const c = clusters(cx.slice(at, cx.end))[0];
        return c?.start === 0 ? cx.addElement(cx.elt('Citation', at, at + c.end)) : -1;
      },
    },
  ],
};

export const markdown = parser.configure([Table, Strikethrough, citations]);
