import { createHash } from 'node:crypto';
import { CreateDetectorCommand, GuardDutyClient, ListDetectorsCommand } from '@aws-sdk/client-guardduty';
import {
  ListDelegatedAdministratorsCommand,
  RegisterDelegatedAdministratorCommand,
} from '@aws-sdk/client-organizations';
import {
  type AwsSecurityFinding,
  BatchImportFindingsCommand,
  CreateMembersCommand,
  EnableSecurityHubCommand,
  SecurityHubClient,
} from '@aws-sdk/client-securityhub';
import type { AccountClients } from './account-clients.ts';
import type { AlertsPlan, GuardDutyPlan, SecurityHubPlan } from './alerts-plan.ts';
import type { PlanContext } from './plan.ts';

/** Seconds of the plan's own day, so that the same plan gives the same findings. */
const at = (hour: number): string => new Date(Date.UTC(2026, 0, 15, hour)).toISOString();
const idOf = (finding: object): string =>
  createHash('sha256').update(JSON.stringify(finding)).digest('hex').slice(0, 32);
const score = { LOW: 30, MEDIUM: 60, HIGH: 80, CRITICAL: 95 } as const;

/** GuardDuty's JSON of a finding about a bucket (GuardDuty API reference, Finding). */
function guardDutyFinding(plan: GuardDutyPlan, accountId: string) {
  const id = idOf(plan);
  const arn = `arn:aws:guardduty:${plan.region}:${accountId}:detector/1/finding/${id}`;
  const bucket = { arn: `arn:aws:s3:::${plan.bucket}`, name: plan.bucket, type: 'Destination' };
  return {
    accountId,
    arn,
    id,
    region: plan.region,
    partition: 'aws',
    schemaVersion: '2.0',
    type: plan.type,
    severity: plan.severity,
    title: plan.title,
    createdAt: at(3),
    updatedAt: at(9),
    resource: { resourceType: 'S3Bucket', s3BucketDetails: [bucket] },
    service: {
      serviceName: 'guardduty',
      archived: plan.archived ?? false,
      count: plan.count ?? 1,
      eventFirstSeen: at(2),
      eventLastSeen: at(8),
    },
  };
}

function securityHubFinding(plan: SecurityHubPlan, accountId: string): AwsSecurityFinding {
  const { region } = plan;
  return {
    SchemaVersion: '2018-10-08',
    Id: `arn:aws:securityhub:${region}:${accountId}:finding/${idOf(plan)}`,
    ProductArn: `arn:aws:securityhub:${region}::product/${plan.product ?? 'aws/securityhub'}`,
    GeneratorId: plan.generator ?? `security-control/${plan.control ?? 'none'}`,
    AwsAccountId: accountId,
    Region: region,
    Types: ['Software and Configuration Checks/Industry and Regulatory Standards'],
    FirstObservedAt: at(1),
    LastObservedAt: at(7),
    CreatedAt: at(1),
    UpdatedAt: at(7),
    Severity: { Label: plan.severity, Normalized: score[plan.severity] },
    Title: plan.title,
    Description: plan.title,
    Resources: [{ Type: 'AwsS3Bucket', Id: `arn:aws:s3:::${plan.bucket}`, Region: region }],
    ...(plan.control === undefined ? {} : { Compliance: { Status: 'FAILED', SecurityControlId: plan.control } }),
    Workflow: { Status: plan.workflow ?? 'NEW' },
    RecordState: 'ACTIVE',
  };
}

/** Switches GuardDuty and Security Hub on as planned, and puts the planned findings into them. Again: GuardDuty's findings are replaced. */
export async function seedAlerts(
  endpoint: string,
  clients: AccountClients,
  context: PlanContext,
  plan: AlertsPlan,
): Promise<void> {
  const idOfAccount = (name: string): string => context.accountIds.get(name) ?? context.managementAccountId;
  const client = async (name: string, region: string) => {
    const options = { endpoint, region, credentials: await clients.credentials(idOfAccount(name)) };
    return { hub: new SecurityHubClient(options), guard: new GuardDutyClient(options) };
  };
  const { administrator } = plan;
  if (administrator !== undefined) {
    const organizations = clients.organizations();
    for (const ServicePrincipal of ['guardduty.amazonaws.com', 'securityhub.amazonaws.com']) {
      const known = await organizations.send(new ListDelegatedAdministratorsCommand({ ServicePrincipal }));
      const AccountId = idOfAccount(administrator);
      if (known.DelegatedAdministrators?.length === 0)
        await organizations.send(new RegisterDelegatedAdministratorCommand({ AccountId, ServicePrincipal }));
    }
  }
  const members = plan.members.map(idOfAccount);
  const names = administrator === undefined ? plan.members : [administrator, ...plan.members];
  for (const region of plan.regions)
    for (const name of names) {
      const { hub, guard } = await client(name, region);
      await hub.send(new EnableSecurityHubCommand({ EnableDefaultStandards: false }));
      const there = await guard.send(new ListDetectorsCommand({}));
      if (there.DetectorIds?.length === 0) await guard.send(new CreateDetectorCommand({ Enable: true }));
      if (name === administrator && members.length > 0)
        await hub.send(
          new CreateMembersCommand({
            AccountDetails: members.map((AccountId) => ({ AccountId, Email: 'a@example.com' })),
          }),
        );
      const findings = plan.guardDuty
        .filter((each) => each.account === name && each.region === region)
        .map((each) => guardDutyFinding(each, idOfAccount(name)));
      const answer = await fetch(`${endpoint}/_stack/guard-duty`, {
        method: 'POST',
        body: JSON.stringify({
          account: idOfAccount(name),
          region,
          findings,
          members: name === administrator ? members : [],
        }),
      });
      if (!answer.ok) throw new Error(`moto took no GuardDuty findings: ${await answer.text()}`);
      const Findings = plan.securityHub
        .filter((each) => each.account === name && each.region === region)
        .map((each) => securityHubFinding(each, idOfAccount(name)));
      for (let from = 0; from < Findings.length; from += 100)
        await hub.send(new BatchImportFindingsCommand({ Findings: Findings.slice(from, from + 100) }));
      hub.destroy();
      guard.destroy();
    }
}
