import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { catalogue, createScannerPool, type IdentifierSelection, type ScannerPool } from '../../detect/index.ts';
import { type ObjectResult, OrgsweepError, Severity, severityScore } from '../../model/index.ts';
import { ExitCode } from '../exit-codes.ts';
import { type FoundFile, findFiles } from '../find-files.ts';
import type { CliIo } from '../io.ts';
import { type Column, type OutputFormat, outputFormats, parseFormat, renderRows } from '../output.ts';
import { bytesText, Progress } from '../progress.ts';
import { sarifText } from '../sarif.ts';
import { runRecords } from './records.ts';

interface DetectOptions {
  readonly output: string;
  readonly failOn: Severity;
  readonly identifiers?: string;
  readonly records?: string;
  readonly maxBytes: string;
  readonly workers: string;
  readonly quiet: boolean;
}

interface DetectRow {
  readonly path: string;
  readonly identifier: string;
  readonly label: string | null;
  readonly severity: Severity;
  readonly confidence: string;
  readonly count: number;
  readonly where: string;
}

const columns: readonly Column<DetectRow>[] = [
  { title: 'File', value: (row) => row.path },
  { title: 'Identifier', value: (row) => row.identifier },
  { title: 'Label', value: (row) => row.label },
  { title: 'Severity', value: (row) => row.severity },
  { title: 'Confidence', value: (row) => row.confidence },
  { title: 'Count', value: (row) => row.count },
  { title: 'First at', value: (row) => row.where },
];

/** `USA_SOCIAL_SECURITY_NUMBER,JSON_WEB_TOKEN` as a selection; USAGE names the ids that do not exist. */
function selection(given: string | undefined): IdentifierSelection {
  if (given === undefined) return { selector: 'ALL', ids: [] };
  if (given === 'RECOMMENDED') return { selector: 'RECOMMENDED', ids: [] };
  const ids = given
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const known = new Set(catalogue().detectors.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new OrgsweepError('USAGE', `There is no identifier ${unknown.join(', ')}.`, {
      advice: '`orgsweep identifiers` lists them all.',
    });
  return { selector: 'INCLUDE', ids };
}

function place(result: ObjectResult['detections'][number]): string {
  const [first] = result.occurrences;
  if (first === undefined) return '';
  const inside = first.archivePath === undefined ? '' : `${first.archivePath} `;
  switch (first.kind) {
    case 'CELL':
      return `${inside}row ${first.row}, column ${first.columnName ?? first.column}`;
    case 'LINE_RANGE':
      return `${inside}line ${first.start}:${first.startColumn}`;
    case 'OFFSET_RANGE':
      return `${inside}offset ${first.start}`;
    case 'PAGE':
      return `${inside}page ${first.pageNumber}`;
    case 'RECORD':
      return `${inside}record ${first.recordIndex} ${first.jsonPath ?? ''}`.trimEnd();
  }
}

async function scanFile(
  pool: ScannerPool,
  file: FoundFile,
  identifiers: IdentifierSelection,
  maxBytes: number,
): Promise<ObjectResult | string> {
  if (file.unread !== null) return file.unread;
  const body = createReadStream(file.path, { highWaterMark: 1 << 20 });
  try {
    return await pool.scan(
      {
        name: file.path,
        sizeBytes: file.sizeBytes,
        identifiers,
        maxBytes,
        deadlineMs: 10 * 3_600_000,
        maxOccurrences: 15,
      },
      body,
    );
  } catch (error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'READ_FAILED';
  }
}

function rendered(
  format: OutputFormat | 'sarif',
  files: readonly { readonly path: string; readonly result: ObjectResult }[],
  rows: readonly DetectRow[],
  version: string,
  empty: string,
): string {
  if (format === 'sarif') return `${sarifText(files, version)}\n`;
  if (format === 'json' || format === 'jsonl')
    return renderRows(
      format,
      files.map(({ path, result }) => ({ path, ...result })),
      [],
      '',
    );
  return renderRows(format, rows, columns, empty);
}

async function run(paths: readonly string[], options: DetectOptions, io: CliIo): Promise<ExitCode> {
  const format = parseFormat(options.output, [...outputFormats, 'sarif'] as const);
  const identifiers = selection(options.identifiers);
  const workers = Number(options.workers);
  const maxBytes = Number(options.maxBytes);
  if (!Number.isInteger(workers) || workers < 1)
    throw new OrgsweepError('USAGE', '--workers takes a whole number from 1.');
  if (!Number.isFinite(maxBytes) || maxBytes < 1)
    throw new OrgsweepError('USAGE', '--max-bytes takes a number of bytes from 1.');
  const progress = new Progress(io.stderr, options.quiet);
  // Fingerprints are not shown here; the pool wants a key, and one that nobody keeps makes them useless to anybody.
  const pool = await createScannerPool({ workers, fingerprintKey: randomBytes(32) });
  const files: { path: string; result: ObjectResult }[] = [];
  const gaps: string[] = [];
  const counts = { files: 0, bytes: 0 };
  try {
    const open = new Set<Promise<void>>();
    const take = async (file: FoundFile): Promise<void> => {
      const result = await scanFile(pool, file, identifiers, maxBytes);
      counts.files += 1;
      if (typeof result === 'string') gaps.push(`${file.path}: SKIPPED ${result}`);
      else {
        counts.bytes += result.bytesRead;
        files.push({ path: file.path, result });
        if (result.status !== 'COMPLETE') gaps.push(`${file.path}: ${result.status} ${result.reason}`);
      }
      progress.show(
        `${counts.files} files, ${bytesText(counts.bytes)}, ${files.filter((each) => each.result.detections.length > 0).length} with sensitive data`,
      );
    };
    for (const path of paths)
      for await (const file of findFiles(path)) {
        const task: Promise<void> = take(file).finally(() => open.delete(task));
        open.add(task);
        if (open.size >= workers * 2) await Promise.race(open);
      }
    await Promise.all(open);
  } finally {
    progress.done();
    await pool.close();
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const rows = files.flatMap(({ path, result }) =>
    result.detections.map(
      (group): DetectRow => ({
        path,
        identifier: group.identifier,
        label: group.label,
        severity: group.severity,
        confidence: group.confidence,
        count: group.count,
        where: place(group),
      }),
    ),
  );
  io.stdout.write(
    rendered(format, files, rows, pool.catalogueVersion, `Nothing sensitive found in ${counts.files} files.`),
  );
  if (!options.quiet)
    io.stderr.write(
      `${counts.files} files, ${bytesText(counts.bytes)}, ${rows.length} kinds of findings, ${gaps.length} not or not wholly read\n`,
    );
  for (const gap of gaps.toSorted()) io.stderr.write(`${gap}\n`);
  if (rows.some((row) => severityScore(row.severity) >= severityScore(options.failOn))) return ExitCode.FINDINGS;
  return gaps.length > 0 ? ExitCode.PARTIAL : ExitCode.CLEAN;
}

/** `orgsweep detect PATH…`: files and folders on this machine, no server. */
export function addDetect(program: Command, io: CliIo): void {
  program
    .command('detect')
    .description('find sensitive data in files and folders on this machine (no server)')
    .argument('[path...]', 'files or folders')
    .option('-o, --output <format>', 'table, json, jsonl, csv or sarif', 'table')
    .addOption(
      new Option('--fail-on <severity>', 'exit code 3 when a finding is at or above it')
        .choices(Object.values(Severity))
        .default('LOW'),
    )
    .option('--identifiers <list>', 'only these data identifiers, by id, or RECOMMENDED')
    .option('--max-bytes <bytes>', 'bytes read of one file', String(20 * 1024 ** 3))
    .option('--workers <count>', 'worker threads', String(availableParallelism()))
    .option('--records <file>', 'for measuring: JSON lines {"id","text","header"?} in, one line of detections each out')
    .option('-q, --quiet', 'no progress and no summary', false)
    .action(async (paths: string[], options: DetectOptions) => {
      if (options.records !== undefined) return await runRecords(options.records, io);
      if (paths.length === 0)
        throw new OrgsweepError('USAGE', 'There is nothing to scan.', {
          advice: 'Name files or folders: orgsweep detect PATH…',
        });
      io.exit(await run(paths, options, io));
    });
}
