import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { markTag, type RemediationTarget, type SettingDocument } from '../../model/index.ts';
import { mergedTags } from './bucket-tags.ts';
import { createRemediationAws } from './remediation-aws.ts';

const own = { Key: markTag, Value: 'require-tls@2026-01-02T00:00:00.000Z' };
const theirs = { Key: 'owner', Value: 'team' };
const more = { Key: 'data-classification', Value: 'restricted' };

describe('the whole set of tags', () => {
  it('keeps the tags of others, in their order, when a bucket is marked or unmarked', () => {
    expect(mergedTags('bucketMark', own.Value, [theirs, more])).toEqual({ TagSet: [theirs, more, own] });
    expect(mergedTags('bucketMark', null, [theirs, own, more])).toEqual({ TagSet: [theirs, more] });
    expect(mergedTags('bucketMark', own.Value, [])).toEqual({ TagSet: [own] });
  });

  it('is none when the mark was the only one', () => {
    expect(mergedTags('bucketMark', null, [own])).toBeNull();
  });

  it('keeps the mark when tags are written, or put back to none', () => {
    expect(mergedTags('bucketTags', { TagSet: [theirs, more] }, [theirs, own])).toEqual({
      TagSet: [theirs, more, own],
    });
    expect(mergedTags('bucketTags', null, [theirs, own])).toEqual({ TagSet: [own] });
    expect(mergedTags('bucketTags', null, [theirs])).toBeNull();
  });
});

const target: RemediationTarget = { accountId: '111122223333', region: 'eu-west-1', bucketName: 'b', objectKey: null };
const keys = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const assumed = `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>a</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
<SessionToken>t</SessionToken><Expiration>2126-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** What is asked of S3 to write `document` as tags of a bucket that has an owner's tag and the mark. */
async function asked(document: SettingDocument, abac: readonly [status: number, body: string]) {
  const tags = [theirs, own].map(({ Key, Value }) => `<Tag><Key>${Key}</Key><Value>${Value}</Value></Tag>`).join('');
  const writes: string[] = [];
  const server = createServer(async (request, response) => {
    const url = request.url ?? '';
    let body = '';
    for await (const chunk of request) body += chunk;
    const [status, answer] =
      request.method === 'POST' && url === '/'
        ? [200, assumed]
        : url.includes('abac')
          ? abac
          : request.method === 'GET'
            ? [200, `<Tagging><TagSet>${tags}</TagSet></Tagging>`]
            : [204, ''];
    if (url !== '/' && request.method !== 'GET') writes.push(`${request.method} ${url} ${body}`);
    response.writeHead(status, { 'content-type': 'application/xml' }).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const config = { region: target.region, endpoint, roleName: 'r', externalId: null, sessionSeconds: 900 };
  const port = createRemediationAws({ ...config, credentials: keys, requestsPerSecond: 100 }, 'w');
  ends.push(() => {
    port.close();
    server.close();
  });
  await port.write(target, 'bucketTags', document, { name: 's', policy: '{}' }, new AbortController().signal);
  return writes;
}
const status = (text: string) => [200, `<AbacStatus><Status>${text}</Status></AbacStatus>`] as const;
const refused = [403, '<Error><Code>AccessDenied</Code></Error>'] as const;

describe('tags on the wire', () => {
  it('are written as a whole set, and so where nobody may know whether that is right', async () => {
    for (const abac of [status('Disabled'), refused]) {
      const [write = '', ...others] = await asked({ TagSet: [more] }, abac);
      expect(others).toEqual([]);
      expect(write).toMatch(/^PUT \/b\/?\?tagging/);
      expect(write).toContain(markTag);
    }
  });

  it('are written one by one where attribute-based access control is enabled: what differs, and no mark of ours', async () => {
    const [write = '', removal = '', ...others] = await asked({ TagSet: [more] }, status('Enabled'));
    expect(others).toEqual([]);
    expect(write).toMatch(/^POST \/v20180820\/tags\/arn%3Aaws%3As3%3A%3A%3Ab /);
    expect(write).toContain('restricted');
    expect(removal).toMatch(/^DELETE \/v20180820\/tags\/arn%3Aaws%3As3%3A%3A%3Ab\?tagKeys=owner/);
    expect(write + removal).not.toContain(markTag);
    expect(await asked({ TagSet: [theirs] }, status('Enabled'))).toEqual([]);
  });
});
