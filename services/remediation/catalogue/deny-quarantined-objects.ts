import { defineAction } from '../define-action.ts';
import { withDenyButFor } from '../policy-document.ts';
import { quarantineStatement } from '../quarantine-tag.ts';
import { nothing } from '../shapes.ts';

/** What quarantine of single objects rests on: a Deny by their tag, once a bucket. */
export default defineAction({
  id: 'deny-quarantined-objects',
  title: 'Let objects of the bucket be quarantined',
  description:
    'Adds a statement that closes objects with the quarantine tag to everyone but the scanner, the remediation role and the break-glass principals. Objects without the tag are not touched. Undone, all objects in quarantine are open again.',
  target: 'BUCKET',
  parameters: nothing,
  reads: ['bucketPolicy'],
  writes: ['bucketPolicy'],
  plan(documents, _parameters, { partition, target, quarantineExceptArns }) {
    const deny = quarantineStatement(partition, target.bucketName, quarantineExceptArns);
    return withDenyButFor(documents('bucketPolicy'), quarantineExceptArns, deny);
  },
  samples: [{ documents: {} }],
});
