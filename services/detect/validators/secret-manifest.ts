import { isMachineKey } from './assigned-secret.ts';
import { decodedText } from './decoded-text.ts';
import { isStatedPassword } from './stated-password.ts';

/** Beginnings of archives, certificates and key stores, in base64. */
const files = /^(?:H4sI|MII|LS0t|UEsDB|iVBOR|\/9j\/|eyJ|\/u3\+)/;

/** True for the base64 of a password or key: of a text that can be nothing else, or of random bytes. */
export function isEncodedSecret(value: string): boolean {
  if (files.test(value)) return false;
  const text = decodedText(value)?.trim();
  if (text === undefined) return value.length >= 24 && value.length <= 400 && isMachineKey(value);
  return isStatedPassword(text) || (text.length >= 16 && isMachineKey(text));
}

const indentOf = (line: string): number => /^[ \t]*(?:- +)?/.exec(line)?.[0].length ?? 0;
const kindSecret = /^[ \t]*(?:- +)?kind: *["']?Secret["']?[ \t\r]*$/;

/** True when a line of the mapping at `indent`, from its first line on or up to its last, says `kind: Secret`. */
function saysSecret(lines: Iterable<string>, indent: number, upwards: boolean): boolean {
  for (const line of lines) {
    if (line.trim() === '') continue;
    const at = indentOf(line);
    const begins = /^[ \t]*- /.test(line) && at <= indent;
    if (line.startsWith('---') || at < indent || (begins && !upwards)) return false;
    if (at === indent && kindSecret.test(line)) return true;
    if (begins) return false;
  }
  return false;
}

/** True when a value between `above` and `below` stands in the `data` of a Secret's manifest: YAML in blocks or flow, or JSON. */
export function isInSecretData(above: string, below: string): boolean {
  if (/(?:^|[\s{,])["']?data["']?:\s*\{[^{}]*$/.test(above))
    return /["']?kind["']?: *["']?Secret["']?[\s,}]/.test(`${above}\n${below}`);
  const lines = above.split('\n').reverse();
  const indent = indentOf(lines.shift() ?? '');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line.trim() === '' || indentOf(line) >= indent) continue;
    if (!/^[ \t]*(?:- +)?data:[ \t\r]*$/.test(line)) return false;
    const outer = indentOf(line);
    const first = /^[ \t]*- /.test(line);
    return (!first && saysSecret(lines, outer, true)) || saysSecret(below.split('\n').slice(1), outer, false);
  }
  return false;
}
