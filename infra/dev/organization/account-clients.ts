import { Agent } from 'node:http';
import { KMSClient } from '@aws-sdk/client-kms';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { S3Client } from '@aws-sdk/client-s3';
import { S3ControlClient } from '@aws-sdk/client-s3-control';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';

interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** SDK clients for moto in the name of any account of the organization. */
export class AccountClients {
  readonly #endpoint: string;
  readonly #handler = new NodeHttpHandler({ httpAgent: new Agent({ keepAlive: true, maxSockets: 64 }) });
  readonly #credentials = new Map<string, Promise<Credentials>>();
  readonly #s3 = new Map<string, S3Client>();
  readonly central: Credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  #options(credentials: Credentials, region = 'us-east-1') {
    return {
      endpoint: this.#endpoint,
      region,
      credentials,
      requestHandler: this.#handler,
      maxAttempts: 3,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    } as const;
  }

  organizations(): OrganizationsClient {
    return new OrganizationsClient(this.#options(this.central));
  }

  /** A session in the account; moto lets anybody assume any role. */
  credentials(accountId: string): Promise<Credentials> {
    const known = this.#credentials.get(accountId);
    if (known !== undefined) return known;
    const asked = new STSClient(this.#options(this.central))
      .send(new AssumeRoleCommand({ RoleArn: `arn:aws:iam::${accountId}:role/seed`, RoleSessionName: 'seed' }))
      .then(({ Credentials: found }) => ({
        accessKeyId: found?.AccessKeyId ?? '',
        secretAccessKey: found?.SecretAccessKey ?? '',
        sessionToken: found?.SessionToken ?? '',
      }));
    this.#credentials.set(accountId, asked);
    return asked;
  }

  async s3(accountId: string, region: string): Promise<S3Client> {
    const key = `${accountId} ${region}`;
    const known = this.#s3.get(key);
    if (known !== undefined) return known;
    const client = new S3Client({ ...this.#options(await this.credentials(accountId), region), forcePathStyle: true });
    this.#s3.set(key, client);
    return client;
  }

  async s3control(accountId: string): Promise<S3ControlClient> {
    // The SDK puts the account id before the host, which an address does not have.
    const endpointProvider = () => ({ url: new URL(this.#endpoint) });
    const credentials = await this.credentials(accountId);
    return new S3ControlClient({ ...this.#options(credentials), disableHostPrefix: true, endpointProvider });
  }

  async kms(accountId: string, region: string): Promise<KMSClient> {
    return new KMSClient(this.#options(await this.credentials(accountId), region));
  }

  /** Calls IAM by its query protocol, for calls of any kind. */
  async iam(accountId: string, parameters: Readonly<Record<string, string>>): Promise<void> {
    const { accessKeyId } = await this.credentials(accountId);
    const scope = `Credential=${accessKeyId}/20260101/us-east-1/iam/aws4_request`;
    const answer = await fetch(this.#endpoint, {
      method: 'POST',
      headers: { authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=0` },
      body: new URLSearchParams({ Version: '2010-05-08', ...parameters }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`iam:${parameters['Action']} answered ${answer.status}: ${text.slice(0, 200)}`);
  }

  /** Closes the connections; the clients share one pool. */
  close(): void {
    this.#handler.destroy();
  }
}
