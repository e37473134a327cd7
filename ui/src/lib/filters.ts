// The state of a list in its address: the same parameters as the API's and the command line's flags. Repeated keys mean
// or, different keys mean and, "-" before a value means not.

import type { Problem } from './records';

/** Keys that steer a list and filter nothing. */
const STEERING = new Set(['sort', 'limit', 'cursor', 'view', 'ego', 'depth', 'on']);
/** Of these, what is the page's own affair alone: how relations are drawn. */
const DRAWN = ['view', 'ego', 'depth', 'on'];

/** steers reports whether a parameter says how a list is shown, and not what is in it. */
function steers(field: string, value: string): boolean {
  return STEERING.has(field) || (field === 'alleged' && value === 'count');
}

export interface Chip {
  field: string;
  value: string;
  not: boolean;
}

/** chips lists the filters in force, in the order of the address. */
export function chips(query: URLSearchParams): Chip[] {
  const out: Chip[] = [];
  for (const [field, raw] of query) {
    if (steers(field, raw) || raw === '') continue;
    const not = raw.startsWith('-') && raw.length > 1;
    out.push({ field, value: not ? raw.slice(1) : raw, not });
  }
  return out;
}

function written(chip: Chip): string {
  return chip.not ? '-' + chip.value : chip.value;
}

/** has reports whether a filter is in force. */
export function has(query: URLSearchParams, chip: Chip): boolean {
  return query.getAll(chip.field).includes(written(chip));
}

/** toggle adds a filter or takes it away, and goes back to the first page. A value is never both wanted and excluded. */
export function toggle(query: URLSearchParams, chip: Chip): URLSearchParams {
  const next = without(query, { ...chip, not: !chip.not });
  if (has(query, chip)) return without(next, chip);
  next.append(chip.field, written(chip));
  return next;
}

/** without takes one filter away and goes back to the first page. */
export function without(query: URLSearchParams, chip: Chip): URLSearchParams {
  const next = new URLSearchParams();
  for (const [field, value] of query) {
    if (field !== 'cursor' && !(field === chip.field && value === written(chip))) next.append(field, value);
  }
  return next;
}

/** set replaces all values of a key; "" removes it. */
export function set(query: URLSearchParams, field: string, value: string): URLSearchParams {
  const next = new URLSearchParams(query);
  if (field !== 'cursor') next.delete('cursor');
  if (value === '') next.delete(field);
  else next.set(field, value);
  return next;
}

/** cleared keeps only how the list is shown. */
export function cleared(query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams();
  for (const [field, value] of query) if (field !== 'cursor' && steers(field, value)) next.append(field, value);
  return next;
}

/** asked is what the server is asked for: how the answer is drawn is the page's own affair. */
export function asked(query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const name of DRAWN) next.delete(name);
  return next;
}

/** command writes a list as the command line that prints it. Parameters that were not understood are left out. */
export function command(list: string, caseId: string, query: URLSearchParams, problems: readonly Problem[] = []): string {
  const bad = new Set(problems.map((p) => p.parameter));
  const words = ['hearsay', 'ls', list, '--case', quoted(caseId)];
  for (const [field, value] of query) {
    if (field === 'cursor' || DRAWN.includes(field) || value === '' || bad.has(field)) continue;
    // A value that begins with "-" would be taken for a flag if it stood alone.
    words.push(value.startsWith('-') ? `--${field}=${quoted(value)}` : `--${field} ${quoted(value)}`);
  }
  return words.join(' ');
}

function quoted(value: string): string {
  return /^[\w@%+:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
