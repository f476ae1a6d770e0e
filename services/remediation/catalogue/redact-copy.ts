import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { redactableFormat } from '../redact/redact.ts';
import { malformed, redactedShape } from '../shapes.ts';

/** A whole object is held in memory, and its copy beside it. */
const maxBytes = 50_000_000;

/** A copy of a table or of JSON without the values of some columns, for those who need the rest. The object itself stays as it is. */
export default defineAction({
  id: 'redact-copy',
  title: 'Make a redacted copy of an object',
  description:
    'Writes a copy of the object, with the values of `columns` (of a CSV or TSV table, or fields of JSON at any depth) masked, to the bucket for redacted copies. The object itself is not changed. Values in other columns and in file names stay.',
  target: 'OBJECT',
  parameters: z.strictObject({ columns: z.array(z.string().min(1).max(256)).min(1).max(200) }),
  reads: ['redactedCopy'],
  writes: ['redactedCopy'],
  plan(documents, { columns }, { target }) {
    if (redactableFormat(target.objectKey ?? '') === undefined)
      return { refused: 'UNSUPPORTED_FORMAT copies are made of .csv, .tsv, .json, .jsonl and .ndjson' };
    const now = redactedShape.safeParse(documents('redactedCopy'));
    if (!now.success) return malformed('redactedCopy');
    const { source } = now.data;
    if (source.sizeBytes > maxBytes)
      return { refused: `OBJECT_TOO_LARGE copies are made of at most ${maxBytes} bytes` };
    const copy = { eTag: source.eTag, columns: [...new Set(columns)].sort() };
    return [{ setting: 'redactedCopy', document: { source, copy } }];
  },
  samples: [
    {
      parameters: { columns: ['name'] },
      documents: { redactedCopy: { source: { eTag: 'e', sizeBytes: 20 }, copy: null } },
    },
  ],
});
