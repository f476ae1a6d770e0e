import { type WasmApi, webAssembly } from '../../model/web-assembly.ts';
import type { Automaton, AutomatonHead, KeptAutomaton } from './automaton.ts';
import { IntList } from './hits.ts';
import { addressOf, layoutOf, rowsOf, strideOf } from './kernel-rows.ts';
import { kernelBase64 } from './scan-kernel.generated.ts';

/** Lanes of a full segment, and bytes of each: `LANE` of the kernel. */
const wideLanes = 8;
const laneBytes = 32 * 1024;
/** Bytes that go through the automata at once. */
const segmentBytes = wideLanes * laneBytes;
const pageBytes = 65_536;
/** Addresses in the kernel's memory; below them nothing is ever stored. `classesAt` is `CLASSES` of the kernel. */
const countsAt = 1_024;
const classesAt = 4_096;
const bufferAt = pageBytes;
const hitsAt = bufferAt + segmentBytes;
/** Where the automata's rows begin. */
export const tablesAt = hitsAt + segmentBytes * 8;
/** Bytes of a text that is stepped through by JavaScript: to fill the kernel's lanes takes longer. */
const shortText = 1_024;
/** A byte that ends every word: what stands before the text and after it. */
const newline = 10;

/** For each automaton a list of pairs: the offset after the byte that led to an accepting state, and the index into its outputs. */
export type Accepted = readonly IntList[];

export const createAccepted = (automata: readonly AutomatonHead[]): Accepted => automata.map(() => new IntList());

/** Runs several automata over text. */
export interface AutomatonScanner {
  /** Runs the automata `from` up to `to`; fills their lists, each in order of position. */
  scan(bytes: Uint8Array, from: number, to: number, accepted: Accepted): void;
}

/** The state of `automaton` after the bytes straight before `at`. */
function stateBefore(automaton: Automaton, bytes: Uint8Array, at: number): number {
  const { classes, classCount, table } = automaton;
  const from = Math.max(0, at - automaton.memory);
  let state = table[automaton.start * classCount + (classes[newline] ?? 0)] ?? 0;
  for (let i = from; i < at; i++) state = table[state * classCount + (classes[bytes[i] ?? 0] ?? 0)] ?? 0;
  return state;
}

/** Scans with plain JavaScript: for machines without WebAssembly, and to test the kernel against. */
export class PlainScanner implements AutomatonScanner {
  readonly #automata: readonly Automaton[];

  constructor(automata: readonly Automaton[]) {
    this.#automata = automata;
  }

  scan(bytes: Uint8Array, from: number, to: number, accepted: Accepted): void {
    this.#automata.slice(from, to).forEach((automaton, offset) => {
      const list = accepted[from + offset];
      if (list === undefined) return;
      list.clear();
      const { classes, classCount, table, acceptFrom } = automaton;
      let state = stateBefore(automaton, bytes, 0);
      for (let i = 0; i <= bytes.length; i++) {
        const byte = i < bytes.length ? (bytes[i] ?? 0) : newline;
        state = table[state * classCount + (classes[byte] ?? 0)] ?? 0;
        if (state < acceptFrom) continue;
        list.push(i + 1);
        list.push(state - acceptFrom);
      }
    });
  }
}

type KernelScan = (buffer: number, length: number, accept: number, ...rest: readonly number[]) => void;

type WideKernelScan = (
  buffer: number,
  accept: number,
  first: number,
  initial: number,
  memory: number,
  out: number,
  counts: number,
) => void;

interface Loaded {
  readonly automaton: AutomatonHead;
  /** For each byte where in a row its class lies. */
  readonly columns: Uint16Array;
  /** Bytes of a row. */
  readonly stride: number;
  /** Where the rows of accepting states begin. */
  readonly accepting: number;
  /** Address of the row to start with, a line break before the text taken in. */
  readonly initial: number;
}

function isKernelScan(value: unknown): value is KernelScan & WideKernelScan {
  return typeof value === 'function';
}

/** Scans with the WebAssembly kernel. Its memory is allocated once: the tables, one segment of text, and its hits. */
export class KernelScanner implements AutomatonScanner {
  readonly #loaded: readonly Loaded[];
  readonly #scan: KernelScan;
  readonly #scanWide: WideKernelScan;
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;
  readonly #columns: Uint16Array;
  readonly #accept: number;

  constructor(automata: readonly (Automaton | KeptAutomaton)[], wasm: WasmApi) {
    const { places, accept, end } = layoutOf(automata, tablesAt);
    const memory = new wasm.Memory({ initial: Math.ceil(end / pageBytes), maximum: pageBytes });
    const kernel = new wasm.Instance(new wasm.Module(Buffer.from(kernelBase64, 'base64')), {
      env: { memory },
    });
    const { scan, scanWide } = kernel.exports;
    if (!isKernelScan(scan) || !isKernelScan(scanWide)) throw new Error('scan kernel exports no scan');
    this.#scan = scan;
    this.#scanWide = scanWide;
    this.#accept = accept;
    this.#bytes = new Uint8Array(memory.buffer);
    this.#words = new Uint32Array(memory.buffer);
    this.#columns = new Uint16Array(memory.buffer, classesAt, 256);
    this.#loaded = automata.map((automaton, index) => {
      const at = places[index] ?? { ordinary: 0, accepting: 0 };
      if ('loadRows' in automaton) automaton.loadRows(this.#bytes, at);
      else {
        const { ordinary, accepting } = rowsOf(automaton, at);
        this.#words.set(ordinary, at.ordinary / 4);
        this.#words.set(accepting, at.accepting / 4);
      }
      const columns = Uint16Array.from(automaton.classes, (one) => one * 4);
      const start = addressOf(automaton, at, automaton.start);
      const initial = this.#words[(start + (columns[newline] ?? 0)) >> 2] ?? 0;
      return { automaton, columns, stride: strideOf(automaton), accepting: at.accepting, initial };
    });
  }

  scan(bytes: Uint8Array, first: number, last: number, accepted: Accepted): void {
    for (let index = first; index < last; index++) accepted[index]?.clear();
    if (bytes.length <= shortText) {
      for (let index = first; index < last; index++) {
        const loaded = this.#loaded[index];
        const list = accepted[index];
        if (loaded !== undefined && list !== undefined) this.#step(loaded, bytes, list);
      }
      return;
    }
    // One byte beyond the end is scanned as a line break, so that what must be followed by a border is found at the end too.
    for (let from = 0; from <= bytes.length; from += segmentBytes) {
      const to = Math.min(from + segmentBytes, bytes.length + 1);
      const length = (to - from + 3) & ~3;
      this.#bytes.set(bytes.subarray(from, to), bufferAt);
      this.#bytes.fill(newline, bufferAt + Math.min(to, bytes.length) - from, bufferAt + length);
      for (let index = first; index < last; index++) {
        const loaded = this.#loaded[index];
        const list = accepted[index];
        if (loaded !== undefined && list !== undefined) this.#run(loaded, bytes, from, length, list);
      }
    }
  }

  /** As `stateBefore`, in the kernel's own tables: the others would have to be fetched for it. */
  #stateBefore({ automaton, initial, columns }: Loaded, bytes: Uint8Array, at: number): number {
    const words = this.#words;
    let state = initial;
    for (let i = Math.max(0, at - automaton.memory); i < at; i++)
      state = words[(state + (columns[bytes[i] ?? 0] ?? 0)) >> 2] ?? 0;
    return state;
  }

  #step({ stride, initial, columns, accepting }: Loaded, bytes: Uint8Array, list: IntList): void {
    const words = this.#words;
    const accept = this.#accept;
    let state = initial;
    for (let i = 0; i <= bytes.length; i++) {
      const byte = i < bytes.length ? (bytes[i] ?? 0) : newline;
      state = words[(state + (columns[byte] ?? 0)) >> 2] ?? 0;
      if (state < accept) continue;
      list.push(i + 1);
      list.push((state - accepting) / stride);
    }
  }

  #run(loaded: Loaded, bytes: Uint8Array, from: number, length: number, list: IntList): void {
    const { automaton, stride, initial, accepting, columns } = loaded;
    const wide = length === segmentBytes;
    const lanes = wide ? wideLanes : 4;
    const part = length / lanes;
    const words = this.#words;
    const accept = this.#accept;
    const before = (lane: number): number =>
      this.#stateBefore(loaded, bytes, Math.min(bytes.length, from + lane * part));
    this.#columns.set(columns);
    if (wide) this.#scanWide(bufferAt, accept, before(0), initial, automaton.memory, hitsAt, countsAt);
    else this.#scan(bufferAt, length, accept, before(0), before(1), before(2), before(3), hitsAt, countsAt);
    const limit = bytes.length + 1;
    for (let lane = 0; lane < lanes; lane++) {
      const count = words[countsAt / 4 + lane] ?? 0;
      let at = (hitsAt + lane * part * 8) >> 2;
      const out = list.room(2 * count);
      let next = list.length;
      for (let hit = 0; hit < count; hit++, at += 2) {
        const end = from + (words[at] ?? 0) + 1;
        if (end > limit) break;
        out[next] = end;
        out[next + 1] = ((words[at + 1] ?? 0) - accepting) / stride;
        next += 2;
      }
      list.length = next;
    }
  }
}

function whole(automaton: Automaton | KeptAutomaton): Automaton {
  if ('loadRows' in automaton) throw new Error('kept tables are for the kernel, which this machine cannot run');
  return automaton;
}

/** The fastest scanner that this machine has. */
export function createAutomatonScanner(automata: readonly (Automaton | KeptAutomaton)[]): AutomatonScanner {
  const wasm = webAssembly();
  return wasm === null ? new PlainScanner(automata.map(whole)) : new KernelScanner(automata, wasm);
}
