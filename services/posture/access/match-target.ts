import type { Target } from './request.ts';
import type { Statement } from './statement.ts';
import type { Truth } from './truth.ts';
import { matchesWildcard } from './wildcard.ts';

const variable = /\$\{[^}]*\}/g;

function matchesResource(pattern: string, resource: string): Truth {
  if (!pattern.includes('${')) return matchesWildcard(pattern, resource);
  return matchesWildcard(pattern.replace(variable, '*'), resource) ? 'unknown' : false;
}

/** Whether the statement's Action and Resource elements cover the target. Actions ignore case, resources do not. */
export function matchesTarget(statement: Statement, target: Target): Truth {
  const action = statement.actions.items.some((pattern) => matchesWildcard(pattern, target.action));
  if (action === statement.actions.negated) return false;
  let resource: Truth = false;
  for (const pattern of statement.resources.items) {
    const truth = matchesResource(pattern, target.resource);
    if (truth === true) return !statement.resources.negated;
    if (truth === 'unknown') resource = 'unknown';
  }
  if (resource === 'unknown') return 'unknown';
  return statement.resources.negated;
}
