import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSinkAws } from './sink-aws.ts';

const hours = 3_600_000;
const region = 'us-east-1';
const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:111122223333:${rest}`;

/** How each of AWS's protocols refuses a request for its time. */
function refusal(request: IncomingMessage): { status: number; type: string; body: string; name?: string } {
  const message = 'Signature expired: it is now earlier than it may be.';
  const [, service] = /\/\d{8}\/[^/]+\/(\w+)\/aws4_request/.exec(request.headers.authorization ?? '') ?? [];
  if (service === 's3')
    return { status: 403, type: 'application/xml', body: '<Error><Code>RequestTimeTooSkewed</Code></Error>' };
  if (service === 'sts' || service === 'sns') {
    const error = `<Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>${message}</Message></Error>`;
    return { status: 403, type: 'text/xml', body: `<ErrorResponse>${error}</ErrorResponse>` };
  }
  const name = 'InvalidSignatureException';
  return {
    status: service === 'securityhub' ? 403 : 400,
    type: 'application/x-amz-json-1.1',
    body: JSON.stringify({ __type: name, message }),
    name,
  };
}

const granted = `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>${'A'.repeat(20)}</AccessKeyId>
  <SecretAccessKey>made up</SecretAccessKey><SessionToken>made up</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration>
  </Credentials></AssumeRoleResult></AssumeRoleResponse>`;

describe.each([
  ['ahead', 5 * hours],
  ['behind', -5 * hours],
])('with a clock that AWS is %s of', (_, ahead) => {
  let server: Server;
  let aws: ReturnType<typeof createSinkAws>;
  let refused = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      const now = Date.now() + ahead;
      const signed = Date.parse(
        String(request.headers['x-amz-date']).replace(
          /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
          '$1-$2-$3T$4:$5:$6Z',
        ),
      );
      const date = new Date(now).toUTCString();
      if (Math.abs(now - signed) < 15 * 60_000) {
        const json = request.headers['content-type']?.includes('json') === true || /findings/.test(request.url ?? '');
        response.writeHead(200, { date, 'content-type': json ? 'application/json' : 'text/xml' });
        response.end(json ? '{}' : granted);
        return;
      }
      refused++;
      const { status, type, body, name } = refusal(request);
      response.writeHead(status, { date, 'content-type': type, ...(name && { 'x-amzn-errortype': name }) }).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new TypeError('No port.');
    aws = createSinkAws({
      region,
      endpoint: `http://127.0.0.1:${address.port}`,
      roleName: 'Findings',
      externalId: null,
      sessionSeconds: 3_600,
      credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
      requestsPerSecond: 100,
    });
  });
  afterAll(() => {
    aws.close();
    server.close();
  });
  const message = { body: '{}', attributes: {}, groupId: 'g', deduplicationId: 'd' };
  it.each([
    ['Security Hub', () => aws.importFindings('111122223333', region, [])],
    ['EventBridge', () => aws.putEvents(arn('events', 'event-bus/b'), [])],
    ['SNS', () => aws.publish(arn('sns', 't'), [message])],
    ['SQS', () => aws.sendMessages(`https://sqs.${region}.amazonaws.com/111122223333/q`, region, [message])],
    ['KMS', () => aws.proveKey(arn('kms', 'key/k'))],
    ['S3', () => aws.putObject({ bucket: 'b', region, key: 'k', body: 'x', contentType: 't/t', kmsKeyArn: null })],
  ])('%s takes what is sent, signed by its own clock', async (_name, send) => {
    const before = refused;
    await send();
    expect(refused).toBeGreaterThan(before);
  });
});
