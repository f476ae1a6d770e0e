import type { AlertsPlan } from '../organization/alerts-plan.ts';

const here = (account: string, bucket: string) => ({ account, region: 'us-east-1', bucket: `larkspur-${bucket}` });
const payments = here('Payments Production', 'payments-debug-logs');
const exchange = here('Payments Production', 'payments-exchange');
const appointments = here('Clinic Production', 'clinic-appointments');
const logs = here('Shop Production', 'shop-logs');
const sandbox = here('Analytics Production', 'analytics-sandbox');

/** GuardDuty and Security Hub of the demo: administered by Security Tooling, switched on in four other accounts and one region. */
export const demoAlerts: AlertsPlan = {
  administrator: 'Security Tooling',
  members: ['Shop Production', 'Payments Production', 'Clinic Production', 'Analytics Production'],
  regions: ['us-east-1'],
  guardDuty: [
    {
      ...payments,
      type: 'Exfiltration:S3/AnomalousBehavior',
      severity: 8,
      title: 'The role ci-runner read objects of larkspur-payments-debug-logs in an unusual way.',
      count: 214,
    },
    {
      ...exchange,
      type: 'Policy:S3/BucketAnonymousAccessGranted',
      severity: 8,
      title: 'The bucket larkspur-payments-exchange was opened to anonymous callers.',
    },
    {
      ...appointments,
      type: 'Discovery:S3/TorIPCaller',
      severity: 5,
      title: 'GetObjectAcl was called on larkspur-clinic-appointments from a Tor exit node.',
      count: 3,
    },
    {
      ...logs,
      type: 'Stealth:S3/ServerAccessLoggingDisabled',
      severity: 2,
      title: 'Access logging of larkspur-shop-logs was switched off.',
      archived: true,
    },
  ],
  securityHub: [
    {
      ...payments,
      control: 'S3.5',
      severity: 'MEDIUM',
      title: 'S3 general purpose buckets should require requests to use SSL',
    },
    {
      ...exchange,
      control: 'S3.2',
      severity: 'CRITICAL',
      title: 'S3 general purpose buckets should block public read access',
    },
    {
      ...appointments,
      control: 'S3.9',
      severity: 'MEDIUM',
      title: 'S3 general purpose buckets should have server access logging enabled',
      workflow: 'NOTIFIED',
    },
    {
      ...sandbox,
      product: 'aws/access-analyzer',
      severity: 'HIGH',
      title: 'The bucket can be read by another account',
    },
    // Accepted there, sent by ourselves, passed on by GuardDuty: none of them is read in.
    { ...sandbox, control: 'S3.13', severity: 'LOW', title: 'Lifecycle configurations', workflow: 'SUPPRESSED' },
    { ...logs, severity: 'HIGH', title: 'One of our own', generator: 'orgsweep/bucket-public' },
    { ...payments, product: 'aws/guardduty', severity: 'HIGH', title: 'Passed on by GuardDuty' },
  ],
};
