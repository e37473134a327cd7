import { learn, type Message } from './messages';

// Where a record is used: learned with the pages of records.
export const usesPage = {
  'used.title': 'Used in',
  'used.none': 'No report cites it, and no question has it as evidence.',
  'used.report': 'report',
  'used.question': 'question',
  'used.link': 'link by hand, by {by}',
  'used.aside': 'put aside',
  'used.draftOnly': 'in the draft, in no version yet',
  'used.draftNoLonger': 'the draft no longer cites it, the latest version does',
  'used.noLonger': 'no longer; last in the version of {at}',
  'used.noLongerNamed': 'no longer; last in the version “{name}” of {at}',
  'used.statement': 'by its statement {id}',
  'used.record': 'by what rests on it:',
  'used.more': { one: 'and {n} more', other: 'and {n} more' },
  'used.rests': '{from} rests on {to}',
} satisfies Record<string, Message>;

learn(usesPage);
