// Dates and numbers in the reader's own locale; the ISO form belongs into a title or datetime attribute.

const locale = typeof navigator === 'undefined' ? 'en-GB' : navigator.language.startsWith('en-US') ? 'en-US' : 'en-GB';
const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const shortFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
const momentFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC', timeZoneName: 'short' });
const numberFormat = new Intl.NumberFormat(locale);
const shareFormat = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

/** day writes an ISO day or moment as a day; a partial or unknown date as it is. */
export function day(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(iso) ? written(dayFormat, iso.slice(0, 10)) : iso;
}

/** shortDay leaves the year out. */
export function shortDay(iso: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(iso) ? written(shortFormat, iso.slice(0, 10)) : iso;
}

/** moment writes an ISO moment with its time. */
export function moment(iso: string): string {
  return written(momentFormat, iso);
}

function written(format: Intl.DateTimeFormat, iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() <= 1 ? iso : format.format(date);
}

export function number(n: number): string {
  return numberFormat.format(n);
}

export function share(part: number, whole: number): string {
  return shareFormat.format(whole > 0 ? part / whole : 0);
}

/** short begins a hash. */
export function short(hash: string): string {
  return hash.length > 12 ? `${hash.slice(0, 8)}…${hash.slice(-4)}` : hash;
}

/** A stretch of days, both included, and what was counted on them. */
export interface Days {
  from: string;
  to: string;
  count: number;
}

const DAY = 86_400_000;

/** stretches parts the time between the first and the last day into at most `most` equal stretches of whole days, empty
 * ones included, so that gaps show and every column is wide enough to be hit. */
export function stretches(counts: readonly { value: string; count: number }[], most: number): Days[] {
  const dated = counts.filter((c) => /^\d{4}-\d{2}-\d{2}/.test(c.value)).map((c) => ({ at: Date.parse(c.value.slice(0, 10)), count: c.count }));
  if (dated.length === 0) return [];
  const first = Math.min(...dated.map((d) => d.at));
  const days = (Math.max(...dated.map((d) => d.at)) - first) / DAY + 1;
  const each = Math.ceil(days / most);
  const iso = (day: number) => new Date(first + day * DAY).toISOString().slice(0, 10);
  const out = Array.from({ length: Math.ceil(days / each) }, (_, i) => ({ from: iso(i * each), to: iso(Math.min(days, (i + 1) * each) - 1), count: 0 }));
  for (const d of dated) out[Math.floor((d.at - first) / DAY / each)]!.count += d.count;
  return out;
}

/** ends writes the two ends of a line of time: with the year unless both lie in the year of today. */
export function ends(from: string, to: string, today: string): [string, string] {
  const year = today.slice(0, 4);
  const write = from.startsWith(year) && to.startsWith(year) ? shortDay : day;
  return [write(from), write(to)];
}

/** between writes a stretch of days. */
export function between(from: string, to: string): string {
  return from === to ? day(from) : dayFormat.formatRange(new Date(from), new Date(to));
}
