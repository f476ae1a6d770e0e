import { ExtractError } from '../core/extract-error.ts';

const primitives = ['null', 'boolean', 'int', 'long', 'float', 'double', 'bytes', 'string'] as const;
type Primitive = (typeof primitives)[number];

/** A type of an Avro schema, with references resolved; records may hold themselves. */
export type AvroNode =
  | { readonly kind: Primitive }
  | { readonly kind: 'fixed'; readonly size: number }
  /** Digits in bytes; `size` where their number is fixed. */
  | { readonly kind: 'decimal'; readonly size: number | null; readonly scale: number }
  /** Days or parts of a second since 1970. */
  | { readonly kind: 'time'; readonly milliseconds: number }
  | { readonly kind: 'enum'; readonly symbols: readonly string[] }
  | { readonly kind: 'array'; readonly items: AvroNode }
  | { readonly kind: 'map'; readonly values: AvroNode }
  | { readonly kind: 'union'; readonly branches: readonly AvroNode[] }
  | { readonly kind: 'record'; readonly fields: { readonly name: string; readonly node: AvroNode }[] };

const maxDepth = 100;

/** The type that a schema describes; throws ExtractError MALFORMED_FILE where it is none. */
export function avroSchema(schema: unknown): AvroNode {
  return new Schema().node(schema, '', 0);
}

class Schema {
  readonly #named = new Map<string, AvroNode>();

  node(schema: unknown, namespace: string, depth: number): AvroNode {
    if (depth > maxDepth) throw malformed('nested too deep');
    if (typeof schema === 'string') return this.#reference(schema, namespace);
    if (Array.isArray(schema)) {
      return { kind: 'union', branches: schema.map((branch: unknown) => this.node(branch, namespace, depth + 1)) };
    }
    if (!isObject(schema)) throw malformed('type');
    const { type } = schema;
    switch (type) {
      case 'record':
      case 'error':
        return this.#record(schema, namespace, depth);
      case 'enum': {
        const symbols = Array.isArray(schema['symbols']) ? schema['symbols'].map(String) : [];
        return this.#name(schema, namespace, { kind: 'enum', symbols });
      }
      case 'fixed': {
        const size = Number(schema['size']);
        if (!Number.isSafeInteger(size) || size < 0) throw malformed('fixed size');
        return this.#name(schema, namespace, decimalOf(schema, size) ?? { kind: 'fixed', size });
      }
      case 'array':
        return { kind: 'array', items: this.node(schema['items'], namespace, depth + 1) };
      case 'map':
        return { kind: 'map', values: this.node(schema['values'], namespace, depth + 1) };
      default:
        return timeOf(schema) ?? decimalOf(schema, null) ?? this.node(type, namespace, depth + 1);
    }
  }

  #record(schema: Record<string, unknown>, namespace: string, depth: number): AvroNode {
    const fields: { name: string; node: AvroNode }[] = [];
    const record = this.#name(schema, namespace, { kind: 'record', fields });
    const inner = typeof schema['namespace'] === 'string' ? schema['namespace'] : namespace;
    if (!Array.isArray(schema['fields'])) throw malformed('record');
    for (const field of schema['fields']) {
      if (!isObject(field)) throw malformed('field');
      fields.push({ name: String(field['name']), node: this.node(field['type'], inner, depth + 1) });
    }
    return record;
  }

  #name(schema: Record<string, unknown>, namespace: string, node: AvroNode): AvroNode {
    const name = String(schema['name']);
    const space = typeof schema['namespace'] === 'string' ? schema['namespace'] : namespace;
    this.#named.set(name, node);
    if (!name.includes('.') && space !== '') this.#named.set(`${space}.${name}`, node);
    return node;
  }

  #reference(name: string, namespace: string): AvroNode {
    const primitive = primitives.find((candidate) => candidate === name);
    if (primitive !== undefined) return { kind: primitive };
    const node = this.#named.get(`${namespace}.${name}`) ?? this.#named.get(name);
    if (node === undefined) throw malformed('name');
    return node;
  }
}

/** Milliseconds of what logical types count (Avro 1.12, "Logical Types"). */
const times: Readonly<Record<string, number>> = {
  date: 86_400_000,
  'timestamp-millis': 1,
  'timestamp-micros': 1e-3,
  'timestamp-nanos': 1e-6,
  'local-timestamp-millis': 1,
  'local-timestamp-micros': 1e-3,
  'local-timestamp-nanos': 1e-6,
};

function timeOf({ type, logicalType }: Record<string, unknown>): AvroNode | null {
  if ((type !== 'int' && type !== 'long') || typeof logicalType !== 'string') return null;
  const milliseconds = Object.hasOwn(times, logicalType) ? times[logicalType] : undefined;
  return milliseconds === undefined ? null : { kind: 'time', milliseconds };
}

function decimalOf({ type, logicalType, scale = 0 }: Record<string, unknown>, size: number | null): AvroNode | null {
  if (logicalType !== 'decimal' || (size === null && type !== 'bytes')) return null;
  return { kind: 'decimal', size, scale: Number(scale) };
}

/** What authors say in a schema: descriptions and default values, a line each. */
export function schemaTexts(schema: unknown): string[] {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (isObject(value))
      for (const [key, inner] of Object.entries(value)) {
        if ((key === 'doc' || key === 'default') && typeof inner === 'string') texts.push(inner);
        else walk(inner);
      }
  };
  walk(schema);
  return texts;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(what: string): ExtractError {
  return new ExtractError('MALFORMED_FILE', `avro schema: ${what}`);
}
