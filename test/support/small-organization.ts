import type { BucketPlan, ObjectPlan, OrganizationPlan } from '../../infra/dev/organization/plan.ts';
import { Random } from '../../infra/dev/random.ts';

const random = new Random(7);

/** A number that passes Luhn under a Visa prefix; made here so that no file holds one. */
function cardNumber(): string {
  const body = `4${random.digits(14)}`;
  const sum = [...body].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

const text = (key: string, body: string, contains: Record<string, number> = {}): ObjectPlan => ({
  key,
  body: Buffer.from(body),
  contentType: 'text/plain',
  contains,
});

/** Sensitive values that the organization holds: none of them may turn up anywhere outside its objects. */
export const smallOrganizationSecrets: readonly string[] = Array.from({ length: 6 }, cardNumber);

const cards = (from: number, to: number): string =>
  `id,credit card number,amount\n${smallOrganizationSecrets
    .slice(from, to)
    .map((number, row) => `${row + 1},${number},${random.int(5, 900)}.00`)
    .join('\n')}\n`;

const bucket = (name: string, objects: readonly ObjectPlan[], more: Partial<BucketPlan> = {}): BucketPlan => ({
  name,
  region: 'us-east-1',
  objects,
  ...more,
});

const anyone = (name: string) => [
  { Sid: 'Read', Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: `arn:aws:s3:::${name}/*` },
];

/**
 * Small enough for a test of its own (about a second to seed): management, an account with three buckets (one public by policy
 * and with card numbers), one in another unit with odd keys, one without the member role, one suspended.
 */
export const smallOrganization: OrganizationPlan = {
  seed: 42,
  roleName: 'OrgsweepMember',
  externalId: 'small-organization-external-id',
  management: { buckets: [bucket('small-management-logs', [text('2026/01.log', 'started\nstopped\n')])] },
  accounts: [
    {
      name: 'Shop',
      email: 'shop@small.example',
      unit: 'Workloads/Production',
      buckets: [
        bucket('small-shop-orders', [
          text('orders/january.csv', cards(0, 3), { CREDIT_CARD_NUMBER: 3 }),
          text('orders/february.csv', cards(3, 5), { CREDIT_CARD_NUMBER: 2 }),
          text('orders/readme.txt', 'One file a month.\n'),
        ]),
        bucket('small-shop-site', [text('index.html', '<h1>Shop</h1>')], {
          policy: () => anyone('small-shop-site'),
          website: true,
        }),
        bucket('small-shop-empty', [], { publicAccessBlock: 'ALL', versioning: 'Enabled', encryption: 'aws:kms' }),
      ],
    },
    {
      name: 'Clinic',
      email: 'clinic@small.example',
      unit: 'Workloads',
      publicAccessBlock: 'ALL',
      buckets: [
        bucket(
          'small-clinic-odd-keys',
          [
            text('plain.txt', 'nothing here\n'),
            text('spaces and + signs & more?.txt', 'nothing here either\n'),
            text('ünïcödé/日本語/🙂.txt', 'nor here\n'),
            text('dots/../up.txt', 'nor here\n'),
            text(`long/${'k'.repeat(1019)}`, 'nor here\n'),
            text('cards.csv', cards(5, 6), { CREDIT_CARD_NUMBER: 1 }),
          ],
          { region: 'eu-west-1' },
        ),
      ],
    },
    {
      name: 'Acquired',
      email: 'acquired@small.example',
      unit: '',
      withoutRole: true,
      buckets: [bucket('small-acquired', [])],
    },
    { name: 'Closed', email: 'closed@small.example', unit: 'Suspended', suspended: true, buckets: [] },
  ],
};

/** The small organization's settings with these accounts alone, each with its buckets. */
export const organizationOf = (accounts: Readonly<Record<string, readonly BucketPlan[]>>): OrganizationPlan => ({
  ...smallOrganization,
  management: { buckets: [] },
  accounts: Object.entries(accounts).map(([name, buckets]) => ({
    name,
    email: `${name.toLowerCase()}@small.example`,
    unit: '',
    buckets,
  })),
});
