import { bucket, careful, type DemoBucket } from './bucket.ts';
import * as clean from './content/clean.ts';
import * as configuration from './content/configuration.ts';
import * as decoys from './content/decoys.ts';
import * as health from './content/health.ts';
import { gzipped } from './content/packed.ts';
import * as payments from './content/payments.ts';
import * as people from './content/people.ts';
import { series } from './objects.ts';
import * as policies from './policies.ts';

export const logArchive: readonly DemoBucket[] = [
  bucket('central-access-logs', [series('shop/@.log', 60, decoys.buildLog, [10, 30])], {
    publicAccessBlock: 'ALL',
    lifecycleDays: 400,
    versioning: 'Enabled',
  }),
  careful('audit-trail', [series('trail/@.jsonl.gz', 90, gzipped(clean.serviceLog), [20, 60])], { objectLock: true }),
  bucket('flow-logs', [series('vpc/@.jsonl.gz', 120, gzipped(clean.serviceLog), [20, 60])], {
    lifecycleDays: 60,
    publicAccessBlock: 'ALL',
  }),
];

export const management: readonly DemoBucket[] = [
  careful('billing-reports', [series('cost/@.csv', 40, clean.metrics, [20, 60])]),
  bucket('org-templates', [series('stacks/#.json', 20, clean.product)], {
    policy: policies.organizationOnly('larkspur-org-templates'),
  }),
];

export const securityTooling: readonly DemoBucket[] = [
  careful('security-findings', [series('daily/@.jsonl', 40, clean.serviceLog, [10, 30])]),
  bucket('security-evidence', [series('cases/#.txt', 12, people.supportTicket, [2, 5])], {
    publicAccessBlock: 'ALL',
    encryption: 'aws:kms',
    objectLock: true,
  }),
];

export const network: readonly DemoBucket[] = [
  bucket('network-config', [
    series('routers/#.md', 20, clean.notes),
    series('keys/#/id_ed25519', 4, configuration.sshKey),
  ]),
  careful('network-captures', [series('summary/@.csv', 30, clean.metrics, [20, 40])]),
];

export const sharedServices: readonly DemoBucket[] = [
  bucket(
    'artifacts',
    [series('checksums/#.txt', 40, decoys.checksums, [10, 40]), series('builds/#.log', 80, decoys.buildLog, [20, 60])],
    {
      policy: policies.organizationOnly('larkspur-artifacts'),
      versioning: 'Enabled',
    },
  ),
  bucket(
    'pipelines',
    [series('definitions/#.yaml', 14, configuration.pipeline), series('definitions/readme-#.md', 10, clean.notes)],
    { publicAccessBlock: 'ALL' },
  ),
  bucket(
    'service-configs',
    [
      series('services/#/.env', 24, configuration.dotEnv),
      series('services/#/notes.md', 24, clean.notes),
      series('tls/#.pem', 6, configuration.tlsKey),
    ],
    { versioning: 'Enabled' },
  ),
  bucket('image-cache', [series('layers/#.txt', 30, decoys.checksums, [4, 10])], {
    lifecycleDays: 14,
    eventBridge: true,
  }),
];

export const backup: readonly DemoBucket[] = [
  careful(
    'backup-databases',
    [
      series('shop/@/customers.csv.gz', 20, gzipped(people.customers), [40, 90]),
      series('hr/@/payroll.jsonl.gz', 10, gzipped(people.payroll), [20, 40]),
    ],
    { region: 'us-west-2' },
  ),
  bucket('backup-configs', [series('nightly/@/.env', 15, configuration.dotEnv)], { region: 'us-west-2' }),
  bucket('backup-hr', [series('payroll/@.jsonl', 20, people.payroll, [10, 40])], {
    publicAccessBlock: 'POLICY',
    encryption: 'aws:kms',
  }),
];

export const shopStaging: readonly DemoBucket[] = [
  bucket('shop-staging-data', [series('copy/customers-#.csv', 8, people.customers, [20, 40])], {
    policy: policies.publicRead('larkspur-shop-staging-data'),
  }),
  bucket('shop-staging-logs', [series('app/@.jsonl', 60, clean.serviceLog, [10, 40])]),
  bucket('shop-staging-site', [series('pages/#.html', 20, clean.webPage)], {
    website: true,
    acl: 'public-read',
    ownership: 'ObjectWriter',
  }),
  bucket('shop-staging-fixtures', [series('fixtures/#.json', 15, decoys.testFixtures, [4, 12])]),
];

export const clinicStaging: readonly DemoBucket[] = [
  bucket('clinic-staging-data', [series('claims/#.jsonl', 10, health.claims, [5, 20])], { versioning: 'Suspended' }),
  bucket('clinic-staging-logs', [series('app/@.jsonl', 50, clean.serviceLog, [10, 40])], { lifecycleDays: 7 }),
];

export const sandboxAna: readonly DemoBucket[] = [
  bucket('ana-scratch', [series('try-#.csv', 12, decoys.parts, [10, 40]), series('notes/#.md', 15, clean.notes)]),
  bucket('ana-dropbox', [series('in/#.csv', 4, payments.transfers, [4, 10])], {
    policy: policies.publicWrite('larkspur-ana-dropbox'),
  }),
  bucket('ana-empty', []),
];

export const sandboxBen: readonly DemoBucket[] = [
  bucket('ben-parts', [
    series('lists/#.csv', 20, decoys.parts, [20, 60]),
    series('books/#.csv', 12, decoys.books, [10, 40]),
  ]),
  bucket('ben-keys', [series('old/#.pem', 3, configuration.tlsKey), series('old/#.env', 4, configuration.dotEnv)], {
    acl: 'public-read',
    ownership: 'ObjectWriter',
  }),
  bucket('ben-empty', [], { region: 'eu-west-1', publicAccessBlock: 'ALL' }),
];

/** One of its buckets lies in a region that the account has switched off since. */
export const hongKong: readonly DemoBucket[] = [
  bucket('hk-site', [series('pages/#.html', 20, clean.webPage)], {
    region: 'ap-southeast-1',
    policy: policies.publicRead('larkspur-hk-site'),
  }),
  bucket('hk-customers', [series('exports/#.csv', 10, people.customers, [10, 30])], { region: 'ap-east-1' }),
  careful('hk-orders', [series('orders/@.csv', 30, decoys.orders, [10, 30])], { region: 'ap-southeast-1' }),
];

/** Its role answers, and may do nothing. */
export const legal: readonly DemoBucket[] = [
  careful('legal-holds', [series('cases/#.txt', 6, people.supportTicket, [2, 4])]),
];

/** Bought last month; nobody has deployed the role yet. */
export const acquired: readonly DemoBucket[] = [
  bucket('brightside-data', [series('users/#.csv', 5, people.customers, [5, 15])]),
];
