import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** The published schema (OASIS, 2.1.0-rtm.5 at json.schemastore.org), as Microsoft's own SARIF matchers carry it. */
const sarifSchema: object = createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

/** What the schema says against a log; null for nothing. It says draft-04 but for `$schema` and `id` uses nothing that draft-07 reads otherwise. */
export function sarifProblems(log: unknown): unknown {
  const { $schema: _, id: __, ...schema } = { ...sarifSchema, $schema: '', id: '' };
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return validate(log) ? null : validate.errors;
}
