import { z } from 'zod';
import type { JsonValue, SettingDocument } from '../model/index.ts';

const json: z.ZodType<JsonValue> = z.json();
const statementShape = z.object({ Sid: z.string().optional(), Effect: z.enum(['Allow', 'Deny']) }).catchall(json);
const documentShape = z
  .object({
    Version: z.string().optional(),
    Id: z.string().optional(),
    Statement: z.union([statementShape, z.array(statementShape)]),
  })
  .catchall(json);

export type PolicyStatement = z.infer<typeof statementShape>;
export interface PolicyDocument {
  readonly rest: Readonly<Record<string, JsonValue | undefined>>;
  readonly statements: readonly PolicyStatement[];
}

/** S3's limit of a bucket policy (S3 User Guide, "Bucket policies"). */
const maxBytes = 20_480;

/** The policy that a bucket has; no policy is one without statements. Undefined when it is none. */
export function readPolicy(document: SettingDocument): PolicyDocument | undefined {
  if (document === null) return { rest: { Version: '2012-10-17' }, statements: [] };
  if (typeof document !== 'string') return undefined;
  try {
    const { Statement, ...rest } = documentShape.parse(JSON.parse(document));
    return { rest, statements: Array.isArray(Statement) ? Statement : [Statement] };
  } catch {
    return undefined;
  }
}

/** The policy as a JSON text; null when no statement is left, since S3 takes none without. */
export function writePolicy({ rest, statements }: PolicyDocument): SettingDocument {
  return statements.length === 0 ? null : JSON.stringify({ ...rest, Statement: statements });
}

/** The policy as what `bucketPolicy` shall be, or why it cannot. */
export function desiredPolicy(policy: PolicyDocument) {
  const document = writePolicy(policy);
  if (typeof document === 'string' && Buffer.byteLength(document) > maxBytes)
    return { refused: `POLICY_TOO_LARGE the policy would have more than ${maxBytes} bytes` };
  return [{ setting: 'bucketPolicy' as const, document }];
}

/** The policy with the statement in the place of the one of its Sid, or at the end. */
export function withStatement(policy: PolicyDocument, statement: PolicyStatement): PolicyDocument {
  const others = policy.statements.filter(({ Sid }) => Sid !== statement.Sid);
  return { ...policy, statements: [...others, statement] };
}

/** The bucket policy with a Deny that leaves these principals alone, as it shall be: without any of them nobody could undo it. */
export function withDenyButFor(bucketPolicy: SettingDocument, exceptArns: readonly string[], deny: PolicyStatement) {
  const policy = readPolicy(bucketPolicy);
  if (policy === undefined) return malformedPolicy;
  if (exceptArns.length === 0)
    return {
      refused: 'NO_BREAK_GLASS nobody would be left who could undo it: set ORGSWEEP_BREAK_GLASS_ARNS for the worker',
    };
  return desiredPolicy(withStatement(policy, deny));
}

export const malformedPolicy = { refused: 'UNKNOWN bucketPolicy: MALFORMED_POLICY' } as const;

/** `arn:aws:s3:::name` and all objects in it. */
export const bucketArns = (partition: string, name: string | null): string[] => [
  `arn:${partition}:s3:::${name}`,
  `arn:${partition}:s3:::${name}/*`,
];
