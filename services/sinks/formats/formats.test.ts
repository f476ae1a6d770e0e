import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asffProblems } from '../../../test/support/asff-problems.ts';
import { naughtyKeys } from '../../../test/support/naughty-strings.ts';
import { type FindingEvent, oneLine } from '../../model/index.ts';
import { changedEvent, occurrencesOfAllKinds, policyEvent, sensitiveEvent } from '../testing/sample-events.ts';
import { asff } from './asff.ts';
import { jsonBytes } from './fit.ts';
import { macieFinding } from './macie-finding.ts';
import { ocsf } from './ocsf.ts';
import { queueMessage } from './queue-message.ts';

/** One caller of each type. */
const callers = [
  { type: 'IAMUser', userName: 'ada', arn: 'arn:aws:iam::111122223333:user/ada', ipAddress: '198.51.100.7' },
  {
    type: 'AssumedRole',
    issuerArn: 'arn:aws:iam::111122223333:role/Deploy',
    mfaAuthenticated: false,
    ipAddress: '2001:db8::7',
  },
  { type: 'Root', accountId: '111122223333', sessionCreatedAt: '2026-01-01T00:00:00Z', userAgent: 'x'.repeat(2_000) },
  { type: 'FederatedUser', principalId: '111122223333:bob' },
  { type: 'AWSService', invokedBy: 'config.amazonaws.com', domainName: 'config.amazonaws.com' },
  { type: 'AWSAccount', accountId: '444455556666' },
  { type: 'WebIdentityUser', userName: 'w' },
  {},
] as const;
const events: readonly FindingEvent[] = [
  ...callers.map(changedEvent),
  ...(['NEW', 'ACTIVE', 'REOPENED', 'RESOLVED'] as const).flatMap((status) => [
    sensitiveEvent({ status }),
    policyEvent(status),
  ]),
  sensitiveEvent({ bucket: 'unknown' }),
  sensitiveEvent({ occurrences: [] }),
  sensitiveEvent({ key: `long/${'é'.repeat(500)}` }),
];
const many = sensitiveEvent({
  occurrences: Array.from({ length: 50_000 }, (_, row) => ({
    kind: 'CELL' as const,
    row,
    column: 1,
    columnName: 'c',
    cellReference: null,
  })),
});

describe('OCSF', () => {
  const schema: object = JSON.parse(
    readFileSync(new URL('../testing/ocsf-1.6.0.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv2020({ strict: false }).compile(schema);
  it('is valid for the published schema of its class', () => {
    for (const event of [...events, many]) expect([validate(ocsf(event)), validate.errors]).toEqual([true, null]);
  });
  it('is refused by the schema when something required is missing or unknown', () => {
    expect(validate({ ...ocsf(policyEvent()), finding_info: {} })).toBe(false);
    expect(validate({ ...ocsf(sensitiveEvent()), surprise: 1 })).toBe(false);
  });
  it('says what the data is about by the number of its category', () => {
    const event = sensitiveEvent();
    const [first] = event.detections;
    if (first === undefined) throw new Error('no detection');
    const categoryOf = (label: typeof first.label) =>
      JSON.stringify(ocsf({ ...event, detections: [{ ...first, label }] })).match(/"category_id":(\d+)/)?.[1];
    expect((['PII', 'PHI', 'FINANCIAL', 'CREDENTIALS', null] as const).map(categoryOf)).toEqual([
      '1',
      '1',
      '3',
      '6',
      undefined,
    ]);
  });
  it('says unknown by leaving out, never by false', () => {
    expect(ocsf(sensitiveEvent({ bucket: 'unknown' }))).not.toHaveProperty('databucket.is_public');
    expect(ocsf(sensitiveEvent())).toHaveProperty('databucket.is_public', true);
  });
});

describe('ASFF', () => {
  it("is valid for AWS's model", async () => {
    expect(await asffProblems([...events, many].map(asff))).toBe('');
    expect(await asffProblems([{ ...asff(policyEvent()), Resources: undefined, Surprise: 1 }])).not.toBe('');
    expect(await asffProblems([{ ...asff(policyEvent()), AwsAccountName: ' ' }])).toContain('.AwsAccountName');
  });
  it('stays below 240 KB and says that there are more occurrences', () => {
    const finding = asff(many);
    expect(jsonBytes(finding)).toBeLessThan(240_000);
    expect(finding.Resources[0]).toMatchObject({
      DataClassification: {
        Result: {
          AdditionalOccurrences: true,
          SensitiveData: [{ Category: 'FINANCIAL_INFORMATION', TotalCount: 50_000 }],
        },
      },
    });
  });
  it('keeps one Id through the life of a finding and archives what is resolved', () => {
    expect(new Set(events.filter(({ finding }) => finding.kind === 'POLICY').map((event) => asff(event).Id)).size).toBe(
      1,
    );
    expect(asff(policyEvent('RESOLVED'))).toMatchObject({ RecordState: 'ARCHIVED', Compliance: { Status: 'PASSED' } });
    expect(asff(policyEvent('REOPENED'))).toMatchObject({ RecordState: 'ACTIVE', Compliance: { Status: 'FAILED' } });
  });
});

describe("Macie's shape", () => {
  it('has every kind of occurrence under its own name', () => {
    expect(macieFinding(sensitiveEvent(), 100).classificationDetails?.result.sensitiveData[0]?.detections[0]).toEqual({
      type: 'CREDIT_CARD_NUMBER',
      count: occurrencesOfAllKinds.length,
      occurrences: {
        cells: [{ row: 2, column: 3, columnName: 'card', cellReference: 'Sheet1!C2' }],
        lineRanges: [{ start: 4, end: 4, startColumn: 7 }],
        offsetRanges: [{ start: 10, end: 26, startColumn: 0 }],
        pages: [{ pageNumber: 5 }],
        records: [{ recordIndex: 6, jsonPath: '$.card' }],
      },
    });
  });
});

describe('who made a finding', () => {
  it("is under Macie's names, for the types that Macie has", () => {
    const [user, role, , , service, , web] = callers.map(
      (caller) => macieFinding(changedEvent(caller), 10).policyDetails,
    );
    expect(user).toMatchObject({
      action: {
        actionType: 'AWS_API_CALL',
        apiCallDetails: { api: 'PutBucketPolicy', apiServiceName: 's3.amazonaws.com' },
      },
      actor: {
        userIdentity: { type: 'IAMUser', iamUser: { userName: 'ada' } },
        ipAddressDetails: { ipAddressV4: '198.51.100.7' },
      },
    });
    expect(role?.actor).toMatchObject({ userIdentity: { assumedRole: { sessionContext: {} } } });
    expect(role?.actor).not.toHaveProperty('ipAddressDetails');
    expect(service?.actor).toMatchObject({ domainDetails: { domainName: 'config.amazonaws.com' } });
    expect(web?.actor).toEqual({});
    expect(macieFinding(policyEvent(), 10)).not.toHaveProperty('policyDetails');
  });
  it('is in ASFF and OCSF', () => {
    const [ada = {}] = callers;
    expect(asff(changedEvent(ada))).toMatchObject({
      Action: { AwsApiCallAction: { Api: 'PutBucketPolicy', RemoteIpDetails: { IpAddressV4: '198.51.100.7' } } },
      ProductFields: { 'orgsweep/actor': 'arn:aws:iam::111122223333:user/ada' },
    });
    expect(ocsf(changedEvent(ada))).toMatchObject({
      evidences: [
        {
          api: { operation: 'PutBucketPolicy' },
          actor: { user: { name: 'ada' } },
          src_endpoint: { ip: '198.51.100.7' },
        },
      ],
    });
  });
});

describe('messages of queues', () => {
  it('are what SQS takes, ten of them in 256 KB, whatever the key', () => {
    for (const key of naughtyKeys) {
      const { body } = queueMessage(
        sensitiveEvent({ key, tags: Object.fromEntries([[key.slice(0, 128), key.slice(0, 256)]]) }),
      );
      expect(body).toMatch(/^[\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(25_000);
      expect(JSON.parse(body)).toHaveProperty('resourcesAffected.s3Object.key', key);
    }
  });
});

describe('text for people', () => {
  it('holds no control character, line break or bidirectional override, whatever the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (key) => {
        expect(oneLine(key)).toMatch(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u);
      }),
    );
  });
});
