import { keyValues } from './key-values.ts';
import type { Target } from './request.ts';
import type { Scope } from './rows.ts';
import type { Statement } from './statement.ts';
import type { Truth } from './truth.ts';
import { substitute } from './variables.ts';
import { matchesWildcard } from './wildcard.ts';

const variable = /\$\{[^}]*\}/g;

/** The pattern with every policy variable read as "anything". */
export const withoutVariables = (pattern: string): string => pattern.replace(variable, '*');

/** A pattern that is tied to the caller: values that are certain are filled in, the others are left as "anything". */
function matchesVariable(pattern: string, { caller, target, home }: Scope, effect: 'Allow' | 'Deny'): Truth {
  if (!matchesWildcard(withoutVariables(pattern), target.resource)) return false;
  let certain = true;
  let understood = true;
  const filled = substitute(pattern, (key) => {
    const values = keyValues(key, [], caller, target, home);
    if (values?.length === 1) return values[0]?.[0] ?? null;
    certain = false;
    if (values === undefined && /^(aws|s3):/.test(key) && caller.kind !== 'federated') understood = false;
    return '*';
  });
  if (filled === null) return false;
  if (!matchesWildcard(filled, target.resource)) return false;
  return understood && (certain || effect === 'Allow') ? true : 'unknown';
}

function resourceTruth(statement: Statement, resource: string, scope: Scope | undefined): Truth {
  let found: Truth = false;
  for (const pattern of statement.resources.items) {
    let truth: Truth;
    if (!pattern.includes('${')) truth = matchesWildcard(pattern, resource);
    else if (scope !== undefined)
      truth = matchesVariable(pattern, scope, statement.resources.negated ? 'Deny' : statement.effect);
    else truth = matchesWildcard(withoutVariables(pattern), resource) ? 'unknown' : false;
    if (truth === true) return !statement.resources.negated;
    if (truth === 'unknown') found = 'unknown';
  }
  if (found === 'unknown') return 'unknown';
  return statement.resources.negated;
}

/** Whether the statement's Action element covers the action. Case does not matter. */
export function coversAction(statement: Statement, action: string): boolean {
  return statement.actions.items.some((pattern) => matchesWildcard(pattern, action)) !== statement.actions.negated;
}

/** Whether the statement's Resource element covers the ARN; unknown where a policy variable ties it to the caller. Case matters. */
export const coversResource = (statement: Statement, resource: string): Truth =>
  resourceTruth(statement, resource, undefined);

/** `coversAction` and `coversResource` for one caller, with the policy variables filled in. */
export function coversTarget(statement: Statement, scope: Scope): Truth {
  const target: Target = scope.target;
  if (!coversAction(statement, target.action)) return false;
  return resourceTruth(statement, target.resource, scope);
}
