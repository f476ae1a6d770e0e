import type { AwsOrganization } from '../../aws/index.ts';
import {
  type CompiledDictionary,
  type CompiledExactSet,
  type CustomIdentifier,
  checkCustomIdentifier,
  DictionaryBuilder,
  dictionaryForm,
  ExactSetBuilder,
  exactForm,
} from '../../detect/custom/index.ts';
import { OrgsweepError, type S3Text } from '../../model/index.ts';
import type { RuleRecord } from '../../store/contract.ts';
import { readLines, TextProblem } from './s3-lines.ts';

/** A set of exact values has up to a hundred lines more. */
const limits = { maxBytes: 2 * 1024 ** 3, maxLines: 10_000_100, maxLength: 1_024 };

const unreadable = (id: string, what: string, cause: unknown): OrgsweepError =>
  new OrgsweepError('RULES_UNREADABLE', `The custom data identifier ${id} cannot be used: ${what}.`, {
    advice: 'Correct it or the text that it names; the buckets are read in the next sweep.',
    detail: `custom:${id}`,
    cause,
  });

interface Table<T> {
  readonly table: T | null;
  readonly digest: string;
}

interface Builder<T> {
  add(line: string): boolean;
  build(): T;
}

async function tableOf<T extends CompiledDictionary | CompiledExactSet>(
  aws: Pick<AwsOrganization, 'readText'>,
  sweepId: string,
  rule: RuleRecord<'CUSTOM_DATA_IDENTIFIER'>,
  words: readonly string[] | null,
  place: S3Text | null,
  builder: Builder<T>,
): Promise<Table<T>> {
  if (place === null) {
    for (const word of words ?? []) builder.add(word);
    return { table: words === null ? null : builder.build(), digest: '' };
  }
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
  const words = await tableOf(aws, sweepId, rule, dictionary, dictionaryS3, new DictionaryBuilder());
  const exact = await tableOf(aws, sweepId, rule, exactFingerprints, exactFingerprintsS3, new ExactSetBuilder());
  const check = checkCustomIdentifier({ id: rule.id, ...spec }, { dictionary: words.table, exact: exact.table });
  if (!check.ok)
    throw unreadable(rule.id, check.problems.map(({ field, problem }) => `${field}: ${problem}`).join('; '), null);
  const { regex, exact: set } = check.identifier;
  const isAlone = regex === null && words.table === null && set !== null;
  const form = words.table !== null ? `${dictionaryForm} ` : isAlone ? `${exactForm} ` : '';
  return { identifier: check.identifier, digest: `${form}${words.digest}${exact.digest}` };
}
