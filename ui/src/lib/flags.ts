import { label } from './messages';
import type { Flag } from './report';

/** flagName names what is held against a place. What may rest on one origin is no less said than what does, but otherwise. */
export function flagName(f: Pick<Flag, 'code' | 'severity'>): string {
  return label('flag', f.code === 'single_origin' && f.severity === 'notable' ? 'perhaps_one' : f.code);
}
