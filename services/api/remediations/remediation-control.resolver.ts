import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { RemediationPolicyInput } from './remediation.input.ts';
import { createPolicy, deletePolicy, getSwitch, listPolicies, setSwitch } from './remediation-control.service.ts';
import {
  DeleteRemediationPolicyPayload,
  RemediationPolicyPayload,
  RemediationPolicyType,
  RemediationSwitchType,
} from './remediation-control.type.ts';

@Resolver()
export class RemediationControlResolver {
  @Query(() => RemediationSwitchType, { description: 'Whether writes are stopped.' })
  remediationSwitch(@Ctx() context: ApiContext) {
    return getSwitch(context);
  }

  @Query(() => [RemediationPolicyType], { complexity: 20, description: 'What is approved beforehand.' })
  remediationPolicies(@Ctx() context: ApiContext) {
    return listPolicies(context);
  }

  @Mutation(() => RemediationSwitchType, { description: 'Stops every write, also those under way, within 5 seconds.' })
  stopRemediations(
    @Ctx() context: ApiContext,
    @Arg('reason', () => String, { nullable: true, description: 'Why.' }) reason: string | null,
  ) {
    return setSwitch(context, true, reason);
  }

  @Mutation(() => RemediationSwitchType, { description: 'Lets writes be made again. What was stopped stays stopped.' })
  resumeRemediations(@Ctx() context: ApiContext) {
    return setSwitch(context, false, null);
  }

  @Mutation(() => RemediationPolicyPayload, { description: 'Approves beforehand what others propose.' })
  async createRemediationPolicy(
    @Ctx() context: ApiContext,
    @Arg('input', () => RemediationPolicyInput, { description: 'What.' }) input: RemediationPolicyInput,
  ) {
    return { policy: await createPolicy(context, input) };
  }

  @Mutation(() => DeleteRemediationPolicyPayload, { description: 'Approves it beforehand no longer.' })
  async deleteRemediationPolicy(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'The policy.' }) id: string,
  ) {
    await deletePolicy(context, id);
    return { deletedPolicyId: id };
  }
}
