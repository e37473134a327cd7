import { learn, type Message } from './messages';

// What is said of suggestions, of merging and splitting, and of views that were saved: learned with the pages that show them.
export const deskPage = {
  'review.queue.suggestions': 'Suggestions',
  'review.order.suggestions': 'What programs suggest, the oldest first. It counts for nothing until you accept it, and then it stands in your name.',
  'suggest.kind.statement': 'A statement to put on record',
  'suggest.kind.merge': 'Records that may be one',
  'suggest.kind.rating': 'A rating',
  'suggest.by': 'Suggested by {program}, used by {who}, {when}',
  'suggest.why': 'Its reason',
  'suggest.whyNone': 'It gives none.',
  'suggest.who': 'Who',
  'suggest.ownVoice': 'the article’s own voice',
  'suggest.cue': 'Cue',
  'suggest.said': 'What is said',
  'suggest.kind': 'On whose word',
  'suggest.stance': 'Stance',
  'suggest.sure': 'Commitment',
  'suggest.question': 'Question',
  'suggest.row': 'Evidence',
  'suggest.hypothesis': 'Hypothesis',
  'suggest.value': 'Rating',
  'suggest.matrix': 'Open the matrix',
  'suggest.does': 'If you accept',
  'suggest.does.statement': 'The statement is put on record as told by you. Undo takes back both.',
  'suggest.does.merge': { one: '{n} record becomes part of the first. Undo takes back both.', other: '{n} records become one. Undo takes back both.' },
  'suggest.does.rating': '{row} is rated {value} against {hypothesis} by you. Undo takes back both.',
  'suggest.whole': 'A suggestion is accepted or rejected as it is. What it makes can be edited afterwards.',
  'suggest.gone': 'What it is about can no longer be shown: {why} Reject it, or skip it.',
  'split.choose': 'Take one record in hand, or select one: S splits parts out of it.',
  'merge.alias': '“{name}”, {n} times',
} satisfies Record<string, Message>;

learn(deskPage);
