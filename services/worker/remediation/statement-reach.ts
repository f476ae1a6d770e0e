import { type AccessFacts, absent, everyAccessFact, failed, known } from '../../model/index.ts';
import { type BucketContext, evaluateAccess } from '../../posture/index.ts';
import type { StatementReach } from '../../remediation/index.ts';

interface Document {
  readonly Statement: unknown;
}
const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && 'Statement' in value;
const denies = (statement: unknown): boolean =>
  typeof statement === 'object' && statement !== null && 'Effect' in statement && statement.Effect === 'Deny';

/** Whom one Allow statement lets in, with the policy's own Deny statements and without any block: what it would open once a block is lifted. */
export function statementReach(policy: string, index: number, context: BucketContext): StatementReach {
  const document: unknown = JSON.parse(policy);
  const statements: readonly unknown[] = isDocument(document) ? [document.Statement].flat() : [];
  const alone = { ...Object(document), Statement: [statements[index], ...statements.filter(denies)] };
  const facts: AccessFacts = {
    ...everyAccessFact(absent),
    accessTags: failed('NOT_ASKED'),
    bucketPolicy: known(JSON.stringify(alone)),
    bucketAcl: known({ ownerId: 'owner', grants: [] }),
    ownershipControls: known('BucketOwnerEnforced'),
  };
  const { isPublic, external, doubts } = evaluateAccess(facts, context);
  const unknown = (): StatementReach => ({ reach: 'UNKNOWN', reason: doubts.join(', ') || 'it cannot be judged' });
  if (isPublic === 'unknown') return unknown();
  if (isPublic) return { reach: 'PUBLIC' };
  if (external === 'unknown') return unknown();
  return { reach: external ? 'EXTERNAL' : 'INSIDE' };
}
