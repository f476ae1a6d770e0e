/** What moves a cursor, colours a line or turns its direction (Unicode's Bidi_Control). */
const obeyed = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu;
/** The same, and what JSON may hold but XML may not: SQS refuses a message with it. */
const unfitInJson = /[\u007f-\u009f\u2028\u2029\p{Bidi_Control}\ufffe\uffff]/gu;
const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Keys, names and tags are other people's text. On a terminal they must not move the cursor or change colours (ESC, C1, CR), so
 * every control character, line separator and direction control becomes its escape.
 */
export const safeText = (text: string): string =>
  text.replace(obeyed, (character) => named[character] ?? escaped(character));

/** The same for a line that people read somewhere else: those characters become U+FFFD. */
export const oneLine = (text: string): string => text.replace(obeyed, '\ufffd');

/** Written JSON with an escape for every such character. */
export const safeJsonText = (json: string): string => json.replace(unfitInJson, escaped);

/** JSON in which every such character is an escape: the same values for who parses it, and nothing that a terminal obeys or a queue refuses. */
export const safeJson = (value: unknown, space?: number): string => safeJsonText(JSON.stringify(value, null, space));

/**
 * The text of a CSV cell, before it is quoted (RFC 4180), that no spreadsheet runs as a formula: a leading `= + - @`, also in full width or
 * behind blanks, tab or line end gets an apostrophe before it (OWASP, CSV injection). Control characters other than tab and line ends become escapes.
 */
export function csvText(value: string): string {
  const text = value.replace(obeyed, (character) => (character in named ? character : escaped(character)));
  return /^(?:[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u.test(text) ? `'${text}` : text;
}

/** A plain text message of SARIF (2.1.0, 3.11.5 and 3.11.6) on one line, in which nothing is a link or a placeholder. */
export const sarifMessage = (text: string): string => oneLine(text).replaceAll('](', '] (').replace(/[{}]/g, '$&$&');
