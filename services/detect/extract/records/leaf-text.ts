/** The text of a value that is no container and no bytes; null for containers, `''` for what holds no text. */
export function leafText(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
      return String(value);
    case 'object':
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
      return value === null ? '' : null;
    default:
      return '';
  }
}
