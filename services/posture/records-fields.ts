/** Tells where a record is not understood. */
export class RecordProblem extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

/** An object, and no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field by its name as AWS's APIs write it, or with a small first letter as some tools do. */
export const fieldOf = (fields: Fields, name: string): unknown =>
  fields[name] ?? fields[name.charAt(0).toLowerCase() + name.slice(1)] ?? fields[name.toLowerCase()];

/** Null when it is not given. Throws `RecordProblem` when it is no text. */
export function textOf(value: unknown, where: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  throw new RecordProblem(`${where} is not a text`);
}
