import { sameDocument } from '../canonical.ts';
import { defineAction } from '../define-action.ts';
import { malformedPolicy, readPolicy, writePolicy } from '../policy-document.ts';
import { quarantineStatement, quarantineTag } from '../quarantine-tag.ts';
import { copiesShape, malformed, nothing, versionTagsShape } from '../shapes.ts';

/** S3's limit (S3 User Guide, "Categorizing your objects using tags"). */
const maxTags = 10;
const sampleStatement = quarantineStatement('aws', 'sample', ['arn:aws:iam::111122223333:role/OrgsweepMember']);

/** All versions copied to the locked quarantine bucket, and then closed by their tag. */
export default defineAction({
  id: 'quarantine-object',
  title: 'Quarantine an object',
  description:
    'Copies every version of the object to the quarantine bucket, and tags them, which closes them to everyone but the scanner, the remediation role and the break-glass principals. Needs deny-quarantined-objects in its bucket. Copies stay when it is undone; replicas elsewhere are not reached.',
  target: 'OBJECT',
  parameters: nothing,
  reads: ['bucketPolicy', 'objectVersionTags', 'quarantineCopies'],
  writes: ['quarantineCopies', 'objectVersionTags'],
  plan(documents, _parameters, { partition, target, quarantineExceptArns }) {
    const policy = readPolicy(documents('bucketPolicy'));
    if (policy === undefined) return malformedPolicy;
    const alone = (statements: typeof policy.statements) => writePolicy({ rest: {}, statements });
    const wanted = alone([quarantineStatement(partition, target.bucketName, quarantineExceptArns)]);
    const closes = policy.statements.some((each) => sameDocument('bucketPolicy', alone([each]), wanted));
    if (!closes)
      return {
        refused: 'NO_QUARANTINE_STATEMENT the bucket does not deny by the tag: run deny-quarantined-objects first',
      };
    const versions = versionTagsShape.safeParse(documents('objectVersionTags') ?? []);
    const copies = copiesShape.safeParse(documents('quarantineCopies') ?? []);
    if (!versions.success) return malformed('objectVersionTags');
    if (!copies.success) return malformed('quarantineCopies');
    if (versions.data.length === 0) return { refused: 'NOT_FOUND there is no version of this object' };
    const tagged = versions.data.map((version) => ({
      ...version,
      tags: [...version.tags.filter(({ Key }) => Key !== quarantineTag.Key), quarantineTag],
    }));
    if (tagged.some(({ tags }) => tags.length > maxTags))
      return { refused: `TOO_MANY_TAGS an object has at most ${maxTags}` };
    return [
      { setting: 'quarantineCopies', document: copies.data.map((copy) => ({ ...copy, copied: true })) },
      { setting: 'objectVersionTags', document: tagged },
    ];
  },
  samples: [
    {
      documents: {
        bucketPolicy: JSON.stringify({ Version: '2012-10-17', Statement: [sampleStatement] }),
        objectVersionTags: [
          { versionId: 'v2', isLatest: true, tags: [] },
          { versionId: 'v1', isLatest: false, tags: [{ Key: 'owner', Value: 'team' }] },
        ],
        quarantineCopies: [
          { versionId: 'v2', copied: false },
          { versionId: 'v1', copied: false },
        ],
      },
    },
  ],
});
