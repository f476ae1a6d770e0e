import { absent, known } from '../../../model/index.ts';
import { evaluateAccess, type Permission, permissionList } from '../../access/index.ts';
import type { BucketContext } from '../../contract.ts';
import { exampleAccount } from '../../examples.ts';
import { completeFacts, exampleContext } from '../../examples-context.ts';
import { strangersRequests } from './enumerate-requests.ts';
import type { PlainLayers } from './random-policies.ts';
import { type ConcreteRequest, isAllowed, type PlainStatement } from './reference-evaluator.ts';

const keyArn = `arn:aws:kms:${exampleContext.region}:${exampleAccount}:key/k`;
const full: PlainStatement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const document = (Statement: readonly PlainStatement[]): string => JSON.stringify({ Version: '2012-10-17', Statement });

function contextOf(resourceControl: readonly PlainStatement[]): BucketContext {
  const policy = { id: 'p', name: 'p', document: document([full, ...resourceControl]), targets: ['r-root'] };
  return {
    ...exampleContext,
    guardrails: {
      managementAccountId: '222222222222',
      paths: new Map([[exampleAccount, ['r-root', exampleAccount]]]),
      serviceControl: absent,
      resourceControl: known([policy]),
    },
  };
}

/** What S3 asks KMS for the caller, who must have signed his request. */
function canDecrypt(key: readonly PlainStatement[], request: ConcreteRequest): boolean {
  const context = {
    ...request.context,
    'kms:viaservice': [`s3.${exampleContext.region}.amazonaws.com`],
    'kms:calleraccount': [request.principal.account],
  };
  return (
    request.principal.kind === 'aws' && isAllowed(key, { ...request, action: 'kms:Decrypt', resource: keyArn, context })
  );
}

/** Where the search and the enumeration disagree; empty when they agree. */
export function disagreements({ statements, resourceControl, key }: PlainLayers): readonly string[] {
  const kmsKey =
    key === null ? absent : known({ arn: keyArn, manager: 'CUSTOMER', enabled: true, policy: document(key) } as const);
  const facts = completeFacts({ bucketPolicy: known(document(statements)), kmsKey });
  const report = evaluateAccess(facts, contextOf(resourceControl));
  const reached = new Map<Permission, string>();
  const all = [...statements, ...resourceControl, ...(key ?? [])];
  for (const [permission, request] of strangersRequests(all, (permission) => reached.has(permission))) {
    if (reached.has(permission) || !isAllowed(statements, request)) continue;
    if (!isAllowed([full, ...resourceControl], request)) continue;
    if (permission === 'read' && key !== null && !canDecrypt(key, request)) continue;
    reached.set(permission, JSON.stringify(request));
  }
  return permissionList.flatMap((permission) => {
    const found = report.publicTo[permission];
    const witness = reached.get(permission);
    if (found === 'unknown') return [`${permission} is unknown: ${report.doubts.join('; ')}`];
    if (found === (witness !== undefined)) return [];
    return [`${permission}: the search says ${found}, the enumeration ${witness ?? 'finds no request'}`];
  });
}
