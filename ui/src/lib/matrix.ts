// Relations as a matrix: who did it down the side, to whom along the top, the most active first. A cell without a
// relation is empty: nothing was found, which is not the same as neutral.

import type { Relation, Sign } from './world';

export interface Matrix {
  sources: Party[];
  targets: Party[];
  /** By row and column; null where nothing was found. */
  cells: (Relation | null)[][];
  /** Actors that did not fit. */
  left: number;
}

export interface Party {
  id: string;
  label: string;
}

/** The sign as it is written: it needs no colour to be told. */
export const SIGNS: Record<Sign, string> = { positive: '+', negative: '−', mixed: '±', neutral: '0' };

/** matrix lays out relations, with at most so many rows and columns. */
export function matrix(relations: readonly Relation[], most: number): Matrix {
  const sources = ranked(relations, (r) => [r.source, r.source_label]);
  const targets = ranked(relations, (r) => [r.target, r.target_label]);
  const down = sources.slice(0, most);
  const along = targets.slice(0, most);
  const at = new Map(relations.map((r) => [`${r.source} ${r.target}`, r]));
  const shown = new Set([...down, ...along].map((p) => p.id));
  return {
    sources: down,
    targets: along,
    cells: down.map((s) => along.map((t) => at.get(`${s.id} ${t.id}`) ?? null)),
    left: new Set([...sources, ...targets].map((p) => p.id).filter((id) => !shown.has(id))).size,
  };
}

function ranked(relations: readonly Relation[], side: (r: Relation) => [string, string]): Party[] {
  const seen = new Map<string, Party & { weight: number }>();
  for (const r of relations) {
    const [id, label] = side(r);
    const party = seen.get(id) ?? { id, label, weight: 0 };
    party.weight += r.deeds + r.alleged;
    seen.set(id, party);
  }
  return [...seen.values()].sort((a, b) => b.weight - a.weight || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)).map(({ id, label }) => ({ id, label }));
}

/** step finds the next filled cell from a place in a direction, at the nearest row or column; null where there is none. */
export function step(cells: readonly (readonly unknown[])[], from: [number, number], [down, along]: [number, number]): [number, number] | null {
  let best: [number, number] | null = null;
  let least = Infinity;
  cells.forEach((row, i) =>
    row.forEach((cell, j) => {
      const ahead = down ? (i - from[0]) * down : (j - from[1]) * along;
      const aside = down ? Math.abs(j - from[1]) : Math.abs(i - from[0]);
      // Straight on before nearby: a column is followed down as long as it has anything.
      const far = aside * 1000 + ahead;
      if (cell && ahead > 0 && far < least) {
        least = far;
        best = [i, j];
      }
    }),
  );
  return best;
}
