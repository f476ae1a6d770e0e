import type { Condition, OperatorFamily } from './condition.ts';
import { contains, parseCidr } from './ip.ts';
import type { Truth } from './truth.ts';
import { matchesArn, matchesWildcard } from './wildcard.ts';

function numeric(want: string, have: string, test: (have: number, want: number) => boolean): Truth {
  const [a, b] = [Number(have), Number(want)];
  if (want.trim() === '' || Number.isNaN(b)) return 'unknown';
  return !Number.isNaN(a) && test(a, b);
}

/** Milliseconds since 1970 of an ISO 8601 date or of epoch seconds. */
export function instantOf(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text);
}

function date(want: string, have: string, test: (have: number, want: number) => boolean): Truth {
  const [a, b] = [instantOf(have), instantOf(want)];
  if (Number.isNaN(b)) return 'unknown';
  return !Number.isNaN(a) && test(a, b);
}

const special = /\$\{([*?$])\}/g;
/** `${*}`, `${?}`, `${$}` stand for the characters themselves. */
const literal = (text: string): string => (text.includes('${') ? text.replace(special, '$1') : text);
const escaped = /\$\{[*?]\}/;

const tests: Readonly<Record<Exclude<OperatorFamily, 'Null'>, (want: string, have: string) => Truth>> = {
  StringEquals: (want, have) => literal(want) === have,
  StringEqualsIgnoreCase: (want, have) => literal(want).toLowerCase() === have.toLowerCase(),
  StringLike: (want, have) => (escaped.test(want) ? 'unknown' : matchesWildcard(literal(want), have)),
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
  ArnLike: (want, have) => (want.includes('${') ? 'unknown' : matchesArn(want, have)),
};

function single(condition: Condition, have: string): Truth {
  if (condition.family === 'Null') return 'unknown';
  const test = tests[condition.family];
  let found: Truth = false;
  for (const want of condition.values) {
    const truth = test(want, have);
    if (truth === true) return !condition.negated;
    if (truth === 'unknown') found = 'unknown';
  }
  return found === 'unknown' ? 'unknown' : condition.negated;
}

/**
 * The condition's truth for a request that has `value` under the condition's key, null when the key is not in the request
 * (IAM guide: "Condition operators", "Set operators for multivalued context keys").
 */
export function evaluateCondition(condition: Condition, value: readonly string[] | null): Truth {
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
  let anyUnknown = false;
  for (const have of value) {
    const truth = single(condition, have);
    if (truth === 'unknown') anyUnknown = true;
    else if (condition.quantifier === 'all' && !truth) return false;
    else if (condition.quantifier !== 'all' && truth) return true;
  }
  if (anyUnknown) return 'unknown';
  return condition.quantifier === 'all';
}
