import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { redactableFormat } from '../redact/redact.ts';
import { malformed, redactedShape } from '../shapes.ts';

/** A whole text is held in memory, and its copy beside it; Parquet goes column by column. */
const maxBytes = { text: 50_000_000, PARQUET: 1_000_000_000 };
/** Of what S3 keeps with an object (2 KB), for columns and kept identifiers. */
const maxNoteBytes = 1_200;

/** A copy of a table or of JSON without the values of some columns, for those who need the rest. The object itself stays as it is. */
export default defineAction({
  id: 'redact-copy',
  title: 'Make a redacted copy of an object',
  description:
    'Writes a copy of the object, with the values of `columns` (of a CSV or TSV table or a Parquet file, or fields of JSON at any depth) masked, to the bucket for redacted copies. Before that the copy is scanned: when anything but the identifiers in `keep` is found in it, it is not written. The object itself is not changed.',
  target: 'OBJECT',
  parameters: z.strictObject({
    columns: z.array(z.string().min(1).max(256)).min(1).max(200),
    keep: z.array(z.string().min(1).max(128)).max(50).default([]),
  }),
  reads: ['redactedCopy'],
  writes: ['redactedCopy'],
  plan(documents, { columns, keep }, { target }) {
    const format = redactableFormat(target.objectKey ?? '');
    if (format === undefined)
      return { refused: 'UNSUPPORTED_FORMAT copies are made of .csv, .tsv, .json, .jsonl, .ndjson and .parquet' };
    const now = redactedShape.safeParse(documents('redactedCopy'));
    if (!now.success) return malformed('redactedCopy');
    const { source } = now.data;
    const most = maxBytes[format === 'PARQUET' ? format : 'text'];
    if (source.sizeBytes > most) return { refused: `OBJECT_TOO_LARGE copies are made of at most ${most} bytes` };
    const copy = { eTag: source.eTag, columns: [...new Set(columns)].sort(), keep: [...new Set(keep)].sort() };
    if (Buffer.byteLength(JSON.stringify(copy)) > maxNoteBytes)
      return { refused: 'TOO_MANY_COLUMNS their names do not fit into the notes of the copy' };
    return [{ setting: 'redactedCopy', document: { source, copy } }];
  },
  samples: [
    {
      parameters: { columns: ['name'] },
      documents: { redactedCopy: { source: { eTag: 'e', sizeBytes: 20 }, copy: null } },
    },
  ],
});
