import { learn, type Message } from './messages';

// What is said of cases as files, of copies brought together, and of what people decided differently.
export const casefilePage = {
  'disagree.lead': 'What people decided differently, each person’s latest word beside the others’. A further decision settles it.',
  'disagree.none': 'Nobody decided differently from anybody else.',
  'disagree.count': { one: '{n} disagreement', other: '{n} disagreements' },
  'disagree.holds': 'holds',
  'disagree.settledBy': 'Settled by {by}.',
  'disagree.all': 'Show settled ones too',
  'disagree.merge': 'Take in a copy',
  'disagree.merged': { one: 'One decision was added.', other: '{n} decisions were added.' },
  'disagree.settled': 'Settled.',
  'disagree.elsewhere': 'Settle it on its own page.',
  'disagree.figures': 'How far people agree',
  'disagree.figuresLead': 'Beyond what chance would make them. It is about verdicts beside each other, never about who is right.',
  'disagree.noFigures': 'No two people judged the same things.',
  'disagree.col.kind': 'Of',
  'disagree.col.people': 'People',
  'disagree.col.n': 'Both judged',
  'disagree.col.value': 'Agreement',
  'disagree.col.says': 'In words',
  'dispute.state': 'Accepted or rejected',
  'dispute.reason': 'Why it is rejected',
  'dispute.grade': 'Reliability',
  'dispute.join': 'One or two',
  'dispute.rating': 'Rating',
  'dispute.wording': 'Wording by hand',
  'dispute.text': 'Text of a report',
  'position.accept': 'accepts',
  'position.reject': 'rejects',
  'position.one': 'they are one',
  'position.apart': 'they are not one',
  'position.written': 'wrote',
} satisfies Record<string, Message>;

learn(casefilePage);
