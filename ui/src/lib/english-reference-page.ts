import { learn, type Message } from './messages';

// What the reference of the API says.
export const referencePage = {
  'reference.title': 'Reference of the API',
  'reference.lead': 'Whatever the page shows and does goes through these {n} operations, and so can your own programs. The same description for machines: {link}.',
  'reference.file': 'openapi.json',
  'reference.find': 'Find an operation',
  'reference.none': 'No operation has all of these words.',
  'reference.parameters': 'Parameters',
  'reference.sends': 'What is sent',
  'reference.answers': 'What is answered',
  'reference.example': 'Example',
  'reference.shell': 'From a shell',
  'reference.copy': 'Copy',
  'reference.required': 'required',
  'reference.in': 'in the {where}',
  'reference.groups': 'Groups of operations',
} satisfies Record<string, Message>;

learn(referencePage);
