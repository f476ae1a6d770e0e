import type { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import type { S3Client } from '@aws-sdk/client-s3';
import type { S3ControlClient } from '@aws-sdk/client-s3-control';
import { HttpRequest, type HttpResponse } from '@smithy/core/protocols';
import { operation } from '@smithy/core/schema';
import type { ClientProtocol, CommandIO, MetadataBearer } from '@smithy/types';
import { OrgsweepError } from '../../model/index.ts';

/** A command of the SDK with its schema, which the SDK's types leave open. */
export type WireCommand<I extends object, O extends MetadataBearer> = CommandIO<I, O> & { readonly schema?: unknown };

/** The resolved configuration of one of the clients whose services are spoken with here. */
export type ServiceConfig =
  | S3Client['config']
  | S3ControlClient['config']
  | CloudTrailClient['config']
  | CloudWatchClient['config'];
type Protocol = ClientProtocol<unknown, HttpResponse>;
const isProtocol = (value: unknown): value is Protocol =>
  typeof value === 'object' && value !== null && 'serializeRequest' in value && 'deserializeResponse' in value;

const unfit = (what: string): OrgsweepError =>
  new OrgsweepError('INTERNAL', `This version of the AWS SDK ${what}.`, {
    advice: 'Use the versions of the lock file.',
  });

function operationOf(schema: unknown) {
  if (!Array.isArray(schema) || schema.length !== 6) throw unfit('has commands without a schema');
  const [, namespace, name, traits, input, output] = schema;
  return operation(namespace, name, traits, input, output);
}

/** Turns commands that read into requests, and answers into outputs, by the SDK's own serializers and error classes. */
export class WireService {
  readonly #protocol: Protocol;
  readonly #context: Parameters<Protocol['serializeRequest']>[2] & Parameters<Protocol['deserializeResponse']>[1];

  constructor(config: ServiceConfig) {
    const { protocol } = config;
    if (!isProtocol(protocol)) throw unfit('has no protocol');
    this.#protocol = protocol;
    // Host and path are put in afterwards: one context serves all requests.
    this.#context = { ...config, endpoint: async () => ({ protocol: 'https:', hostname: 'unset', path: '' }) };
  }

  async request<I extends object>(
    command: WireCommand<I, MetadataBearer>,
    base: URL,
    prefix: string,
  ): Promise<HttpRequest> {
    const made = await this.#protocol.serializeRequest(operationOf(command.schema), command.input, this.#context);
    if (!HttpRequest.isInstance(made)) throw unfit('makes no HTTP requests');
    made.hostname = base.hostname;
    made.path = prefix + made.path;
    made.headers['host'] = base.host;
    made.headers['user-agent'] = 'orgsweep';
    return made;
  }

  async output<I extends object, O extends MetadataBearer>(
    command: WireCommand<I, O>,
    answer: HttpResponse,
  ): Promise<O> {
    return await this.#protocol.deserializeResponse(operationOf(command.schema), this.#context, answer);
  }
}
