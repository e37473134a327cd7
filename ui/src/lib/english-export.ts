import type { Message } from './messages';

// What the page says of how a case leaves for other tools, and what it takes in from them.
// Only what the first visit needs; the rest comes with its pages, in english-export-page.ts.
export const exchange = {
  'nav.export': 'Export',
  'list.export': 'Export',
  'list.exportCsv': 'CSV',
  'list.exportCsvNote': 'For a spreadsheet: what the filters let through, every page of it. Cells that a spreadsheet would run are made harmless.',
  'list.exportNdjson': 'NDJSON',
  'list.exportNdjsonNote': 'For a program: the same records whole, one a line.',
} satisfies Record<string, Message>;
