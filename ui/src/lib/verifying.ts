// Checks in this browser that words stand where they are said to stand, and that the text has the hash it is said to have.

import { CodePoints } from './offsets';

export type Verdict = 'holds' | 'words' | 'badHash' | 'badWords' | 'noText';

/** verify checks a quotation against the text of its article. `words` means that they stand there, but that the hash could
 * not be computed: browsers do so only on a machine's own address or over TLS. */
export async function verify(text: string, at: { start: number; end: number; exact: string }, sha256: string): Promise<Verdict> {
  if (new CodePoints(text).exact(at) !== at.exact) return 'badWords';
  if (!globalThis.crypto?.subtle) return 'words';
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const hex = [...digest].map((b) => b.toString(16).padStart(2, '0')).join('');
  return hex === sha256 ? 'holds' : 'badHash';
}
