// The outline that a new report may begin with: headings, and under each a question to the writer, in the language of the
// page. It is a prompt, never a text.

import { t } from './messages';

const PARTS = ['judgements', 'known', 'disputed', 'alternatives', 'gaps', 'sources'] as const;

export function outline(): string {
  return PARTS.map((p) => `## ${t(`outline.${p}`)}\n\n> ${t(`outline.${p}.ask`)}\n`).join('\n');
}
