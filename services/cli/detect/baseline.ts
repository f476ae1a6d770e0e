import { createHmac } from 'node:crypto';
import { access, constants, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { type DetectionGroup, OrgsweepError } from '../../model/index.ts';
import { readText, systemCode } from '../read-text.ts';
import { safeText } from '../safe-text.ts';
import type { ScannedFile } from './scan-files.ts';

/** Fingerprints that the engine keeps of one identifier in one file; when there are as many, there may be more. */
const fingerprintsKept = 100;

const shape = z.object({
  version: z.literal(1),
  keyId: z.string(),
  /** Identifier → fingerprints of the values that are known. */
  values: z.record(z.string(), z.array(z.string().regex(/^[0-9a-f]{32}$/))),
  /** Identifier → fingerprints of the content of files that hold more values than are kept apart. */
  files: z.record(z.string(), z.array(z.string())),
});
type Stored = z.infer<typeof shape>;

const keyIdOf = (key: Uint8Array): string =>
  createHmac('sha256', key).update('orgsweep baseline').digest('hex').slice(0, 16);

/** Findings that are known: by keyed fingerprints of their values, wherever the values stand. No value and no path is in it. */
export class Baseline {
  readonly #values = new Map<string, ReadonlySet<string>>();
  readonly #files = new Map<string, ReadonlySet<string>>();

  constructor(stored: Pick<Stored, 'values' | 'files'>) {
    for (const [id, all] of Object.entries(stored.values)) this.#values.set(id, new Set(all));
    for (const [id, all] of Object.entries(stored.files)) this.#files.set(id, new Set(all));
  }

  /**
   * Whether every value of the group is known. Where the engine kept fewer fingerprints than there may be values, only a file with the
   * very content of the baseline's is known: what cannot be compared is new.
   */
  knows(group: DetectionGroup, contentFingerprint: string): boolean {
    if (group.fingerprints.length >= fingerprintsKept)
      return this.#files.get(group.identifier)?.has(contentFingerprint) ?? false;
    const values = this.#values.get(group.identifier);
    return (
      group.fingerprints.length > 0 &&
      values !== undefined &&
      group.fingerprints.every((fingerprint) => values.has(fingerprint))
    );
  }
}

/** Reads a baseline. USAGE when it is none, or was written with another key. */
export async function readBaseline(path: string, key: Uint8Array): Promise<Baseline> {
  const advice = 'Write one with --write-baseline.';
  const text = await readText(path, advice);
  let stored: Stored;
  try {
    stored = shape.parse(JSON.parse(text));
  } catch (error) {
    throw new OrgsweepError('USAGE', `${safeText(path)} is no baseline that this version knows.`, {
      advice,
      cause: error,
    });
  }
  if (stored.keyId !== keyIdOf(key))
    throw new OrgsweepError('USAGE', `${safeText(path)} was written with another key.`, {
      advice: 'Give the key that it was written with, by --key-file: nothing can be compared without it.',
    });
  return new Baseline(stored);
}

const sorted = (sets: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string[]> =>
  Object.fromEntries(
    [...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([identifier, all]) => [identifier, [...all].sort()]),
  );

const notWritable = (path: string, cause: unknown): OrgsweepError =>
  new OrgsweepError('USAGE', `The baseline cannot be written to ${safeText(path)} (${systemCode(cause)}).`, {
    advice: 'Name a file in a folder that exists and can be written.',
    cause,
  });

/** USAGE when no baseline can be written to `path`: to be asked before a scan that may take hours. */
export async function mustBeWritable(path: string): Promise<void> {
  try {
    await access(dirname(resolve(path)), constants.W_OK | constants.X_OK);
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory() === true) throw Object.assign(new Error('It is a folder.'), { code: 'EISDIR' });
    if (there !== null) await access(path, constants.W_OK);
  } catch (error) {
    throw notWritable(path, error);
  }
}

/** Writes what was found as known. USAGE when it cannot be written. */
export async function writeBaseline(path: string, key: Uint8Array, files: readonly ScannedFile[]): Promise<void> {
  const values = new Map<string, Set<string>>();
  const whole = new Map<string, Set<string>>();
  const put = (into: Map<string, Set<string>>, identifier: string, more: readonly string[]): void => {
    const set = into.get(identifier) ?? new Set();
    for (const each of more) set.add(each);
    into.set(identifier, set);
  };
  for (const { result, contentFingerprint } of files)
    for (const { identifier, fingerprints } of result.detections) {
      put(values, identifier, fingerprints);
      if (fingerprints.length >= fingerprintsKept) put(whole, identifier, [contentFingerprint]);
    }
  const stored: Stored = { version: 1, keyId: keyIdOf(key), values: sorted(values), files: sorted(whole) };
  try {
    await writeFile(path, `${JSON.stringify(stored, null, 2)}\n`);
  } catch (error) {
    throw notWritable(path, error);
  }
}
