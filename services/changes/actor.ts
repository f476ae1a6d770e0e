import { z } from 'zod';
import { type Actor, ActorType } from '../model/index.ts';

const text = z
  .string()
  .max(2_048)
  .nullish()
  .transform((value) => (value === undefined || value === '' ? null : value));
const types = z.enum(ActorType);
const ip = z.union([z.ipv4(), z.ipv6()]);

/** CloudTrail's `userIdentity`: which fields are there depends on its type, and services leave out more. */
export const userIdentityShape = z
  .object({
    type: z.string().nullish(),
    accountId: text,
    arn: text,
    principalId: text,
    userName: text,
    invokedBy: text,
    sessionContext: z
      .object({
        sessionIssuer: z.object({ arn: text, userName: text }).partial().nullish(),
        attributes: z
          .object({ creationDate: text, mfaAuthenticated: z.union([text, z.boolean()]) })
          .partial()
          .nullish(),
      })
      .nullish(),
  })
  .nullish();

function flag(value: string | boolean | null | undefined): boolean | null {
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : null;
}

/** Who called, of any type. A type that is not known is `Unknown` and keeps what is known of it otherwise. */
export function actorOf(
  identity: z.infer<typeof userIdentityShape>,
  sourceIPAddress: string | null,
  userAgent: string | null,
): Actor {
  const type = types.safeParse(identity?.type ?? (identity?.invokedBy ? 'AWSService' : 'Unknown'));
  const session = identity?.sessionContext;
  const isIp = sourceIPAddress !== null && ip.safeParse(sourceIPAddress).success;
  return {
    type: type.success ? type.data : 'Unknown',
    accountId: identity?.accountId ?? null,
    arn: identity?.arn ?? null,
    principalId: identity?.principalId ?? null,
    userName: identity?.userName ?? null,
    invokedBy: identity?.invokedBy ?? null,
    issuerArn: session?.sessionIssuer?.arn ?? null,
    issuerUserName: session?.sessionIssuer?.userName ?? null,
    sessionCreatedAt: session?.attributes?.creationDate ?? null,
    mfaAuthenticated: flag(session?.attributes?.mfaAuthenticated),
    ipAddress: isIp ? sourceIPAddress : null,
    domainName: isIp ? null : sourceIPAddress,
    userAgent,
  };
}
