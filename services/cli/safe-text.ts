/** What moves a cursor, colours a line or turns its direction (Unicode's Bidi_Control). */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu;
const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Keys, names and tags are other people's text. On a terminal they must not move the cursor or change colours (ESC, C1, CR), so
 * every control character, line separator and direction control becomes its escape.
 */
export const safeText = (text: string): string =>
  text.replace(unsafe, (character) => named[character] ?? escaped(character));

/** JSON in which every such character is an escape: the same values for who parses it, and nothing that a terminal obeys. */
export const safeJson = (value: unknown, space?: number): string =>
  JSON.stringify(value, null, space).replace(unsafe, (character) =>
    character === '\n' ? character : escaped(character),
  );

/**
 * A CSV cell (RFC 4180) that no spreadsheet runs as a formula: a leading `= + - @`, also in full width, tab or CR gets an apostrophe before
 * it (OWASP, CSV injection). Control characters other than tab and line ends become escapes.
 */
export function csvCell(value: string): string {
  const text = value.replace(unsafe, (character) => (character in named ? character : escaped(character)));
  const guarded = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
