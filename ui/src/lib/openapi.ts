// The API's description, made ready to be read: groups of operations, and schemas as lines of a tree.

export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  anyOf?: Schema[];
  examples?: unknown[];
  default?: unknown;
  minimum?: number;
  maximum?: number;
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

interface Content {
  schema?: Schema;
  example?: unknown;
}

export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Content>; required?: boolean };
  responses: Record<string, { description?: string; content?: Record<string, Content> }>;
}

export interface Description {
  info: { title: string; version: string; description?: string };
  servers?: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** One operation with its address. */
export interface Entry {
  method: string;
  path: string;
  op: Operation;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** groups returns the operations under their headings, in the order in which these first come; words filter them. */
export function groups(d: Description, words = ''): { name: string; entries: Entry[] }[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const by = new Map<string, Entry[]>();
  for (const [path, item] of Object.entries(d.paths)) {
    for (const method of METHODS) {
      const op = item[method];
      if (!op) continue;
      const text = `${method} ${path} ${op.operationId} ${op.summary ?? ''} ${op.description ?? ''} ${op.tags?.join(' ') ?? ''}`.toLowerCase();
      if (!wanted.every((w) => text.includes(w))) continue;
      const name = op.tags?.[0] ?? '';
      if (!by.has(name)) by.set(name, []);
      by.get(name)!.push({ method: method.toUpperCase(), path, op });
    }
  }
  return [...by].map(([name, entries]) => ({ name, entries }));
}

/** named is the name of the schema that a reference leads to, "" for none. */
export const named = (s: Schema | undefined): string => s?.$ref?.split('/').at(-1) ?? '';

/** kind writes a schema's type in a few words: "string", "Record[]", "Origins or null". */
export function kind(s: Schema | undefined): string {
  if (!s) return 'any';
  if (s.$ref) return named(s);
  if (s.anyOf) return s.anyOf.map(kind).join(' or ');
  const types = Array.isArray(s.type) ? s.type : s.type ? [s.type] : ['any'];
  return types
    .map((t) => {
      if (t === 'array') return `${kind(s.items)}[]`;
      if (t === 'object' && typeof s.additionalProperties === 'object') return `map of ${kind(s.additionalProperties)}`;
      return t === 'string' && s.format ? s.format : t;
    })
    .join(' or ');
}

/** under returns the schema whose fields a type has: that of a reference, of a list's records, of what may be null. */
export function under(d: Description, s: Schema | undefined): Schema | undefined {
  if (!s) return undefined;
  if (s.$ref) return d.components.schemas[named(s)];
  if (s.anyOf) return under(d, s.anyOf.find((x) => x.type !== 'null'));
  if (s.items) return under(d, s.items);
  if (typeof s.additionalProperties === 'object') return under(d, s.additionalProperties);
  return s.properties ? s : undefined;
}

/** A field of a schema, as a line. */
export interface Line {
  name: string;
  kind: string;
  says: string;
  required: boolean;
  schema: Schema;
}

/** lines returns a schema's fields. */
export function lines(s: Schema): Line[] {
  return Object.entries(s.properties ?? {})
    .filter(([name]) => !name.startsWith('$'))
    .map(([name, f]) => ({ name, kind: kind(f), says: says(f), required: s.required?.includes(name) ?? false, schema: f }));
}

/** says is what a schema says of itself: its description, its values, its bounds. */
export function says(s: Schema): string {
  const values = s.enum ?? s.items?.enum;
  const out = [s.description?.trim() ?? ''];
  if (values && !out[0]!.includes(String(values[0]))) out.push(`One of ${values.map((v) => (v === '' ? '“”' : String(v))).join(', ')}.`);
  if (s.minimum !== undefined && s.maximum !== undefined) out.push(`${s.minimum} to ${s.maximum}.`);
  if (s.default !== undefined) out.push(`Left out: ${JSON.stringify(s.default)}.`);
  return out.filter(Boolean).join(' ');
}

/** command writes a call as a line for a shell. The token stays out of it: it is asked from the environment. */
export function command(origin: string, base: string, e: Entry): string {
  const parts = ['curl'];
  if (e.method !== 'GET') parts.push('-X', e.method);
  parts.push('-H', '"Authorization: Bearer $HEARSAY_TOKEN"');
  const json = e.op.requestBody?.content['application/json'];
  if (json) parts.push('--json', quote(JSON.stringify(json.example ?? {})));
  else if (e.op.requestBody?.content['multipart/form-data']) parts.push('-F', 'files=@article.html');
  const query = (e.op.parameters ?? []).filter((p) => p.in === 'query' && p.required).map((p) => `${p.name}=…`);
  parts.push(quote(origin + base + e.path + (query.length ? '?' + query.join('&') : '')));
  return parts.join(' ');
}

const quote = (s: string): string => `'${s.replaceAll("'", `'\\''`)}'`;
