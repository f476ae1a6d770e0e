import {
  CreateOrganizationCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import * as S3 from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../../../infra/dev/fault-proxy.ts';
import type { MotoServer } from '../../../infra/dev/moto.ts';
import { startMoto } from '../../../test/support/moto.ts';
import { planRemediation, remediationAction, settingsToRead } from '../../remediation/index.ts';
import { sampleContext } from '../../remediation/testing/sample-context.ts';
import { createRemediationAws } from './remediation-aws.ts';

const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const region = 'us-east-1';
const accountId = '123456789012';
const match = { operation: 'DescribeEffectivePolicy' };

let moto: MotoServer;
let proxy: FaultProxy;
let s3: S3.S3Client;
beforeAll(async () => {
  moto = await startMoto();
  proxy = await startFaultProxy({ upstream: moto.endpoint });
  const organizations = new OrganizationsClient({ region, endpoint: moto.endpoint, credentials });
  await organizations.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  const RootId = (await organizations.send(new ListRootsCommand({}))).Roots?.[0]?.Id ?? '';
  await organizations.send(new EnablePolicyTypeCommand({ RootId, PolicyType: 'TAG_POLICY' }));
  organizations.destroy();
  s3 = new S3.S3Client({ region, endpoint: moto.endpoint, credentials, forcePathStyle: true });
  await s3.send(new S3.CreateBucketCommand({ Bucket: 'labelled' }));
});
afterAll(async () => {
  s3?.destroy();
  await proxy?.stop();
  await moto?.stop();
});

/** What is planned while the organization answers so; moto has no effective policies of its own. */
async function planned(action: 'replace' | 'error', tags: object): Promise<{ outcome: string; reason?: string }> {
  const PolicyContent = JSON.stringify({ tags });
  const body = JSON.stringify({ EffectivePolicy: { PolicyContent, PolicyType: 'TAG_POLICY', TargetId: accountId } });
  const answer =
    action === 'error'
      ? { kind: 'error' as const, code: 'AccessDeniedException' }
      : { kind: 'replace' as const, status: 200, body, contentType: 'application/x-amz-json-1.1' };
  proxy.setRules({ rules: [{ name: 'policy', match, action: answer }] });
  const config = { region, endpoint: proxy.endpoint, credentials, externalId: null, sessionSeconds: 3_600 };
  const port = createRemediationAws(
    { ...config, roleName: 'OrgsweepMember', requestsPerSecond: 100 },
    'OrgsweepRemediation',
  );
  try {
    const label = remediationAction('label-bucket');
    if (label === undefined) throw new RangeError('label-bucket');
    const target = { accountId, region, bucketName: 'labelled', objectKey: null };
    const facts = await port.read(target, settingsToRead(label));
    const parameters = { classification: 'restricted', classifiedOn: '2026-01-02' };
    return planRemediation(label, facts, parameters, { ...sampleContext(label), target });
  } finally {
    port.close();
  }
}

it('a label that the tag policy of the organization refuses is not planned, nor one of which that is not known', async () => {
  expect(await planned('replace', { 'data-classification': { tag_key: 'Data-Classification' } })).toEqual({
    outcome: 'REFUSED',
    reason: 'TAG_POLICY data-classification must be written Data-Classification',
  });
  expect(await planned('error', {})).toEqual({
    outcome: 'REFUSED',
    reason: 'UNKNOWN tagPolicy: DENIED organizations:DescribeEffectivePolicy',
  });
  const fine = { 'data-classification': { tag_key: 'data-classification', tag_value: ['restricted', 'internal'] } };
  expect(await planned('replace', fine)).toMatchObject({ outcome: 'PLANNED' });
});
