import { crc32, deflateRawSync } from 'node:zlib';

/** Members that are packed in one stream ("solid"), in this order; what is not given is made right. */
export interface SevenZipFolder {
  readonly members: readonly { readonly name: string; readonly data: Uint8Array | string; readonly crc?: number }[];
  readonly method?: 'copy' | 'deflate' | 'lzma2' | 'aes';
  /** What LZMA2 says of its dictionary: 40 is 4 GiB. */
  readonly dictionary?: number;
  /** Packed bytes as they are to stand there. */
  readonly packed?: Uint8Array;
}

const coders = {
  copy: () => [0x01, 0x00],
  deflate: () => [0x03, 0x04, 0x01, 0x08],
  lzma2: (dictionary: number) => [0x21, 0x21, 1, dictionary],
  aes: () => [0x24, 0x06, 0xf1, 0x07, 0x01, 2, 0x13, 0],
} as const;

/** Numbers below 128 are a byte, larger ones take the longest form. */
function number(value: number): Buffer {
  if (value < 128) return Buffer.from([value]);
  const bytes = Buffer.alloc(9, 0xff);
  bytes.writeBigUInt64LE(BigInt(value), 1);
  return bytes;
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

/** LZMA2 that compresses nothing. */
function lzma2(data: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < data.length; at += 65_536) {
    const piece = data.subarray(at, at + 65_536);
    const head = Buffer.from([at === 0 ? 1 : 2, 0, 0]);
    head.writeUInt16BE(piece.length - 1, 1);
    parts.push(head, piece);
  }
  return Buffer.concat([...parts, Buffer.from([0])]);
}

/** A 7z file (7zFormat.txt of the LZMA SDK), right or wrong in the ways that `SevenZipFolder` allows; members without bytes are `empty`. */
export function makeSevenZip(
  folders: readonly SevenZipFolder[],
  empty: readonly string[] = [],
  /** What the header says of how many files there are. */
  files = folders.flatMap(({ members }) => members).length + empty.length,
  /** Makes it one whose header is encrypted too. */
  namesEncrypted = false,
): Buffer {
  const plain = folders.map(({ members }) => members.map(({ data }) => Buffer.from(data)));
  const packed = folders.map(({ method = 'copy', packed: given }, i) => {
    const data = Buffer.concat(plain[i]!);
    return Buffer.from(
      given ?? (method === 'deflate' ? deflateRawSync(data) : method === 'lzma2' ? lzma2(data) : data),
    );
  });
  const sizes = plain.map((members) => members.map((data) => data.length));
  const members = folders.flatMap((folder) => folder.members);
  const names = [...members.map(({ name }) => name), ...empty].map((name) => Buffer.from(`${name}\0`, 'utf16le'));
  const bits = Buffer.alloc(Math.ceil((members.length + empty.length) / 8));
  for (let i = members.length; i < members.length + empty.length; i++) bits[i >> 3]! |= 0x80 >> (i & 7);
  const all = Buffer.alloc(Math.ceil(empty.length / 8), 0xff);
  const streams = [
    Buffer.from([0x04, 0x06, 0]),
    number(packed.length),
    Buffer.from([0x09]),
    ...packed.map(({ length }) => number(length)),
    Buffer.from([0, 0x07, 0x0b]),
    number(folders.length),
    Buffer.from([0]),
    ...folders.map(({ method = 'copy', dictionary = 20 }) => Buffer.from([1, ...coders[method](dictionary)])),
    Buffer.from([0x0c]),
    ...sizes.map((of) => number(of.reduce((sum, size) => sum + size, 0))),
    Buffer.from([0, 0x08, 0x0d]),
    ...sizes.map((of) => number(of.length)),
    Buffer.from([0x09]),
    ...sizes.flatMap((of) => of.slice(0, -1).map(number)),
    Buffer.from([0x0a, 1]),
    ...members.map(({ data, crc }) => word(crc ?? crc32(data))),
    Buffer.from([0, 0]),
  ];
  const header = Buffer.concat([
    Buffer.from([0x01]),
    ...(folders.length === 0 ? [] : streams),
    Buffer.from([0x05]),
    number(files),
    ...(empty.length === 0
      ? []
      : [Buffer.from([0x0e]), number(bits.length), bits, Buffer.from([0x0f]), number(all.length), all]),
    Buffer.from([0x11]),
    number(1 + names.reduce((sum, { length }) => sum + length, 0)),
    Buffer.from([0]),
    ...names,
    Buffer.from([0, 0]),
  ]);
  const packedBytes = packed.reduce((sum, { length }) => sum + length, 0);
  const last = namesEncrypted ? encrypted(packedBytes, header.length) : header;
  const before = [...packed, ...(namesEncrypted ? [header] : [])];
  const start = Buffer.alloc(20);
  start.writeBigUInt64LE(BigInt(before.reduce((sum, { length }) => sum + length, 0)));
  start.writeBigUInt64LE(BigInt(last.length), 8);
  start.writeUInt32LE(crc32(last), 16);
  return Buffer.concat([Buffer.from("7z\xbc\xaf'\x1c\0\x04", 'latin1'), word(crc32(start)), start, ...before, last]);
}

/** A header that says where the encrypted one stands. */
function encrypted(at: number, bytes: number): Buffer {
  return Buffer.concat([
    Buffer.from([0x17, 0x06]),
    number(at),
    Buffer.from([1, 0x09]),
    number(bytes),
    Buffer.from([0, 0x07, 0x0b, 1, 0, 1, ...coders.aes(), 0x0c]),
    number(bytes),
    Buffer.from([0, 0]),
  ]);
}

/** Makes the sums of a changed archive right again where its header can be found: else a reader looks no further. Changes `bytes`. */
export function resealSevenZip(bytes: Buffer): void {
  if (bytes.length < 32) return;
  const from = bytes.readBigUInt64LE(12) + 32n;
  const to = from + bytes.readBigUInt64LE(20);
  if (to > bytes.length) return;
  bytes.writeUInt32LE(crc32(bytes.subarray(Number(from), Number(to))), 28);
  bytes.writeUInt32LE(crc32(bytes.subarray(12, 32)), 8);
}
