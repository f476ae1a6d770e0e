/** Text that PostgreSQL can hold: NUL and lone surrogates, which it refuses, become U+FFFD. Never for object keys: those are bytes. */
export function cleanText(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
}
