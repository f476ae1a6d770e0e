/**
 * Keys, names and tags are other people's text. On a terminal they must not move the cursor or change colours (ESC, C1, CR), so
 * every control character, line separator and direction override becomes its escape.
 */
export function safeText(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (character) => {
    const code = character.charCodeAt(0);
    return code === 10 ? '\\n' : code === 13 ? '\\r' : code === 9 ? '\\t' : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** A CSV cell (RFC 4180) that no spreadsheet runs as a formula: a leading `= + - @`, tab or CR gets an apostrophe before it (OWASP, CSV injection). */
export function csvCell(value: string): string {
  const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
