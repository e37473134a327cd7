import type { Message } from './messages';

// What is said of cases as files, of copies brought together, and of what people decided differently.
// Only what the first visit needs; the rest comes with its pages, in english-casefile-page.ts.
export const casefile = {
  'nav.disagreements': 'Disagreements',
  'casefile.import': 'Import a case',
  'casefile.importBusy': 'Importing…',
  'casefile.export': 'Export',
  'casefile.exportOf': 'Export {title} as one file',
} satisfies Record<string, Message>;
