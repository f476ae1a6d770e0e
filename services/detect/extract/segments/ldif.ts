import { isUtf8 } from 'node:buffer';
import { type NextLine, namedLinesReader, type ReadLine } from './named-lines.ts';
import { unfold } from './unfold.ts';

/** Attributes of directories (RFC 4519, RFC 2798) whose own name does not say what they hold; others keep theirs. */
const attributes: ReadonlyMap<string, string> = new Map([
  ['sn', 'last name'],
  ['street', 'street address'],
  ['postaladdress', 'address'],
  ['homepostaladdress', 'address'],
  ['registeredaddress', 'address'],
  ['carlicense', 'license plate'],
]);

/** An attribute with its options, and the colons that say whether its value is base64. */
const attribute = /^([A-Za-z][A-Za-z0-9-]{0,63})(?:;[A-Za-z0-9;-]{1,64})?(::?) {0,8}/;
/** Values in base64 that stay so: secrets, which their detector reads, and what is no text. */
const kept = /^(?:.*(?:password|pwd|rootpw)|.*photo|.*certificate.*|audio)$/i;

/** Text in base64 is put in place of it, as everything beyond ASCII is written so; blanks follow it. */
const nextLine: NextLine = (bytes, at, to, force) => {
  const line = unfold(bytes, at, to, force);
  if (line === null) return null;
  const [head, name = '', sign] = attribute.exec(bytes.toString('latin1', at, Math.min(line.end, at + 140))) ?? [''];
  if (sign !== '::' || kept.test(name)) return line;
  const start = at + head.length;
  const text = Buffer.from(bytes.toString('latin1', start, line.end), 'base64');
  if (text.length === 0 || !isUtf8(text) || text.some((byte) => byte < 32)) return line;
  text.copy(bytes, start);
  bytes.fill(32, start + text.length, line.end);
  return { end: start + text.length, next: line.next };
};

const readLine: ReadLine = (line, add, blank) => {
  const [head, name = ''] = attribute.exec(line) ?? [''];
  if (name === '') return;
  const holds = attributes.get(name.toLowerCase()) ?? name;
  // Lines of an address are set apart by `$`.
  if (holds === 'address')
    for (let i = line.indexOf('$', head.length); i >= 0; i = line.indexOf('$', i + 1)) blank(i, i + 1);
  add(head.length, line.length, holds);
};

/** LDIF (RFC 2849), as text whose attributes have the names of what they hold. */
export const readLdif = namedLinesReader(() => readLine, nextLine);
