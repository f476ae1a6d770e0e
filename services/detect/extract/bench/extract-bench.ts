import { gzipSync } from 'node:zlib';
import { corpora } from '../../bench/corpora.ts';
import { compiledCatalogue, enabledForms } from '../../catalogue.ts';
import { ObjectScan } from '../../scan/object-scan.ts';
import { WindowScanner } from '../../scan/window-scanner.ts';
import { defaultLimits } from '../default-limits.ts';
import { extract } from '../extract.ts';
import { chunked } from '../testing/collect.ts';
import { docxFile, parquetFile, pdfFile, xlsxFile } from './files.ts';
import { libraries } from './libraries.ts';

const seed = 12_345;
/** As the reader of objects gives them out. */
const chunkBytes = 64 * 1024;
const readingsOfTurn = 4;

/** MB (10^6 bytes) of text a second of processor time, all threads counted: least, median, most. */
type Spread = readonly [least: number, median: number, most: number];

/** Speeds of one format. */
export interface ExtractFigures {
  readonly textMb: number;
  readonly extractor: Spread;
  /** With every detector on behind it. */
  readonly withDetectors: Spread;
  /** The parser library alone, for the same text, and how fast the extractor is beside it. */
  readonly library?: Spread;
  readonly ratio?: number;
}

type Reader = (bytes: Buffer) => Promise<number>;

/** Reads each format through the extractor, through extractor and detectors, and by its parser library, in turn. */
export async function extractBench(
  bytes: number,
  runs: number,
  formats: readonly string[] | null = null,
): Promise<Readonly<Record<string, ExtractFigures>>> {
  const files: Readonly<Record<string, () => Buffer>> = {
    csv: () => corpora.csv(bytes, seed),
    jsonLines: () => corpora.jsonLines(bytes, seed),
    gzip: () => gzipSync(corpora.csv(bytes, seed)),
    parquet: () => parquetFile(bytes),
    xlsx: () => xlsxFile(bytes / 4),
    docx: () => docxFile(bytes / 4),
    pdf: () => pdfFile(bytes / 20),
  };
  const results: Record<string, ExtractFigures> = {};
  for (const [format, make] of Object.entries(files)) {
    if (formats !== null && !formats.includes(format)) continue;
    results[format] = await measure(make(), libraries[format] ?? null, runs);
    process.stderr.write(`${format}: ${JSON.stringify(results[format])}\n`);
  }
  return results;
}

async function measure(
  file: Buffer,
  library: ((bytes: Buffer) => Promise<void>) | null,
  runs: number,
): Promise<ExtractFigures> {
  let text = 0;
  const readers: Reader[] = [extractor, withDetectors];
  if (library !== null) {
    readers.push(async (bytes) => {
      await library(bytes);
      return text;
    });
  }
  const seconds = readers.map((): number[] => []);
  // In turn, so that each sees the same load. The first reading of a turn is not counted: it warms up, and clears away what the reader before
  // it left in memory.
  for (let turn = 0; turn < runs; turn++) {
    for (const [at, read] of readers.entries()) {
      for (let reading = 0; reading < readingsOfTurn; reading++) {
        const start = process.cpuUsage();
        text = await read(file);
        const { user, system } = process.cpuUsage(start);
        if (reading > 0) seconds[at]?.push((user + system) / 1e6);
      }
    }
  }
  const [alone, all, others] = seconds.map((times) => spread(text, times));
  if (alone === undefined || all === undefined) throw new RangeError('nothing was measured');
  return {
    textMb: text / 1e6,
    extractor: alone,
    withDetectors: all,
    ...(others === undefined ? {} : { library: others, ratio: Math.round((alone[1] / others[1]) * 100) / 100 }),
  };
}

function spread(text: number, seconds: readonly number[]): Spread {
  const speeds = seconds.map((time) => Math.round(text / time / 1e5) / 10).sort((a, b) => a - b);
  return [speeds[0] ?? 0, speeds[speeds.length >> 1] ?? 0, speeds.at(-1) ?? 0];
}

async function extractor(bytes: Buffer): Promise<number> {
  const blocks = extract(chunked(bytes, chunkBytes), '', defaultLimits);
  let text = 0;
  for (;;) {
    const step = await blocks.next();
    if (step.done !== true) text += step.value.text.length;
    else if (step.value.reason !== null) throw new Error(`the bench's own file is not read: ${step.value.reason}`);
    else return text;
  }
}

let scanner: WindowScanner | undefined;

async function withDetectors(bytes: Buffer): Promise<number> {
  const catalogue = compiledCatalogue();
  scanner ??= new WindowScanner(catalogue, enabledForms(catalogue, { selector: 'ALL', ids: [] }));
  const scan = new ObjectScan(scanner, { maxOccurrences: 15, fingerprintKey: new Uint8Array(32), withLow: false });
  for await (const block of extract(chunked(bytes, chunkBytes), '', defaultLimits)) scan.add(block);
  scan.finish();
  return scan.bytesClassified;
}
