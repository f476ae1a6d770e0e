import type { CompiledForm } from '../compiled-form.ts';
import { nextRun } from '../regex/needed-run.ts';
import type { ScanWindow } from './window.ts';

const atSign = 64;
/** Bytes that are looked at one by one before a search is worth its call into the runtime. */
const nearby = 64;

/**
 * Whether what every match of a form holds lies ahead of a place: an `@`, or a run of bytes of one kind. Answers hold for all places up to
 * where it was found.
 */
export class NeededAhead {
  /** The first `@` from a place on, and that place. */
  #nextAt = -1;
  #askedAt = 0;
  /** Per form, the first place from the one asked for last on where a run that it needs may begin, and the window. */
  readonly #nextRun: Int32Array;
  readonly #runAsked: Int32Array;
  readonly #runIn: Uint32Array;
  #window = 0;

  /** `forms`: how many there are. */
  constructor(forms: number) {
    this.#nextRun = new Int32Array(forms);
    this.#runAsked = new Int32Array(forms);
    this.#runIn = new Uint32Array(forms);
  }

  /** Starts a window. */
  begin(): void {
    this.#window++;
    this.#nextAt = -1;
    this.#askedAt = 0;
  }

  /** True when an `@` stands in `[from, to)`. */
  atFollows({ bytes }: ScanWindow, from: number, to: number): boolean {
    if (this.#nextAt < from || this.#askedAt > from) {
      this.#nextAt = nextAtSign(bytes, from);
      this.#askedAt = from;
    }
    return this.#nextAt < to;
  }

  /** False when no run of bytes that every match of the form holds lies where a match at `at` may reach. */
  runFollows(form: CompiledForm, { bytes }: ScanWindow, at: number): boolean {
    const { run } = form.pattern;
    if (run === null) return true;
    const { index } = form;
    const known = this.#runIn[index] === this.#window && at >= (this.#runAsked[index] ?? 0);
    const from = known ? Math.max(at, this.#nextRun[index] ?? 0) : at;
    const to = Math.min(bytes.length, at + form.maxLength);
    const next = nextRun(run, bytes, from, to);
    this.#nextRun[index] = next;
    this.#runAsked[index] = at;
    this.#runIn[index] = this.#window;
    return next + run.length <= to;
  }
}

function nextAtSign(bytes: Buffer, from: number): number {
  const to = Math.min(bytes.length, from + nearby);
  for (let i = from; i < to; i++) if (bytes[i] === atSign) return i;
  const next = bytes.indexOf(atSign, to);
  return next < 0 ? bytes.length : next;
}
