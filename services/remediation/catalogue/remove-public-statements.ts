import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { desiredPolicy, malformedPolicy, readPolicy } from '../policy-document.ts';

const sample =
  '{"Version":"2012-10-17","Statement":[{"Sid":"world","Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::sample/*"},{"Sid":"own","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::sample/*"}]}';

/** Takes the statements that let the public in out of the policy, and keeps the rest. */
export default defineAction({
  id: 'remove-public-statements',
  title: 'Remove statements that let the public in',
  description:
    'Removes every Allow statement of the bucket policy by which the public gets in, and with `external` those for accounts outside the organization. All other statements stay as they are.',
  target: 'BUCKET',
  parameters: z.strictObject({ external: z.boolean().default(false) }),
  reads: ['bucketPolicy'],
  writes: ['bucketPolicy'],
  plan(documents, { external }, { statementReach }) {
    const document = documents('bucketPolicy');
    const policy = readPolicy(document);
    if (policy === undefined) return malformedPolicy;
    if (typeof document !== 'string') return [];
    const kept = [];
    for (const [index, statement] of policy.statements.entries()) {
      const found = statement.Effect === 'Allow' ? statementReach(document, index) : { reach: 'INSIDE' as const };
      if (found.reach === 'UNKNOWN')
        return { refused: `UNKNOWN statement ${index + 1} of the policy: ${found.reason}` };
      if (found.reach === 'PUBLIC' || (external && found.reach === 'EXTERNAL')) continue;
      kept.push(statement);
    }
    return kept.length === policy.statements.length ? [] : desiredPolicy({ ...policy, statements: kept });
  },
  samples: [{ documents: { bucketPolicy: sample } }],
});
