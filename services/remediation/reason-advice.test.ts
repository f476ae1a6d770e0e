import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { adviceFor } from './reason-advice.ts';

const general = adviceFor('REFUSED', 'NOBODY_KNOWS_THIS');

/** Code words that plans are refused with, as the sources say them. */
const words = ['services/remediation', 'services/aws/remediation']
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`))
  .filter((file) => /(?<!\.test)\.ts$/.test(file))
  .flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(
      /(?:refused: |failed\(|notRewritable\(|notClean\(|return )['`]([A-Z_]{5,})\b/g,
    ),
  ])
  .map(([, word]) => word ?? '')
  .filter((word) => !['UNKNOWN', 'AFTER', 'BEFORE', 'FOREIGN', 'MIXED', 'NOTHING'].includes(word));

it('has advice of its own for each reason that a plan is refused with', () => {
  expect(words).toEqual(
    expect.arrayContaining(['NO_QUARANTINE_BUCKET', 'TAG_IN_USE', 'COPY_NOT_CLEAN', 'MALFORMED_FILE']),
  );
  const without = words.filter((word) => [null, general].includes(adviceFor('REFUSED', `${word} for a reason`)));
  expect(without).toEqual([]);
});

it('goes by the word that says most', () => {
  expect(adviceFor('REFUSED', 'UNKNOWN quarantineCopies: FAILED NO_QUARANTINE_BUCKET')).toMatch(
    'ORGSWEEP_QUARANTINE_BUCKET',
  );
  expect(adviceFor('REFUSED', 'UNKNOWN bucketTags: DENIED s3:GetBucketTagging')).toMatch('member-role.yaml');
  expect(adviceFor('FAILED', 'ACCESS_DENIED s3:PutBucketPolicy')).toMatch('remediation-role.yaml');
  expect(adviceFor('REFUSED', 'UNKNOWN accessKey: FAILED constructor')).not.toBeNull();
});

it('says nothing where there is nothing to do', () => {
  expect(adviceFor('SUCCEEDED', null)).toBeNull();
  expect(adviceFor('REJECTED', 'STOPPED by somebody')).toBeNull();
  expect(adviceFor('STALE', 'bucketPolicy has changed since the plan was made')).toMatch('Plan it again');
});
