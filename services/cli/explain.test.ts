import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyText, seedAccess, statement, stranger } from '../../test/support/api/access-world.ts';
import { startTestApi, type TestApi } from '../../test/support/api/start-api.ts';
import { orgsweep } from '../../test/support/cli.ts';

describe('orgsweep explain', () => {
  let test: TestApi;
  let folder = '';
  const explain = (...args: readonly string[]) => orgsweep('--api', test.url, 'explain', ...args);
  beforeAll(async () => {
    test = await startTestApi();
    await seedAccess(test.store);
    folder = await mkdtemp(join(tmpdir(), 'orgsweep-explain-'));
  });
  afterAll(async () => {
    await test.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('says who gets in, for what and why, with the checks below', async () => {
    const open = await explain('open-bucket');
    expect(open.code).toBe(0);
    expect(open.stdout).toMatch(/Public: yes\. Public policy by AWS's rule: yes\. Public grants blocked: no\./);
    expect(open.stdout).toMatch(/READ.*PUBLIC.*PUBLIC through Statement\[0\] "World"/);
    expect(open.stdout).toMatch(/bucket-public .*NON_COMPLIANT/);
    expect(open.stdout).toContain('Objects public by their own ACLs: no (no ACL of an object matters).');
    expect((await explain('mixed-bucket')).stdout).toContain(
      'Objects public by their own ACLs: yes (2 of more than 1000 objects looked at, 1 of them',
    );
    expect(open.stdout).toContain('Not looked at: grants of KMS keys');
    expect((await explain('shared-bucket')).stdout).toMatch(new RegExp(`READ.*EXTERNAL \\(.*${stranger}`));
    expect((await explain('unread-bucket')).stdout).toMatch(/READ.*UNKNOWN \(DENIED s3:GetBucketPolicy\)/);
    expect((await explain('blocked-bucket')).stdout).toContain('closed by restrictPublicBuckets at account');
    expect((await explain('open-bucket', '-o', 'csv')).stdout).toMatch(/^Check,Severity,Verdict,Why\r\n/);
  });

  it('answers for one principal, as JSON too', async () => {
    const role = `arn:aws:iam::${stranger}:role/app`;
    const asked = ['shared-bucket', '--principal', role, '--action', 's3:GetObject'];
    const ran = await explain(...asked, '--key', 'a.txt');
    expect(ran.stdout).toContain(`${role} s3:GetObject: yes`);
    expect(ran.stdout).toContain('own IAM policies must allow it');
    expect(JSON.parse((await explain(...asked, '-o', 'json')).stdout)).toMatchObject({ allowed: 'YES' });
  });

  it('previews a policy and a block beside what is now', async () => {
    const file = join(folder, 'policy.json');
    await writeFile(file, policyText(statement('shared-bucket', 'Proposed', '*', 's3:GetObject')));
    const worse = await explain('shared-bucket', '--policy', file);
    expect(worse.stdout).toMatch(/Now: Public: no[\s\S]*Preview: Public: yes/);
    expect(worse.stdout).toMatch(/READ.*EXTERNAL.*PUBLIC.*Statement\[0\] "Proposed"/);
    const both = await explain('shared-bucket', '--policy', file, '--block-public-access');
    expect(both.stdout).toMatch(/Preview: Public: no/);
    expect(both.stdout).toContain('closed by restrictPublicBuckets at bucket');
  });

  it.each([
    [['no-such-bucket'], 1, /There is no bucket/],
    [['open-bucket', '--principal', stranger], 2, /go together/],
    [['open-bucket', '--principal', 'x y', '--action', 's3:GetObject'], 2, /principal: is an ARN/],
    [['open-bucket', '--policy', '/no/such/file'], 2, /cannot be read/],
    [['open-bucket', '-o', 'pdf'], 2, /output format/],
    [[], 2, /Which bucket/],
  ])('%j ends with %i', async (args, code, message) => {
    const ran = await explain(...args);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(message);
  });
});
