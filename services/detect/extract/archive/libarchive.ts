import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { webAssembly } from '../../../model/web-assembly.ts';
import { ExtractError } from '../core/extract-error.ts';

/** What libarchive-wasm offers of libarchive; addresses are offsets into its memory. */
interface Library {
  readonly module: { readonly HEAPU8: Uint8Array; _malloc(bytes: number): number };
  read_new_memory(at: number, bytes: number): number;
  read_next_entry(archive: number): number;
  read_has_encrypted_entries(archive: number): number;
  /** Throws an Error when the data are damaged or cannot be read. */
  read_data(archive: number, to: number, bytes: number): number;
  error_string(archive: number): string;
  entry_filetype(entry: number): number;
  entry_pathname(entry: number): string;
  entry_is_encrypted(entry: number): number;
}

interface PackageExports {
  readonly libarchiveWasm?: (options: object) => Promise<Library>;
  readonly default?: PackageExports;
}

type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** One instance of the library: the whole archive (64 MiB at most), its dictionary and what libarchive itself wants. */
const maxInstanceBytes = 160 * 1024 * 1024;
/** What all instances of this thread may take: one for each archive that is open, nested ones too. */
const maxInstancesBytes = 192 * 1024 * 1024;
/** What an instance takes at its start. */
const startBytes = 17 * 1024 * 1024;
/** Plain bytes that are given out at once, at most. */
const outBytes = 128 * 1024;

/** An empty archive is no longer than this. */
const signatureBytes = 32;

const kindMask = 0o170000;
const folder = 0o040000;
const link = 0o120000;

let compiled: object | null = null;
const instances = new Set<Library>();

/** What libarchive says of a member. */
export interface LibarchiveEntry {
  /** Null when it cannot be read. */
  readonly name: string | null;
  readonly isFile: boolean;
  readonly isEncrypted: boolean;
}

/**
 * The library's code, compiled once a thread. It never sets a locale and so takes its own character set for ASCII, in which names lose their
 * letters; that name is made UTF-8 here.
 */
async function loadCode(): Promise<object> {
  if (compiled !== null) return compiled;
  const api = webAssembly();
  if (api === null) throw new Error('no WebAssembly');
  const code = await readFile(createRequire(import.meta.url).resolve('libarchive-wasm/dist/libarchive.wasm'));
  const at = code.indexOf('ASCII\0');
  if (at < 0) throw new Error('libarchive-wasm is another one than it was');
  code.write('UTF-8', at);
  compiled = new api.Module(code);
  return compiled;
}

/** An archive in an instance of libarchive of its own: whatever a hostile one does to it, no other sees. `close` must be called. */
export class Libarchive {
  readonly #library: Library;
  readonly #limits: { refused: boolean };
  #archive = 0;
  #out = 0;
  #bytes = 0;
  #entries = 0;
  /** Bytes of the member that have been read already and not given out. */
  #ahead = 0;

  private constructor(library: Library, limits: { refused: boolean }) {
    this.#library = library;
    this.#limits = limits;
  }

  /** Throws ExtractError when there is no room for the archive, or no archive. */
  static async open(archive: Uint8Array): Promise<Libarchive> {
    const code = await loadCode();
    const taken = [...instances].reduce((sum, { module }) => sum + module.HEAPU8.length, 0);
    const maxBytes = Math.min(maxInstanceBytes, maxInstancesBytes - taken);
    if (maxBytes < startBytes) throw new ExtractError('ARCHIVE_EXCEEDS_SIZE_LIMIT', 'archives in each other');
    const limits = { refused: false };
    const library = await instantiate(code, maxBytes, limits);
    const opened = new Libarchive(library, limits);
    instances.add(library);
    try {
      opened.#fill(archive);
    } catch (error) {
      opened.close();
      throw error;
    }
    return opened;
  }

  #fill(archive: Uint8Array): void {
    const { module } = this.#library;
    const at = module._malloc(archive.length);
    this.#out = module._malloc(outBytes);
    if (at === 0 || this.#out === 0) throw new ExtractError('ARCHIVE_EXCEEDS_SIZE_LIMIT', 'no room');
    module.HEAPU8.set(archive, at);
    this.#bytes = archive.length;
    this.#archive = this.#library.read_new_memory(at, archive.length);
  }

  /** The next member, null at the end. Throws ExtractError where the archive is damaged, wants too much memory or hides its names. */
  next(): LibarchiveEntry | null {
    const library = this.#library;
    const entry = library.read_next_entry(this.#archive);
    if (entry === 0) {
      if (this.#isAtEnd()) return null;
      const isEncrypted = library.read_has_encrypted_entries(this.#archive) > 0;
      if (isEncrypted || !this.#readAhead()) throw this.#failure(isEncrypted);
      return { name: null, isFile: true, isEncrypted: false };
    }
    this.#entries += 1;
    const kind = library.entry_filetype(entry) & kindMask;
    return {
      name: library.entry_pathname(entry),
      isFile: kind !== folder && kind !== link,
      isEncrypted: library.entry_is_encrypted(entry) !== 0,
    };
  }

  /** A member whose name is no text is passed over in silence, but its bytes can be read. */
  #readAhead(): boolean {
    try {
      this.#ahead = this.#read();
      return true;
    } catch {
      return false;
    }
  }

  /** Both the end and a damage may come without a word; only who asks on behind the end is told that it is wrong to. An archive with bytes, but no members, hides them. */
  #isAtEnd(): boolean {
    const library = this.#library;
    if (library.error_string(this.#archive) !== '') return false;
    library.read_next_entry(this.#archive);
    return library.error_string(this.#archive) !== '' && (this.#entries > 0 || this.#bytes === signatureBytes);
  }

  /** Some bytes of the member, a copy; none at its end. Throws ExtractError. */
  read(): Uint8Array {
    const count = this.#read();
    return this.#library.module.HEAPU8.slice(this.#out, this.#out + count);
  }

  /** Passes over some bytes of the member: how many, 0 at its end. */
  skip(): number {
    return this.#read();
  }

  #read(): number {
    const ahead = this.#ahead;
    this.#ahead = 0;
    if (ahead > 0) return ahead;
    try {
      return this.#library.read_data(this.#archive, this.#out, outBytes);
    } catch {
      throw this.#failure(false);
    }
  }

  #failure(isEncrypted: boolean): ExtractError {
    if (this.#limits.refused) return new ExtractError('ARCHIVE_EXCEEDS_SIZE_LIMIT', 'dictionary');
    return new ExtractError(isEncrypted ? 'ENCRYPTED_ARCHIVE' : 'MALFORMED_FILE', 'libarchive');
  }

  /** Gives the instance up, all its memory with it. */
  close(): void {
    instances.delete(this.#library);
  }
}

/** A fresh instance that takes at most `maxBytes`; `limits.refused` becomes true when it wanted more. */
async function instantiate(code: object, maxBytes: number, limits: { refused: boolean }): Promise<Library> {
  const api = webAssembly();
  const found: PackageExports = await import('libarchive-wasm');
  const load = found.libarchiveWasm ?? found.default?.libarchiveWasm;
  if (api === null || load === undefined) throw new Error('libarchive-wasm has another interface');
  const silent = (): void => {};
  return load({
    print: silent,
    printErr: silent,
    instantiateWasm(imports: Imports, done: (instance: object, module: object) => void): object {
      const instance = new api.Instance(code, guarded(imports, maxBytes, limits));
      done(instance, code);
      return instance.exports;
    },
  });
}

/** What the library may ask of its surroundings, with a limit to its memory, and without a way to end the process. */
function guarded(imports: Imports, maxBytes: number, limits: { refused: boolean }): Imports {
  let found = 0;
  const guard = (given: unknown): unknown => {
    if (typeof given !== 'function') return given;
    if (given.name !== '_emscripten_resize_heap' && given.name !== 'exitJS') return given;
    found += 1;
    return (value: number): unknown => {
      if (given.name === 'exitJS') throw new ExtractError('MALFORMED_FILE', 'libarchive gave up');
      if (value >>> 0 <= maxBytes) return Reflect.apply(given, null, [value]);
      limits.refused = true;
      return 0;
    };
  };
  const all = Object.entries(imports).map(([name, of]) => [
    name,
    Object.fromEntries(Object.entries(of).map(([key, given]) => [key, guard(given)])),
  ]);
  if (found !== 2) throw new Error('libarchive-wasm is another one than it was');
  return Object.fromEntries(all);
}
