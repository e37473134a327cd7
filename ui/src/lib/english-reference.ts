import type { Message } from './messages';

// What the reference of the API says.
// Only what the first visit needs; the rest comes with its pages, in english-reference-page.ts.
export const reference = {
  'reference.nav': 'API',
} satisfies Record<string, Message>;
