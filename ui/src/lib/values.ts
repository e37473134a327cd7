// Words for the values of filters.

import { day } from './format';
import { label } from './messages';

const GROUPS: Record<string, string> = { reason: 'reasonStated' };

/** valueLabel writes a filter's value for a person. */
export function valueLabel(field: string, value: string): string {
  if (field === 'since' || field === 'until') return day(value);
  return label(GROUPS[field] ?? field, value);
}
