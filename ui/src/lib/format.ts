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

/** days lists every day between the first and the last, so that days without an article show. Long spans stay sparse. */
export function everyDay(counts: readonly { value: string; count: number }[]): { value: string; count: number }[] {
  const dated = counts.filter((c) => /^\d{4}-\d{2}-\d{2}/.test(c.value)).map((c) => ({ ...c, value: c.value.slice(0, 10) }));
  if (dated.length < 2) return dated;
  const first = Date.parse(dated[0]!.value);
  const last = Date.parse(dated.at(-1)!.value);
  const n = (last - first) / 86_400_000 + 1;
  if (!(n > 0) || n > 120) return dated;
  const by = new Map(dated.map((c) => [c.value, c.count]));
  return Array.from({ length: n }, (_, i) => {
    const value = new Date(first + i * 86_400_000).toISOString().slice(0, 10);
    return { value, count: by.get(value) ?? 0 };
  });
}
