// The colours of tokens.css against what they stand on, by the formula of WCAG 2.2.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
const tokens = new Map([...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((m) => [m[1]!, [m[2]!, m[3]!] as const]));

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string, theme: 0 | 1): number {
  const [x, y] = [a, b].map((name) => luminance(tokens.get(name)![theme])) as [number, number];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const words = ['ink', 'ink-2'].flatMap((ink) => ['bg', 'surface', 'sunken', 'accent-soft'].map((on) => [ink, on, 4.5] as const));
const tinted = ['said', 'hedged', 'anon', 'denied'].flatMap((m) => [['ink', `mark-bg-${m}`, 7] as const, [`mark-${m}`, 'bg', 3] as const, [`mark-${m}`, 'surface', 3] as const, [`mark-${m}`, `mark-bg-${m}`, 3] as const]);
const rated = ['cc', 'c', 'i', 'ii'].map((c) => ['ink', `ach-${c}`, 7] as const);
const rest = [
  ['ink-3', 'bg', 4.5], ['ink-3', 'surface', 4.5], ['accent', 'bg', 4.5], ['accent', 'surface', 4.5], ['accent', 'accent-soft', 4.5], ['on-accent', 'accent', 4.5],
  ['rel-pos', 'bg', 4.5], ['rel-neg', 'bg', 4.5], ['rel-mixed', 'bg', 4.5], ['rel-pos', 'accent-soft', 4.5], ['rel-neg', 'accent-soft', 4.5], ['rel-mixed', 'accent-soft', 4.5], ['warn', 'surface', 4.5], ['bad', 'accent-soft', 4.5],
  ['ok', 'bg', 4.5], ['ok', 'surface', 4.5], ['bad', 'bg', 4.5], ['bad', 'surface', 4.5], ['warn', 'sunken', 3], ['line-strong', 'bg', 3], ['line-strong', 'surface', 3], ['focus', 'bg', 3], ['focus', 'surface', 3],
] as const;

describe.each([['light', 0], ['dark', 1]] as const)('contrast, %s', (_, theme) => {
  it.each([...words, ...tinted, ...rated, ...rest])('%s on %s is at least %f', (a, b, least) => expect(contrast(a, b, theme)).toBeGreaterThanOrEqual(least));
});
