import { ZSTDDecoder } from 'zstddec/stream';
import { webAssembly } from '../../model/web-assembly.ts';
import { UnpackError } from './unpack-error.ts';

/** What zstddec's build of the zstd library offers: its own wrapper tells no errors and, when it is stopped, gives nothing back. */
interface Library {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(bytes: number): number;
  free(at: number): void;
  ZSTD_createDCtx(): number;
  ZSTD_freeDCtx(context: number): void;
  ZSTD_decompressStream(context: number, output: number, input: number): number;
}

/** Plain bytes that are given out at once, at most: a block. */
const outBytes = 128 * 1024;
/** Windows that decoders of this thread may hold at a time. */
const maxWindowsBytes = 64 * 1024 * 1024;
/** An instance of the library whose memory has become larger than this is not used again: it never gets smaller. */
const maxKeptBytes = 24 * 1024 * 1024;

let compiled: object | null = null;
let library: Library | null = null;
let windowsBytes = 0;

class Loader extends ZSTDDecoder {
  constructor() {
    super();
    const keep = this._init;
    this._init = (result) => {
      keep(result);
      compiled = result.module;
    };
  }
}

/** The instance in use, or a new one. */
function current(): Library {
  if (library !== null) return library;
  const wasm = webAssembly();
  if (compiled === null || wasm === null) throw new Error('loadZstd comes first');
  const exports: unknown = new wasm.Instance(compiled, { env: { emscripten_notify_memory_growth: () => {} } }).exports;
  if (!isLibrary(exports)) throw new Error('zstddec has another interface');
  library = exports;
  return library;
}

function isLibrary(exports: unknown): exports is Library {
  return typeof exports === 'object' && exports !== null && 'ZSTD_decompressStream' in exports;
}

/** Has to be waited for before the first decoder is made. */
export async function loadZstd(): Promise<void> {
  if (compiled === null) await new Loader().init();
}

/** Decodes one frame after another. `close` must be called, or its memory is lost. */
export class ZstdDecoder {
  readonly #library: Library;
  readonly #context: number;
  readonly #out: number;
  /** An output and an input as the library wants them: place, size, position, 32 bits each. */
  readonly #ends: number;
  readonly #windowBytes: number;

  constructor(windowBytes: number) {
    if (windowsBytes + windowBytes > maxWindowsBytes)
      throw new UnpackError('ARCHIVE_EXCEEDS_SIZE_LIMIT', 'zstd windows');
    windowsBytes += windowBytes;
    this.#windowBytes = windowBytes;
    this.#library = current();
    this.#context = this.#library.ZSTD_createDCtx();
    this.#out = this.#library.malloc(outBytes);
    this.#ends = this.#library.malloc(24);
  }

  /** All plain bytes that `piece` gives. MALFORMED_FILE when it is damaged. */
  *decode(piece: Uint8Array): Generator<Uint8Array> {
    const source = this.#library.malloc(piece.length);
    try {
      new Uint8Array(this.#library.memory.buffer).set(piece, source);
      for (let [from, given] = [0, outBytes]; from < piece.length || given === outBytes; ) {
        let view = new DataView(this.#library.memory.buffer, this.#ends, 24);
        for (const [i, value] of [this.#out, outBytes, 0, source, piece.length, from].entries())
          view.setUint32(i * 4, value, true);
        const left = this.#library.ZSTD_decompressStream(this.#context, this.#ends, this.#ends + 12);
        // Errors are the last numbers of 32 bits.
        if (left >>> 0 > 0xffff_ff00) throw new UnpackError('MALFORMED_FILE', 'zstd data');
        // The memory may have been moved meanwhile.
        view = new DataView(this.#library.memory.buffer, this.#ends, 24);
        given = view.getUint32(8, true);
        const read = view.getUint32(20, true);
        if (given === 0 && read === from) return;
        from = read;
        if (given > 0) yield new Uint8Array(this.#library.memory.buffer, this.#out, given).slice();
      }
    } finally {
      this.#library.free(source);
    }
  }

  close(): void {
    windowsBytes -= this.#windowBytes;
    this.#library.ZSTD_freeDCtx(this.#context);
    this.#library.free(this.#out);
    this.#library.free(this.#ends);
    if (this.#library === library && library.memory.buffer.byteLength > maxKeptBytes) library = null;
  }
}
