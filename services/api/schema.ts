import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import './enums.ts';
import { AccountResolver } from './accounts/account.resolver.ts';
import { AllowListResolver } from './allow-lists/allow-list.resolver.ts';
import { AuditResolver } from './audit/audit.resolver.ts';
import { BucketAccessResolver } from './bucket-access/bucket-access.resolver.ts';
import { BucketDescriptionResolver, BucketPostureResolver, BucketResolver } from './buckets/bucket.resolver.ts';
import { ObjectCountsResolver, UnclassifiableResolver } from './buckets/object-counts.resolver.ts';
import { ChangeFeedResolver } from './changes/change-feed.resolver.ts';
import { CoverageResolver } from './coverage/coverage.resolver.ts';
import { CustomDataIdentifierResolver } from './custom-data-identifiers/custom-data-identifier.resolver.ts';
import { deadlineMiddleware } from './deadline.ts';
import {
  BucketExternalFindingResolver,
  ExternalFindingResolver,
} from './external-findings/external-finding.resolver.ts';
import { FindingResolver } from './findings/finding.resolver.ts';
import { CellType, LineRangeType, OffsetRangeType, PageType, RecordType } from './findings/occurrence.type.ts';
import { ManagedDataIdentifierResolver } from './managed-data-identifiers/managed-data-identifier.resolver.ts';
import { OrganizationalUnitResolver } from './organizational-units/organizational-unit.resolver.ts';
import { RemediationRuleResolver } from './remediation-rules/remediation-rule.resolver.ts';
import { RemediationResolver } from './remediations/remediation.resolver.ts';
import { RemediationControlResolver } from './remediations/remediation-control.resolver.ts';
import { ScheduleResolver } from './schedules/schedule.resolver.ts';
import { SeverityOverrideResolver } from './severity-overrides/severity-override.resolver.ts';
import { SinkResolver } from './sinks/sink.resolver.ts';
import { SuppressionRuleResolver } from './suppression-rules/suppression-rule.resolver.ts';
import { SweepResolver } from './sweeps/sweep.resolver.ts';

/** The whole schema. Reads nothing and connects to nothing. */
export async function createSchema(): Promise<GraphQLSchema> {
  return await buildSchema({
    resolvers: [
      AccountResolver,
      AllowListResolver,
      AuditResolver,
      BucketAccessResolver,
      BucketDescriptionResolver,
      ObjectCountsResolver,
      UnclassifiableResolver,
      BucketExternalFindingResolver,
      BucketPostureResolver,
      BucketResolver,
      ChangeFeedResolver,
      CoverageResolver,
      CustomDataIdentifierResolver,
      ExternalFindingResolver,
      FindingResolver,
      ManagedDataIdentifierResolver,
      OrganizationalUnitResolver,
      RemediationControlResolver,
      RemediationResolver,
      RemediationRuleResolver,
      ScheduleResolver,
      SinkResolver,
      SeverityOverrideResolver,
      SuppressionRuleResolver,
      SweepResolver,
    ],
    orphanedTypes: [CellType, LineRangeType, OffsetRangeType, PageType, RecordType],
    globalMiddlewares: [deadlineMiddleware],
    validate: true,
  });
}
