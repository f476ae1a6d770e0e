import type { AwsOrganization } from '../../aws/index.ts';
import type { AllowList } from '../../detect/custom/index.ts';
import { type AllowListStatus, OrgsweepError } from '../../model/index.ts';
import type { AllowListCheck, RuleRecord } from '../../store/contract.ts';
import { readLines, TextProblem } from './s3-lines.ts';

/** Macie's limits of a predefined text. */
const limits = { maxBytes: 35 * 1024 * 1024, maxLines: 100_000, maxLength: 90 };

/** An allow list ready to use, or why it cannot be; `digest` changes with the text's content. */
export type LoadedAllowList =
  | { readonly status: 'OK'; readonly list: AllowList; readonly digest: string }
  | {
      readonly status: Exclude<AllowListStatus, 'OK'>;
      readonly detail: string;
      /** Set when it may be readable in a while. */
      readonly passing: OrgsweepError | null;
    };

/** Macie's status for what the adapter says of a text. */
function statusOf(error: OrgsweepError): Exclude<AllowListStatus, 'OK'> {
  switch (error.code) {
    case 'NOT_FOUND':
      return 'S3_OBJECT_NOT_FOUND';
    case 'ROLE_NOT_ASSUMABLE':
    case 'CREDENTIALS_MISSING':
    case 'CREDENTIALS_EXPIRED':
      return 'S3_USER_ACCESS_DENIED';
    case 'ACCESS_DENIED':
    case 'INVALID_KMS_KEY':
    case 'INVALID_ENCRYPTION':
      return 'S3_OBJECT_ACCESS_DENIED';
    case 'THROTTLED':
      return 'S3_THROTTLED';
    default:
      return 'UNKNOWN_ERROR';
  }
}

/** What is kept of a reading. */
export const checkOf = ({ version }: RuleRecord<'ALLOW_LIST'>, loaded: LoadedAllowList): AllowListCheck => ({
  version,
  status: loaded.status,
  detail: loaded.status === 'OK' ? null : loaded.detail,
});

/** Reads an allow list. Never throws for what is wrong with the list or with the way to it. */
export async function loadAllowList(
  aws: Pick<AwsOrganization, 'readText'>,
  sweepId: string,
  rule: RuleRecord<'ALLOW_LIST'>,
): Promise<LoadedAllowList> {
  const { id, spec } = rule;
  if (spec.s3Text === null) return { status: 'OK', list: { id, regex: spec.regex, texts: [] }, digest: '' };
  const texts: string[] = [];
  try {
    const digest = await readLines(aws, sweepId, spec.s3Text, limits, (line) => texts.push(line));
    return { status: 'OK', list: { id, regex: null, texts }, digest };
  } catch (error) {
    if (error instanceof TextProblem) return { status: error.status, detail: error.message, passing: null };
    if (!(error instanceof OrgsweepError)) throw error;
    return { status: statusOf(error), detail: error.message, passing: error.retryable ? error : null };
  }
}
