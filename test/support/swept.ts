import type { OrganizationPlan } from '../../infra/dev/organization/plan.ts';
import { openStore, type Store } from '../../services/store/index.ts';
import { startOrg, type TestOrganization } from './org.ts';
import { type Stack, startStack } from './stack.ts';

/** An organization in moto, what sweeps it (servers and one worker), and the store of that. */
export interface Swept {
  readonly org: TestOrganization;
  readonly stack: Stack;
  readonly store: Store;
  stop(): Promise<void>;
}

/** Starts the small organization, or another, with all that sweeps it. What was started by then is stopped when a later part cannot be. */
export async function startSwept(plan?: OrganizationPlan): Promise<Swept> {
  const started: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    const org = await startOrg(plan);
    started.push(org.stop);
    const stack = await startStack({ endpoint: org.endpoint, environment: org.environment });
    started.push(stack.stop);
    const store = await openStore({ databaseUrl: stack.databaseUrl });
    started.push(store.close);
    await stack.startWorker();
    return { org, stack, store, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
