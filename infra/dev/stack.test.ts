import { CreateBucketCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { Connection } from '@temporalio/client';
import { expect, it } from 'vitest';
import { startMoto } from '../../test/support/moto.ts';
import { startTemporal } from '../../test/support/temporal.ts';

it('shares one Temporal server that knows our search attributes', async () => {
  const [first, second] = await Promise.all([startTemporal(), startTemporal()]);
  expect(second.address).toBe(first.address);
  const connection = await Connection.connect({ address: first.address });
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: first.namespace });
  await connection.close();
  expect(Object.keys(customAttributes ?? {})).toEqual(
    expect.arrayContaining(['OrgsweepSweepId', 'OrgsweepAccountId', 'OrgsweepStatus']),
  );
});

it('gives each caller an AWS of its own that can be emptied', async () => {
  const moto = await startMoto();
  const s3 = new S3Client({
    endpoint: moto.endpoint,
    forcePathStyle: true,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  await s3.send(new CreateBucketCommand({ Bucket: 'one-bucket' }));
  expect((await s3.send(new ListBucketsCommand({}))).Buckets).toHaveLength(1);
  await moto.reset();
  expect((await s3.send(new ListBucketsCommand({}))).Buckets ?? []).toHaveLength(0);
  s3.destroy();
  await moto.stop();
});
