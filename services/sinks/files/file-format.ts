import { type FindingEvent, safeJson } from '../../model/index.ts';

/** What was not, or not wholly, looked at. */
export interface FileGap {
  /** `s3://bucket` or `aws://account`. */
  readonly uri: string;
  readonly status: string;
  readonly reason: string;
}

interface FileInput {
  /** Findings as they stand, some at a time. */
  readonly events: AsyncIterable<readonly FindingEvent[]>;
  /** Of the latest sweep that has ended. */
  readonly gaps: () => Promise<readonly FileGap[]>;
}

/** A file of findings, written piece by piece: a hundred thousand findings take no more memory than a page of them. */
export interface FileFormat {
  readonly id: string;
  readonly title: string;
  readonly mimeType: string;
  /** Of the file's name, without a dot. */
  readonly extension: string;
  write(input: FileInput): AsyncIterable<string>;
}

/** A file of one JSON document a line. */
export function jsonLines(
  format: Omit<FileFormat, 'mimeType' | 'extension' | 'write'>,
  document: (event: FindingEvent) => unknown,
): FileFormat {
  return {
    ...format,
    mimeType: 'application/x-ndjson',
    extension: 'jsonl',
    async *write({ events }) {
      for await (const page of events) {
        yield page.map((event) => `${safeJson(document(event))}\n`).join('');
      }
    },
  };
}
