// Every sentence that the page says, in one catalogue. A message with numbers has plural forms under "one" and "other"
// chosen by {n}. Words are never glued together elsewhere: {name} is filled in here.

import { english } from './english';
import type { achPage } from './english-ach-page';
import type { settingsPage } from './english-settings-page';
import type { referencePage } from './english-reference-page';
import type { handPage } from './english-hand-page';
import type { deskPage } from './english-desk-page';
import type { exchangePage } from './english-export-page';
import type { casefilePage } from './english-casefile-page';
import type { reports } from './english-reports';
import type { usesPage } from './english-uses-page';

export type Message = string | { one: string; other: string };
export type MessageKey = keyof typeof english | keyof typeof reports | keyof typeof achPage | keyof typeof settingsPage | keyof typeof referencePage | keyof typeof handPage | keyof typeof deskPage | keyof typeof exchangePage | keyof typeof casefilePage | keyof typeof usesPage;
type Values = Record<string, string | number>;

const known: Record<string, Message> = { ...english };

/** learn takes in the messages of pages that come later, so that a first visit does not load them. */
export function learn(more: Record<string, Message>): void {
  Object.assign(known, more);
}

const plural = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

/** t writes a message. Numbers are written with the language's separators. */
export function t(key: MessageKey, values: Values = {}): string {
  const message = known[key] ?? key;
  const form = typeof message === 'string' ? message : message[plural.select(Number(values.n)) === 'one' ? 'one' : 'other'];
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === 'number' ? numbers.format(value) : value;
  });
}

/** sentence makes a sentence of what a program says in lower case without a full stop. */
export function sentence(s: string): string {
  const text = s.trim();
  return text === '' ? '' : text[0]!.toUpperCase() + text.slice(1) + (/[.!?…]$/.test(text) ? '' : '.');
}

/** label writes a word of the records' closed lists (a kind, a state, a field), or the word itself if it is new. */
export function label(group: string, value: string): string {
  const key = `${group}.${value}`;
  return key in known ? t(key as MessageKey) : value;
}
