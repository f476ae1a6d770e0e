import { createHmac } from 'node:crypto';
import type { IdentifierSelection, RuleSet, ScannerPool } from '../../detect/index.ts';
import { type ObjectResult, OrgsweepError } from '../../model/index.ts';
import { type FoundFile, findFiles } from '../find-files.ts';
import { bytesText, type Progress } from '../progress.ts';
import { type OpenedFile, partsOf, readBytes, readSmall } from './read-file.ts';

/** Macie's limit for one file. */
const deadlineMs = 10 * 3_600_000;

/** What a file in work counts for at least, bytes. */
const leastBytes = 2 * 1024;

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
  /** Bytes of files that are in work at once, of each no more than are read at once. */
  readonly bytesAtOnce: number;
  /** Not null: fingerprint the content of files under this key. */
  readonly contentKey: Uint8Array | null;
}

/** What was read, and the files that were not or not wholly, by path. */
export interface ScanFilesResult {
  readonly files: readonly ScannedFile[];
  readonly gaps: readonly { readonly path: string; readonly status: string; readonly reason: string }[];
  readonly bytes: number;
}

async function scanFile(
  pool: ScannerPool,
  path: string,
  { sizeBytes, content }: OpenedFile,
  options: ScanFilesOptions,
): Promise<ScannedFile> {
  const hash = options.contentKey === null ? null : createHmac('sha256', options.contentKey);
  if (content !== null) hash?.update(content);
  async function* body(): AsyncGenerator<Uint8Array> {
    for await (const part of partsOf(path)) {
      hash?.update(part);
      yield part;
    }
  }
  const { identifiers, rules, maxBytes } = options;
  const result = await pool.scan(
    { name: path, sizeBytes, identifiers, rules, maxBytes, deadlineMs, maxOccurrences: 15 },
    content ?? body(),
  );
  return { path, result, contentFingerprint: hash?.digest('hex').slice(0, 32) ?? '' };
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
  let inWork = 0;
  let free: () => void = () => {};
  const take = async (file: FoundFile): Promise<void> => {
    let weight = 0;
    try {
      if (file.unread !== null) gaps.push({ path: file.path, status: 'SKIPPED', reason: file.unread });
      else {
        const opened = readSmall(file.path);
        weight = Math.max(leastBytes, Math.min(readBytes, opened.sizeBytes));
        inWork += weight;
        const scanned = await scanFile(pool, file.path, opened, options);
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
    } finally {
      inWork -= weight;
      free();
    }
    progress.show(() => `${files.length + gaps.length} files, ${bytesText(bytes)}, ${hits} with sensitive data`);
  };
  const pending = new Set<Promise<void>>();
  let fault: unknown;
  for (const path of paths)
    for (const file of findFiles(path)) {
      const task: Promise<void> = take(file)
        .catch((error: unknown) => {
          fault ??= error;
        })
        .finally(() => pending.delete(task));
      pending.add(task);
      while (inWork >= options.bytesAtOnce)
        await new Promise<void>((resolve) => {
          free = resolve;
        });
      if (fault !== undefined) break;
    }
  await Promise.all(pending);
  if (fault !== undefined) throw fault;
  return { files: files.sort(byPath), gaps: gaps.sort(byPath), bytes };
}
