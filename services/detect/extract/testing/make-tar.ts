/** A member for `makeTar`; `size` is written as it stands, whatever the data. */
export interface TarMember {
  readonly name: string;
  readonly data?: Uint8Array | string;
  readonly type?: string;
  readonly size?: string;
}

/** A tar file of ustar headers with right checksums. */
export function makeTar(members: readonly TarMember[]): Buffer {
  const parts: Buffer[] = [];
  for (const { name, data = '', type = '0', size } of members) {
    const bytes = Buffer.from(data);
    const header = Buffer.alloc(512);
    header.write(name, 0, 100);
    header.write('0000644\0', 100);
    header.write(size ?? `${bytes.length.toString(8).padStart(11, '0')}\0`, 124, 12, 'latin1');
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\x0000', 257);
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    parts.push(header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}
