import type { AwsOrganization } from '../../aws/index.ts';
import {
  type CompiledDictionary,
  type CustomIdentifier,
  checkCustomIdentifier,
  compileDictionary,
  DictionaryBuilder,
  dictionaryForm,
} from '../../detect/custom/index.ts';
import { OrgsweepError, type S3Text } from '../../model/index.ts';
import type { RuleRecord } from '../../store/contract.ts';
import { readLines, TextProblem } from './s3-lines.ts';

const limits = { maxBytes: 2 * 1024 ** 3, maxLines: 10_000_000, maxLength: 1_024 };

const unreadable = (id: string, what: string, cause: unknown): OrgsweepError =>
  new OrgsweepError('RULES_UNREADABLE', `The custom data identifier ${id} cannot be used: ${what}.`, {
    advice: 'Correct it or the text that it names; the buckets are read in the next sweep.',
    detail: `custom:${id}`,
    cause,
  });

interface Table {
  readonly table: CompiledDictionary | null;
  readonly digest: string;
}

async function tableOf(
  aws: Pick<AwsOrganization, 'readText'>,
  sweepId: string,
  rule: RuleRecord<'CUSTOM_DATA_IDENTIFIER'>,
  words: readonly string[] | null,
  place: S3Text | null,
): Promise<Table> {
  if (place === null) return { table: words === null ? null : compileDictionary(words), digest: '' };
  const builder = new DictionaryBuilder();
  try {
    const digest = await readLines(aws, sweepId, place, limits, (line) => {
      if (!builder.add(line)) throw new TextProblem('UNKNOWN_ERROR', 'has an entry without any letter or digit');
    });
    return { table: builder.build(), digest };
  } catch (error) {
    if (error instanceof TextProblem) throw unreadable(rule.id, `its text ${error.message}`, error);
    // What may pass by itself is tried again by the activity.
    if (!(error instanceof OrgsweepError) || error.retryable) throw error;
    throw unreadable(rule.id, `${error.code} at its text in S3`, error);
  }
}

/** A custom data identifier of the store, checked and with its tables. RULES_UNREADABLE when it cannot be used. */
export async function loadIdentifier(
  aws: Pick<AwsOrganization, 'readText'>,
  sweepId: string,
  rule: RuleRecord<'CUSTOM_DATA_IDENTIFIER'>,
): Promise<{ readonly identifier: CustomIdentifier; readonly digest: string }> {
  const { dictionary, dictionaryS3, exactFingerprints, exactFingerprintsS3, ...spec } = rule.spec;
  const words = await tableOf(aws, sweepId, rule, dictionary, dictionaryS3);
  const exact = await tableOf(aws, sweepId, rule, exactFingerprints, exactFingerprintsS3);
  const check = checkCustomIdentifier({ id: rule.id, ...spec }, { dictionary: words.table, exact: exact.table });
  if (!check.ok)
    throw unreadable(rule.id, check.problems.map(({ field, problem }) => `${field}: ${problem}`).join('; '), null);
  const form = words.table === null ? '' : `${dictionaryForm} `;
  return { identifier: check.identifier, digest: `${form}${words.digest}${exact.digest}` };
}
