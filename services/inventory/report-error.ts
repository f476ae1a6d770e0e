/** Why a report of S3 Inventory gives no counts. */
export type ReportFault =
  | 'MANIFEST_MISSING'
  | 'MANIFEST_MALFORMED'
  | 'CHECKSUM_MISMATCH'
  | 'FILE_MISSING'
  | 'FILE_MALFORMED'
  | 'REPORT_TOO_LARGE';

/** Ends the reading of a report: counts are of all of it, or there are none. Never leaves the worker. */
export class ReportError extends Error {
  readonly fault: ReportFault;

  constructor(fault: ReportFault, detail: string, options?: ErrorOptions) {
    super(`${fault}: ${detail}`, options);
    this.name = 'ReportError';
    this.fault = fault;
  }
}
