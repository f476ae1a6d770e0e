import { describe, expect, it } from 'vitest';
import { readConfig } from './index.ts';

const good = { DATABASE_URL: 'postgres://u@localhost:5432/orgsweep', ORGSWEEP_FINGERPRINT_KEY: 'ab'.repeat(32) };

describe('readConfig', () => {
  it('fills in defaults', () => {
    expect(readConfig(good)).toMatchObject({
      ORGSWEEP_PORT: 4000,
      AWS_REGION: 'us-east-1',
      ORGSWEEP_HOST: '127.0.0.1',
    });
  });

  it('names every mistake at once', () => {
    const wrong = {
      ...good,
      AWS_REGION: 'Frankfurt',
      ORGSWEEP_PORT: '99999',
      ORGSWEEP_ROLE_NAME: 'arn:aws:iam::1:role/x',
    };
    expect(() => readConfig(wrong)).toThrow(/ORGSWEEP_PORT: [\s\S]*ORGSWEEP_ROLE_NAME: [\s\S]*AWS_REGION: /);
  });

  it('refuses to start without a fingerprint key, since unkeyed hashes of cards can be enumerated', () => {
    expect(() => readConfig({ DATABASE_URL: good.DATABASE_URL })).toThrow(/ORGSWEEP_FINGERPRINT_KEY/);
  });

  it('takes an empty variable as absent', () => {
    expect(readConfig({ ...good, AWS_ENDPOINT_URL: '' }).AWS_ENDPOINT_URL).toBeUndefined();
  });

  it.each([
    ['ORGSWEEP_EXTERNAL_ID', 'with blanks'],
    // The last digit would be left out without a word.
    ['ORGSWEEP_FINGERPRINT_KEY', `${'ab'.repeat(32)}c`],
    ['ORGSWEEP_DATABASE_CONNECTIONS', '0'],
  ])('refuses %s %s', (name, value) => {
    expect(() => readConfig({ ...good, [name]: value })).toThrow(name);
  });
});
