import type { Condition, OperatorFamily } from './condition.ts';
import { instantOf } from './instant.ts';
import { contains, parseCidr } from './ip.ts';
import type { Truth } from './truth.ts';
import { type Lookup, substitute } from './variables.ts';
import { matchesArn, matchesWildcard } from './wildcard.ts';

function numeric(want: string, have: string, test: (have: number, want: number) => boolean): Truth {
  const [a, b] = [Number(have), Number(want)];
  if (want.trim() === '' || Number.isNaN(b)) return 'unknown';
  return !Number.isNaN(a) && test(a, b);
}

function date(want: string, have: string, test: (have: number, want: number) => boolean): Truth {
  const [a, b] = [instantOf(have), instantOf(want)];
  if (Number.isNaN(b)) return 'unknown';
  return !Number.isNaN(a) && test(a, b);
}

const tests: Readonly<Record<Exclude<OperatorFamily, 'Null'>, (want: string, have: string) => Truth>> = {
  StringEquals: (want, have) => want === have,
  StringEqualsIgnoreCase: (want, have) => want.toLowerCase() === have.toLowerCase(),
  StringLike: matchesWildcard,
  NumericEquals: (want, have) => numeric(want, have, (a, b) => a === b),
  NumericLessThan: (want, have) => numeric(want, have, (a, b) => a < b),
  NumericLessThanEquals: (want, have) => numeric(want, have, (a, b) => a <= b),
  NumericGreaterThan: (want, have) => numeric(want, have, (a, b) => a > b),
  NumericGreaterThanEquals: (want, have) => numeric(want, have, (a, b) => a >= b),
  DateEquals: (want, have) => date(want, have, (a, b) => a === b),
  DateLessThan: (want, have) => date(want, have, (a, b) => a < b),
  DateLessThanEquals: (want, have) => date(want, have, (a, b) => a <= b),
  DateGreaterThan: (want, have) => date(want, have, (a, b) => a > b),
  DateGreaterThanEquals: (want, have) => date(want, have, (a, b) => a >= b),
  Bool: (want, have) => (/^(true|false)$/i.test(want) ? want.toLowerCase() === have.toLowerCase() : 'unknown'),
  BinaryEquals: (want, have) => want === have,
  IpAddress: (want, have) => {
    const block = parseCidr(want);
    const address = parseCidr(have);
    if (block === undefined) return 'unknown';
    return address !== undefined && contains(block, address);
  },
  ArnLike: matchesArn,
};

function single(condition: Condition, values: readonly string[], have: string): Truth {
  if (condition.family === 'Null') return 'unknown';
  const test = tests[condition.family];
  let found: Truth = false;
  for (const want of values) {
    const truth = test(want, have);
    if (truth === true) return !condition.negated;
    if (truth === 'unknown') found = 'unknown';
  }
  return found === 'unknown' ? 'unknown' : condition.negated;
}

const noValues: Lookup = () => null;

/**
 * The condition's truth for a request that has `value` under the condition's key, null when the key is not in the request; `lookup`
 * gives the values of policy variables (IAM guide: "Condition operators", "Creating a condition with multiple keys or values").
 */
export function evaluateCondition(
  condition: Condition,
  value: readonly string[] | null,
  lookup: Lookup = noValues,
): Truth {
  if (condition.problem !== null) return 'unknown';
  if (condition.family === 'Null') {
    const absent = value === null || value.length === 0;
    return condition.values.some((want) => (want.toLowerCase() === 'true') === absent);
  }
  if (value === null || value.length === 0) {
    if (condition.ifExists || condition.quantifier === 'all') return true;
    if (condition.quantifier === 'any') return false;
    return condition.negated;
  }
  const values =
    condition.variables.length === 0
      ? condition.values
      : condition.values.map((text) => substitute(text, lookup)).filter((text) => text !== null);
  let anyUnknown = false;
  for (const have of value) {
    const truth = single(condition, values, have);
    if (truth === 'unknown') anyUnknown = true;
    else if (condition.quantifier === 'all' && !truth) return false;
    else if (condition.quantifier !== 'all' && truth) return true;
  }
  if (anyUnknown) return 'unknown';
  return condition.quantifier === 'all';
}
