/** What is needed of a tar header. `size` is NaN when it is no number. */
export interface TarHeader {
  readonly name: string;
  readonly size: number;
  readonly type: string;
  /** Where a link points to. */
  readonly link: string;
}

/** Reads a header of 512 bytes; null when its checksum is wrong. */
export function tarHeader(record: Uint8Array): TarHeader | null {
  if (record.length < 512) return null;
  const bytes = Buffer.from(record.buffer, record.byteOffset, record.length);
  let unsigned = 8 * 32;
  for (let i = 0; i < 512; i++) if (i < 148 || i >= 156) unsigned += bytes[i]!;
  let signed = unsigned;
  for (let i = 0; i < 512; i++) if ((i < 148 || i >= 156) && bytes[i]! > 127) signed -= 256;
  const sum = octal(bytes, 148, 8);
  if (sum !== unsigned && sum !== signed) return null;
  const prefix = bytes.toString('latin1', 257, 262) === 'ustar' ? text(bytes, 345, 155) : '';
  const name = text(bytes, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: number(bytes, 124, 12),
    type: String.fromCharCode(bytes[156]!),
    link: text(bytes, 157, 100),
  };
}

/** True when `head` starts as a tar does: a header whose checksum is right. */
export function isTar(head: Uint8Array): boolean {
  return head.length >= 512 && head[0] !== 0 && tarHeader(head.subarray(0, 512)) !== null;
}

/** The `length key=value\n` records of a PAX header; damaged ones are left out. */
export function paxRecords(bytes: Buffer): Map<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const blank = bytes.indexOf(32, at);
    if (blank < 0) break;
    const length = Number(bytes.toString('latin1', at, blank));
    if (!Number.isInteger(length) || length <= blank - at + 1 || at + length > bytes.length) break;
    const record = bytes.toString('utf8', blank + 1, at + length - 1);
    const equals = record.indexOf('=');
    if (equals > 0) records.set(record.slice(0, equals), record.slice(equals + 1));
    at += length;
  }
  return records;
}

function text(bytes: Buffer, at: number, length: number): string {
  const end = bytes.indexOf(0, at);
  return bytes.toString('utf8', at, end < 0 || end > at + length ? at + length : end);
}

/** Octal digits, or the big-endian binary form for sizes over 8 GiB. */
function number(bytes: Buffer, at: number, length: number): number {
  if ((bytes[at]! & 0x80) === 0) return octal(bytes, at, length);
  if (bytes[at] !== 0x80) return Number.NaN;
  let value = 0;
  for (let i = at + 1; i < at + length; i++) value = value * 256 + bytes[i]!;
  return value;
}

function octal(bytes: Buffer, at: number, length: number): number {
  const digits = bytes
    .toString('latin1', at, at + length)
    .replace(/[\0 ]+$/, '')
    .trimStart();
  if (digits === '') return 0;
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN;
}
