import { createHmac } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { IdentifierSelection, RuleSet, ScannerPool } from '../../detect/index.ts';
import { type ObjectResult, OrgsweepError } from '../../model/index.ts';
import { type FoundFile, findFiles } from '../find-files.ts';
import { bytesText, type Progress } from '../progress.ts';

/** Macie's limit for one file. */
const deadlineMs = 10 * 3_600_000;

/** Bytes read at once: what the pool sends at once. */
const readBytes = 256 * 1024;
const leastBytes = 4 * 1024;

export interface ScannedFile {
  readonly path: string;
  readonly result: ObjectResult;
  /** Keyed fingerprint of the bytes that were read; empty unless asked for. */
  readonly contentFingerprint: string;
}

export interface ScanFilesOptions {
  readonly identifiers: IdentifierSelection;
  readonly rules: RuleSet;
  readonly maxBytes: number;
  /** Files in work at once. */
  readonly atOnce: number;
  /** Not null: fingerprint the content of files under this key. */
  readonly contentKey: Uint8Array | null;
}

/** What was read, and the files that were not or not wholly, by path. */
export interface ScanFilesResult {
  readonly files: readonly ScannedFile[];
  readonly gaps: readonly { readonly path: string; readonly status: string; readonly reason: string }[];
  readonly bytes: number;
}

async function scanFile(pool: ScannerPool, file: FoundFile, options: ScanFilesOptions): Promise<ScannedFile> {
  const hash = options.contentKey === null ? null : createHmac('sha256', options.contentKey);
  async function* body(): AsyncGenerator<Uint8Array> {
    const handle = await open(file.path);
    try {
      // The pool sends copies: one buffer for all of a file, or tens of megabytes wait for a garbage collection of a thread that makes none.
      // No larger than the file and the byte that would be beyond it: thousands of small files ask for gigabytes otherwise.
      const buffer = Buffer.allocUnsafeSlow(Math.max(leastBytes, Math.min(readBytes, file.sizeBytes + 1)));
      for (;;) {
        const { bytesRead } = await handle.read(buffer);
        if (bytesRead === 0) return;
        const chunk = buffer.subarray(0, bytesRead);
        hash?.update(chunk);
        yield chunk;
      }
    } finally {
      await handle.close();
    }
  }
  const { identifiers, rules, maxBytes } = options;
  const result = await pool.scan(
    { name: file.path, sizeBytes: file.sizeBytes, identifiers, rules, maxBytes, deadlineMs, maxOccurrences: 15 },
    body(),
  );
  return { path: file.path, result, contentFingerprint: hash?.digest('hex').slice(0, 32) ?? '' };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : 1);

/** Scans files and folders. What cannot be read becomes a gap with its reason; nothing stops the rest. */
export async function scanFiles(
  pool: ScannerPool,
  paths: readonly string[],
  options: ScanFilesOptions,
  progress: Progress,
): Promise<ScanFilesResult> {
  const files: ScannedFile[] = [];
  const gaps: { path: string; status: string; reason: string }[] = [];
  let bytes = 0;
  let hits = 0;
  const take = async (file: FoundFile): Promise<void> => {
    try {
      if (file.unread !== null) gaps.push({ path: file.path, status: 'SKIPPED', reason: file.unread });
      else {
        const scanned = await scanFile(pool, file, options);
        const { status, reason, bytesRead, detections } = scanned.result;
        files.push(scanned);
        bytes += bytesRead;
        if (detections.length > 0) hits += 1;
        if (status !== 'COMPLETE') gaps.push({ path: file.path, status, reason: reason ?? 'UNKNOWN' });
      }
    } catch (error) {
      // Errors of the file system carry a code; anything else is a fault of ours and must not look like a gap.
      if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
      if (error instanceof OrgsweepError) throw error;
      gaps.push({ path: file.path, status: 'SKIPPED', reason: error.code });
    }
    progress.show(`${files.length + gaps.length} files, ${bytesText(bytes)}, ${hits} with sensitive data`);
  };
  const pending = new Set<Promise<void>>();
  let fault: unknown;
  for (const path of paths)
    for await (const file of findFiles(path)) {
      const task: Promise<void> = take(file)
        .catch((error: unknown) => {
          fault ??= error;
        })
        .finally(() => pending.delete(task));
      pending.add(task);
      if (pending.size >= options.atOnce) await Promise.race(pending);
      if (fault !== undefined) break;
    }
  await Promise.all(pending);
  if (fault !== undefined) throw fault;
  return { files: files.sort(byPath), gaps: gaps.sort(byPath), bytes };
}
