// Words for the fields, values and orders of lists. The same name can mean different things in different lists: "kind" of an
// incident is what happened, of a statement on whose word it is.

import { day } from './format';
import { label } from './messages';

/** The words of a field's values: by list and field, or by the field alone. */
const GROUPS: Record<string, string> = {
  reason: 'reasonStated', facts: 'factsState', known: 'yesNo', perhaps: 'yesNo', dated: 'yesNo', alleged: 'yesNo', contested: 'yesNo', outcome: 'yesNo',
  type: 'actType', response: 'answer', 'actors.kind': 'actorKind', 'incidents.kind': 'incidentKind', 'warnings.kind': 'noticeKind', 'sources.kind': 'profileKind',
  'incidents.conflict': 'conflict', origins: 'originCount', circular: 'yesNo', directed: 'yesNo', 'origins.of': 'ofKind', 'links.kind': 'linkKind', 'tensions.kind': 'tensionKind', 'sources.conflict': 'yesNo', 'sources.grade': 'gradeShort',
};

/** groupOf names the group of words that a field's values have in a list. */
export function groupOf(list: string, field: string): string {
  return GROUPS[`${list}.${field}`] ?? GROUPS[field] ?? field;
}

/** valueLabel writes a filter's value for a person. */
export function valueLabel(field: string, value: string, list = ''): string {
  if (field === 'since' || field === 'until') return day(value);
  if (field === 'country') return country(value);
  if (field === 'grade') return value === 'none' ? label('sources', 'noGrade') : value;
  return label(groupOf(list, field), value);
}

/** fieldLabel names a field of a list. */
export function fieldLabel(list: string, field: string): string {
  const own = label(`field.${list}`, field);
  return own === field ? label('field', field) : own;
}

/** sortLabel names an order of a list. */
export function sortLabel(list: string, sort: string): string {
  const own = label(`sort.${list}`, sort);
  return own === sort ? label('sort', sort) : own;
}

const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' });

/** country names a state by its two letters; what is no such code stays as it is. */
export function country(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
}
