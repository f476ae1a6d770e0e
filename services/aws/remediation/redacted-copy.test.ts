import { CreateKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import * as S3 from '@aws-sdk/client-s3';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MotoServer } from '../../../infra/dev/moto.ts';
import { startMoto } from '../../../test/support/moto.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import type { ScannerPool } from '../../detect/contract.ts';
import { createScannerPool } from '../../detect/pool/create-scanner-pool.ts';
import {
  type AllowListSpec,
  type CustomDataIdentifierSpec,
  defaultSweepOptions,
  type SweepOptions,
} from '../../model/index.ts';
import { applyChanges, planRemediation, remediationAction, settingsToRead } from '../../remediation/index.ts';
import { sampleContext } from '../../remediation/testing/sample-context.ts';
import { openStore, type Store } from '../../store/index.ts';
import * as fixture from '../../store/testing/fixtures.ts';
import { copyScanner } from '../../worker/remediation/copy-scanner.ts';
import { copyRules } from '../../worker/rules/copy-rules.ts';
import { type AwsOrganization, createAwsOrganization } from '../index.ts';
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
let store: Store;
let aws: AwsOrganization;
let s3: S3.S3Client;
let port: ReturnType<typeof createRemediationAws>;
let kmsKeyArn = '';
beforeAll(async () => {
  [moto, pool] = await Promise.all([
    startMoto(),
    createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32).fill(7) }),
  ]);
  const options = { region, endpoint: moto.endpoint, credentials };
  s3 = new S3.S3Client({ ...options, forcePathStyle: true });
  for (const Bucket of ['source', 'redacted']) await s3.send(new S3.CreateBucketCommand({ Bucket }));
  kmsKeyArn = (await new KMSClient(options).send(new CreateKeyCommand({}))).KeyMetadata?.Arn ?? '';
  const session = { roleName: 'OrgsweepMember', externalId: null, sessionSeconds: 3_600 };
  const config = { ...options, ...session, requestsPerSecond: 100 };
  store = await openStore({ databaseUrl: await freshDatabase() });
  aws = createAwsOrganization(config);
  port = createRemediationAws(config, 'OrgsweepRemediation', {
    redacted: { name: 'redacted', kmsKeyArn, scan: copyScanner(pool, copyRules(store, aws, Date.now)) },
  });
});
afterAll(async () => {
  port?.close();
  aws?.close();
  await store?.close();
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
  const made = await s3.send(new S3.GetObjectCommand({ Bucket: 'redacted', Key }));
  expect([made.ServerSideEncryption, made.SSEKMSKeyId]).toEqual(['aws:kms', kmsKeyArn]);
  const bytes = await made.Body?.transformToByteArray();
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

const badge: CustomDataIdentifierSpec = {
  name: 'Badge',
  description: '',
  tags: {},
  regex: String.raw`BDG-\d{4}`,
  keywords: [],
  maximumMatchDistance: 50,
  maximumDistanceAfter: 0,
  ignoreWords: [],
  validator: null,
  severityLevels: [{ occurrencesThreshold: 1, severity: 'LOW' }],
  dictionary: null,
  dictionaryS3: null,
  exactFingerprints: null,
  exactFingerprintsS3: null,
};
const visitors: AllowListSpec = {
  name: 'Badges of visitors',
  description: '',
  tags: {},
  regex: String.raw`BDG-9\d{3}`,
  s3Text: null,
  accountIds: [],
  organizationalUnitIds: [],
  bucketNames: [],
  expiresAt: null,
};
const by = { createdAt: '2026-01-01T00:00:00.000Z', createdBy: 'test' };

/** A sweep with these rules that has scanned the bucket of sources. */
async function scannedBy(n: number, rules: Partial<SweepOptions>): Promise<void> {
  const id = fixture.sweepId(n);
  const options = { ...defaultSweepOptions, ...rules };
  const sweep = { trigger: 'MANUAL', scheduleId: null, requestedBy: 'test', startedAt: fixture.startOf(n) } as const;
  await store.createSweep({ id, options, ...sweep });
  await store.setSweepStatus(id, 'RUNNING');
  const accounts = fixture.tree.accounts.map((account) =>
    account.id === fixture.accountId ? { ...account, id: accountId } : account,
  );
  await store.writeOrganization(id, { ...fixture.tree, accounts });
  await store.writeBuckets(id, accountId, [fixture.bucket('source', accountId)]);
  await store.closeBucketScan(id, accountId, 'source', true, null);
}
const staff = (badges: string): Uint8Array => Buffer.from(`id,badge,desk\n1,${badges},4\n`);

it('a copy that holds what a custom data identifier looks for is not clean, whether a sweep has used that or not', async () => {
  await store.addRuleVersion({ kind: 'CUSTOM_DATA_IDENTIFIER', id: 'badge', spec: badge, ...by }, 0);
  const notClean = refused('COPY_NOT_CLEAN custom:badge');
  expect(await redactedCopy('staff.csv', staff('BDG-1234'), { columns: ['desk'] })).toEqual(notClean);
  const json = Buffer.from('{"badge": "BDG-1234", "desk": 4}');
  expect(await redactedCopy('staff.json', json, { columns: ['desk'] })).toEqual(notClean);
  expect(await redactedCopy('staff.csv', staff('BDG-1234'), { columns: ['badge'] })).toEqual({ kind: 'DONE' });
  const kept = { columns: ['desk'], keep: ['custom:badge'] };
  expect(await redactedCopy('badges.csv', staff('BDG-1234'), kept)).toEqual({ kind: 'DONE' });
});

it('values of an allow list pass when the last scan of the bucket used it, and it still applies', async () => {
  const list = (id: string, change: Partial<AllowListSpec>, after = 0) =>
    store.addRuleVersion({ kind: 'ALLOW_LIST', id, spec: { ...visitors, ...change }, ...by }, after);
  const copy = (key: string, text = 'BDG-9001') => redactedCopy(key, staff(text), { columns: ['desk'] });
  const notClean = refused('COPY_NOT_CLEAN custom:badge');
  await list('visitors', {});
  expect(await copy('visit-0.csv')).toEqual(notClean);
  await scannedBy(1, { allowListIds: ['visitors'] });
  expect(await copy('visit-1.csv')).toEqual({ kind: 'DONE' });
  expect(await copy('visit-2.csv', 'BDG-1234')).toEqual(notClean);
  await list('visitors', { organizationalUnitIds: ['ou-1'] }, 1);
  expect(await copy('visit-3.csv')).toEqual({ kind: 'DONE' });
  await list('visitors', { bucketNames: ['another'] }, 2);
  expect(await copy('visit-4.csv')).toEqual(notClean);
  await list('visitors', { expiresAt: '2026-02-01T00:00:00.000Z' }, 3);
  expect(await copy('visit-5.csv')).toEqual(notClean);
  const place = { bucketName: 'source', objectKey: 'list.txt', region, accountId: null };
  await list('visitors', { regex: null, s3Text: place }, 4);
  expect(await copy('visit-6.csv')).toEqual(refused('RULES_UNREADABLE allow-list:visitors S3_OBJECT_NOT_FOUND'));
  await s3.send(new S3.PutObjectCommand({ Bucket: 'source', Key: 'list.txt', Body: 'BDG-9001\n' }));
  expect(await copy('visit-7.csv')).toEqual({ kind: 'DONE' });
});

it('without the words that a custom data identifier needs there is no copy', async () => {
  const place = { bucketName: 'source', objectKey: 'words.txt', region, accountId: null };
  const spec = { ...badge, name: 'Projects', regex: null, dictionaryS3: place };
  await store.addRuleVersion({ kind: 'CUSTOM_DATA_IDENTIFIER', id: 'projects', spec, ...by }, 0);
  const copy = () => redactedCopy('project.csv', Buffer.from('id,what\n1,Larkspur\n'), { columns: ['id'] });
  expect(await copy()).toEqual(refused('RULES_UNREADABLE custom:projects'));
  await s3.send(new S3.PutObjectCommand({ Bucket: 'source', Key: 'words.txt', Body: 'larkspur\n' }));
  expect(await copy()).toEqual(refused('COPY_NOT_CLEAN custom:projects'));
});
