import { SetupError } from '../../../bin/steps.mjs';
import { createAwsOrganization } from '../../../services/aws/index.ts';
import { OrgsweepError } from '../../../services/model/index.ts';
import type { Environment } from '../data-folder.ts';

/** Reads the real organization once, so that missing credentials or rights are said before anything else happens. */
export async function checkOrganization(env: Environment, update: (text: string) => void): Promise<void> {
  const region = env['AWS_REGION'] || env['AWS_DEFAULT_REGION'] || 'us-east-1';
  update('reading the organization');
  const aws = createAwsOrganization({
    region,
    endpoint: env['AWS_ENDPOINT_URL'] || null,
    roleName: env['ORGSWEEP_ROLE_NAME'] ?? '',
    externalId: env['ORGSWEEP_EXTERNAL_ID'] ?? null,
    sessionSeconds: 3600,
    credentials: null,
    requestsPerSecond: 20,
  });
  try {
    const { organization, accounts, units } = await aws.readTree();
    update(`organization ${organization.id}, ${accounts.length} accounts in ${units.length} units`);
  } catch (error) {
    if (error instanceof OrgsweepError) throw new SetupError(error.code, error.message, error.advice, { cause: error });
    throw error;
  } finally {
    aws.close();
  }
}
