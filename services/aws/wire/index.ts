import { StandardRetryStrategy } from '@smithy/core/retry';
import type { MetadataBearer } from '@smithy/types';
import { LRUCache } from 'lru-cache';
import type { AwsConfig } from '../contract.ts';
import { awsErrorName } from '../errors.ts';
import type { SessionCredentials } from '../sessions.ts';
import { Exchange } from './exchange.ts';
import { type Place, type Places, placesOf } from './places.ts';
import { retried } from './retried.ts';
import type { WireCommand } from './service.ts';

/** Sends commands that read. Output and errors are those of the SDK's client. */
interface Sender {
  send<I extends object, O extends MetadataBearer>(command: WireCommand<I, O>): Promise<O>;
}
export interface WireClients {
  readonly s3: Sender;
  readonly s3control: Sender;
  readonly cloudtrail: Sender;
  readonly cloudwatch: Sender;
}

const maxAttempts = 6;
const skewed = new Set(['RequestTimeTooSkewed', 'RequestExpired', 'RequestInTheFuture']);

/** Buckets are addressed by path, so that one connection serves them all; the SDK would open connections for each bucket's own host. */
const prefixOf = (input: object): string =>
  'Bucket' in input && typeof input.Bucket === 'string' && !('AccountId' in input)
    ? `/${encodeURIComponent(input.Bucket)}`
    : '';

/**
 * Small requests that read, in great numbers, at about a quarter of what the SDK's clients take: no client per account, no middleware. Serializers,
 * signature, endpoints, error classes and retries are the SDK's.
 */
export class Wire {
  readonly #config: AwsConfig;
  readonly #exchange = new Exchange();
  readonly #places = new Map<string, Places>();
  readonly #strategies = new LRUCache<string, StandardRetryStrategy>({ max: 5_000 });

  constructor(config: AwsConfig) {
    this.#config = config;
  }

  /** For one account and region: retries of one slow down no other. */
  clients(accountId: string, region: string, credentials: SessionCredentials): WireClients {
    const place = this.#placeOf(region);
    const key = `${accountId} ${region}`;
    const strategy = this.#strategies.get(key) ?? new StandardRetryStrategy(maxAttempts);
    this.#strategies.set(key, strategy);
    const sender = (to: Place): Sender => ({
      send: (command) => retried(strategy, () => this.#once(to, accountId, region, credentials, command)),
    });
    return {
      s3: sender(place.s3),
      s3control: sender(place.s3control),
      cloudtrail: sender(place.cloudtrail),
      cloudwatch: sender(place.cloudwatch),
    };
  }

  close(): void {
    this.#exchange.close();
  }

  async #once<I extends object, O extends MetadataBearer>(
    { base: baseOf, service, signedAs }: Place,
    accountId: string,
    region: string,
    credentials: SessionCredentials,
    command: WireCommand<I, O>,
  ): Promise<O> {
    const base = await baseOf(accountId);
    for (let corrected = false; ; corrected = true) {
      const request = await service.request(command, base, prefixOf(command.input));
      // Requests that are under way at once are all refused, and each needs the other clock.
      const { ahead } = this.#exchange;
      const answer = await this.#exchange.run(request, base, signedAs, region, credentials, ahead);
      try {
        return await service.output(command, answer);
      } catch (error) {
        if (corrected || !skewed.has(awsErrorName(error)) || !this.#exchange.correctClock(answer, ahead)) throw error;
      }
    }
  }

  #placeOf(region: string): Places {
    const cached = this.#places.get(region);
    if (cached !== undefined) return cached;
    const made = placesOf(region, this.#config.endpoint);
    this.#places.set(region, made);
    return made;
  }
}
