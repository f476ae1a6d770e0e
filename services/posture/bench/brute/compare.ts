import { known } from '../../../model/index.ts';
import { evaluateAccess, type Permission, permissionList } from '../../access/index.ts';
import { completeFacts, exampleContext } from '../../examples-context.ts';
import { strangersRequests } from './enumerate-requests.ts';
import { isAllowed, type PlainStatement } from './reference-evaluator.ts';

/** Where the search and the enumeration disagree; empty when they agree. */
export function disagreements(statements: readonly PlainStatement[]): readonly string[] {
  const policy = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const report = evaluateAccess(completeFacts({ bucketPolicy: known(policy) }), exampleContext);
  const reached = new Map<Permission, string>();
  for (const [permission, request] of strangersRequests(statements, (permission) => reached.has(permission)))
    if (!reached.has(permission) && isAllowed(statements, request)) reached.set(permission, JSON.stringify(request));
  return permissionList.flatMap((permission) => {
    const found = report.publicTo[permission];
    const witness = reached.get(permission);
    if (found === 'unknown') return [`${permission} is unknown: ${report.doubts.join('; ')}`];
    if (found === (witness !== undefined)) return [];
    return [`${permission}: the search says ${found}, the enumeration ${witness ?? 'finds no request'}`];
  });
}
