import { defineAction } from '../define-action.ts';
import { bucketArns, withDenyButFor } from '../policy-document.ts';
import { nothing } from '../shapes.ts';

/** A Deny of everything to everyone but the scanner, the remediation role, and break-glass; the prior policy stays in it and in the undo record. */
export default defineAction({
  id: 'quarantine-bucket',
  title: 'Quarantine the bucket',
  description:
    'Adds a statement that denies everything to everyone but the scanner, the remediation role and the break-glass principals. Every application that uses the bucket, and every AWS service that writes to it, stops working.',
  target: 'BUCKET',
  parameters: nothing,
  reads: ['bucketPolicy'],
  writes: ['bucketPolicy'],
  plan(documents, _parameters, { partition, target, quarantineExceptArns }) {
    return withDenyButFor(documents('bucketPolicy'), quarantineExceptArns, {
      Sid: 'OrgsweepQuarantine',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: bucketArns(partition, target.bucketName),
      Condition: { ArnNotLike: { 'aws:PrincipalArn': [...quarantineExceptArns] } },
    });
  },
  samples: [{ documents: {} }, { documents: { bucketPolicy: '{"Version":"2012-10-17","Statement":[]}' } }],
});
