import { isDigit, isUpper } from '../../scan/bytes.ts';
import { luhn } from '../../validators/luhn.ts';
import { mod97 } from '../../validators/mod97.ts';
import { type Block, fieldWidth } from '../contract.ts';

const [newline, less, more, ampersand, hyphen] = [10, 60, 62, 38, 45];
/** Longest number with its blanks, and longest stretch between its halves, bytes. */
const [reach, mostBetween] = [44, 400];

/** Ends of a line or tags of HTML that set letters apart (Word makes one for each run), with indentation and the marks of quoted mails. */
const between =
  /^(?:\s|> ?|<\/?(?:span|font|b|i|em|strong|u|small|mark|nobr|wbr|code|o:p)\b[^<>]{0,200}>|&nbsp;){1,60}/i;
/** What may stand before it: groups of a card, of an IBAN, of a Social Security number. */
const heads =
  /(?<![\dA-Za-z]|[\dA-Za-z]-|\d )(?:\d{4}(?:[ -]\d{4}){0,2}-?|[A-Z]{2}\d{2}(?: [\dA-Z]{4}){0,7}|\d{3}-(?:\d{2}-)?)$/;
const tails = /^[\dA-Z]{4}(?:[ -][\dA-Z]{4}){0,7}(?: [\dA-Z]{1,3})?(?![\dA-Za-z])|^\d{2}-\d{4}(?![\dA-Za-z-])/;

const isGroup = (byte: number | undefined): boolean => byte !== undefined && (isDigit(byte) || isUpper(byte));

const isFour = (bytes: Uint8Array, at: number): boolean =>
  isGroup(bytes[at]) && isGroup(bytes[at + 1]) && isGroup(bytes[at + 2]) && isGroup(bytes[at + 3]);

/** False where neither a group nor a tag or mark follows behind blanks: most lines of tables end in a number, and expressions cost more than that. */
function mayGoOn(bytes: Uint8Array, end: number): boolean {
  let at = end;
  while (at < bytes.length && bytes[at]! <= 32) at += 1;
  const byte = bytes[at];
  if (byte === less || byte === more || byte === ampersand) return true;
  return isGroup(byte) && (bytes[at + 2] === hyphen || (isFour(bytes, at) && !isGroup(bytes[at + 4])));
}

/**
 * Puts cards, IBANs and Social Security numbers that a line end or tags part between two of their groups in one, without separators, in place; line
 * ends and blanks follow. Only what its check digits or its three groups tell: lines of tables end and begin with numbers as well.
 */
export function joinSplitNumbers(block: Block): void {
  const { text } = block;
  const bytes = Buffer.from(text.buffer, text.byteOffset, text.length);
  for (const sign of [newline, less])
    for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) {
      let end = at;
      while (end > 0 && (bytes[end - 1] === 32 || bytes[end - 1] === 13)) end -= 1;
      const isOpen = bytes[end - 1] === hyphen;
      if (isOpen ? isGroup(bytes[end - 2]) : isFour(bytes, end - 4) && !isGroup(bytes[end - 5]))
        if (mayGoOn(bytes, end)) join(bytes, end, block);
    }
}

function join(bytes: Buffer, end: number, { fields }: Block): void {
  const [gap] = between.exec(bytes.toString('latin1', end, end + mostBetween)) ?? [''];
  const next = end + gap.length;
  if (gap === '' || !isGroup(bytes[next])) return;
  const [head] = heads.exec(bytes.toString('latin1', Math.max(0, end - reach), end)) ?? [''];
  const [tail] = tails.exec(bytes.toString('latin1', next, next + reach)) ?? [''];
  if (head === '' || tail === '') return;
  const start = end - head.length;
  const [whole, taken] = numberOf(head, tail);
  if (whole === '') return;
  const owner = fields === null ? -1 : fieldOf(fields, start, gap.includes('<') ? end : next + taken);
  if (fields !== null && owner < 0) return;
  const lines = gap.replace(/[^\n]/g, '');
  const written = (whole + lines).padEnd(next + taken - start);
  bytes.write(written, start, 'latin1');
  if (gap.includes('<') && fields !== null) fields[owner + 1] = start + whole.length;
}

/** The number that begins with `head` and goes on with `tail`, and how much of that it takes; empty for none. */
function numberOf(head: string, tail: string): readonly [whole: string, taken: number] {
  const groups = tail.split(/(?=[ -])/);
  for (let count = groups.length; count > 0; count--) {
    const taken = groups.slice(0, count).join('');
    const whole = head + taken;
    if (/^\d{3}-\d{2}-\d{4}$/.test(whole)) return [whole, taken.length];
    const plain = whole.replace(/[ -]/g, '');
    const isCard = /^[3-6]\d{15}$/.test(plain) && luhn(plain);
    if (isCard || (/^[A-Z]{2}\d{2}[\dA-Z]{11,30}$/.test(plain) && mod97(plain.slice(4) + plain.slice(0, 4)) === 1))
      return [plain, taken.length];
  }
  return ['', 0];
}

/** Index of the entry of the field that holds `[start, end)`, negative for none. */
function fieldOf(fields: Int32Array, start: number, end: number): number {
  let low = 0;
  let high = fields.length / fieldWidth;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fields[middle * fieldWidth]! > start) high = middle;
    else low = middle + 1;
  }
  const at = (low - 1) * fieldWidth;
  return at >= 0 && fields[at + 1]! >= end ? at : -1;
}
