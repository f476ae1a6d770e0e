const start =
  /^(?:set|create|drop|insert|replace|use|begin|pragma|copy|lock|alter|select\s+pg_catalog|start\s+transaction|go|delete|truncate|declare|if|exec|merge|update|with)\b/i;
const name = '(?:"[^"\\n]{1,128}"|`[^`\\n]{1,128}`|\\[[^\\]\\n]{1,128}\\]|[\\w$.]){1,128}';
const data = new RegExp(
  `^(?:(?:insert|replace)\\s{1,9}(?:(?:ignore|or\\s\\w{1,9})\\s)?(?:into\\s{1,9})?${name}\\s{0,9}(?:\\(|values?\\b)` +
    `|insert\\s{1,9}all\\s{1,9}(?:when\\b|into\\b)|merge\\s{1,9}into\\s{1,9}${name}\\s` +
    `|create\\s(?:\\w{1,9}\\s){0,3}table\\s{1,9}(?:if\\snot\\sexists\\s)?${name}\\s{0,9}\\(` +
    `|copy\\s${name}\\s{0,9}(?:\\([^)\\n]{0,9999}\\)\\s)?from\\sstdin\\b)`,
  'im',
);

/** Whether a text is SQL that carries rows or tables: its first statement begins as SQL does, and a line makes a table or fills one. */
export function looksLikeSql(text: string, extension: string): boolean {
  let body = text.trimStart();
  while (body.startsWith('--') || body.startsWith('/*')) {
    const isLine = body.startsWith('--');
    const end = body.indexOf(isLine ? '\n' : '*/');
    if (end < 0) return false;
    body = body.slice(end + (isLine ? 1 : 2)).replace(/^[;\s]+/, '');
  }
  if (!start.test(body) && extension !== 'sql') return false;
  return data.test(text) || (extension === 'sql' && start.test(body));
}
