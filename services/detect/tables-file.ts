import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { webAssembly } from '../model/web-assembly.ts';
import type { CompiledTables } from './compiled-tables.ts';
import type { Automaton, AutomatonHead, KeptAutomaton } from './prefilter/automaton.ts';
import { tablesAt } from './prefilter/automaton-scanner.ts';
import { layoutOf, type RowPlaces, rowsOf } from './prefilter/kernel-rows.ts';

/** Put in when the product is built: changes with any of its sources. */
declare const buildStamp: string;

/** The file beside the bundle; sources have none, since they change without being built. */
const fileName = 'catalogue-tables.bin';
/** The file begins with the length of its head in bytes; then comes the head, then what it has no need of at once. */
const lengthBytes = 4;

/** Bytes of the file behind its head. */
interface Piece {
  readonly at: number;
  readonly length: number;
}

interface KeptRows {
  readonly head: AutomatonHead;
  readonly places: RowPlaces;
  readonly ordinary: Piece;
  readonly accepting: Piece;
}

interface Head {
  readonly stamp: string;
  /** `CompiledTables` without what is in pieces. */
  readonly tables: object;
  readonly automata: readonly KeptRows[];
  readonly names: Piece;
}

/** Writes the tables of a build to `path`. */
export async function writeTables(
  path: string,
  tables: CompiledTables<Automaton>,
  stamp: string = buildStamp,
): Promise<void> {
  const pieces: Uint8Array[] = [];
  let end = 0;
  const put = (bytes: Uint8Array): Piece => {
    pieces.push(bytes);
    end += bytes.length;
    return { at: end - bytes.length, length: bytes.length };
  };
  const bytesOf = (words: Uint32Array): Uint8Array => new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  const { names, prefilter, ...rest } = tables;
  const layout = layoutOf([...prefilter.automata, tables.later.automaton], tablesAt);
  const automata = prefilter.automata.map((automaton, index): KeptRows => {
    const { table: _, ...head } = automaton;
    const places = layout.places[index] ?? { ordinary: 0, accepting: 0 };
    const { ordinary, accepting } = rowsOf(automaton, places);
    return { head, places, ordinary: put(bytesOf(ordinary)), accepting: put(bytesOf(accepting)) };
  });
  const kept = { ...rest, prefilter: { ...prefilter, automata: [] } };
  const head: Head = { stamp, tables: kept, automata, names: put(serialize(names())) };
  const packed = serialize(head);
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(packed.length);
  await writeFile(path, Buffer.concat([length, packed, ...pieces]));
}

function readInto(file: number, into: Uint8Array, at: number): void {
  for (let read = 0; read < into.length; ) {
    const got = readSync(file, into, read, into.length - read, at + read);
    if (got === 0) throw new Error(`${fileName} is shorter than it says`);
    read += got;
  }
}

function readBytes(file: number, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  readInto(file, bytes, at);
  return bytes;
}

/**
 * The tables in the file `path`; null when it is of another build than `stamp`, or damaged. The file stays open for what is read later:
 * another build may take its place meanwhile.
 */
export function readTablesOf(path: string | URL, stamp: string): CompiledTables | null {
  const file = openSync(path, 'r');
  try {
    const length = new DataView(readBytes(file, 0, lengthBytes).buffer).getUint32(0, true);
    const head: Head = deserialize(readBytes(file, lengthBytes, length));
    const from = lengthBytes + length;
    const { at, length: last } = head.names;
    if (head.stamp === stamp && fstatSync(file).size === from + at + last) return unpack(file, from, head);
  } catch {
    // Damaged: the tables are compiled anew.
  }
  closeSync(file);
  return null;
}

function unpack(file: number, from: number, { tables, automata, names }: Head): CompiledTables {
  const kept = tables as CompiledTables;
  const load = (memory: Uint8Array, { at, length }: Piece, to: number): void =>
    readInto(file, memory.subarray(to, to + length), from + at);
  return {
    ...kept,
    prefilter: {
      ...kept.prefilter,
      automata: automata.map(
        ({ head, places, ordinary, accepting }): KeptAutomaton => ({
          ...head,
          loadRows: (memory, wanted) => {
            if (wanted.ordinary !== places.ordinary || wanted.accepting !== places.accepting)
              throw new Error('kept rows are for other places');
            load(memory, ordinary, places.ordinary);
            load(memory, accepting, places.accepting);
          },
        }),
      ),
    },
    names: () => deserialize(readBytes(file, from + names.at, names.length)),
  };
}

/** The tables that were made when the package was built; null without them, and where the kernel that they are for cannot run. */
export function readTables(): CompiledTables | null {
  if (import.meta.url.endsWith('.ts') || webAssembly() === null) return null;
  try {
    return readTablesOf(new URL(`./${fileName}`, import.meta.url), buildStamp);
  } catch {
    // Not built yet.
    return null;
  }
}
