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
  /** Closed by the key alone: open to objects under another encryption. */
  const inPart = new Map<Permission, string>();
  const all = [...statements, ...resourceControl, ...(key ?? [])];
  for (const [permission, request] of strangersRequests(all, (permission) => reached.has(permission))) {
    if (reached.has(permission) || !isAllowed(statements, request)) continue;
    if (!isAllowed([full, ...resourceControl], request)) continue;
    const whole = permission !== 'read' || key === null || canDecrypt(key, request);
    (whole ? reached : inPart).set(permission, JSON.stringify(request));
  }
  return permissionList.flatMap((permission) => {
    const found = report.publicTo[permission];
    const wanted = reached.has(permission) ? true : inPart.has(permission) ? 'unknown' : false;
    if (found === wanted) return [];
    const witness = reached.get(permission) ?? inPart.get(permission) ?? 'no request';
    return [
      `${permission}: the search says ${found}, the enumeration ${wanted} by ${witness}; ${report.doubts.join('; ')}`,
    ];
  });
}
