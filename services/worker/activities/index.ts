import type {
  AccountPort,
  AllowListPort,
  BucketPort,
  ChangePort,
  DeliveryPort,
  ExternalFindingPort,
  LabelPort,
  RemediationRulePort,
  RemediationWorkPort,
  SchedulePort,
  SweepPort,
} from '../../../workflows/ports.ts';
import type { WorkerDeps } from '../deps.ts';
import { createAccountActivities } from './account.ts';
import { createAllowListActivities } from './allow-list.ts';
import { createBucketActivities } from './bucket.ts';
import { createChangeActivities } from './change.ts';
import { createDeliveryActivities } from './delivery.ts';
import { createExternalActivities } from './external.ts';
import { createLabelActivities } from './labels.ts';
import { createPostureBatch } from './posture-batch.ts';
import { createRemediationActivities } from './remediation.ts';
import { createRemediationRuleActivities } from './remediation-rules.ts';
import { createScheduleActivities } from './schedule.ts';
import { createSweepActivities } from './sweep.ts';

/** All activities of a worker. */
export function createActivities(
  deps: WorkerDeps,
): SweepPort &
  AccountPort &
  AllowListPort &
  BucketPort &
  ChangePort &
  ExternalFindingPort &
  SchedulePort &
  DeliveryPort &
  RemediationWorkPort &
  LabelPort &
  RemediationRulePort {
  const sweep = createSweepActivities(deps);
  const account = createAccountActivities(deps);
  return {
    ...sweep,
    ...account,
    ...createPostureBatch(deps, { ...account, ...sweep }),
    ...createAllowListActivities(deps),
    ...createBucketActivities(deps),
    ...createChangeActivities(deps),
    ...createExternalActivities(deps),
    ...createScheduleActivities(deps),
    ...createDeliveryActivities(deps),
    ...createRemediationActivities(deps.remediation),
    ...createLabelActivities(deps.store, deps.remediation),
    ...createRemediationRuleActivities(deps.remediation),
  };
}
