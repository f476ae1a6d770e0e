import { allowListProblem } from '../../detect/custom/index.ts';
import { type AllowListSpec, OrgsweepError } from '../../model/index.ts';
import type { AllowListHitsRow } from '../../store/contract.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { commonOf, s3TextOf } from '../rules/rule.input.ts';
import type { AllowListInput } from './allow-list.input.ts';
import type { AllowListStatusType } from './allow-list.type.ts';

/** The stored content of a list from its input. BAD_USER_INPUT when a sweep could not use it. */
export function allowListSpec(input: AllowListInput): AllowListSpec {
  const s3Text = s3TextOf(input.s3Text);
  const regex = input.regex ?? null;
  const problem =
    (regex === null) === (s3Text === null)
      ? 'give one of `regex` and `s3Text`'
      : regex === null
        ? null
        : allowListProblem(regex);
  if (problem !== null)
    throw new OrgsweepError(
      'BAD_USER_INPUT',
      `The allow list cannot be used: ${regex === null ? '' : 'regex: '}${problem}`,
      {
        advice: 'A pattern must run in linear time and match whole values.',
      },
    );
  return {
    ...commonOf(input),
    regex,
    s3Text,
    accountIds: input.accountIds ?? [],
    organizationalUnitIds: input.organizationalUnitIds ?? [],
    bucketNames: input.bucketNames ?? [],
    expiresAt: input.expiresAt?.toISOString() ?? null,
  };
}

/** Of a pattern: OK, as it was checked when it was made. Of a text: what the last sweep said; null before the first. */
export async function getStatus(
  context: ApiContext,
  list: { readonly id: string; readonly regex: string | null },
): Promise<AllowListStatusType | null> {
  authorize(context, 'read');
  if (list.regex !== null) return { code: 'OK', description: null, sweepId: null, checkedAt: null };
  const check = (await context.store.allowListChecks([list.id])).get(list.id);
  if (check === undefined) return null;
  return { code: check.status, description: check.detail, sweepId: check.sweepId, checkedAt: check.checkedAt };
}

/** What the list kept back in the newest sweep in which it kept anything back; null when it never did. */
export async function getHits(context: ApiContext, id: string): Promise<AllowListHitsRow | null> {
  authorize(context, 'read');
  return (await context.store.allowListHits([id])).get(id) ?? null;
}
