import { freshText } from './candidates.ts';
import { matchesTarget } from './match-target.ts';
import type { Target } from './request.ts';
import { type Permission, permissionList, s3Actions } from './s3-actions.ts';
import type { Statement } from './statement.ts';
import type { Truth } from './truth.ts';
import { hasWildcard, instancesOf } from './wildcard.ts';

/** Targets that every statement treats alike, by one of them. */
export interface TargetClass {
  readonly permission: Permission;
  readonly target: Target;
  /** Per statement, whether it covers the target. */
  readonly covered: readonly Truth[];
}

function resources(statements: readonly Statement[], bucketArn: string): readonly string[] {
  const found = new Set([`${bucketArn}/${freshText}`]);
  for (const { resources: list } of statements) {
    for (const pattern of list.items) {
      const plain = pattern.replace(/\$\{[^}]*\}/g, '*');
      if (!hasWildcard(plain)) {
        if (plain.startsWith(`${bucketArn}/`)) found.add(plain);
        continue;
      }
      const slash = plain.indexOf('/');
      for (const key of instancesOf(slash < 0 ? '*' : plain.slice(slash + 1))) found.add(`${bucketArn}/${key}`);
    }
  }
  return [...found];
}

const code = (truth: Truth): string => (truth === true ? 't' : truth === false ? 'f' : 'u');

/** Which request keys an action can carry differs between these. */
const shape = (action: string): string =>
  /:(put|replicate|restore|abort)/.test(action) ? 'w' : action.startsWith('s3:listbucket') ? 'l' : '';

/** One target for each way in which the statements can tell targets apart. Those that no Allow covers are left out. */
export function targetClasses(statements: readonly Statement[], bucketArn: string): readonly TargetClass[] {
  const objects = resources(statements, bucketArn);
  const found = new Map<string, TargetClass>();
  for (const action of s3Actions) {
    for (const resource of action.resource === 'bucket' ? [bucketArn] : objects) {
      const target = { action: action.name, resource };
      const covered = statements.map((statement) => matchesTarget(statement, target));
      if (!covered.some((truth, index) => truth !== false && statements[index]?.effect === 'Allow')) continue;
      const id = `${action.permission}${shape(action.name)}${covered.map(code).join('')}`;
      if (!found.has(id)) found.set(id, { permission: action.permission, target, covered });
    }
  }
  const order = new Map(permissionList.map((permission, index) => [permission, index]));
  return [...found.values()].sort((a, b) => (order.get(a.permission) ?? 0) - (order.get(b.permission) ?? 0));
}
