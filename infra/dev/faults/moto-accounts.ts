const element = (xml: string, name: string): string | null =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? null;

/**
 * Asks moto who is who. moto does not check signatures, so a request in anybody's name only needs the scope of one.
 */
export class MotoAccounts {
  readonly #endpoint: string;
  readonly #accounts = new Map<string, Promise<string>>();
  readonly #keys = new Map<string, Promise<string>>();

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

  /** The trust policy of a role as JSON text; null when there is no such role. */
  async trustPolicy(account: string, roleName: string): Promise<string | null> {
    const key = await this.#keyOf(account);
    const xml = await this.#ask(key, 'iam', { Action: 'GetRole', Version: '2010-05-08', RoleName: roleName });
    const encoded = element(xml, 'AssumeRolePolicyDocument');
    return encoded === null ? null : decodeURIComponent(encoded);
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
    const scope = `Credential=${accessKeyId}/20260101/us-east-1/${service}/aws4_request`;
    const answer = await fetch(this.#endpoint, {
      method: 'POST',
      headers: { authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0` },
      body: new URLSearchParams(parameters),
    });
    return answer.text();
  }

  /** After moto forgot everything. */
  clear(): void {
    this.#accounts.clear();
    this.#keys.clear();
  }
}
