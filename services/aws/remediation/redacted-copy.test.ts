import * as S3 from '@aws-sdk/client-s3';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MotoServer } from '../../../infra/dev/moto.ts';
import { startMoto } from '../../../test/support/moto.ts';
import type { ScannerPool } from '../../detect/contract.ts';
import { createScannerPool } from '../../detect/pool/create-scanner-pool.ts';
import { applyChanges, planRemediation, remediationAction, settingsToRead } from '../../remediation/index.ts';
import { sampleContext } from '../../remediation/testing/sample-context.ts';
import { copyScanner } from '../../worker/remediation/copy-scanner.ts';
import { createRemediationAws } from './remediation-aws.ts';

const credentials = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const region = 'us-east-1';
const accountId = '123456789012';
/** Numbers of no card, with the digit that makes them look like one. */
const cards = ['453914880343646', '552147093862158'].map((digits) => {
  const sum = [...digits].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
});
const people = (more: { name: string; data: unknown[] }[] = []) =>
  new Uint8Array(
    parquetWriteBuffer({
      columnData: [
        { name: 'id', data: [1, 2], type: 'INT32' },
        { name: 'credit_card', data: cards, type: 'STRING' },
        ...more.map(({ name, data }) => ({ name, data, type: 'STRING' as const })),
      ],
    }),
  );

let moto: MotoServer;
let pool: ScannerPool;
let s3: S3.S3Client;
let port: ReturnType<typeof createRemediationAws>;
beforeAll(async () => {
  [moto, pool] = await Promise.all([
    startMoto(),
    createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32).fill(7) }),
  ]);
  const options = { region, endpoint: moto.endpoint, credentials };
  s3 = new S3.S3Client({ ...options, forcePathStyle: true });
  for (const Bucket of ['source', 'redacted']) await s3.send(new S3.CreateBucketCommand({ Bucket }));
  const config = { ...options, roleName: 'OrgsweepMember', externalId: null, sessionSeconds: 3_600 };
  port = createRemediationAws({ ...config, requestsPerSecond: 100 }, 'OrgsweepRemediation', {
    redacted: { name: 'redacted', scan: copyScanner(pool) },
  });
});
afterAll(async () => {
  port?.close();
  s3?.destroy();
  await pool?.close();
  await moto?.stop();
});

const copies = async (): Promise<readonly string[]> =>
  ((await s3.send(new S3.ListObjectsV2Command({ Bucket: 'redacted' }))).Contents ?? []).map(({ Key }) => Key ?? '');

/** Plans and applies; what comes of it. */
async function redactedCopy(objectKey: string, body: Uint8Array, parameters: object): Promise<unknown> {
  await s3.send(new S3.PutObjectCommand({ Bucket: 'source', Key: objectKey, Body: body }));
  const action = remediationAction('redact-copy');
  if (action === undefined) throw new RangeError('redact-copy');
  const target = { accountId, region, bucketName: 'source', objectKey };
  const facts = await port.read(target, settingsToRead(action));
  const plan = planRemediation(action, facts, parameters, { ...sampleContext(action), target });
  if (plan.outcome !== 'PLANNED') return plan;
  const application = {
    target,
    changes: plan.changes,
    restsOn: plan.restsOn,
    session: { name: 'test', policy: '{}' },
    resumed: false,
    overwrite: false,
    objection: () => undefined,
    alsoRead: [],
    verifyAfterMs: [],
    pause: () => Promise.resolve(),
  };
  const guard = { mayWrite: async () => ({ ok: true as const }), signal: new AbortController().signal };
  return await applyChanges(application, port, guard);
}
const refused = (text: string) => ({ kind: 'REFUSED_BY_AWS', reason: expect.stringContaining(text), written: false });

it('a copy of a Parquet file that is not clean is not written, and says what is left and could not be masked', async () => {
  const twice = people([{ name: 'card_number', data: cards }]);
  expect(await redactedCopy('twice.parquet', twice, { columns: ['credit_card'] })).toEqual(
    refused('COPY_NOT_CLEAN CREDIT_CARD_NUMBER'),
  );
  expect(await redactedCopy('no-column.parquet', people(), { columns: ['cards'] })).toEqual(
    refused('NO_SUCH_COLUMN cards'),
  );
  const broken = people().map((byte, at) => (at > 20 && at < 60 ? 255 : byte));
  expect(await redactedCopy('broken.parquet', broken, { columns: ['credit_card'] })).toMatchObject({ written: false });
  const csv = Buffer.from(`id,card\n1,${cards[0]}\n2,${cards[1]}\n`);
  expect(await redactedCopy('other.csv', csv, { columns: ['id'] })).toEqual(refused('COPY_NOT_CLEAN'));
  expect(await copies()).toEqual([]);
});

it('a clean copy of a Parquet file has the same types, and can be read', async () => {
  expect(await redactedCopy('people.parquet', people(), { columns: ['credit_card'] })).toEqual({ kind: 'DONE' });
  const [Key = ''] = await copies();
  expect(Key).toMatch(/^123456789012\/source\/[0-9a-f]{64}\.parquet$/);
  const bytes = await (
    await s3.send(new S3.GetObjectCommand({ Bucket: 'redacted', Key }))
  ).Body?.transformToByteArray();
  const file = Uint8Array.from(bytes ?? []).buffer;
  expect(await parquetReadObjects({ file })).toEqual([
    { id: 1, credit_card: '[REDACTED]' },
    { id: 2, credit_card: '[REDACTED]' },
  ]);
});

it('what is kept on purpose may stay', async () => {
  const kept = { columns: ['credit_card'], keep: ['CREDIT_CARD_NUMBER'] };
  const twice = people([{ name: 'card_number', data: cards }]);
  expect(await redactedCopy('kept.parquet', twice, kept)).toEqual({ kind: 'DONE' });
});
