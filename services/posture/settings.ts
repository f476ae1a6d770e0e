import type { BucketSettings } from '../model/index.ts';
import { deniesRequests, unencryptedUpload } from './access/index.ts';
import type { BucketContext, BucketFacts, FactName } from './contract.ts';
import { destinationOwners } from './destination-owners.ts';

function uploadsOf(facts: BucketFacts, context: BucketContext): BucketSettings['allowsUnencryptedObjectUploads'] {
  const { truth } = deniesRequests(unencryptedUpload, facts.bucketPolicy, context);
  if (truth === 'unknown' || facts.bucketPolicy.state === 'denied' || facts.bucketPolicy.state === 'failed')
    return 'UNKNOWN';
  return truth ? 'FALSE' : 'TRUE';
}

function replicationOf({ replication }: BucketFacts, context: BucketContext) {
  if (replication.state === 'absent')
    return { replicated: false, replicatedExternally: false, replicationAccounts: [] };
  if (replication.state !== 'known') return { replicated: null, replicatedExternally: null, replicationAccounts: [] };
  const owners = destinationOwners(
    replication.value.filter(({ enabled }) => enabled),
    context,
  );
  const external = owners.some(({ where }) => where === 'FOREIGN');
  return {
    replicated: owners.length > 0,
    replicatedExternally: external || !owners.some(({ where }) => where === 'UNKNOWN') ? external : null,
    replicationAccounts: [...new Set(owners.flatMap(({ owner }) => owner ?? []))].sort(),
  };
}

/** The settings that lists show. `asked`: the facts that were asked for; of the others nothing was refused. */
export function settingsOf(facts: BucketFacts, context: BucketContext, asked: readonly FactName[]): BucketSettings {
  const denied = asked.flatMap((name) => {
    const fact = facts[name];
    return fact.state === 'denied' ? [fact.action] : [];
  });
  return {
    allowsUnencryptedObjectUploads: uploadsOf(facts, context),
    ...replicationOf(facts, context),
    deniedActions: [...new Set(denied)].sort(),
  };
}
