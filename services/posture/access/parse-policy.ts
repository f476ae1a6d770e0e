import { unknownActions } from './action-cover.ts';
import { readCondition, undecidable } from './condition.ts';
import { oddShape } from './json-shape.ts';
import { bucketPolicyKind, type PolicyKind } from './policy-kind.ts';
import { isArnPattern, isS3Resource } from './resource-arn.ts';
import type { Matcher, PrincipalEntry, Statement } from './statement.ts';
import { isUniqueId } from './unique-id.ts';
import { specialCharacters } from './variables.ts';
import { hasWildcard, literalDollars } from './wildcard.ts';

/** A policy that was read, or why it could not be. S3 stores no such policy, so nothing may be concluded from it. */
export type ParsedPolicy =
  | { readonly ok: true; readonly statements: readonly Statement[] }
  | { readonly ok: false; readonly problem: string };

class PolicyProblem extends Error {}

function fail(problem: string): never {
  throw new PolicyProblem(problem);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown, where: string): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  if (list.length === 0) fail(`${where} is empty`);
  return list.map((item) => {
    if (typeof item === 'string' && item !== '') return item;
    return fail(`${where} is not a text`);
  });
}

function scalars(value: unknown, where: string): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((item) => {
    if (typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean') return String(item);
    return fail(`${where} is not a text, number or boolean`);
  });
}

function awsPrincipal(text: string, where: string): PrincipalEntry {
  if (text === '*') return { kind: 'anyone' };
  if (/^\d{12}$/.test(text)) return { kind: 'account', accountId: text };
  if (isUniqueId(text)) return { kind: 'deleted', id: text };
  // Any session of a role: AWS refuses the wildcard; it means the role.
  const anySession = /^(arn:aws[a-z-]*:)sts(::[^:]*:)assumed-(role\/[^/]+)\/\*$/.exec(text);
  if (anySession !== null) return awsPrincipal(`${anySession[1]}iam${anySession[2]}${anySession[3]}`, where);
  const someSessions = /^arn:aws[a-z-]*:sts::(\d{12}):assumed-role\/[^/*?]+\/[^/]+$/.exec(text);
  if (someSessions?.[1] !== undefined) return { kind: 'arn', arn: text, accountId: someSessions[1] };
  const arn = /^arn:aws[a-z-]*:(iam|sts)::([^:]*):(.+)$/.exec(text);
  if (arn?.[2] === undefined || arn[3] === undefined) return fail(`${where} names no principal`);
  if (/[*?]/.test(text)) return { kind: 'pattern', pattern: text };
  if (arn[2] === 'cloudfront') return { kind: 'cloudFront', id: arn[3] };
  if (!/^\d{12}$/.test(arn[2])) return fail(`${where} names no account`);
  if (!(arn[1] === 'iam' ? /^(root$|user\/.|role\/.)/ : /^(assumed-role\/[^/]+|federated-user)\/./).test(arn[3]))
    return fail(`${where} names no principal`);
  if (arn[3] === 'root') return { kind: 'account', accountId: arn[2] };
  return { kind: 'arn', arn: text, accountId: arn[2] };
}

function withAccountNumbers(value: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => (typeof item === 'number' ? String(item) : item));
}

function principals(value: unknown, where: string): readonly PrincipalEntry[] {
  if (value === '*') return [{ kind: 'anyone' }];
  // Not in the grammar, and refused by S3, yet of one meaning only: texts, and account numbers as numbers.
  if (typeof value === 'string') return [awsPrincipal(value, where)];
  if (Array.isArray(value)) return strings(value, where).map((name) => awsPrincipal(name, where));
  if (!isRecord(value)) return fail(`${where} is neither a text nor an object`);
  const entries: PrincipalEntry[] = [];
  for (const [type, names] of Object.entries(value)) {
    for (const name of strings(type === 'AWS' ? withAccountNumbers(names) : names, `${where}.${type}`)) {
      if (type === 'AWS') entries.push(awsPrincipal(name, where));
      else if (type === 'Service') entries.push({ kind: 'service', name: name.toLowerCase() });
      else if (type === 'Federated') entries.push({ kind: 'federated', provider: name });
      else if (type === 'CanonicalUser' && !hasWildcard(name)) entries.push({ kind: 'canonical', id: name });
      else fail(`${where}.${type} is not understood`);
    }
  }
  if (entries.length === 0) fail(`${where} is empty`);
  return entries;
}

function arns(value: unknown, where: string): readonly string[] {
  const items = strings(value, where);
  if (!items.every(isArnPattern)) fail(`${where} is no ARN`);
  return items;
}

function s3Arns(value: unknown, where: string): readonly string[] {
  const items = arns(value, where);
  if (!items.every(isS3Resource)) fail(`${where} is no resource of S3`);
  return items;
}

function either<T>(
  raw: Record<string, unknown>,
  name: string,
  where: string,
  read: (value: unknown, where: string) => readonly T[],
): Matcher<T> {
  const plain = Object.hasOwn(raw, name);
  const not = Object.hasOwn(raw, `Not${name}`);
  if (plain === not) return fail(plain ? `${where} has both ${name} and Not${name}` : `${where} has no ${name}`);
  return { negated: not, items: read(raw[plain ? name : `Not${name}`], `${where}.${plain ? '' : 'Not'}${name}`) };
}

const known = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);

const literalStars = (resource: string): string => specialCharacters(resource, true);

function statement(raw: unknown, index: number, variables: boolean, kind: PolicyKind): Statement {
  const where = `Statement[${index}]`;
  if (!isRecord(raw)) return fail(`${where} is not an object`);
  for (const name of Object.keys(raw)) if (!known.has(name)) fail(`${where}.${name} is not understood`);
  const effect = raw['Effect'];
  if (effect !== 'Allow' && effect !== 'Deny') return fail(`${where}.Effect is neither Allow nor Deny`);
  const sid = raw['Sid'];
  if (sid !== undefined && typeof sid !== 'string') return fail(`${where}.Sid is not a text`);
  const condition = raw['Condition'] === undefined ? {} : raw['Condition'];
  if (!isRecord(condition)) return fail(`${where}.Condition is not an object`);
  const conditions = Object.entries(condition).flatMap(([operator, keys]) => {
    if (!isRecord(keys)) return fail(`${where}.Condition.${operator} is not an object`);
    return Object.entries(keys).map(([key, values]) =>
      readCondition(operator, key, scalars(values, `${where}.Condition.${operator}.${key}`), variables),
    );
  });
  const actions = either(raw, 'Action', where, strings);
  const resources = either(raw, 'Resource', where, kind.s3Only ? s3Arns : arns);
  return {
    label: `${kind.prefix}${where}${sid ? ` "${sid}"` : ''}`,
    origin: kind.origin,
    effect,
    principals:
      kind.principals === 'none'
        ? { negated: false, items: [{ kind: 'anyone' }] }
        : either(raw, 'Principal', where, principals),
    actions: { negated: actions.negated, items: actions.items.map((action) => action.toLowerCase()) },
    resources: { negated: resources.negated, items: resources.items.map(variables ? literalStars : literalDollars) },
    conditions,
  };
}

/** An Allow of something that is no S3 action: S3 would refuse it, or it is newer than this table. It may allow anything. */
function withUnknownActions(made: Statement): readonly Statement[] {
  const unknown = made.effect === 'Allow' && !made.actions.negated ? unknownActions(made.actions) : [];
  if (unknown.length === 0) return [made];
  const conditions = [...made.conditions, undecidable(`action ${unknown.join(', ')} is not understood`)];
  return [made, { ...made, actions: { negated: false, items: ['*'] }, conditions }];
}

/** Reads a policy's JSON text after IAM's policy grammar; a bucket's own unless `kind` says otherwise. Never throws. */
export function parsePolicy(text: string, kind = bucketPolicyKind): ParsedPolicy {
  try {
    let raw: unknown;
    try {
      raw = JSON.parse(text);
    } catch {
      return { ok: false, problem: 'the policy is not JSON' };
    }
    if (!isRecord(raw)) return fail('the policy is not an object');
    const odd = oddShape(text);
    if (odd !== undefined) return fail(`the policy cannot be read: ${odd}`);
    if (Buffer.byteLength(JSON.stringify(raw)) > kind.maxBytes)
      return fail(`the policy is longer than ${kind.maxBytes / 1024} KB`);
    const version = raw['Version'];
    if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17')
      return fail('the policy has an unknown Version');
    for (const name of Object.keys(raw))
      if (name !== 'Version' && name !== 'Id' && name !== 'Statement')
        fail(`the policy element ${name} is not understood`);
    const list = Array.isArray(raw['Statement']) ? raw['Statement'] : [raw['Statement']];
    if (list.length === 0) return fail('the policy has no statement');
    const variables = version === '2012-10-17';
    return {
      ok: true,
      statements: list.flatMap((item, index) => {
        const made = statement(item, index, variables, kind);
        return kind.s3Only ? withUnknownActions(made) : [made];
      }),
    };
  } catch (error) {
    if (error instanceof PolicyProblem) return { ok: false, problem: error.message };
    throw error;
  }
}
