import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MotoServer } from '../../../infra/dev/moto.ts';
import { startMoto } from '../../../test/support/moto.ts';
import { createSinkAws } from '../../aws/sink-aws.ts';
import { OrgsweepError } from '../../model/index.ts';
import { proveKeys } from './prove-keys.ts';

const region = 'us-east-1';
const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
let moto: MotoServer;
let aws: ReturnType<typeof createSinkAws>;
const warnings: unknown[] = [];
const log = { warn: (...said: unknown[]) => void warnings.push(said) };
beforeAll(async () => {
  moto = await startMoto();
  const role = { roleName: 'OrgsweepFindings', externalId: null, sessionSeconds: 3_600, requestsPerSecond: 100 };
  aws = createSinkAws({ region, endpoint: moto.endpoint, credentials, ...role });
});
afterAll(async () => {
  aws.close();
  await moto.stop();
});

it('a key for copies that cannot be used is told at the start, by the name of its variable', async () => {
  const kms = new KMSClient({ region, endpoint: moto.endpoint, credentials });
  const good = (await kms.send(new CreateKeyCommand({}))).KeyMetadata?.Arn ?? '';
  const config = { AWS_REGION: region, ORGSWEEP_QUARANTINE_KMS_KEY_ARN: good };
  await expect(proveKeys({ AWS_REGION: region }, aws, log)).resolves.toBeUndefined();
  await expect(proveKeys({ ...config, ORGSWEEP_REDACTED_KMS_KEY_ARN: good }, aws, log)).resolves.toBeUndefined();
  const gone = `${good.slice(0, good.lastIndexOf('/'))}/00000000-0000-0000-0000-000000000000`;
  for (const bad of [gone, good.replace(region, 'eu-west-1')])
    await expect(proveKeys({ ...config, ORGSWEEP_REDACTED_KMS_KEY_ARN: bad }, aws, log), bad).rejects.toMatchObject({
      code: 'USAGE',
      message: expect.stringContaining('ORGSWEEP_REDACTED_KMS_KEY_ARN'),
    });
  expect(warnings).toEqual([]);
});

it('KMS that does not answer stops no worker', async () => {
  const silent = { proveKey: () => Promise.reject(new OrgsweepError('NETWORK', 'kms:GenerateDataKey failed.')) };
  const arn = `arn:aws:kms:${region}:123456789012:key/k`;
  await proveKeys({ AWS_REGION: region, ORGSWEEP_QUARANTINE_KMS_KEY_ARN: arn }, silent, log);
  expect(warnings).toHaveLength(1);
});
