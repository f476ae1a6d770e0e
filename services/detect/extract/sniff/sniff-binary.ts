import type { Format } from '../core/format.ts';
import { gzip } from './formats.ts';

interface Magic {
  readonly at: number;
  readonly bytes: readonly number[];
  readonly format: Format;
}

const magics: readonly Magic[] = [{ at: 0, bytes: [0x1f, 0x8b, 0x08], format: gzip }];

/** The format whose signature `head` carries, null when none of those that are read here. */
export function sniffBinary(head: Uint8Array): Format | null {
  const found = magics.find(({ at, bytes }) => bytes.every((byte, i) => head[at + i] === byte));
  return found?.format ?? null;
}
