import { defineAction } from '../define-action.ts';
import { desiredPolicy, malformedPolicy, readPolicy, withStatement } from '../policy-document.ts';
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
    const policy = readPolicy(documents('bucketPolicy'));
    if (policy === undefined) return malformedPolicy;
    if (quarantineExceptArns.length === 0) return { refused: 'NO_BREAK_GLASS nobody would be left who could undo it' };
    return desiredPolicy(
      withStatement(policy, quarantineStatement(partition, target.bucketName, quarantineExceptArns)),
    );
  },
  samples: [{ documents: {} }],
});
