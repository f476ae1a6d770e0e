import { crc32, deflateRawSync } from 'node:zlib';

/** A member for `makeZip`; what is not given is made right. */
export interface ZipMember {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly method?: number;
  readonly flags?: number;
  /** Compressed bytes as they are to stand there. */
  readonly compressed?: Uint8Array;
  readonly uncompressedBytes?: number;
  readonly crc?: number;
  readonly localCrc?: number;
  readonly localName?: string;
  /** Reuses the local header of the member with this index. */
  readonly sameAs?: number;
  /** Left out of the central directory. */
  readonly hidden?: boolean;
  readonly comment?: string;
}

/** A zip file, right or wrong in the ways that `ZipMember` allows. */
export function makeZip(members: readonly ZipMember[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const member of members) {
    const data = Buffer.from(member.data);
    const method = member.method ?? (data.length > 64 ? 8 : 0);
    const compressed = Buffer.from(member.compressed ?? (method === 8 ? deflateRawSync(data) : data));
    const fixed = Buffer.alloc(24);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(member.flags ?? 0x800, 2);
    fixed.writeUInt16LE(method, 4);
    fixed.writeUInt32LE(member.localCrc ?? member.crc ?? crc32(data), 10);
    fixed.writeUInt32LE(compressed.length, 14);
    fixed.writeUInt32LE(member.uncompressedBytes ?? data.length, 18);
    const localName = Buffer.from(member.localName ?? member.name);
    const name = Buffer.from(member.name);
    const own = offset;
    if (member.sameAs === undefined) {
      fixed.writeUInt16LE(localName.length, 22);
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), fixed, Buffer.alloc(2), localName, compressed]);
      parts.push(local);
      offset += local.length;
    }
    offsets.push(member.sameAs === undefined ? own : offsets[member.sameAs]!);
    if (member.hidden === true) continue;
    fixed.writeUInt32LE(member.crc ?? crc32(data), 10);
    fixed.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(16);
    const said = Buffer.from(member.comment ?? '');
    tail.writeUInt16LE(said.length, 2);
    tail.writeUInt32LE(offsets.at(-1)!, 12);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fixed, tail, name, said]));
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(central.length & 0xffff, 8);
  end.writeUInt16LE(central.length & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, directory, end, Buffer.from(comment)]);
}
