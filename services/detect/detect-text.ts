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
}

const all: IdentifierSelection = { selector: 'ALL', ids: [] };
/** Fingerprints of a text in memory go nowhere: the key only satisfies the engine. */
const unusedKey = new Uint8Array(32);

function blockOf(text: Uint8Array, header: string | undefined): Block {
  const base = { text, continues: false, archivePath: null, documentId: 0 };
  return header === undefined || header === ''
    ? { ...base, location: { kind: 'LINES', firstLine: 1, firstColumn: 1 }, fields: null, names: [] }
    : { ...base, location: { kind: 'RECORDS' }, fields: Int32Array.of(0, text.length, 0, 0), names: [header] };
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
  const byteAt = (unit: number): number => Buffer.byteLength(text.slice(0, unit));
  const entities = (options.entities ?? []).map((entity) => ({
    ...entity,
    start: byteAt(entity.start),
    end: byteAt(entity.end),
  }));
  scan.add(blockOf(bytes, options.header), entities);
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
