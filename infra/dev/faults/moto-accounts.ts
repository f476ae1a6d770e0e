const element = (xml: string, name: string): string | null =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? null;

/** Who calls, as conditions of policies see it. */
export interface Caller {
  readonly account: string;
  /** As `aws:PrincipalArn` has it: a session counts as its role. */
  readonly arn: string;
  /** Null: the account is in no organization. */
  readonly organizationId: string | null;
}

/**
 * Asks moto who is who. moto does not check signatures, so a request in anybody's name only needs the scope of one.
 */
export class MotoAccounts {
  readonly #endpoint: string;
  readonly #accounts = new Map<string, Promise<string>>();
  readonly #keys = new Map<string, Promise<string>>();
  readonly #callers = new Map<string, Promise<Caller>>();

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  /** The account that an access key belongs to; the central account for keys that moto does not know. */
  accountOf(accessKeyId: string): Promise<string> {
    const known = this.#accounts.get(accessKeyId);
    if (known !== undefined) return known;
    const asked = this.#ask(accessKeyId, 'sts', { Action: 'GetCallerIdentity', Version: '2011-06-15' }).then(
      (xml) => element(xml, 'Account') ?? '',
    );
    this.#accounts.set(accessKeyId, asked);
    asked.catch(() => this.#accounts.delete(accessKeyId));
    return asked;
  }

  /** Who an access key belongs to. */
  callerOf(accessKeyId: string): Promise<Caller> {
    const known = this.#callers.get(accessKeyId);
    if (known !== undefined) return known;
    const asked = Promise.all([
      this.accountOf(accessKeyId),
      this.#principalOf(accessKeyId),
      this.#organizationOf(accessKeyId),
    ]).then(([account, arn, organizationId]) => ({ account, arn, organizationId }));
    this.#callers.set(accessKeyId, asked);
    asked.catch(() => this.#callers.delete(accessKeyId));
    return asked;
  }

  async #principalOf(accessKeyId: string): Promise<string> {
    const xml = await this.#ask(accessKeyId, 'sts', { Action: 'GetCallerIdentity', Version: '2011-06-15' });
    return (element(xml, 'Arn') ?? '')
      .replace(/^(arn:[^:]*):sts:/, '$1:iam:')
      .replace(/:assumed-role\/([^/]+)\/.*$/, ':role/$1');
  }

  async #organizationOf(accessKeyId: string): Promise<string | null> {
    const answer = await this.#post(accessKeyId, 'organizations', '{}', {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSOrganizationsV20161128.DescribeOrganization',
    });
    return /"Id":\s*"(o-[a-z0-9]+)"/.exec(await answer.text())?.[1] ?? null;
  }

  /** A role's trust policy as JSON text, and the longest session that it gives in seconds; null when there is no such role. */
  async role(account: string, roleName: string): Promise<{ trust: string; maxSessionSeconds: number } | null> {
    const key = await this.#keyOf(account);
    const xml = await this.#ask(key, 'iam', { Action: 'GetRole', Version: '2010-05-08', RoleName: roleName });
    const encoded = element(xml, 'AssumeRolePolicyDocument');
    if (encoded === null) return null;
    const maxSessionSeconds = Number(element(xml, 'MaxSessionDuration') ?? 3600);
    return { trust: decodeURIComponent(encoded), maxSessionSeconds };
  }

  #keyOf(account: string): Promise<string> {
    const known = this.#keys.get(account);
    if (known !== undefined) return known;
    const parameters = {
      Action: 'AssumeRole',
      Version: '2011-06-15',
      RoleArn: `arn:aws:iam::${account}:role/fault-proxy`,
      RoleSessionName: 'fault-proxy',
    };
    const asked = this.#ask('testing', 'sts', parameters).then((xml) => element(xml, 'AccessKeyId') ?? '');
    this.#keys.set(account, asked);
    asked.catch(() => this.#keys.delete(account));
    return asked;
  }

  async #ask(accessKeyId: string, service: string, parameters: Record<string, string>): Promise<string> {
    return (await this.#post(accessKeyId, service, new URLSearchParams(parameters), {})).text();
  }

  #post(accessKeyId: string, service: string, body: string | URLSearchParams, headers: Record<string, string>) {
    const scope = `Credential=${accessKeyId}/20260101/us-east-1/${service}/aws4_request`;
    const authorization = `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0`;
    return fetch(this.#endpoint, { method: 'POST', headers: { ...headers, authorization }, body });
  }

  /** After moto forgot everything. */
  clear(): void {
    this.#accounts.clear();
    this.#keys.clear();
    this.#callers.clear();
  }
}
