// How many origins something rests on, in words.

import { number, shortDay } from './format';
import { t } from './messages';
import type { Corroboration, Origins, Telling } from './weighing';

/** originsShort writes a count where there is little room: "3 origins", "3 to 5 origins". */
export function originsShort(o: Pick<Origins, 'least' | 'most'>): string {
  return o.least === o.most ? t('origins.short', { n: o.most }) : t('origins.range', { least: number(o.least), most: number(o.most) });
}

/** againstWords says how many origins deny it, "" for none. */
export function againstWords(c: Pick<Corroboration, 'against_least' | 'against_most'>): string {
  if (!c.against_most) return '';
  return c.against_least === c.against_most ? t('origins.against', { n: c.against_most }) : t('origins.againstRange', { least: number(c.against_least), most: number(c.against_most) });
}

/** toldSentence is the sentence over a corroboration: "Told in 14 articles: 3 to 5 independent origins." */
export function toldSentence(c: Corroboration): string {
  const rests = c.most === 0 ? t('cor.nobody') : c.least === c.most ? t('cor.rests', { n: c.most }) : t('cor.restsRange', { least: number(c.least), most: number(c.most) });
  return t('cor.sentence', { told: t('cor.told', { n: c.articles }), rests });
}

/** tellingName names a telling in a line: its outlet, or who speaks where it has none, and its day. */
export function tellingName(x: Pick<Telling, 'outlet' | 'speaker' | 'published'>): string {
  return [x.outlet || x.speaker, x.published && shortDay(x.published)].filter(Boolean).join(', ');
}
