import {
  type CustomIdentifier,
  checkCustomIdentifier,
  compileDictionary,
  compileExactSet,
  exactSetLines,
  outcomeTexts,
  testCustomIdentifier,
} from '../../detect/custom/index.ts';
import { type CustomDataIdentifierSpec, OrgsweepError } from '../../model/index.ts';
import { authorize } from '../access.ts';
import type { ApiContext } from '../context.ts';
import { commonOf, s3TextOf } from '../rules/rule.input.ts';
import { getRule } from '../rules/rule.service.ts';
import type { CustomDataIdentifierInput, TestCustomDataIdentifierInput } from './custom-data-identifier.input.ts';

const shownCandidates = 200;

const bad = (message: string, advice: string): OrgsweepError =>
  new OrgsweepError('BAD_USER_INPUT', message, { advice });

/** Stands for a table in S3, which only a worker reads: the rest of the identifier is checked all the same. */
const unread = compileDictionary(['unread']);
const unreadSet = compileExactSet(exactSetLines(new Uint8Array(32), ['unread']));

function checked(spec: CustomDataIdentifierSpec): CustomIdentifier {
  const { dictionary, dictionaryS3, exactFingerprints, exactFingerprintsS3, ...rest } = spec;
  if (dictionary !== null && dictionaryS3 !== null)
    throw bad('Both `dictionary` and `dictionaryS3` are given.', 'Give one of them.');
  if (exactFingerprints !== null && exactFingerprintsS3 !== null)
    throw bad('Both `exactFingerprints` and `exactFingerprintsS3` are given.', 'Give one of them.');
  if (dictionary?.some((word) => !/[\p{L}\p{N}]/u.test(word)) || dictionary?.length === 0)
    throw bad('dictionary: each entry needs a letter or digit, and there must be one.', 'Correct the entries.');
  const check = checkCustomIdentifier(
    { id: 'checked', exactFingerprints, ...rest },
    {
      dictionary: dictionaryS3 !== null ? unread : dictionary === null ? null : compileDictionary(dictionary),
      exact: exactFingerprintsS3 === null ? null : unreadSet,
    },
  );
  if (check.ok) return check.identifier;
  const problems = check.problems.map(({ field, problem }) => `${field}: ${problem}`).join('; ');
  throw bad(`The identifier cannot be used: ${problems}`, 'Correct the fields named.');
}

/** The stored content of an identifier from its input. BAD_USER_INPUT with every reason for a refusal. */
export function identifierSpec(input: CustomDataIdentifierInput): CustomDataIdentifierSpec {
  const spec: CustomDataIdentifierSpec = {
    ...commonOf(input),
    regex: input.regex ?? null,
    keywords: input.keywords ?? [],
    maximumMatchDistance: input.maximumMatchDistance ?? 50,
    maximumDistanceAfter: input.maximumDistanceAfter ?? 0,
    ignoreWords: input.ignoreWords ?? [],
    validator: input.validator ?? null,
    severityLevels: (input.severityLevels ?? []).map(({ occurrencesThreshold, severity }) => ({
      occurrencesThreshold,
      severity,
    })),
    dictionary: input.dictionary ?? null,
    dictionaryS3: s3TextOf(input.dictionaryS3),
    exactFingerprints: input.exactFingerprints ?? null,
    exactFingerprintsS3: s3TextOf(input.exactFingerprintsS3),
  };
  checked(spec);
  return spec;
}

/** The same of several. The refusal says whose. */
export function identifierSpecs(inputs: readonly CustomDataIdentifierInput[]): readonly CustomDataIdentifierSpec[] {
  return inputs.map((input) => {
    try {
      return identifierSpec(input);
    } catch (cause) {
      if (!(cause instanceof OrgsweepError)) throw cause;
      const { code, message, advice } = cause;
      throw new OrgsweepError(code, `${input.name}: ${message}`, { advice, cause });
    }
  });
}

async function specToTest(
  context: ApiContext,
  input: TestCustomDataIdentifierInput,
): Promise<CustomDataIdentifierSpec> {
  if ((input.id == null) === (input.identifier == null))
    throw bad('Give `id` or `identifier`, one of them.', 'To try a stored identifier, give its id.');
  if (input.identifier != null) return identifierSpec(input.identifier);
  const rule = await getRule(context, 'CUSTOM_DATA_IDENTIFIER', input.id ?? '', input.version ?? null);
  if (rule !== null) return rule.spec;
  throw new OrgsweepError('NOT_FOUND', `There is no custom data identifier "${input.id}" of that version.`, {
    advice: 'List them with `customDataIdentifiers`.',
  });
}

/** Tries an identifier on a sample, in this process; nothing of the sample is kept. */
export async function testIdentifier(context: ApiContext, input: TestCustomDataIdentifierInput) {
  authorize(context, 'read');
  const spec = await specToTest(context, input);
  if (spec.dictionaryS3 !== null || spec.exactFingerprintsS3 !== null || spec.exactFingerprints !== null)
    throw bad(
      'Texts in S3 and sets of exact values cannot be tried here: only workers have what they need.',
      'Try it with a `dictionary` of a few words, or with `orgsweep identifiers test`.',
    );
  const { matchCount, candidates, stopped } = testCustomIdentifier(checked(spec), input.sampleText, input.header ?? '');
  return {
    matchCount,
    stopped,
    candidates: candidates
      .slice(0, shownCandidates)
      .map((candidate) => ({ ...candidate, explanation: outcomeTexts[candidate.outcome] })),
  };
}
