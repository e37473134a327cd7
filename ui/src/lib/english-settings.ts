import type { Message } from './messages';

// What the page of settings says.
// Only what the first visit needs; the rest comes with its pages, in english-settings-page.ts.
export const settings = {
  'settings.title': 'Settings',
} satisfies Record<string, Message>;
