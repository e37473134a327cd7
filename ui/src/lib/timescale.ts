// Days on a line: where they stand, and which of them are written under it.

const DAY = 86_400_000;

/** at is the moment of an ISO day or moment in milliseconds, NaN where it is no whole day. */
export function at(iso: string): number {
  return /^\d{4}-\d{2}-\d{2}/.test(iso) ? Date.parse(iso.length > 10 ? iso : iso.slice(0, 10)) : NaN;
}

export interface Scale {
  from: number;
  to: number;
  /** Where a moment stands, in pixels. Everything stands in the middle where there is but one moment. */
  x: (time: number) => number;
  /** The moment at a place. */
  time: (x: number) => number;
}

/** scaleOf lays the moments from `from` to `to` on the pixels from `left` to `right`. */
export function scaleOf(from: number, to: number, left: number, right: number): Scale {
  const span = to - from;
  return {
    from,
    to,
    x: (time) => (span > 0 ? left + ((time - from) / span) * (right - left) : (left + right) / 2),
    time: (x) => (right > left ? from + ((x - left) / (right - left)) * span : from),
  };
}

export interface Tick {
  time: number;
  /** An ISO day, month or year, as much of it as the step asks for. */
  iso: string;
}

const iso = (time: number) => new Date(time).toISOString();

/** ticks are at most about `most` round days, months or years between two moments; each begins its stretch. */
export function ticks(from: number, to: number, most: number): Tick[] {
  if (!Number.isFinite(from) || !Number.isFinite(to) || to < from || most < 1) return [];
  const days = (to - from) / DAY + 1;
  const step = [1, 2, 7, 14].find((s) => days / s <= most);
  const out: Tick[] = [];
  if (step !== undefined) {
    // Weeks begin on Mondays: 5 January 1970 was one.
    const first = step < 7 ? Math.floor(from / DAY) * DAY : Math.floor((from / DAY - 4) / step) * step * DAY + 4 * DAY;
    for (let time = first; time <= to; time += step * DAY) if (time >= from) out.push({ time, iso: iso(time).slice(0, 10) });
    return out.length ? out : [{ time: from, iso: iso(from).slice(0, 10) }];
  }
  const months = days / 30.4;
  const each = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000].find((m) => months / m <= most) ?? 60000;
  const begin = new Date(from);
  const whole = begin.getUTCFullYear() * 12 + begin.getUTCMonth();
  for (let m = Math.ceil(whole / each) * each; ; m += each) {
    const time = monthStart(m);
    if (time > to || !Number.isFinite(time)) break;
    if (time >= from) out.push({ time, iso: iso(time).slice(0, each % 12 ? 7 : 4) });
  }
  return out;
}

function monthStart(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime();
}
