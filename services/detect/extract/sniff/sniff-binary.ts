import { isTar } from '../archive/tar-header.ts';
import type { Format } from '../core/format.ts';
import { sniffMail } from '../mail/sniff-mail.ts';
import {
  avro,
  bzip2,
  eml,
  fdf,
  gzip,
  mbox,
  ole,
  orc,
  parquet,
  pdf,
  rtf,
  sevenZip,
  sqlite,
  tar,
  xz,
  zip,
  zstd,
} from './formats.ts';

const magics: readonly (readonly [text: string, format: Format])[] = [
  ['\x1f\x8b\x08', gzip],
  ['PK\x03\x04', zip],
  ['PK\x05\x06', zip],
  ['\xfd7zXZ\x00', xz],
  ['\x28\xb5\x2f\xfd', zstd],
  ["7z\xbc\xaf'\x1c", sevenZip],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', ole],
  ['{\\rtf', rtf],
  ['Obj\x01', avro],
  ['SQLite format 3\x00', sqlite],
];

/** Lengths, page headers, streams. */
const controls = /^[\s\S]{0,256}[\x00-\x08\x0e-\x1f]/;

/** Signatures that texts begin with as well (`PARENT_ID,…`, `ORCID,…`, `%PDF-1.7 is …`), with what only the format has behind them. */
const lettered: readonly (readonly [begins: string, shape: RegExp, format: Format])[] = [
  ['BZh', /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/, bzip2],
  ['PAR1', controls, parquet],
  ['PARE', controls, parquet],
  ['ORC', controls, orc],
  ['%FDF-', /^%FDF-\d[\s\S]*?\d\s+\d+\s+obj\b/, fdf],
];
/** Bytes beyond ASCII in the comment behind its head, or an object. */
const pdfHead = /%PDF-\d(?:[\s\S]{0,64}%\s?[\x80-\xff]{2}|[\s\S]*?\d\s+\d+\s+obj\b)/;

const firstBytes = new Set(
  [...magics.map(([text]) => text), ...lettered.map(([text]) => text), '%'].map((text) => text.charCodeAt(0)),
);
/** False where no signature begins with this byte: asked before all else where most bytes are keys and hashes. */
export const mayBeginBinary = (byte: number): boolean => firstBytes.has(byte);

/** The format whose signature `head` carries, null when none of those that are read here. Mail and RTF are text, but in no one encoding. */
export function sniffBinary(head: Uint8Array, name: string): Format | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 8192)).toString('latin1');
  const found = magics.find(([text]) => start.startsWith(text));
  if (found !== undefined) return found[1];
  // A frame that is passed over, as parallel writers put in front.
  if (/^[\x50-\x5f]\x2a\x4d\x18/.test(start)) return zstd;
  const told = lettered.find(([begins, shape]) => start.startsWith(begins) && shape.test(start));
  if (told !== undefined) return told[2];
  if (isTar(head)) return tar;
  const at = start.slice(0, 1024).indexOf('%PDF-');
  if (at >= 0 && pdfHead.test(start.slice(at))) return pdf;
  const mail = sniffMail(start, name);
  return mail === null ? null : mail === 'eml' ? eml : mbox;
}
