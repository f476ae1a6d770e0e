/** Milliseconds since 1970 of an ISO 8601 date or of epoch seconds; NaN for anything else. */
export function instantOf(text: string): number {
  if (/^\d{5,}(\.\d+)?$/.test(text)) return Number(text) * 1000;
  return /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:?\d{2})?)?)?)?$/.test(text) ? Date.parse(text) : Number.NaN;
}
