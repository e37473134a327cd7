// Citations in a report's Markdown, as pandoc writes them: [@st_7Q2M4C0V9K], or several in one pair of brackets, each with
// what is meant of it: [@st_7Q2M4C0V9K, the second half; @in_3XK2M8A0PD]. Positions here are UTF-16 units.

/** One identifier within a pair of brackets; start and end enclose it with its "@". */
export interface Cited {
  id: string;
  locator: string;
  start: number;
  end: number;
}

/** A pair of brackets with the identifiers in it. */
export interface Cluster {
  start: number;
  end: number;
  cited: Cited[];
}

const ONE = String.raw`@[A-Za-z]{2}_[0-9A-Za-z]+(?:,[^;\]\[\n]*)?`;
const CLUSTER = new RegExp(String.raw`\[\s*${ONE}(?:\s*;\s*${ONE})*\s*\]`, 'g');
const CITED = /@([A-Za-z]{2}_[0-9A-Za-z]+)(?:,([^;\]\[\n]*))?/g;

/** clusters finds every pair of brackets that cites, in the order of the text. */
export function clusters(text: string, from = 0): Cluster[] {
  const found: Cluster[] = [];
  for (const m of text.matchAll(CLUSTER)) {
    const start = m.index;
    const cited = [...m[0].matchAll(CITED)].map((c) => ({ id: c[1]!, locator: (c[2] ?? '').trim(), start: from + start + c.index, end: from + start + c.index + 1 + c[1]!.length }));
    found.push({ start: from + start, end: from + start + m[0].length, cited });
  }
  return found;
}

/** uncited is a text without its citations. */
export function uncited(text: string): string {
  return clusters(text).reduceRight((s, c) => s.slice(0, c.start).replace(/ $/, '') + s.slice(c.end), text);
}

/** write writes a pair of brackets. */
export function write(cited: readonly Pick<Cited, 'id' | 'locator'>[]): string {
  return `[${cited.map((c) => `@${c.id}${c.locator && `, ${c.locator}`}`).join('; ')}]`;
}

/** A change of the text: what stands between two places is replaced. */
export interface Change {
  from: number;
  to: number;
  insert: string;
}

/** cite inserts a citation in place of what stands between two places (the "@" and the words looked for). Right after
 * another citation it joins it in its brackets; after a word it keeps its distance. `words` are quoted before it. */
export function cite(text: string, from: number, to: number, id: string, quoted = ''): Change {
  // Who types the bracket too has it closed.
  if (text[from - 1] === '[') from--;
  if (text[to] === ']' && text[from] === '[') to++;
  const before = text.slice(0, from);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const space = /[\p{L}\p{N}.,;:!?)\]”"’*_]$/u.test(line) ? ' ' : '';
  if (quoted) return { from, to, insert: `${space}${quote(quoted)} ${write([{ id, locator: '' }])}` };
  const last = clusters(line, from - line.length).at(-1);
  if (last && text.slice(last.end, from).trim() === '') {
    if (last.cited.some((c) => c.id.toUpperCase() === id.toUpperCase())) return { from: last.end, to, insert: '' };
    return { from: last.start, to, insert: write([...last.cited, { id, locator: '' }]) };
  }
  return { from, to, insert: space + write([{ id, locator: '' }]) };
}

/** quote puts words in quotation marks, once. */
export function quote(words: string): string {
  const bare = words.replace(/\s+/g, ' ').trim();
  return /^[“"«„]/.test(bare) && /[”"»“]$/.test(bare) ? bare : `“${bare}”`;
}

/** without takes one identifier out of the text; its brackets go with the last of them, and the space before. */
export function without(text: string, at: Pick<Cited, 'start'>): Change | null {
  const cluster = clusters(text).find((c) => c.cited.some((x) => x.start === at.start));
  if (!cluster) return null;
  const rest = cluster.cited.filter((c) => c.start !== at.start);
  if (rest.length) return { from: cluster.start, to: cluster.end, insert: write(rest) };
  const from = text[cluster.start - 1] === ' ' ? cluster.start - 1 : cluster.start;
  return { from, to: cluster.end, insert: '' };
}

/** also adds a citation to a sentence: joined to its last one, else before the full stop. Positions are of the sentence. */
export function also(text: string, sentence: { start: number; end: number }, id: string): Change {
  const own = clusters(text.slice(sentence.start, sentence.end), sentence.start).at(-1);
  if (own) return cite(text, own.end, own.end, id);
  const words = text.slice(sentence.start, sentence.end);
  const end = sentence.start + words.replace(/[\s.!?…]+$/, '').length;
  return cite(text, end, end, id);
}

/** sought is what is looked for at a place: the words after an "@" that begins a citation, and where the "@" stands. An "@"
 * within a word (an address of mail) or within brackets that already cite begins none. */
export function sought(line: string, at: number): { from: number; words: string } | null {
  const before = line.slice(0, at);
  const i = before.lastIndexOf('@');
  if (i < 0 || at - i > 60) return null;
  if (/[\p{L}\p{N}_@]$/u.test(before.slice(0, i))) return null;
  const words = before.slice(i + 1);
  if (/[\[\];]/.test(words) || /^\s/.test(words)) return null;
  if (clusters(line).some((c) => c.start < i && i < c.end)) return null;
  return { from: i, words };
}
