import { categoryOf } from '../model/index.ts';
import { compiledCatalogue, enabledForms } from './catalogue.ts';
import type { CompiledCatalogue } from './compiled.ts';
import type { IdentifierSelection, RecordDetection } from './contract.ts';
import type { Block } from './extract/contract.ts';
import type { Entity } from './model/entities.ts';
import type { Match } from './scan/match.ts';
import { ObjectScan } from './scan/object-scan.ts';
import { WindowScanner } from './scan/window-scanner.ts';

export interface DetectTextOptions {
  /** Column or field name that the text is the value of. */
  readonly header?: string;
  /** Default: all. */
  readonly identifiers?: IdentifierSelection;
  /** What the model saw in it, by UTF-16 offsets. */
  readonly entities?: readonly Entity[];
  /** The text as the extractors read it, with its fields, instead of lines; together the bytes of the text. */
  readonly read?: readonly ReadBlock[];
}

/** A block, and what the model saw in it, by its bytes. */
export interface ReadBlock {
  readonly block: Block;
  readonly entities: readonly Entity[];
}

const all: IdentifierSelection = { selector: 'ALL', ids: [] };
/** Fingerprints of a text in memory go nowhere: the key only satisfies the engine. */
const unusedKey = new Uint8Array(32);

/** As an object's text comes: the engine is made for windows of this size. */
const blockBytes = 128 * 1024;

function* blocksOf(text: Uint8Array, header: string | undefined): Generator<Block> {
  const base = { archivePath: null, documentId: 0 };
  if (header !== undefined && header !== '') {
    const fields = Int32Array.of(0, text.length, 0, 0);
    yield { ...base, text, continues: false, location: { kind: 'RECORDS' }, fields, names: [header] };
    return;
  }
  let at = 0;
  do {
    // At the end of a line where there is one, so that what the model saw is in one block.
    const most = Math.min(text.length, at + blockBytes);
    const line = most < text.length ? text.subarray(at, most).lastIndexOf(10) + 1 : 0;
    const end = line > blockBytes / 2 ? at + line : most;
    yield {
      ...base,
      text: text.subarray(at, end),
      continues: end < text.length,
      location: { kind: 'LINES', firstLine: 1, firstColumn: 1 },
      fields: null,
      names: [],
    };
    at = end;
  } while (at < text.length);
}

function* plainBlocks(text: string, bytes: Uint8Array, options: DetectTextOptions): Generator<ReadBlock> {
  const byteAt = (unit: number): number => Buffer.byteLength(text.slice(0, unit));
  const entities = (options.entities ?? []).map((entity) => ({
    ...entity,
    start: byteAt(entity.start),
    end: byteAt(entity.end),
  }));
  let at = 0;
  for (const block of blocksOf(bytes, options.header)) {
    const from = at;
    at += block.text.length;
    const within = entities.filter(({ start, end }) => start >= from && end <= at);
    yield {
      block,
      entities: within.map((entity) => ({ ...entity, start: entity.start - from, end: entity.end - from })),
    };
  }
}

/** Maps ascending byte offsets of UTF-8 to UTF-16 code units. */
function unitsOf(bytes: Buffer, offsets: readonly number[]): ReadonlyMap<number, number> {
  const units = new Map<number, number>();
  let at = 0;
  let unit = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    unit += bytes.toString('utf8', at, offset).length;
    at = offset;
    units.set(offset, unit);
  }
  return units;
}

const scanners = new WeakMap<CompiledCatalogue, WindowScanner>();

function scannerFor(catalogue: CompiledCatalogue, selection: IdentifierSelection): WindowScanner {
  const enabled = enabledForms(catalogue, selection);
  let scanner = scanners.get(catalogue);
  if (scanner === undefined) {
    scanner = new WindowScanner(catalogue, enabled);
    scanners.set(catalogue, scanner);
  }
  scanner.select(enabled);
  return scanner;
}

/** Every match in a text that is in memory, LOW confidence included, in order of start; for the command line, tests and measuring. */
export function detectText(
  text: string,
  options: DetectTextOptions = {},
  catalogue: CompiledCatalogue = compiledCatalogue(),
): readonly RecordDetection[] {
  const bytes = Buffer.from(text);
  const matches: Match[] = [];
  const scan = new ObjectScan(scannerFor(catalogue, options.identifiers ?? all), {
    maxOccurrences: 0,
    fingerprintKey: unusedKey,
    withLow: true,
    onMatch: (match) => matches.push(match),
  });
  for (const { block, entities } of options.read ?? plainBlocks(text, bytes, options)) scan.add(block, entities);
  scan.finish();
  const units = unitsOf(
    bytes,
    matches.flatMap((match) => [match.start, match.end]),
  );
  return matches
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ form, start, end, confidence }) => ({
      identifier: form.id,
      category: categoryOf(form.detector.label),
      label: form.detector.label,
      start: units.get(start) ?? 0,
      end: units.get(end) ?? 0,
      confidence,
    }));
}
