import { z } from 'zod';
import { defineAction } from '../define-action.ts';
import { malformed, replicationShape } from '../shapes.ts';

/** Replication rules to named accounts, switched off. They stay, so that undo switches them on again. */
export default defineAction({
  id: 'stop-external-replication',
  title: 'Stop replication to other accounts',
  description:
    'Disables the replication rules whose destination belongs to another account than the bucket and those in `trustedAccountIds`. What was copied stays where it is.',
  target: 'BUCKET',
  parameters: z.strictObject({
    trustedAccountIds: z
      .array(z.string().regex(/^\d{12}$/))
      .max(1_000)
      .default([]),
  }),
  reads: ['replication'],
  writes: ['replication'],
  plan(documents, { trustedAccountIds }, { target, bucketOwners }) {
    const document = documents('replication');
    if (document === null) return [];
    const now = replicationShape.safeParse(document);
    if (!now.success) return malformed('replication');
    const trusted = new Set([target.accountId, ...trustedAccountIds]);
    const ownerOf = ({ Destination }: (typeof now.data.Rules)[number]) =>
      Destination.Account ?? bucketOwners.get(Destination.Bucket.replace(/^.*:::/, ''));
    const unclear = now.data.Rules.find((rule) => rule.Status === 'Enabled' && ownerOf(rule) === undefined);
    if (unclear !== undefined)
      return { refused: `UNKNOWN replication: whose the destination of rule ${unclear.ID ?? ''} is cannot be told` };
    const Rules = now.data.Rules.map((rule) =>
      trusted.has(ownerOf(rule) ?? '') ? rule : { ...rule, Status: 'Disabled' },
    );
    return [{ setting: 'replication', document: { ...now.data, Rules } }];
  },
  samples: [
    {
      documents: {
        replication: {
          Role: 'arn:aws:iam::111122223333:role/replicate',
          Rules: [
            {
              ID: 'out',
              Priority: 1,
              Status: 'Enabled',
              Filter: { Prefix: '' },
              DeleteMarkerReplication: { Status: 'Disabled' },
              Destination: { Bucket: 'arn:aws:s3:::elsewhere', Account: '999999999999' },
            },
          ],
        },
      },
    },
  ],
});
