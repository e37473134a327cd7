import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { command, groups, kind, lines, says, under, type Description } from './openapi';

const d = JSON.parse(readFileSync(new URL('../../../docs/reference/openapi.json', import.meta.url), 'utf8')) as Description;

describe('the description', () => {
  test('every operation stands in one group, with words that say what it is', () => {
    const all = groups(d).flatMap((g) => g.entries);
    expect(all.length).toBeGreaterThan(60);
    expect(new Set(all.map((e) => e.op.operationId)).size).toBe(all.length);
    for (const g of groups(d)) expect(g.name).not.toBe('');
    for (const e of all) expect(e.op.summary, e.path).toBeTruthy();
  });
  test('words filter it, all of them at once', () => {
    const found = groups(d, 'list statements').flatMap((g) => g.entries.map((e) => e.op.operationId));
    expect(found).toContain('list-statements');
    expect(found).not.toContain('create-case');
    expect(groups(d, 'no such thing at all')).toEqual([]);
  });
  test('every schema that is named is there, and its fields have types', () => {
    for (const [name, s] of Object.entries(d.components.schemas)) {
      for (const l of lines(s)) {
        expect(l.kind, `${name}.${l.name}`).not.toBe('');
        if (l.schema.$ref) expect(under(d, l.schema), l.kind).toBeDefined();
      }
    }
  });
});

test('types in a few words', () => {
  expect(kind(undefined)).toBe('any');
  expect(kind({ type: ['string', 'null'] })).toBe('string or null');
  expect(kind({ type: 'array', items: { $ref: '#/components/schemas/Record' } })).toBe('Record[]');
  expect(kind({ anyOf: [{ $ref: '#/x/Origins' }, { type: 'null' }] })).toBe('Origins or null');
  expect(kind({ type: 'object', additionalProperties: { type: 'integer' } })).toBe('map of integer');
  expect(kind({ type: 'string', format: 'date-time' })).toBe('date-time');
});

test('what a field says of itself', () => {
  expect(says({ enum: ['a', ''], type: 'string' })).toBe('One of a, “”.');
  expect(says({ description: 'How many.', minimum: 1, maximum: 5, default: 2 })).toBe('How many. 1 to 5. Left out: 2.');
});

test('a call as a line for a shell keeps quotes whole and the token out', () => {
  const line = command('http://127.0.0.1:1', '/api/v1', { method: 'POST', path: '/x', op: { operationId: 'x', responses: {}, requestBody: { content: { 'application/json': { example: { note: "it's" } } } } } });
  expect(line).toBe(`curl -X POST -H "Authorization: Bearer $HEARSAY_TOKEN" --json '{"note":"it'\\''s"}' 'http://127.0.0.1:1/api/v1/x'`);
});
