import type { BucketPosture, SharedAccess } from '../model/index.ts';
import { type AccessReport, accessOf, type ObjectAccess, objectAccessOf } from './access/index.ts';
import { checks } from './checks/index.generated.ts';
import type { BucketContext, BucketEvaluation, BucketFacts } from './contract.ts';
import { evaluationOf } from './evaluation-of.ts';
import { exposureOf } from './exposure.ts';

function sharedAccess(report: AccessReport): SharedAccess {
  if (report.external === true || report.cloudFront === true) return 'EXTERNAL';
  if (report.external === 'unknown' || report.cloudFront === 'unknown') return 'UNKNOWN';
  if (report.organization === 'unknown') return 'UNKNOWN';
  return report.organization ? 'INTERNAL' : 'NOT_SHARED';
}

function versioningOf({ versioning }: BucketFacts): BucketPosture['versioning'] {
  if (versioning.state === 'absent') return 'DISABLED';
  if (versioning.state !== 'known') return 'UNKNOWN';
  const words = { Enabled: 'ENABLED', Suspended: 'SUSPENDED', Disabled: 'DISABLED' } as const;
  return words[versioning.value.status];
}

/** What the bucket's own settings say, and PUBLIC where an object was seen to be open. ACLs that nobody looked at have a check of their own. */
function effectivePermission({ isPublic }: AccessReport, objects: ObjectAccess): BucketPosture['effectivePermission'] {
  if (isPublic === true || objects.isPublic === true) return 'PUBLIC';
  return isPublic === 'unknown' ? 'UNKNOWN' : 'NOT_PUBLIC';
}

function postureOf(facts: BucketFacts, report: AccessReport, objects: ObjectAccess): BucketPosture {
  const { encryption, logging, tags } = facts;
  return {
    effectivePermission: effectivePermission(report, objects),
    sharedAccess: sharedAccess(report),
    encryptionType:
      encryption.state === 'known' ? encryption.value.algorithm : encryption.state === 'absent' ? 'NONE' : 'UNKNOWN',
    kmsKeyArn: encryption.state === 'known' ? encryption.value.kmsKeyId : null,
    versioning: versioningOf(facts),
    logging: logging.state === 'known' ? 'ENABLED' : logging.state === 'absent' ? 'DISABLED' : 'UNKNOWN',
    tags: tags.state === 'known' ? tags.value : {},
    exposure: exposureOf(report, objects.ways),
  };
}

/** Every check's verdict and the posture's summary for one bucket. Pure; unread facts become UNKNOWN, never a pass. */
export function evaluateBucket(facts: BucketFacts, context: BucketContext): BucketEvaluation {
  const evaluations = checks.map((check) => evaluationOf(check, facts, context));
  return { posture: postureOf(facts, accessOf(facts, context), objectAccessOf(facts, context)), evaluations };
}
