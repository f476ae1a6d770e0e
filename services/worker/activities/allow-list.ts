import type { AllowListPort } from '../../../workflows/ports.ts';
import { OrgsweepError } from '../../model/index.ts';
import type { WorkerDeps } from '../deps.ts';
import { checkOf, loadAllowList } from '../rules/load-allow-list.ts';

/** Activities of allow lists. */
export function createAllowListActivities({ store, aws }: Pick<WorkerDeps, 'store' | 'aws'>): AllowListPort {
  return {
    async readAllowList({ id, at }) {
      const [newest] = await store.ruleVersions('ALLOW_LIST', id);
      if (newest === undefined || newest.deletedAt !== null)
        throw new OrgsweepError('NOT_FOUND', `There is no allow list "${id}".`, {
          advice: 'List those that there are.',
        });
      const check = checkOf(newest, await loadAllowList(aws, 'allow-list', newest));
      await store.writeAllowListRead(id, at, check);
      return { status: check.status, version: check.version };
    },
  };
}
