import type { Message } from './messages';

// What telling by hand says.
// Only what the first visit needs; the rest comes with its pages, in english-hand-page.ts.
export const hand = {
  'hand.kind': 'What is told',
  'hand.kind.statement': 'statement',
  'hand.kind.incident': 'incident',
  'hand.kind.act': 'act',
  'hand.kind.warning': 'warning',
  'hand.nothing': 'Select words, or move to a sentence with N, and press the key again.',
  'facts.correct': 'Correct',
  'field.facts': 'What it says of itself',
  'factsState.set': 'set by hand',
  'factsState.found': 'as found',
  'factsState.differs': 'set by hand, and a new version says otherwise',
  'key.reader.facts': 'Correct the article’s title, outlet, writers or day',
  'key.reader.edit': 'Edit the statement in hand',
  'key.reader.tell.statement': 'Tell a statement from the selection',
  'key.reader.tell.incident': 'Tell an incident from the selection',
  'key.reader.tell.act': 'Tell an act from the selection',
  'key.reader.tell.warning': 'Tell a warning from the selection',
  'key.statement.edit': 'Edit the statement',
  'key.telling.edit': 'Edit by hand what is told',
  'scope.telling': 'An incident’s, deed’s or warning’s page',
  'hand.wordings': 'How it was worded',
  'hand.wording.read': 'read by {by}',
  'hand.wording.tell': 'told by {by}',
  'hand.wording.edit': 'edited by {by}',
  'hand.edit': 'Edit',
  'hand.byHand': 'told by hand',
  'hand.edited': 'edited by {by}',
} satisfies Record<string, Message>;
