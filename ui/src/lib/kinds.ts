// The kinds of record that stand behind the texts: the names of their lists, of their identifiers' prefixes and of their
// pages are one and the same everywhere.

export const KINDS = ['actors', 'incidents', 'acts', 'relations', 'warnings', 'claims', 'sources'] as const;
/** What weighing makes of them: kept, listed and decided on in the same way. */
export const WEIGHED = ['origins', 'links', 'tensions'] as const;
export type Kind = (typeof KINDS)[number] | (typeof WEIGHED)[number];

const ALL: readonly string[] = [...KINDS, ...WEIGHED];

const PREFIXES: Record<string, Kind | 'articles' | 'statements'> = {
  ar: 'articles', st: 'statements', ac: 'actors', in: 'incidents', at: 'acts', rl: 'relations', wn: 'warnings', cl: 'claims', so: 'sources', og: 'origins', lk: 'links', tn: 'tensions',
};

/** kindOf says which list a record stands in, by its identifier. What bears none of the prefixes is taken for a statement. */
export function kindOf(id: string): Kind | 'articles' | 'statements' {
  return PREFIXES[id.slice(0, id.indexOf('_')).toLowerCase()] ?? 'statements';
}

/** isWorld reports whether a record stands behind the texts. */
export function isWorld(kind: string): kind is Kind {
  return ALL.includes(kind);
}

/** looksLikeID recognises what a person types or pastes as an identifier. */
export function looksLikeID(words: string): boolean {
  return /^(ar|st|ac|in|at|rl|wn|cl|so|og|lk|tn|qu|rp)_\w{3,}$/i.test(words);
}
