import { type FaultProxy, startFaultProxy } from '../../infra/dev/fault-proxy.ts';
import type { FaultRulesInput } from '../../infra/dev/faults/fault-rules.ts';
import type { MotoServer } from '../../infra/dev/moto.ts';
import type { OrganizationPlan, PlanContext } from '../../infra/dev/organization/plan.ts';
import { seedOrganization } from '../../infra/dev/organization/seed-organization.ts';
import { startMoto } from './moto.ts';
import { smallOrganization } from './small-organization.ts';

/** An organization in moto behind the fault proxy, for one test file. */
export interface TestOrganization {
  /** Of the proxy; what a test's AWS adapter gets. */
  readonly endpoint: string;
  readonly proxy: FaultProxy;
  /** To look or write past the faults. */
  readonly moto: MotoServer;
  readonly plan: OrganizationPlan;
  readonly context: PlanContext;
  readonly roleName: string;
  readonly externalId: string;
  /** What a worker needs to sweep it, with one scan worker. */
  readonly environment: Readonly<Record<string, string>>;
  /** The id of an account of the plan. */
  accountId(name: string): string;
  stop(): Promise<void>;
}

/** Starts moto, seeds the plan and puts the proxy in front, with STS as strict as the real one and no faults yet. */
export async function startOrg(
  plan: OrganizationPlan = smallOrganization,
  rules: FaultRulesInput = { strictSts: true },
): Promise<TestOrganization> {
  const moto = await startMoto();
  const context = await seedOrganization(moto, plan);
  const proxy = await startFaultProxy({ upstream: moto.endpoint, rules });
  return {
    endpoint: proxy.endpoint,
    proxy,
    moto,
    plan,
    context,
    roleName: plan.roleName,
    externalId: plan.externalId,
    environment: {
      ORGSWEEP_EXTERNAL_ID: plan.externalId,
      ORGSWEEP_ROLE_NAME: plan.roleName,
      ORGSWEEP_SCAN_WORKERS: '1',
    },
    accountId(name) {
      const id = context.accountIds.get(name);
      if (id === undefined) throw new RangeError(`The plan has no account "${name}".`);
      return id;
    },
    async stop() {
      await proxy.stop();
      await moto.stop();
    },
  };
}
