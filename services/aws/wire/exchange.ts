import { createHash, createHmac } from 'node:crypto';
import { buildQueryString, type HttpRequest, HttpResponse } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import type { SourceData } from '@smithy/types';
import { Agent } from 'undici';
import type { SessionCredentials } from '../sessions.ts';

const bytesOf = (data: SourceData): string | Uint8Array =>
  typeof data === 'string'
    ? data
    : ArrayBuffer.isView(data)
      ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      : new Uint8Array(data);

/** What SignatureV4 hashes by. */
class Sha256 {
  readonly #hash: ReturnType<typeof createHash> | ReturnType<typeof createHmac>;
  constructor(key?: SourceData) {
    this.#hash = key === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(key));
  }
  update(data: SourceData): void {
    this.#hash.update(bytesOf(data));
  }
  async digest(): Promise<Uint8Array> {
    return this.#hash.digest();
  }
  reset(): void {}
}

/** Signs a request and brings its answer: keep-alive connections, one pool for all accounts. */
export class Exchange {
  readonly #agent = new Agent({
    connections: 100,
    keepAliveTimeout: 30_000,
    connect: { timeout: 3_000 },
    headersTimeout: 60_000,
    bodyTimeout: 60_000,
  });
  /** Milliseconds that AWS's clock is ahead of ours, learned from an answer that refused a request for its time. */
  #ahead = 0;

  get ahead(): number {
    return this.#ahead;
  }

  async run(
    request: HttpRequest,
    base: URL,
    service: string,
    region: string,
    credentials: SessionCredentials,
    ahead = this.#ahead,
  ): Promise<HttpResponse> {
    const signer = new SignatureV4({
      service,
      region,
      credentials,
      sha256: Sha256,
      uriEscapePath: false,
      applyChecksum: true,
    });
    const signed = await signer.sign(request, { signingDate: new Date(Date.now() + ahead) });
    const query = buildQueryString(signed.query ?? {});
    const { statusCode, headers, body } = await this.#agent.request({
      origin: base.origin,
      path: query === '' ? signed.path : `${signed.path}?${query}`,
      method: request.method === 'POST' ? 'POST' : 'GET',
      headers: signed.headers,
      body: request.body ?? null,
    });
    const bytes = new Uint8Array(await body.arrayBuffer());
    const flat: Record<string, string> = {};
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) flat[name] = String(value);
    return new HttpResponse({ statusCode, headers: flat, body: bytes });
  }

  /** Takes the server's clock from the answer that refused a request signed `signedAhead`; false when it was signed by that clock. */
  correctClock(answer: HttpResponse, signedAhead: number): boolean {
    const ahead = Date.parse(answer.headers['date'] ?? '') - Date.now();
    if (Number.isNaN(ahead) || Math.abs(ahead - signedAhead) < 60_000) return false;
    this.#ahead = ahead;
    return true;
  }

  close(): void {
    void this.#agent.destroy();
  }
}
