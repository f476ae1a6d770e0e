import { isUtf8 } from 'node:buffer';

/** The text of a value that is no container; null for containers, `''` for what holds no text. */
export function leafText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
      return String(value);
    case 'object':
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
      if (value instanceof Uint8Array)
        return isUtf8(value) && !value.includes(0) ? Buffer.from(value).toString('utf8') : '';
      return value === null ? '' : null;
    default:
      return '';
  }
}
