import { copy } from './clipboard';
import { coach } from './coach.svelte';
import { day } from './format';
import { t } from './messages';
import type { Statement } from './records';
import { to } from './routes';
import { anchorOf } from './page';
import { says, sourceName, where } from './voices';

/** citation writes a statement with its source, its place and a link to its exact characters. */
export function citation(caseId: string, s: Statement): string {
  const link = new URL(to.article(caseId, s.article, { version: s.version, span: anchorOf(s) }), location.href).href;
  return t('statement.citation', { source: sourceName(s), quote: says(s).replace(/^[“"]|[”"]$/g, ''), where: where(s, day), link });
}

/** citeID copies records as a report cites them: [@st_…], several in one pair of brackets. */
export async function citeID(ids: readonly string[]): Promise<void> {
  const citation = `[${ids.map((id) => `@${id}`).join('; ')}]`;
  await copy(citation, t('cite.copied', { citation }));
}

/** cite copies it. */
export async function cite(caseId: string, s: Statement): Promise<void> {
  await copy(citation(caseId, s));
  coach.did('cite');
}
