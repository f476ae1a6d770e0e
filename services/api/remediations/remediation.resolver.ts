import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { connectionCost, listCost } from '../limits/cost.ts';
import { decideRemediation, proposeRemediation, undoRemediation } from './change-remediation.ts';
import { proposeKeyDeactivation } from './propose-key-deactivation.ts';
import { proposeLabel } from './propose-label.ts';
import {
  ApproveRemediationInput,
  ProposeKeyDeactivationInput,
  ProposeLabelInput,
  ProposeRemediationInput,
  RemediationsArgs,
} from './remediation.input.ts';
import { getRemediation, listActions, listEvents, listRemediations, remediationFilter } from './remediation.service.ts';
import {
  RemediationActionType,
  RemediationConnection,
  RemediationEventType,
  RemediationPayload,
  RemediationsPayload,
  RemediationType,
} from './remediation.type.ts';

const IdArg = () => Arg('id', () => ID, { description: 'The remediation.' });
const isoOf = (time: Date | string | null | undefined): string | null =>
  time == null ? null : new Date(time).toISOString();

@Resolver(() => RemediationType)
export class RemediationResolver {
  @Query(() => [RemediationActionType], { complexity: 20, description: 'What can be mended.' })
  remediationActions(@Ctx() context: ApiContext) {
    return listActions(context);
  }

  @Query(() => RemediationConnection, { complexity: connectionCost, description: 'Remediations, the newest first.' })
  remediations(@Ctx() context: ApiContext, @Args(() => RemediationsArgs) args: RemediationsArgs) {
    return listRemediations(context, remediationFilter(args.filter), args);
  }

  @Query(() => RemediationType, { nullable: true, description: 'One remediation; null when there is none of that id.' })
  remediation(@Ctx() context: ApiContext, @IdArg() id: string) {
    return getRemediation(context, id);
  }

  @FieldResolver(() => [RemediationEventType], { complexity: listCost(6), description: 'What became of it, by whom.' })
  events(@Ctx() context: ApiContext, @Root() { id }: RemediationType) {
    return listEvents(context, id);
  }

  @Mutation(() => RemediationPayload, {
    description: 'Plans a remediation and shows what it would change. Without `dryRun` it then waits for an approval.',
  })
  async proposeRemediation(
    @Ctx() context: ApiContext,
    @Arg('input', () => ProposeRemediationInput, { description: 'What shall be mended.' })
    input: ProposeRemediationInput,
  ) {
    const { action, accountId, dryRun, accessKey } = input;
    return {
      remediation: await proposeRemediation(context, {
        action,
        accountId,
        dryRun,
        bucketName: input.bucketName ?? null,
        objectKey: input.objectKey ?? null,
        ...(accessKey == null ? {} : { accessKey }),
        findingId: input.findingId ?? null,
        runId: input.runId ?? null,
        parameters: input.parameters ?? {},
      }),
    };
  }

  @Mutation(() => RemediationPayload, {
    description: 'Plans the tags that follow from what the latest scan found in a bucket: action `label-bucket`.',
  })
  async proposeLabel(
    @Ctx() context: ApiContext,
    @Arg('input', () => ProposeLabelInput, { description: 'Which bucket.' }) input: ProposeLabelInput,
  ) {
    return { remediation: await proposeLabel(context, input) };
  }

  @Mutation(() => RemediationsPayload, {
    description: 'Plans to deactivate the AWS access keys that a finding is about, in the accounts that own them.',
  })
  async proposeKeyDeactivation(
    @Ctx() context: ApiContext,
    @Arg('input', () => ProposeKeyDeactivationInput, { description: 'Which finding.' })
    input: ProposeKeyDeactivationInput,
  ) {
    return { remediations: await proposeKeyDeactivation(context, input) };
  }

  @Mutation(() => RemediationPayload, { description: 'Lets it be written. Never by whoever proposed it.' })
  async approveRemediation(
    @Ctx() context: ApiContext,
    @IdArg() id: string,
    @Arg('input', () => ApproveRemediationInput, { nullable: true, description: 'When, and why.' })
    input: ApproveRemediationInput | null,
  ) {
    const [notBefore, detail] = [isoOf(input?.notBefore), input?.comment ?? null];
    return { remediation: await decideRemediation(context, id, { state: 'APPROVED', detail, notBefore }) };
  }

  @Mutation(() => RemediationPayload, { description: 'Turns it down.' })
  async rejectRemediation(
    @Ctx() context: ApiContext,
    @IdArg() id: string,
    @Arg('reason', () => String, { nullable: true, description: 'Why.' }) detail: string | null,
  ) {
    return { remediation: await decideRemediation(context, id, { state: 'REJECTED', detail, notBefore: null }) };
  }

  @Mutation(() => RemediationPayload, { description: 'Calls off what is not yet written.' })
  async cancelRemediation(@Ctx() context: ApiContext, @IdArg() id: string) {
    return { remediation: await decideRemediation(context, id, { state: 'CANCELLED', detail: null, notBefore: null }) };
  }

  @Mutation(() => RemediationPayload, { description: 'Puts back what it changed.' })
  async undoRemediation(
    @Ctx() context: ApiContext,
    @IdArg() id: string,
    @Arg('overwrite', () => Boolean, { defaultValue: false, description: 'Also what somebody changed after it.' })
    overwrite: boolean,
  ) {
    return { remediation: await undoRemediation(context, id, overwrite) };
  }
}
