import { instantOf } from './instant.ts';
import { parseCidr } from './ip.ts';
import { specialCharacters, variableKeys } from './variables.ts';

/** Operators without `IfExists`, `ForAnyValue:`, `ForAllValues:` and `Not`. */
export type OperatorFamily =
  | 'StringEquals'
  | 'StringEqualsIgnoreCase'
  | 'StringLike'
  | 'NumericEquals'
  | 'NumericLessThan'
  | 'NumericLessThanEquals'
  | 'NumericGreaterThan'
  | 'NumericGreaterThanEquals'
  | 'DateEquals'
  | 'DateLessThan'
  | 'DateLessThanEquals'
  | 'DateGreaterThan'
  | 'DateGreaterThanEquals'
  | 'Bool'
  | 'BinaryEquals'
  | 'IpAddress'
  | 'ArnLike'
  | 'Null';

/** One operator on one key: all conditions of a statement must hold. */
export interface Condition {
  /** As written, for explanations. */
  readonly text: string;
  readonly family: OperatorFamily;
  readonly negated: boolean;
  readonly ifExists: boolean;
  readonly quantifier: 'any' | 'all' | null;
  /** Lower case. */
  readonly key: string;
  readonly values: readonly string[];
  /** Keys (lower case) whose request values are put into the values. */
  readonly variables: readonly string[];
  /** Set when the operator, or a value, is not understood: the condition's truth is then unknown. */
  readonly problem: string | null;
}

const families: Readonly<Record<string, readonly [OperatorFamily, boolean]>> = {
  StringEquals: ['StringEquals', false],
  StringNotEquals: ['StringEquals', true],
  StringEqualsIgnoreCase: ['StringEqualsIgnoreCase', false],
  StringNotEqualsIgnoreCase: ['StringEqualsIgnoreCase', true],
  StringLike: ['StringLike', false],
  StringNotLike: ['StringLike', true],
  NumericEquals: ['NumericEquals', false],
  NumericNotEquals: ['NumericEquals', true],
  NumericLessThan: ['NumericLessThan', false],
  NumericLessThanEquals: ['NumericLessThanEquals', false],
  NumericGreaterThan: ['NumericGreaterThan', false],
  NumericGreaterThanEquals: ['NumericGreaterThanEquals', false],
  DateEquals: ['DateEquals', false],
  DateNotEquals: ['DateEquals', true],
  DateLessThan: ['DateLessThan', false],
  DateLessThanEquals: ['DateLessThanEquals', false],
  DateGreaterThan: ['DateGreaterThan', false],
  DateGreaterThanEquals: ['DateGreaterThanEquals', false],
  Bool: ['Bool', false],
  BinaryEquals: ['BinaryEquals', false],
  IpAddress: ['IpAddress', false],
  NotIpAddress: ['IpAddress', true],
  ArnEquals: ['ArnLike', false],
  ArnLike: ['ArnLike', false],
  ArnNotEquals: ['ArnLike', true],
  ArnNotLike: ['ArnLike', true],
  Null: ['Null', false],
};

const byLowerCase = new Map(Object.entries(families).map(([name, value]) => [name.toLowerCase(), value]));

/** Families whose values are wildcard patterns. */
export const isPatternFamily = (family: OperatorFamily): boolean => family === 'StringLike' || family === 'ArnLike';

function isReadable(family: OperatorFamily, value: string): boolean {
  if (family.startsWith('Numeric')) return value.trim() !== '' && Number.isFinite(Number(value));
  if (family.startsWith('Date')) return !Number.isNaN(instantOf(value));
  if (family === 'IpAddress') return parseCidr(value) !== undefined;
  return (family !== 'Bool' && family !== 'Null') || /^(true|false)$/i.test(value);
}

function problemOf(text: string, family: OperatorFamily, ifExists: boolean, values: readonly string[]): string | null {
  if (values.length === 0) return `${text} has no value`;
  if (family === 'Null' && ifExists) return `${text} is not understood`;
  const unreadable = values.find((value) => !isReadable(family, value));
  if (unreadable !== undefined) return `${text} has a value that is not understood`;
  return null;
}

/**
 * Reads one operator, key and value list. Operator names ignore case as IAM does; `variables` says whether `${…}` is special (version
 * 2012-10-17). Never throws: what is not understood is told in `problem`.
 */
export function readCondition(operator: string, key: string, values: readonly string[], variables: boolean): Condition {
  const match = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/i.exec(operator);
  const found = match?.[2] === undefined ? undefined : byLowerCase.get(match[2].toLowerCase());
  const [family, negated] = found ?? (['StringEquals', false] as const);
  const text = `${operator} ${key}`;
  const ifExists = match?.[3] !== undefined;
  const texts = /^(String|Arn)/.test(family);
  const special =
    variables && texts ? values.map((value) => specialCharacters(value, isPatternFamily(family))) : values;
  const used = variables && texts ? special.map(variableKeys) : [];
  let problem = found === undefined ? `condition operator ${operator} is not understood` : null;
  problem ??= problemOf(text, family, ifExists, values);
  if (used.includes(undefined)) problem ??= `${text} has a policy variable that is not understood`;
  return {
    text,
    family,
    negated,
    ifExists,
    quantifier: match?.[1] === undefined ? null : match[1].toLowerCase() === 'foranyvalue' ? 'any' : 'all',
    key: key.toLowerCase(),
    values: special,
    variables: [...new Set(used.flatMap((keys) => keys ?? []))],
    problem,
  };
}

/** A condition that nothing can be said about, for the reason given. */
export function undecidable(problem: string): Condition {
  return { ...readCondition('StringEquals', '', ['x'], false), text: problem, problem };
}
