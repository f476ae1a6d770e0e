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

const magics: readonly (readonly [at: number, text: string, format: Format])[] = [
  [0, '\x1f\x8b\x08', gzip],
  [0, 'PK\x03\x04', zip],
  [0, 'PK\x05\x06', zip],
  [0, 'BZh', bzip2],
  [0, '\xfd7zXZ\x00', xz],
  [0, '\x28\xb5\x2f\xfd', zstd],
  [0, "7z\xbc\xaf'\x1c", sevenZip],
  [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', ole],
  [0, '%PDF-', pdf],
  [0, '%FDF-', fdf],
  [0, '{\\rtf', rtf],
  [0, 'PAR1', parquet],
  [0, 'PARE', parquet],
  [0, 'Obj\x01', avro],
  [0, 'SQLite format 3\x00', sqlite],
];

const firstBytes = new Set(magics.map(([, text]) => text.charCodeAt(0)));
/** False where no signature begins with this byte: asked before all else where most bytes are keys and hashes. */
export const mayBeginBinary = (byte: number): boolean => firstBytes.has(byte);

/** The format whose signature `head` carries, null when none of those that are read here. Mail and RTF are text, but in no one encoding. */
export function sniffBinary(head: Uint8Array, name: string): Format | null {
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 8192)).toString('latin1');
  const found = magics.find(([at, text]) => start.startsWith(text, at));
  if (found !== undefined) return found[2];
  // A frame that is passed over, as parallel writers put in front.
  if (/^[\x50-\x5f]\x2a\x4d\x18/.test(start)) return zstd;
  // Three letters begin texts as well; streams and footers behind them are no text.
  if (start.startsWith('ORC') && /[\x00-\x08\x0e-\x1f]/.test(start.slice(3, 256))) return orc;
  if (isTar(head)) return tar;
  if (start.slice(0, 1024).includes('%PDF-')) return pdf;
  const mail = sniffMail(start, name);
  return mail === null ? null : mail === 'eml' ? eml : mbox;
}
