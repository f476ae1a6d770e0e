import { z } from 'zod';
import { type Actor, ActorType } from '../model/index.ts';

const text = z.string().nullable();

/** An actor as it is stored. */
export const actorShape: z.ZodType<Actor> = z.object({
  type: z.enum(ActorType),
  accountId: text,
  arn: text,
  principalId: text,
  userName: text,
  invokedBy: text,
  issuerArn: text,
  issuerUserName: text,
  sessionCreatedAt: text,
  mfaAuthenticated: z.boolean().nullable(),
  ipAddress: text,
  domainName: text,
  userAgent: text,
});
