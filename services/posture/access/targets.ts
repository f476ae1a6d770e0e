import { freshText } from './candidates.ts';
import { actionShape } from './key-values.ts';
import { coversAction, coversResource, withoutVariables } from './match-target.ts';
import type { Target } from './request.ts';
import { type Permission, permissionList, s3Actions } from './s3-actions.ts';
import type { Statement } from './statement.ts';
import type { Truth } from './truth.ts';
import { hasWildcard, instancesOf } from './wildcard.ts';

/** Targets that every statement treats alike, by one of them. */
export interface TargetClass {
  readonly permission: Permission;
  readonly target: Target;
  /** Per statement, whether it covers the target; unknown where that depends on the caller. */
  readonly covered: readonly Truth[];
}

function objectArns(statements: readonly Statement[], bucketArn: string): readonly string[] {
  const found = new Set([`${bucketArn}/${freshText}`]);
  for (const { resources } of statements) {
    for (const pattern of resources.items) {
      const plain = withoutVariables(pattern);
      if (!hasWildcard(plain)) {
        if (plain.startsWith(`${bucketArn}/`)) found.add(plain);
        continue;
      }
      if (plain === `${bucketArn}/*` || plain === '*') continue;
      const slash = plain.indexOf('/');
      for (const key of instancesOf(slash < 0 ? '*' : plain.slice(slash + 1)))
        if (key !== '') found.add(`${bucketArn}/${key}`);
      if (plain !== pattern) found.add(`${bucketArn}/${withUserName(pattern.slice(pattern.indexOf('/') + 1))}`);
    }
  }
  return [...found];
}

/** The key that a fresh user's own name makes of a pattern with variables. */
function withUserName(pattern: string): string {
  return instancesOf(pattern.replace(/\$\{[^}]*\}/g, freshText))[0] ?? freshText;
}

const code = (truth: Truth): string => (truth === true ? 't' : truth === false ? 'f' : 'u');
const order = new Map(permissionList.map((permission, index) => [permission, index]));

/** One target for each way in which the statements can tell targets apart. Those that no Allow covers are left out. */
export function targetClasses(statements: readonly Statement[], bucketArn: string): readonly TargetClass[] {
  const objects = objectArns(statements, bucketArn);
  const onBucket = new Map([[bucketArn, statements.map((statement) => coversResource(statement, bucketArn))]]);
  const onObjects = new Map(objects.map((arn) => [arn, statements.map((statement) => coversResource(statement, arn))]));
  const found = new Map<string, TargetClass>();
  for (const action of s3Actions) {
    const acts = statements.map((statement) => coversAction(statement, action.name));
    for (const [resource, covers] of action.resource === 'bucket' ? onBucket : onObjects) {
      const covered = covers.map((truth, index): Truth => (acts[index] === true ? truth : false));
      if (!covered.some((truth, index) => truth !== false && statements[index]?.effect === 'Allow')) continue;
      const id = `${action.permission}${actionShape(action.name)}${covered.map(code).join('')}`;
      // A statement tied to the caller by a variable treats each key differently: every one of them is tried.
      const key = id.includes('u') ? `${id}${resource}` : id;
      if (!found.has(key))
        found.set(key, { permission: action.permission, target: { action: action.name, resource }, covered });
    }
  }
  return [...found.values()].sort((a, b) => (order.get(a.permission) ?? 0) - (order.get(b.permission) ?? 0));
}
