// A field of a telling, in words.
import '../../lib/english-hand-page';
import type { Choice, Role } from '../../lib/hand';
import { label, t } from '../../lib/messages';

/** fieldLine is a field's name and what it has: "Who warned: the port authority". */
export function fieldLine(f: Role | Choice, words: string): string {
  return 'values' in f ? `${t(`hand.choice.${f.key}` as never)}: ${words ? label(f.group, words) : '–'}` : `${t(`hand.role.${f.key}` as never)}: ${words || '–'}`;
}
