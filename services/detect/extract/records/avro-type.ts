import type { Schema, Type } from 'avsc';
import { ExtractError } from '../core/extract-error.ts';

/** The type of a schema in JSON. Whole numbers over 2^53 come as bigint; logical types stay what they are made of. */
export async function avroType(schema: string): Promise<Type> {
  const avro = (await import('avsc')).default;
  const long = avro.types.LongType.__with({
    fromBuffer: (bytes: Buffer) => bytes.readBigInt64LE(),
    toBuffer: (value: bigint) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64LE(value);
      return bytes;
    },
    fromJSON: BigInt,
    toJSON: Number,
    isValid: (value: unknown) => typeof value === 'bigint',
    compare: (a: bigint, b: bigint) => (a === b ? 0 : a < b ? -1 : 1),
  });
  const parsed: unknown = JSON.parse(schema);
  if (holdsEmptyItems(parsed)) throw new ExtractError('UNSUPPORTED_FILE_TYPE_EXCEPTION', 'avro array of nothing');
  return avro.Type.forSchema(schemaOf(parsed), { registry: { long } });
}

function schemaOf(parsed: unknown): Schema {
  if (typeof parsed === 'string' || Array.isArray(parsed) || isObject(parsed))
    return JSON.parse(JSON.stringify(parsed));
  throw new ExtractError('MALFORMED_FILE', 'avro schema');
}

/** An array of values that take no bytes can claim any length: avsc would count to it. */
function holdsEmptyItems(schema: unknown): boolean {
  const empty = new Set<unknown>(['null']);
  const isEmpty = (type: unknown, depth: number): boolean => {
    if (depth > 100) throw new ExtractError('MALFORMED_FILE', 'avro schema nested too deep');
    if (!isObject(type)) return empty.has(type);
    if (type['type'] === 'record' || type['type'] === 'error') {
      const fields = Array.isArray(type['fields']) ? type['fields'] : [];
      return fields.every((field: unknown) => isObject(field) && isEmpty(field['type'], depth + 1));
    }
    return type['type'] === 'fixed'
      ? type['size'] === 0
      : isObject(type['type']) || empty.has(type['type'])
        ? isEmpty(type['type'], depth + 1)
        : false;
  };
  let found = false;
  const walk = (node: unknown, depth: number): void => {
    if (depth > 200) throw new ExtractError('MALFORMED_FILE', 'avro schema nested too deep');
    if (Array.isArray(node)) for (const item of node) walk(item, depth + 1);
    if (!isObject(node)) return;
    if (isEmpty(node, 0)) empty.add(node['name']);
    for (const value of Object.values(node)) walk(value, depth + 1);
    if (node['type'] === 'array' && isEmpty(node['items'], 0)) found = true;
  };
  walk(schema, 0);
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
