import { z } from 'zod';
import { readCondition } from '../../../services/posture/access/condition.ts';
import { evaluateCondition } from '../../../services/posture/access/evaluate-condition.ts';
import type { Caller, MotoAccounts } from './moto-accounts.ts';

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));
const statement = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: list,
  Principal: z.union([z.literal('*'), z.object({ AWS: list.optional() })]),
  Condition: z.record(z.string(), z.record(z.string(), list)).optional(),
});
const trustPolicy = z.object({ Statement: z.array(statement) });
type Statement = z.infer<typeof statement>;

interface Refusal {
  readonly code: 'AccessDenied' | 'ValidationError' | 'MalformedPolicyDocument';
  readonly message: string;
}

/** Condition keys of the request (IAM guide, "Global condition keys" and "Keys for STS"); what is not there is null. */
function keysOf(asked: URLSearchParams, caller: Caller): Readonly<Record<string, string | null>> {
  return {
    'sts:externalid': asked.get('ExternalId'),
    'sts:rolesessionname': asked.get('RoleSessionName'),
    'sts:sourceidentity': asked.get('SourceIdentity'),
    'aws:principalarn': caller.arn,
    'aws:principalaccount': caller.account,
    'aws:principalorgid': caller.organizationId,
    'aws:currenttime': new Date().toISOString(),
    'aws:sourceip': '127.0.0.1',
    'aws:securetransport': 'true',
  };
}

function applies(
  { Action, Principal, Condition }: Statement,
  caller: Caller,
  keys: ReturnType<typeof keysOf>,
  unsure: boolean,
): boolean {
  if (!Action.some((action) => action === 'sts:AssumeRole' || action === 'sts:*' || action === '*')) return false;
  const names = [caller.account, `arn:aws:iam::${caller.account}:root`, caller.arn, '*'];
  const principals = Principal === '*' ? ['*'] : (Principal.AWS ?? []);
  if (!principals.some((name) => names.includes(name))) return false;
  return Object.entries(Condition ?? {}).every(([operator, byKey]) =>
    Object.entries(byKey).every(([key, values]) => {
      const have = keys[key.toLowerCase()] ?? null;
      const truth = evaluateCondition(readCondition(operator, key, values, true), have === null ? null : [have]);
      return truth === 'unknown' ? unsure : truth;
    }),
  );
}

/** What STS says of a request that is no good whatever the role's trust (STS API reference, AssumeRole). */
function malformed(asked: URLSearchParams, caller: Caller, maxSessionSeconds: number): Refusal | null {
  const invalid = (message: string): Refusal => ({ code: 'ValidationError', message });
  if (!/^[\w+=,.@-]{2,64}$/.test(asked.get('RoleSessionName') ?? '')) return invalid('roleSessionName');
  const externalId = asked.get('ExternalId');
  if (externalId !== null && !/^[\w+=,.@:/-]{2,1224}$/.test(externalId)) return invalid('externalId');
  const seconds = Number(asked.get('DurationSeconds') ?? 3600);
  if (!(seconds >= 900 && seconds <= 43_200)) return invalid('durationSeconds');
  if (seconds > maxSessionSeconds) return invalid('DurationSeconds exceeds the MaxSessionDuration set for this role.');
  if (caller.arn.includes(':role/') && seconds > 3600)
    return invalid('DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.');
  const policy = asked.get('Policy');
  if (policy === null) return null;
  if (policy.length > 2048) return invalid('policy');
  try {
    JSON.parse(policy);
    return null;
  } catch {
    return { code: 'MalformedPolicyDocument', message: 'The session policy is not JSON.' };
  }
}

/** What AssumeRole of real STS would say; null when it lets the caller in. A trust that cannot be judged here lets nobody in. */
export async function refuseAssumeRole(
  accounts: MotoAccounts,
  accessKeyId: string,
  form: string,
): Promise<Refusal | null> {
  const asked = new URLSearchParams(form);
  const roleArn = asked.get('RoleArn') ?? '';
  const [, target = '', roleName = ''] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(roleArn) ?? [];
  const caller = await accounts.callerOf(accessKeyId);
  const message = `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
  const role = target === '' ? null : await accounts.role(target, roleName);
  const parsed = trustPolicy.safeParse(role === null ? null : JSON.parse(role.trust));
  if (role === null || !parsed.success) return { code: 'AccessDenied', message };
  const keys = keysOf(asked, caller);
  const { Statement } = parsed.data;
  const allowed = Statement.some((each) => each.Effect === 'Allow' && applies(each, caller, keys, false));
  const denied = Statement.some((each) => each.Effect === 'Deny' && applies(each, caller, keys, true));
  if (!allowed || denied) return { code: 'AccessDenied', message };
  return malformed(asked, caller, role.maxSessionSeconds);
}
