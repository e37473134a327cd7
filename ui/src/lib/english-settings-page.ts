import { learn, type Message } from './messages';

// What the page of settings says.
export const settingsPage = {
  'settings.lead': 'They are kept in this browser, and hold for every case that is read in it.',
  'settings.look': 'Look',
  'settings.theme': 'Light or dark',
  'settings.keys': 'Keys',
  'settings.keysLead': 'Choose a key and press the one that you want instead. No key can mean two things in one place; A and X stay accept and reject.',
  'settings.change': 'Change the key of: {what}',
  'settings.press': 'Press the new key, or Esc',
  'settings.restore': 'Restore',
  'settings.restoreAll': 'Restore all keys',
  'settings.given': '{what}: {key}',
  'settings.taken': '{key} belongs to the browser or to a screen reader.',
  'settings.clash': '{key} is taken: {what}.',
  'settings.restored': 'The keys are as they were at first.',
  'settings.more': 'For programs',
  'settings.api': 'Reference of the API',
  'settings.apiLead': 'Whatever the page does, your own programs can do, too.',
  'settings.nav': 'Settings',
} satisfies Record<string, Message>;

learn(settingsPage);
