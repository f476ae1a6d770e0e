import { defineAction } from '../define-action.ts';
import {
  bucketArns,
  desiredPolicy,
  malformedPolicy,
  type PolicyStatement,
  readPolicy,
  withStatement,
} from '../policy-document.ts';
import { nothing } from '../shapes.ts';

const sid = 'OrgsweepRequireTls';

/** The statement of AWS's own guide (S3 User Guide, "Security best practices", Enforce encryption of data in transit). */
const statement = (resources: string[]): PolicyStatement => ({
  Sid: sid,
  Effect: 'Deny',
  Principal: '*',
  Action: 's3:*',
  Resource: resources,
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
});

const text = (value: unknown): string => JSON.stringify(value);

/** A Deny of everything that comes without TLS, beside what the policy says already. */
export default defineAction({
  id: 'require-tls',
  title: 'Deny requests without TLS',
  description:
    'Adds a statement to the bucket policy that denies plain HTTP. Clients that do not use https stop working.',
  target: 'BUCKET',
  parameters: nothing,
  reads: ['bucketPolicy'],
  writes: ['bucketPolicy'],
  plan(documents, _parameters, { partition, target }) {
    const policy = readPolicy(documents('bucketPolicy'));
    if (policy === undefined) return malformedPolicy;
    const wanted = statement(bucketArns(partition, target.bucketName));
    const there = policy.statements.some((each) => text({ ...each, Sid: sid }) === text(wanted));
    return there ? [] : desiredPolicy(withStatement(policy, wanted));
  },
  samples: [
    { documents: {} },
    {
      documents: {
        bucketPolicy:
          '{"Version":"2012-10-17", "Statement":{"Sid":"own","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::sample/*"}}',
      },
    },
  ],
});
