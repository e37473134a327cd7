// Which statements stand back while reading: those that the reader itself is unsure of and that nobody has accepted.
// Words in quotation marks never stand back: that they are there is sure, whoever says them.

import type { Span } from './offsets';
import type { Statement } from './records';

function quiet(s: Statement): boolean {
  return s.sureness === 'unsure' && s.state !== 'accepted' && s.form === 'indirect';
}

/** sift parts what is shown from what stands back. `all` shows everything; what is in `revealed` was asked for by name.
 * Withdrawn statements are not drawn anyway and count as neither. */
export function sift(statements: readonly Statement[], all: boolean, revealed: ReadonlySet<string>): { shown: Statement[]; unsure: Statement[] } {
  const shown: Statement[] = [];
  const unsure: Statement[] = [];
  for (const s of statements) {
    if (s.state === 'withdrawn') continue;
    if (quiet(s)) unsure.push(s);
    if (all || revealed.has(s.id) || !quiet(s)) shown.push(s);
  }
  return { shown, unsure };
}

/** meant names the statements that an address points to: by identifier, else by exact characters of their content. */
export function meant(statements: readonly Statement[], id: string, span: Span | null): string[] {
  if (id) return statements.filter((s) => s.id === id).map((s) => s.id);
  if (!span) return [];
  return statements.filter((s) => s.content.spans.some((p) => p.start < span.end && span.start < p.end)).map((s) => s.id);
}
