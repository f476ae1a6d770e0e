import { z } from 'zod';
import { OrgsweepError } from '../model/index.ts';

const port = z.coerce.number().int().min(0).max(65535);
const roleName = z.string().regex(/^[\w+=,.@-]{1,64}$/, 'must be the name of a role, not an ARN');
const bucketName = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket');
const keyArn = z.string().regex(/^arn:[^\s:]+:kms:/, 'must be the ARN of a KMS key');
const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  ORGSWEEP_DATABASE_CONNECTIONS: z.coerce.number().int().min(4).max(1_000).default(32),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, 'must be host:port')
    .default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  ORGSWEEP_HOST: z.string().default('127.0.0.1'),
  ORGSWEEP_PORT: port.default(4000),
  ORGSWEEP_ROLE_NAME: roleName.default('OrgsweepMember'),
  ORGSWEEP_EXTERNAL_ID: z
    .string()
    .regex(/^[\w+=,.@:/-]{2,1224}$/, 'must be 2 to 1224 of letters, digits and _+=,.@:/-')
    .optional(),
  ORGSWEEP_SESSION_SECONDS: z.coerce.number().int().min(900).max(3600).default(3600),
  ORGSWEEP_REQUESTS_PER_SECOND: z.coerce.number().positive().default(50),
  ORGSWEEP_FINGERPRINT_KEY: z
    .string()
    .regex(/^([0-9a-f]{2}){32,}$/i, 'must be at least 64 hex digits (32 bytes), an even number of them'),
  ORGSWEEP_MODEL: z.string().min(1).optional(),
  ORGSWEEP_SCAN_WORKERS: z.coerce.number().int().min(1).max(64).optional(),
  ORGSWEEP_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  ORGSWEEP_SINK_PRIVATE_HOSTS: z
    .string()
    .regex(/^[^\s,]+:\d+(,[^\s,]+:\d+)*$/, 'must be host:port, several with commas between')
    .optional(),
  ORGSWEEP_EVENTS_QUEUE_URL: z.url({ protocol: /^https?$/ }).optional(),
  ORGSWEEP_FINDINGS_ROLE_NAME: roleName.default('OrgsweepFindings'),
  ORGSWEEP_REMEDIATION_ROLE_NAME: roleName.default('OrgsweepRemediation'),
  ORGSWEEP_BREAK_GLASS_ARNS: z
    .string()
    .regex(/^arn:[^\s,]+(,arn:[^\s,]+)*$/, 'must be ARNs, several with commas between')
    .optional(),
  ORGSWEEP_QUARANTINE_BUCKET: bucketName.optional(),
  ORGSWEEP_REDACTED_BUCKET: bucketName.optional(),
  ORGSWEEP_QUARANTINE_KMS_KEY_ARN: keyArn.optional(),
  ORGSWEEP_REDACTED_KMS_KEY_ARN: keyArn.optional(),
  ORGSWEEP_REMEDIATIONS_PER_HOUR: z.coerce.number().int().min(0).max(100_000).default(20),
  ORGSWEEP_REMEDIATIONS_PER_RUN: z.coerce.number().int().min(0).max(100_000).default(50),
  ORGSWEEP_APPROVAL_HOURS: z.coerce.number().positive().max(8_760).default(72),
  AWS_REGION: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as us-east-1')
    .default('us-east-1'),
  AWS_ENDPOINT_URL: z.url({ protocol: /^https?$/ }).optional(),
});

/** The whole configuration, from the environment. Names are those of the environment variables, documented in README.md. */
export type Config = z.infer<typeof schema>;

/** Reads the environment once, at start. All mistakes come in one USAGE error, each with the variable's name. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new OrgsweepError('USAGE', `The configuration is wrong.\n  ${problems.join('\n  ')}`, {
    advice: 'Correct the environment variables named above; README.md lists them all.',
  });
}

/** Secrets that sinks name, from variables `ORGSWEEP_SECRET_NAME`; a sink calls it `NAME`, in upper case. */
export function readSecrets(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): ReadonlyMap<string, string> {
  const prefix = 'ORGSWEEP_SECRET_';
  return new Map(
    Object.entries(environment).flatMap(([name, value]) =>
      name.startsWith(prefix) && value !== undefined && value !== '' ? [[name.slice(prefix.length), value]] : [],
    ),
  );
}
