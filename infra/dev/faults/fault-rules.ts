import { z } from 'zod';

const match = z.strictObject({
  /** 12 digits. */
  account: z.string().optional(),
  /** Signing name: `s3`, `sts`, `organizations`; S3 Control is `s3control`. */
  service: z.string().optional(),
  /** SDK command without its suffix: `ListObjectsV2`, `GetBucketPolicy`, `AssumeRole`. */
  operation: z.union([z.string(), z.array(z.string())]).optional(),
  /** The region that the request is signed for. */
  region: z.string().optional(),
  bucket: z.string().optional(),
  /** Regular expression over the decoded object key. */
  key: z.string().optional(),
});

/** Which of the matching requests are hit; all, when empty. Counts are per rule and start at 1. */
const when = z.strictObject({
  /** The first that is hit. */
  from: z.number().int().positive().optional(),
  /** How many are hit at most. */
  times: z.number().int().positive().optional(),
  /** Every n-th. */
  every: z.number().int().positive().optional(),
  /** 0 to 1, drawn from `seed`, so that a run can be repeated. */
  probability: z.number().min(0).max(1).optional(),
  seed: z.number().int().optional(),
  /** Only after so many requests of one session, which then stays hit: a session that expired. */
  afterOfSession: z.number().int().nonnegative().optional(),
});

const action = z.discriminatedUnion('kind', [
  /** An answer in the service's own error format. `status` follows from well-known codes. */
  z.strictObject({
    kind: z.literal('error'),
    code: z.string(),
    status: z.number().int().optional(),
    message: z.string().optional(),
  }),
  /** What a region that the account has not enabled answers. */
  z.strictObject({ kind: z.literal('regionDisabled') }),
  /** Waits before the answer, and then lets it through at a rate. */
  z.strictObject({
    kind: z.literal('slow'),
    delayMs: z.number().nonnegative().default(0),
    bytesPerSecond: z.number().positive().optional(),
  }),
  /** The whole length promised, the connection ended after so many bytes of the body. */
  z.strictObject({ kind: z.literal('truncate'), afterBytes: z.number().int().nonnegative() }),
  /** The connection reset before any answer. */
  z.strictObject({ kind: z.literal('reset') }),
  /** An answer that no service gives. */
  z.strictObject({
    kind: z.literal('replace'),
    status: z.number().int(),
    body: z.string(),
    contentType: z.string().default('application/xml'),
  }),
]);

const rule = z.strictObject({ name: z.string(), match, when: when.default({}), action });

/** The rules file of the fault proxy. The first rule that hits decides. */
export const faultRules = z.strictObject({
  /** True: AssumeRole needs a role that exists, whose trust policy lets the caller in, and a request within STS's limits. moto checks none of it. */
  strictSts: z.boolean().default(false),
  rules: z.array(rule).default([]),
});

/** Rules after defaults are filled in. */
export type FaultRules = z.infer<typeof faultRules>;
/** Rules as one writes them. */
export type FaultRulesInput = z.input<typeof faultRules>;
export type FaultRule = z.infer<typeof rule>;
export type FaultAction = z.infer<typeof action>;
