import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScannerPool } from '../../contract.ts';
import { createScannerPool } from '../../pool/create-scanner-pool.ts';
import { pathOfName, Role, roleOf, withLabel } from './sibling-label.ts';

const ssn = '536-90-4399';
const json = (value: unknown): string => JSON.stringify(value);

describe('labels of siblings', () => {
  let pool: ScannerPool;
  beforeAll(async () => {
    pool = await createScannerPool({ workers: 1, fingerprintKey: new Uint8Array(32).fill(7) });
  });
  afterAll(() => pool.close());

  const told = async (text: string, name = 'x.json'): Promise<readonly (string | null)[]> => {
    const identifiers = { selector: 'ALL', ids: [] } as const;
    const request = { name, sizeBytes: null, identifiers, maxBytes: 1e9, deadlineMs: 60_000, maxOccurrences: 9 };
    const { detections } = await pool.scan(request, Buffer.from(text));
    const ssns = detections.filter(({ identifier }) => identifier === 'USA_SOCIAL_SECURITY_NUMBER');
    return ssns.flatMap(({ occurrences }) => occurrences.map((o) => (o.kind === 'RECORD' ? o.jsonPath : o.kind)));
  };

  it.each([
    [{ env: [{ name: 'SSN', value: ssn }] }, '$.env[*].value'],
    [{ ParameterKey: 'CustomerSsn', ParameterValue: ssn }, '$.ParameterValue'],
    [{ Name: '/prod/customer/ssn', Type: 'String', Value: ssn }, '$.Value'],
    [{ identifier: [{ system: 'http://hl7.org/fhir/sid/us-ssn', value: ssn }] }, '$.identifier[*].value'],
    [{ value: ssn, type: 'string', displayName: 'SSN' }, '$.value'],
    [{ question: 'Social security number?', answer: { text: ssn } }, '$.answer.text'],
    [{ idDocType: 'SSN', documentNumber: ssn }, '$.documentNumber'],
  ])('speak for what stands under `value` and its like: %j', async (value, path) => {
    expect(await told(json(value))).toEqual([path]);
    expect(await told(`${json(value)}\n${json({ name: 'x', value: 1 })}\n`)).toEqual([path]);
  });

  it.each([
    [{ a: { name: 'SSN' }, b: { value: ssn } }],
    [
      [
        { name: 'SSN', value: 'none' },
        { name: 'order', value: ssn },
      ],
    ],
    [{ name: 'SSN', order: ssn }],
  ])('do not for other objects and keys: %j', async (value) => expect(await told(json(value))).toEqual([]));

  it('speak in YAML within their own item', async () => {
    expect(await told(`env:\n  - name: SSN\n    value: ${ssn}\n`, 'x.yaml')).toHaveLength(1);
    expect(await told(`env:\n  - name: SSN\n    value: a\n  - name: order\n    value: ${ssn}\n`, 'x.yaml')).toEqual([]);
  });

  it('are told to nobody, and are short', () => {
    expect(pathOfName('a.value\0SSN of Ada\0.text')).toBe('a.value.text');
    expect(pathOfName('a.value\0cut off')).toBe('a.value');
    expect(withLabel('', '17')).toBe('');
    expect(withLabel('Name', 'x'.repeat(64)).length).toBeLessThanOrEqual(128);
    expect([roleOf('Parameter_Key'), roleOf('val'), roleOf('order')]).toEqual([Role.LABEL, Role.VALUE, Role.NONE]);
  });
});
