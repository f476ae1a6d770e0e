/** The columns that counts are made of, as they are in a report. */
export interface ReportColumns {
  readonly isLatest: string | null;
  readonly isDeleteMarker: string | null;
  readonly size: string | null;
  readonly storageClass: string | null;
  readonly encryptionStatus: string | null;
}

export interface ReportFile {
  readonly key: string;
  readonly sizeBytes: number;
  /** Hexadecimal. */
  readonly md5: string;
}

/** `manifest.json` of a report, checked. */
export interface Manifest {
  /** When S3 began to list the bucket, ISO 8601. */
  readonly at: string;
  readonly format: 'CSV' | 'ORC' | 'Parquet';
  /** Names of all columns, in order; what a CSV file's fields stand for. */
  readonly names: readonly string[];
  readonly columns: ReportColumns;
  readonly files: readonly ReportFile[];
}

/** One object version of a report; null: not in the report, or empty there. */
export interface ReportRow {
  readonly isLatest: boolean | null;
  readonly isDeleteMarker: boolean | null;
  readonly size: number | null;
  readonly storageClass: string | null;
  readonly encryptionStatus: string | null;
}

/** Reads one file of a report, row by row. Throws ReportError, or what `bytes` throws. */
export type ReadRows = (bytes: AsyncIterable<Uint8Array>, manifest: Manifest) => AsyncIterable<ReportRow>;
