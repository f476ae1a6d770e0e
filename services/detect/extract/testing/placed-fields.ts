import { expect } from 'vitest';
import { collect } from './collect.ts';

const read = async (text: string, mimeType: string) => {
  const seen = await collect(Buffer.from(text), 'message', {}, 7);
  expect(seen.outcome).toMatchObject({ mimeType, reason: null });
  return {
    text: seen.text,
    fields: seen.fields.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
  };
};

/** Names and values of a text of this type, of which no byte may move. */
export async function placedFields(text: string, mimeType: string) {
  const seen = await read(text, mimeType);
  expect(Buffer.byteLength(seen.text)).toBe(Buffer.byteLength(text));
  return seen.fields;
}

/** The same of a text that may not change at all. */
export async function fieldsOf(text: string, mimeType: string) {
  const seen = await read(text, mimeType);
  expect(seen.text).toBe(text);
  return seen.fields;
}

/** A record of columns, each with its width. */
export const record = (...columns: readonly (readonly [text: string, width: number])[]): string =>
  columns.map(([text, width]) => text.padEnd(width)).join('');
