import type { DetectionGroup, Occurrence, Severity } from '../../model/index.ts';
import { type Column, type OutputFormat, renderRows } from '../output.ts';
import type { ScanFilesResult, ScannedFile } from './scan-files.ts';

interface DetectRow {
  readonly path: string;
  readonly group: DetectionGroup;
}

/** Where an occurrence is, for people. */
function placeText(place: Occurrence | undefined): string {
  if (place === undefined) return '';
  const inside = place.archivePath === undefined ? '' : `${place.archivePath} `;
  switch (place.kind) {
    case 'CELL':
      return `${inside}row ${place.row}, column ${place.columnName ?? place.column}`;
    case 'LINE_RANGE':
      return `${inside}line ${place.start}:${place.startColumn}`;
    case 'OFFSET_RANGE':
      return `${inside}offset ${place.start}`;
    case 'PAGE':
      return `${inside}page ${place.pageNumber}`;
    case 'RECORD':
      return `${inside}record ${place.recordIndex} ${place.jsonPath ?? ''}`.trimEnd();
  }
}

const columns: readonly Column<DetectRow>[] = [
  { title: 'File', value: ({ path }) => path },
  { title: 'Identifier', value: ({ group }) => group.identifier },
  { title: 'Label', value: ({ group }) => group.label },
  { title: 'Severity', value: ({ group }): Severity => group.severity },
  { title: 'Confidence', value: ({ group }) => group.confidence },
  { title: 'Count', value: ({ group }) => group.count },
  { title: 'First at', value: ({ group }) => placeText(group.occurrences[0]) },
];

/** `group` of the machine formats: fingerprints under a key that nobody has say nothing, and are left out. */
const shown = (result: ScannedFile['result'], withFingerprints: boolean) => ({
  ...result,
  detections: result.detections.map(({ fingerprints, ...group }) =>
    withFingerprints ? { ...group, fingerprints } : group,
  ),
});

/** The files that were not or not wholly read, and why. */
export const gapsOf = (files: readonly ScannedFile[]) =>
  files.flatMap(({ path, result: { status, reason } }) =>
    status === 'COMPLETE' ? [] : [{ path, status, reason: reason ?? 'UNKNOWN' }],
  );

/**
 * The result in one of the formats; no format has a value in it. `known` kinds of findings are left out, which a baseline has. Tables and CSV have findings only: files that were not
 * read are on stderr.
 */
export async function renderReport(
  format: OutputFormat | 'sarif',
  { files }: ScanFilesResult,
  version: string,
  withFingerprints: boolean,
  known: number,
): Promise<string> {
  if (format === 'sarif') {
    const { sarifText } = await import('../sarif.ts');
    return `${sarifText(files, gapsOf(files), version, withFingerprints)}\n`;
  }
  if (format === 'json' || format === 'jsonl')
    return renderRows(
      format,
      files.map(({ path, result }) => ({ path, ...shown(result, withFingerprints) })),
      [],
      '',
    );
  const rows = files.flatMap(({ path, result }) => result.detections.map((group): DetectRow => ({ path, group })));
  const gaps = gapsOf(files).length;
  const read = `Nothing ${known === 0 ? 'sensitive' : 'new'} found in ${files.length - gaps} files`;
  return renderRows(format, rows, columns, gaps === 0 ? `${read}.` : `${read}; ${gaps} not or not wholly read.`);
}
