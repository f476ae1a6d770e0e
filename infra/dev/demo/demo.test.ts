import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ObjectPlan } from '../organization/plan.ts';
import { demoPlan } from './plan.ts';
import { luhnDigit } from './values/numbers.ts';

const { plan, secrets } = demoPlan();
const buckets = [...plan.management.buckets, ...plan.accounts.flatMap((account) => account.buckets)];
const objects = buckets.flatMap((bucket) => bucket.objects);

const digest = (all: readonly ObjectPlan[]): string => {
  const hash = createHash('sha256');
  for (const { key, body, contains } of all) hash.update(key).update(body).update(JSON.stringify(contains));
  return hash.digest('hex');
};

describe('the demo organization', () => {
  it('is as large as it says, with every kind of account', () => {
    expect(plan.accounts.length).toBeGreaterThanOrEqual(12);
    expect(plan.accounts.filter(({ suspended }) => suspended)).toHaveLength(1);
    expect(plan.accounts.filter(({ withoutRole }) => withoutRole)).toHaveLength(1);
    expect(plan.accounts.some(({ unit }) => unit.includes('/'))).toBe(true);
    expect(buckets.length).toBeGreaterThanOrEqual(60);
    expect(objects.length).toBeGreaterThanOrEqual(3000);
  });

  it('is the same every time', () => {
    const again = demoPlan();
    const all = [...again.plan.management.buckets, ...again.plan.accounts.flatMap((account) => account.buckets)];
    expect(digest(all.flatMap((bucket) => bucket.objects))).toBe(digest(objects));
    expect(again.secrets).toEqual(secrets);
  });

  it('has one bucket per name, one object per key, and names that S3 takes', () => {
    expect(new Set(buckets.map(({ name }) => name)).size).toBe(buckets.length);
    for (const { name, objects: own } of buckets) {
      expect(name).toMatch(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/);
      expect(new Set(own.map(({ key }) => key)).size).toBe(own.length);
    }
  });

  it('logs only into buckets of the same account and region', () => {
    for (const account of [plan.management, ...plan.accounts]) {
      const regions = new Map(account.buckets.map(({ name, region }) => [name, region]));
      for (const { logging, region } of account.buckets) {
        if (logging !== undefined) expect(regions.get(logging.target)).toBe(region);
      }
    }
  });

  it('holds in its objects what the manifest counts', () => {
    const cards = objects.filter(({ contains }) => contains['CREDIT_CARD_NUMBER'] !== undefined);
    const values = new Set(
      secrets.filter(({ identifier }) => identifier === 'CREDIT_CARD_NUMBER').map(({ value }) => value),
    );
    expect(cards.length).toBeGreaterThan(50);
    for (const { body, contentType, contains } of cards) {
      const text = Buffer.from(contentType === 'application/gzip' ? gunzipSync(body) : body).toString();
      const found = [...values].filter((value) => text.includes(value));
      expect(found).toHaveLength(contains['CREDIT_CARD_NUMBER'] ?? 0);
    }
    for (const value of values) {
      const digits = value.replaceAll(' ', '');
      expect(luhnDigit(digits.slice(0, -1))).toBe(digits.at(-1));
    }
  });

  it('has findings of other services about buckets that are there', () => {
    const { guardDuty = [], securityHub = [], members = [], administrator = '' } = plan.alerts ?? {};
    for (const { account, region, bucket } of [...guardDuty, ...securityHub]) {
      const owner = plan.accounts.find(({ name }) => name === account);
      expect(owner?.buckets.find(({ name }) => name === bucket)?.region, bucket).toBe(region);
      expect([...members, administrator]).toContain(account);
    }
    expect(guardDuty.length + securityHub.length).toBeGreaterThan(8);
  });
});
