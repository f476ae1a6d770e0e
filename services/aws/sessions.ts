import { AssumeRoleCommand, type STSClient } from '@aws-sdk/client-sts';
import { OrgsweepError } from '../model/index.ts';
import type { AccountHandle, AwsConfig } from './contract.ts';
import { awsErrorName, causeOf, translate } from './errors.ts';

export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/** Intersects with the role's own rights, so a session of ours can only read, whatever the role may do. */
export const readOnlySessionPolicy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: [
        's3:Get*',
        's3:List*',
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:GetKeyPolicy',
        'cloudtrail:Describe*',
        'cloudtrail:Get*',
        'cloudwatch:GetMetricData',
        'cloudwatch:ListMetrics',
        'iam:ListAccessKeys',
        'iam:ListUsers',
        'guardduty:Get*',
        'guardduty:List*',
        'securityhub:GetFindings',
        'securityhub:ListMembers',
      ],
      Resource: '*',
    },
  ],
});

const trustAdvice =
  'Deploy that role there (infra/README.md), and compare its trust policy with this installation: the central account, the ARN of its principal, the organization, the external id, session names that begin with orgsweep-.';
/** What STS refuses for another reason than trust (STS API reference, AssumeRole, "Errors"). */
const advice: Readonly<Record<string, string>> = {
  ValidationError:
    'The role gives shorter sessions than ORGSWEEP_SESSION_SECONDS asks for: raise its MaxSessionDuration, or ask for less.',
};

/** `orgsweep-<sweepId>` within what RoleSessionName allows (2 to 64 of `\w+=,.@-`). */
function sessionName(sweepId: string): string {
  return `orgsweep-${sweepId}`.replace(/[^\w+=,.@-]/g, '-').slice(0, 64);
}

/**
 * Sessions of the member role, one per account and sweep: assumed once, shared by all that ask meanwhile, renewed at 80 % of their
 * life. AWS caps a chained session at one hour (STS AssumeRole reference, "role chaining").
 */
export class Sessions {
  readonly #sts: STSClient;
  readonly #config: AwsConfig;
  readonly #cache = new Map<string, { credentials: Promise<SessionCredentials>; renewAt: number }>();

  readonly #policy: string;

  /** `policy` narrows every session to what it says, whatever the role may do. */
  constructor(sts: STSClient, config: AwsConfig, policy = readOnlySessionPolicy) {
    this.#sts = sts;
    this.#config = config;
    this.#policy = policy;
  }

  /** Credentials that live for a while yet. ROLE_NOT_ASSUMABLE says which role and what to check. */
  get(handle: AccountHandle): Promise<SessionCredentials> {
    const key = `${handle.sweepId} ${handle.accountId}`;
    const cached = this.#cache.get(key);
    if (cached !== undefined && Date.now() < cached.renewAt) return cached.credentials;
    const credentials = this.#assume(handle);
    this.#cache.set(key, { credentials, renewAt: Date.now() + this.#config.sessionSeconds * 800 });
    credentials.catch(() => this.#cache.delete(key));
    this.#forgetOld();
    return credentials;
  }

  /** AWS called this session expired: the next `get` assumes the role anew, unless somebody has done so already. */
  async drop(handle: AccountHandle, expired: SessionCredentials): Promise<void> {
    const key = `${handle.sweepId} ${handle.accountId}`;
    const cached = this.#cache.get(key);
    if (cached === undefined) return;
    const current = await cached.credentials.catch(() => null);
    if (current?.accessKeyId === expired.accessKeyId && this.#cache.get(key) === cached) this.#cache.delete(key);
  }

  #forgetOld(): void {
    if (this.#cache.size <= 2000) return;
    const now = Date.now();
    for (const [key, entry] of this.#cache) if (entry.renewAt < now) this.#cache.delete(key);
  }

  async #assume(handle: AccountHandle): Promise<SessionCredentials> {
    const roleArn = `arn:aws:iam::${handle.accountId}:role/${this.#config.roleName}`;
    try {
      const answer = await this.#sts.send(
        new AssumeRoleCommand({
          RoleArn: roleArn,
          RoleSessionName: sessionName(handle.sweepId),
          DurationSeconds: this.#config.sessionSeconds,
          Policy: this.#policy,
          ...(this.#config.externalId === null ? {} : { ExternalId: this.#config.externalId }),
        }),
      );
      const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
      if (!AccessKeyId || !SecretAccessKey || !SessionToken || !Expiration)
        throw new OrgsweepError('MALFORMED_RESPONSE', 'sts:AssumeRole answered without credentials.');
      return {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretAccessKey,
        sessionToken: SessionToken,
        expiration: Expiration,
      };
    } catch (error) {
      const cause = causeOf(error);
      if (cause === 'ACCESS_DENIED' || cause === 'NOT_FOUND' || cause === 'INTERNAL') {
        const name = awsErrorName(error);
        throw new OrgsweepError(
          'ROLE_NOT_ASSUMABLE',
          `The role ${roleArn} cannot be assumed: ${name || 'no reason given'}.`,
          {
            advice: advice[name] ?? trustAdvice,
            detail: name === '' ? 'sts:AssumeRole' : `sts:AssumeRole ${name}`,
          },
        );
      }
      throw translate(error, 'sts:AssumeRole');
    }
  }
}
