import { bucket, careful, type DemoBucket } from './bucket.ts';
import * as clean from './content/clean.ts';
import * as configuration from './content/configuration.ts';
import * as decoys from './content/decoys.ts';
import * as health from './content/health.ts';
import { brokenGzip, empty, gzipped } from './content/packed.ts';
import * as payments from './content/payments.ts';
import * as people from './content/people.ts';
import { series } from './objects.ts';
import * as policies from './policies.ts';

export const shop: readonly DemoBucket[] = [
  bucket(
    'shop-site',
    [
      series('pages/#.html', 60, clean.webPage),
      series('css/#.css', 8, clean.stylesheet, [20, 80]),
      series('img/#.png', 24, clean.picture),
    ],
    {
      policy: policies.publicRead('larkspur-shop-site'),
      website: true,
      corsOrigins: ['*'],
    },
  ),
  bucket(
    'shop-orders',
    [series('orders/@.csv', 120, decoys.orders, [20, 60]), series('catalog/books-#.csv', 10, decoys.books, [30, 60])],
    {
      publicAccessBlock: 'ALL',
      versioning: 'Enabled',
    },
  ),
  careful('shop-customers', [
    series('exports/@/customers.csv', 30, people.customers, [20, 70]),
    series('exports/@/customers.csv.gz', 14, gzipped(people.customers), [40, 120]),
  ]),
  bucket(
    'shop-uploads',
    [series('incoming/#.txt', 20, people.supportTicket, [2, 6]), series('incoming/#.png', 20, clean.picture)],
    {
      acl: 'public-read-write',
      ownership: 'ObjectWriter',
    },
  ),
  bucket('shop-logs', [series('app/@/cart.jsonl', 210, clean.serviceLog, [20, 60])], {
    lifecycleDays: 30,
    encryption: 'AES256',
  }),
  bucket('shop-partner-feed', [series('feed/#.json', 60, clean.product)], {
    policy: policies.sharedWithStranger('larkspur-shop-partner-feed'),
  }),
  bucket(
    'shop-cdn-assets',
    [series('v1/#.css', 12, clean.stylesheet, [10, 40]), series('v1/#.html', 20, clean.webPage)],
    {
      publicAccessBlock: 'ALL',
      policy: policies.sharedWithCloudFront('larkspur-shop-cdn-assets'),
    },
  ),
  bucket('shop-tickets', [series('2026/#.txt', 80, people.supportTicket, [3, 9])], {
    region: 'eu-west-1',
    encryption: 'aws:kms',
  }),
];

export const paymentsAccount: readonly DemoBucket[] = [
  careful('payments-settlements', [series('daily/@.csv', 60, payments.cardSettlement, [15, 60])]),
  bucket('payments-debug-logs', [series('gateway/@.jsonl', 90, payments.leakyLog, [30, 90])], {
    versioning: 'Suspended',
  }),
  bucket('payments-transfers', [series('sepa/@.csv', 40, payments.transfers, [10, 40])], {
    region: 'eu-central-1',
    publicAccessBlock: 'ALL',
    encryption: 'aws:kms:dsse',
  }),
  bucket('payments-test-fixtures', [series('fixtures/#.json', 30, decoys.testFixtures, [4, 20])]),
  careful('payments-invoices', [series('2026/#.txt', 160, people.invoice)], { objectLock: true }),
  bucket('payments-exchange', [series('drop/#.csv', 6, payments.cardSettlement, [5, 15])], {
    acl: 'authenticated-read',
    ownership: 'BucketOwnerPreferred',
  }),
];

export const clinic: readonly DemoBucket[] = [
  careful('clinic-prescriptions', [series('letters/#.txt', 140, health.prescription)]),
  careful('clinic-records', [series('records/@.jsonl', 50, health.claims, [10, 30])], { region: 'us-west-2' }),
  bucket('clinic-appointments', [series('export/@.csv', 30, people.customers, [10, 30])], {
    publicAccessBlock: 'ACLS',
    encryption: 'AES256',
  }),
  bucket('clinic-public-forms', [series('forms/#.html', 25, clean.webPage)], {
    policy: policies.publicRead('larkspur-clinic-public-forms'),
  }),
  bucket('clinic-imaging', [series('scans/#.png', 40, clean.picture)], {
    publicAccessBlock: 'ALL',
    encryption: 'aws:kms',
  }),
];

export const claimsAccount: readonly DemoBucket[] = [
  careful('claims-intake', [
    series('batches/@.jsonl', 60, health.claims, [10, 40]),
    series('batches/@.jsonl.gz', 30, gzipped(health.claims), [20, 60]),
  ]),
  bucket('claims-exchange', [series('out/@.jsonl', 20, health.claims, [5, 15])], {
    policy: policies.sharedWithStranger('larkspur-claims-exchange'),
    versioning: 'Enabled',
    replicateTo: { bucket: 'larkspur-partner-claims', accountId: () => policies.strangerAccountId },
  }),
  bucket(
    'claims-archive',
    [
      series('2024/#.jsonl.gz', 24, gzipped(health.claims), [10, 30]),
      { ...series('2020/#.jsonl', 12, health.claims, [5, 10]), storageClass: 'GLACIER' },
      { ...series('2019/#.jsonl', 6, health.claims, [5, 10]), storageClass: 'DEEP_ARCHIVE' },
    ],
    { inventoryTo: { bucket: 'larkspur-central-access-logs', prefix: 'inventories' } },
  ),
  bucket(
    'claims-quarantine',
    [series('broken/#.csv.gz', 6, brokenGzip(clean.metrics), [200, 300]), series('empty/#.txt', 5, empty)],
    { publicAccessBlock: 'ALL' },
  ),
];

export const analytics: readonly DemoBucket[] = [
  bucket(
    'analytics-lake',
    [
      series('events/@/part.jsonl', 180, clean.serviceLog, [20, 60]),
      series('metrics/@.csv', 120, clean.metrics, [30, 90]),
    ],
    { policy: policies.organizationOnly('larkspur-analytics-lake') },
  ),
  bucket('analytics-sandbox', [series('joined/#.csv', 15, people.customers, [30, 80])], {
    policy: policies.anyAddress('larkspur-analytics-sandbox'),
  }),
  bucket('analytics-reports', [series('weekly/#.md', 40, clean.notes)], {
    policy: policies.sharedWithAccount('larkspur-analytics-reports', 'Shop Production'),
  }),
  bucket('analytics-exports', [series('bi/#.csv.gz', 20, gzipped(clean.metrics), [100, 200])], {
    policy: policies.officeOnly('larkspur-analytics-exports'),
  }),
  careful('analytics-features', [series('daily/@.csv', 40, clean.metrics, [20, 50])]),
];

export const content: readonly DemoBucket[] = [
  bucket('content-press', [series('releases/#.html', 40, clean.webPage)], {
    acl: 'public-read',
    ownership: 'BucketOwnerPreferred',
    website: true,
  }),
  bucket('content-media', [series('photos/#.png', 30, clean.picture)], {
    acl: 'public-read',
    ownership: 'BucketOwnerPreferred',
    publicAccessBlock: 'ACLS',
  }),
  bucket('content-drafts', [series('drafts/#.md', 50, clean.notes)], {
    acl: 'public-read',
    ownership: 'BucketOwnerEnforced',
  }),
  bucket('content-backoffice', [
    series('runbooks/#.md', 12, configuration.runbook),
    series('runbooks/plain-#.md', 20, clean.notes),
  ]),
];
