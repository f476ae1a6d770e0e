const sectorBytes = 512;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;

/** A compound file of these streams; a name with `/` lies in a storage of one level. No mini stream, at most 127 sectors of content. */
export function makeOle(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const storages = [
    ...new Set(Object.keys(streams).flatMap((name) => (name.includes('/') ? [name.split('/')[0]!] : []))),
  ];
  const nodes: { name: string; type: number; parent: string; data: Uint8Array }[] = [
    ...storages.map((name) => ({ name, type: 1, parent: '', data: new Uint8Array(0) })),
    ...Object.entries(streams).map(([path, data]) => {
      const [a = '', b] = path.split('/');
      return b === undefined ? { name: a, type: 2, parent: '', data } : { name: b, type: 2, parent: a, data };
    }),
  ];
  const directorySectors = Math.ceil((nodes.length + 1) / 4);
  const fat = new Uint32Array(128).fill(free);
  fat[0] = 0xfffffffd;
  const chain = (start: number, count: number): void => {
    for (let i = 0; i < count; i++) fat[start + i] = i === count - 1 ? endOfChain : start + i + 1;
  };
  chain(1, directorySectors);
  let next = 1 + directorySectors;
  const contents: Buffer[] = [];
  const directory = Buffer.alloc(directorySectors * sectorBytes);
  const write = (
    i: number,
    name: string,
    type: number,
    right: number,
    child: number,
    start: number,
    size: number,
  ): void => {
    const at = i * 128;
    directory.write(name, at, 62, 'utf16le');
    directory.writeUInt16LE(name.length * 2 + 2, at + 64);
    directory[at + 66] = type;
    directory.writeUInt32LE(free, at + 68);
    directory.writeUInt32LE(right, at + 72);
    directory.writeUInt32LE(child, at + 76);
    directory.writeUInt32LE(start, at + 116);
    directory.writeUInt32LE(size, at + 120);
  };
  const firstOf = (parent: string): number => {
    const found = nodes.findIndex((node) => node.parent === parent);
    return found < 0 ? free : found + 1;
  };
  write(0, 'Root Entry', 5, free, firstOf(''), endOfChain, 0);
  for (const [i, node] of nodes.entries()) {
    const sibling = nodes.findIndex((other, j) => j > i && other.parent === node.parent);
    const sectors = Math.ceil(node.data.length / sectorBytes);
    const child = node.type === 1 ? firstOf(node.name) : free;
    write(
      i + 1,
      node.name,
      node.type,
      sibling < 0 ? free : sibling + 1,
      child,
      sectors === 0 ? endOfChain : next,
      node.data.length,
    );
    chain(next, sectors);
    next += sectors;
    contents.push(Buffer.from(node.data), Buffer.alloc(sectors * sectorBytes - node.data.length));
  }
  const header = Buffer.alloc(sectorBytes, 0xff);
  header.write('d0cf11e0a1b11ae1', 0, 'hex');
  header.fill(0, 8, 76);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(endOfChain, 60);
  header.writeUInt32LE(endOfChain, 68);
  header.writeUInt32LE(0, 76);
  return Buffer.concat([header, Buffer.from(fat.buffer), directory, ...contents]);
}
