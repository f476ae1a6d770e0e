import { z } from 'zod';
import type { MotoAccounts } from './moto-accounts.ts';

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (typeof value === 'string' ? [value] : value));
const trustPolicy = z.object({
  Statement: z.array(
    z.object({
      Effect: z.enum(['Allow', 'Deny']),
      Action: list,
      Principal: z.union([z.literal('*'), z.object({ AWS: list.optional() })]),
      Condition: z.record(z.string(), z.record(z.string(), list)).optional(),
    }),
  ),
});

/** What AssumeRole of real STS would say; null when it lets the caller in. */
export async function refuseAssumeRole(accounts: MotoAccounts, caller: string, form: string): Promise<string | null> {
  const asked = new URLSearchParams(form);
  const roleArn = asked.get('RoleArn') ?? '';
  const [, account = '', roleName = ''] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(roleArn) ?? [];
  const refusal = `User: arn:aws:iam::${caller}:root is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;
  const document = account === '' ? null : await accounts.trustPolicy(account, roleName);
  if (document === null) return refusal;
  const { Statement } = trustPolicy.parse(JSON.parse(document));
  const applies = Statement.filter(({ Action, Principal, Condition }) => {
    if (!Action.some((action) => action === 'sts:AssumeRole' || action === 'sts:*')) return false;
    const principals = Principal === '*' ? ['*'] : (Principal.AWS ?? []);
    if (!principals.some((p) => p === '*' || p === caller || p === `arn:aws:iam::${caller}:root`)) return false;
    return Object.entries(Condition ?? {}).every(([operator, keys]) =>
      Object.entries(keys).every(
        ([key, values]) =>
          // Other conditions cannot be judged here, so they let nobody in.
          operator === 'StringEquals' &&
          key.toLowerCase() === 'sts:externalid' &&
          values.includes(asked.get('ExternalId') ?? ''),
      ),
    );
  });
  const allowed = applies.some(({ Effect }) => Effect === 'Allow') && !applies.some(({ Effect }) => Effect === 'Deny');
  return allowed ? null : refusal;
}
