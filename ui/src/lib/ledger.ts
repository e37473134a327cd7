// A warning's words by side: what its giver says of it, what its recipient says, and what others say.

import type { Place, SaidOf, Warning } from './world';

export interface Word {
  value: string;
  detail: string;
  place: Place;
}

export interface Sides {
  giver: Word[];
  recipient: Word[];
  others: Word[];
}

/** sides sorts by who says it what is said of how specific the warning was and how it was answered, and what its two sides
 * say that it was of. */
export function sides(w: Warning): Sides {
  const out: Sides = { giver: [], recipient: [], others: [] };
  const seen = new Set<string>();
  const take = (list: readonly SaidOf[], onlySides = false) => {
    for (const s of list) {
      for (const place of s.places) {
        const key = `${place.article} ${place.start} ${place.end}`;
        const side = sideOf(w, place, s.actor);
        if (seen.has(key) || (onlySides && side === 'others')) continue;
        seen.add(key);
        out[side].push({ value: s.value, detail: s.detail, place });
      }
    }
  };
  take(w.said);
  take(w.responses);
  take(w.of, true);
  return out;
}

function sideOf(w: Warning, place: Place, actor: string): keyof Sides {
  for (const who of [place.actor, actor]) {
    if (who && who === w.from) return 'giver';
    if (who && who === w.to) return 'recipient';
  }
  return 'others';
}

/** The four dates in the order of the life of a warning. */
export const DATES = ['obtained', 'given', 'public', 'disclosed'] as const;

/** MARKS are how the four aspects are written: a glyph and a word each. */
export const MARKS: Record<string, string> = { yes: '✓', no: '✗', contested: '≠', unknown: '?' };
