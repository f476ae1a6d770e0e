import { type AwsConfig, type AwsOrganization, createAwsOrganization } from '../../services/aws/index.ts';
import type { TestOrganization } from './org.ts';

/** The AWS adapter of a test's organization, behind its fault proxy. */
export function awsOf(org: TestOrganization, more: Partial<AwsConfig> = {}): AwsOrganization {
  return createAwsOrganization({
    region: 'us-east-1',
    endpoint: org.endpoint,
    roleName: org.roleName,
    externalId: org.externalId,
    sessionSeconds: 3600,
    credentials: { accessKeyId: 'testing', secretAccessKey: 'testing' },
    requestsPerSecond: 1000,
    ...more,
  });
}
