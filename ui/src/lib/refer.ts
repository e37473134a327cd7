// How one record is named in the filters of a list, and what is said of it in a line.

import { isName } from './figures';
import { between, day } from './format';
import { label, t } from './messages';
import type { ActRecord, Actor, FigureClaim, Incident, Warning } from './world';

/** actorValue is how lists name an actor in their filters. */
export function actorValue(a: { label: string }): string {
  return a.label;
}

/** spoken lists the names under which an actor's statements are kept: each article knows it by the fullest name in it. */
export function spoken(a: Pick<Actor, 'label' | 'aliases'>): string[] {
  const names = a.aliases.filter((x) => x.count > 0 && ['name', 'short', 'acronym', ''].includes(x.kind)).map((x) => x.text);
  return [...new Set([a.label, ...names])];
}

/** days writes a stretch of days that may be open or unknown. */
export function days(from: string, to: string, none = ''): string {
  if (!from && !to) return none || t('world.noDay');
  if (!from || !to || from === to) return day(from || to);
  const whole = wholeOf(from, to);
  if (whole) return whole;
  const dated = /^\d{4}-\d{2}-\d{2}$/;
  return dated.test(from) && dated.test(to) ? between(from, to) : t('world.span', { from: day(from), to: day(to) });
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** wholeOf names a stretch that is just one month or one year; "" for any other. */
function wholeOf(from: string, to: string): string {
  if (!/-01$/.test(from)) return '';
  const last = new Date(Date.UTC(Number(to.slice(0, 4)), Number(to.slice(5, 7)), 0)).getUTCDate();
  if (!to.endsWith(`-${String(last).padStart(2, '0')}`)) return '';
  if (from.slice(0, 7) === to.slice(0, 7)) return monthFormat.format(new Date(from));
  return from.slice(0, 4) === to.slice(0, 4) && from.slice(5) === '01-01' && to.slice(5) === '12-31' ? from.slice(0, 4) : '';
}

/** when writes the day or days of an incident as a list has room for it. */
export function when(i: Pick<Incident, 'from' | 'to'>): string {
  return i.from || i.to ? days(i.from, i.to) : '–';
}

/** deedDay writes the day of a deed, or the stretch of days in which its text has it; "" for none. */
export function deedDay(a: Pick<ActRecord, 'day'> & { act: Pick<ActRecord['act'], 'date'> }): string {
  const told = a.act.date;
  if (told?.start && told.end && told.start !== told.end) return days(told.start, told.end);
  return a.day ? day(a.day) : '';
}

/** value writes what a field holds: a day, a range of days, or words. */
export function value(v: string): string {
  const [from, to] = v.split('/');
  return /^\d{4}(-\d{2}){0,2}$/.test(from ?? '') ? days(from!, to ?? from!) : v;
}

/** path writes where an incident was, the innermost first. */
export function path(i: Pick<Incident, 'where'>): string {
  if (!i.where) return '';
  return (i.where.path.length ? i.where.path : [i.where.name]).filter(Boolean).join(', ');
}

/** tolls sums up the figures of a list's row: the range of what is given for each effect, never a single number where
 * there are several. */
export function tolls(figures: readonly FigureClaim[]): { effect: string; words: string }[] {
  const by = new Map<string, string[]>();
  for (const f of figures) {
    if (isName(f)) continue; // a name is no toll
    const said = f.count.exact || String(f.count.min ?? f.count.max ?? '');
    const list = by.get(f.effect) ?? [];
    if (said && !list.includes(said)) list.push(said);
    by.set(f.effect, list);
  }
  return [...by].map(([effect, list]) => ({ effect: label('effect', effect), words: list.length > 3 ? `${list.slice(0, 3).join(' / ')} …` : list.join(' / ') }));
}

/** parties writes from whom to whom a warning went. */
export function parties(w: Pick<Warning, 'from_label' | 'to_label'>): string {
  const none = t('warnings.unknownSide');
  return `${w.from_label || none} → ${w.to_label || none}`;
}
