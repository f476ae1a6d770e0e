import { createHmac } from 'node:crypto';
import type { IdentifierSelection, RuleSet, ScannerPool } from '../../detect/index.ts';
import { type ObjectResult, OrgsweepError } from '../../model/index.ts';
import { type FoundFile, findFiles } from '../find-files.ts';
import { bytesText, type Progress } from '../progress.ts';
import { standardInput } from '../standard-input.ts';
import { type OpenedFile, partsOf, readBytes, readSmall } from './read-file.ts';

/** Macie's limit for one file. */
const deadlineMs = 10 * 3_600_000;

/** What a file in work counts for at least, bytes. */
const leastBytes = 2 * 1024;

/** As of an object; what could not be opened has the code of the file system as its reason. */
type FileResult = Omit<ObjectResult, 'reason'> & { readonly reason: string | null };

export interface ScannedFile {
  readonly path: string;
  readonly result: FileResult;
  /** Keyed fingerprint of the bytes that were read; empty unless asked for. */
  readonly contentFingerprint: string;
}

interface ScanFilesOptions {
  readonly identifiers: IdentifierSelection;
  readonly rules: RuleSet;
  readonly maxBytes: number;
  /** Bytes of files that are in work at once, of each no more than are read at once. */
  readonly bytesAtOnce: number;
  /** Not null: fingerprint the content of files under this key. */
  readonly contentKey: Uint8Array | null;
}

/** All files that were found, read or not, by path. */
export interface ScanFilesResult {
  readonly files: readonly ScannedFile[];
  readonly bytes: number;
}

const unknownSize = { sizeBytes: null, content: null };

/** Standard input by parts; the other files from where they were found. */
const streamOf = (at: FoundFile['at']): AsyncIterable<Uint8Array> => (at === null ? standardInput() : partsOf(at));

async function scanFile(
  pool: ScannerPool,
  { path, at }: FoundFile,
  { sizeBytes, content }: OpenedFile | typeof unknownSize,
  options: ScanFilesOptions,
  onRead: (bytes: number) => void,
): Promise<ScannedFile> {
  const hash = options.contentKey === null ? null : createHmac('sha256', options.contentKey);
  if (content !== null) hash?.update(content);
  async function* body(): AsyncGenerator<Uint8Array> {
    for await (const part of streamOf(at)) {
      hash?.update(part);
      onRead(part.length);
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

/** What could not even be opened, as an object that nothing was read of. */
function unread(pool: ScannerPool, path: string, reason: string): ScannedFile {
  const nothing = { mimeType: '', bytesRead: 0, bytesClassified: 0, detections: [] };
  const result: FileResult = { status: 'SKIPPED', reason, ...nothing, catalogueVersion: pool.catalogueVersion };
  return { path, result, contentFingerprint: '' };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : 1);

/** Scans files and folders. What cannot be read becomes a skipped file with its reason; nothing stops the rest. */
export async function scanFiles(
  pool: ScannerPool,
  paths: readonly string[],
  options: ScanFilesOptions,
  progress: Progress,
): Promise<ScanFilesResult> {
  const files: ScannedFile[] = [];
  let bytes = 0;
  let hits = 0;
  let inWork = 0;
  /** Read of files that are not done: one that lasts must not look like a standstill. */
  let reading = 0;
  const show = (): void =>
    progress.show(() => `${files.length} files, ${bytesText(bytes + reading)}, ${hits} with sensitive data`);
  let free: () => void = () => {};
  const take = async (file: FoundFile): Promise<void> => {
    let weight = 0;
    let read = 0;
    try {
      if (file.unread !== null) files.push(unread(pool, file.path, file.unread));
      else {
        const opened = file.at === null ? unknownSize : readSmall(file.at);
        weight = Math.max(leastBytes, Math.min(readBytes, opened.sizeBytes ?? readBytes));
        inWork += weight;
        const scanned = await scanFile(pool, file, opened, options, (count) => {
          read += count;
          reading += count;
          show();
        });
        files.push(scanned);
        bytes += scanned.result.bytesRead;
        if (scanned.result.detections.length > 0) hits += 1;
      }
    } catch (error) {
      // Errors of the file system carry a code; anything else is a fault of ours and must not look like a gap.
      if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
      if (error instanceof OrgsweepError) throw error;
      files.push(unread(pool, file.path, error.code));
    } finally {
      inWork -= weight;
      reading -= read;
      free();
    }
    show();
  };
  const pending = new Set<Promise<void>>();
  let fault: unknown;
  for (const file of findFiles(paths)) {
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
  return { files: files.sort(byPath), bytes };
}
