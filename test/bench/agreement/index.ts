import { CreateAccessPointCommand, type S3ControlClient } from '@aws-sdk/client-s3-control';
import pg from 'pg';
import { z } from 'zod';
import { AccountClients } from '../../../infra/dev/organization/account-clients.ts';
import { checks } from '../../../services/posture/index.ts';
import { startOrg } from '../../support/org.ts';
import { startStack } from '../../support/stack.ts';
import { type ProwlerResult, runProwler } from '../run-prowler.ts';
import { type AgreementOfCheck, compare, type OurVerdict } from './compare.ts';
import { startMfaDeleteProxy } from './mfa-delete-proxy.ts';
import { agreementOrganization, type Shape } from './organization.ts';

interface AgreementBench {
  readonly buckets: number;
  /** Null: no Prowler, nothing compared. */
  readonly checks: readonly AgreementOfCheck[] | null;
  readonly agree: number;
  readonly disagree: number;
}

async function createAccessPoints(
  control: S3ControlClient,
  AccountId: string,
  shapes: readonly Shape[],
): Promise<void> {
  for (const { name, accessPoint } of shapes) {
    if (accessPoint === 'NONE') continue;
    const on = accessPoint === 'BLOCKED';
    await control.send(
      new CreateAccessPointCommand({
        AccountId,
        Bucket: name,
        Name: `${name.slice(0, 45)}-ap`,
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: on,
          IgnorePublicAcls: on,
          BlockPublicPolicy: on,
          RestrictPublicBuckets: on,
        },
      }),
    );
  }
}

const verdictRow = z.object({ bucket: z.string(), check: z.string(), status: z.string(), detail: z.string() });

async function ourVerdicts(databaseUrl: string): Promise<readonly OurVerdict[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      'SELECT bucket_name AS bucket, check_id AS "check", status, detail FROM evaluations ORDER BY 1, 2',
    );
    return rows.map((row) => verdictRow.parse(row));
  } finally {
    await client.end();
  }
}

/** Sweeps `count` buckets of all shapes, has Prowler look at the same ones, and compares verdicts check by check. */
export async function agreementBench(count: number): Promise<AgreementBench> {
  const { plan, shapes } = agreementOrganization(count);
  const org = await startOrg(plan, { strictSts: false });
  const withMfa = new Set(shapes.filter(({ mfaDelete }) => mfaDelete).map(({ name }) => name));
  const proxy = await startMfaDeleteProxy(org.endpoint, withMfa);
  const stack = await startStack({ endpoint: proxy.endpoint, environment: org.environment });
  const clients = new AccountClients(org.moto.endpoint);
  try {
    const account = org.context.managementAccountId;
    await createAccessPoints(await clients.s3control(account), account, shapes);
    await stack.startWorker();
    await (await stack.startSweep('agreement', { scanObjects: false })).result();
    const ours = await ourVerdicts(stack.databaseUrl);
    const theirs: readonly ProwlerResult[] | undefined = (await runProwler(proxy.endpoint, ['us-east-1', 'eu-west-1']))
      ?.results;
    if (theirs === undefined) return { buckets: count, checks: null, agree: 0, disagree: 0 };
    const compared = compare(ours, theirs, checks, shapes);
    return {
      buckets: count,
      checks: compared,
      agree: compared.reduce((sum, { agree }) => sum + agree, 0),
      disagree: compared.reduce((sum, { disagree }) => sum + disagree, 0),
    };
  } finally {
    clients.close();
    await stack.stop();
    await proxy.close();
    await org.stop();
  }
}
