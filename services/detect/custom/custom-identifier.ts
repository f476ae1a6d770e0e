import { z } from 'zod';
import { RegexSyntaxError } from '../regex/parse.ts';
import { parseCustomPattern } from './custom-pattern.ts';
import type { CompiledDictionary } from './dictionary.ts';
import { type CompiledExactSet, compileExactSet, exactSetLine } from './exact-set.ts';

/** Checks that a custom identifier may ask for on its matches, separators left out. */
export const customValidators = [
  'luhn',
  'mod97',
  'verhoeff',
  'damm',
  'mod11',
  'mod11-2',
  'mod11-10',
  'mod97-10',
] as const;

const severityLevel = z.object({
  occurrencesThreshold: z.number().int().min(1),
  severity: z.enum(['LOW', 'MEDIUM', 'HIGH']),
});

/** Macie's custom data identifier with its limits, and what it lacks: a window after the match, dictionaries, exact sets, checks. */
export const customIdentifierSchema = z
  .object({
    id: z.string().min(1).max(128),
    name: z.string().max(128).regex(/\S/, 'must not be blank'),
    description: z.string().max(512).default(''),
    tags: z
      .record(z.string().min(1).max(128), z.string().max(256))
      .refine((tags) => Object.keys(tags).length <= 50, 'at most 50 tags')
      .default({}),
    /** RE2's syntax without what cannot run in linear time; null for a dictionary, or a set of exact values that stands alone. */
    regex: z.string().min(1).max(1_024).nullable().default(null),
    keywords: z.array(z.string().min(3).max(90)).max(50).default([]),
    /** Characters from the end of a keyword to the end of the match. */
    maximumMatchDistance: z.number().int().min(1).max(300).default(50),
    /** Characters from the end of the match to the start of a keyword behind it; 0: keywords must precede, as in Macie. */
    maximumDistanceAfter: z.number().int().min(0).max(300).default(0),
    /** Case counts; a match that contains one is dropped. */
    ignoreWords: z.array(z.string().min(4).max(90)).max(10).default([]),
    validator: z.enum(customValidators).nullable().default(null),
    /** Lines of `ExactSetWriter` under the organization's key: only these values count. `exactFingerprint` alone needs a pattern or dictionary. */
    exactFingerprints: z
      .array(z.string().regex(exactSetLine, 'must be 32 or 40 hexadecimal digits, an outline or signs'))
      .min(1)
      .nullable()
      .default(null),
    /** Ascending; fewer matches than the lowest make no finding. Empty: Medium for any number. */
    severityLevels: z.array(severityLevel).max(3).default([]),
  })
  .strict();

export type CustomIdentifierSpec = z.input<typeof customIdentifierSchema>;

/** The large parts of a custom identifier: in shared memory, since ten million entries are too many to copy to each worker. */
export interface CustomTables {
  readonly dictionary?: CompiledDictionary | null;
  /** In the place of `exactFingerprints`. */
  readonly exact?: CompiledExactSet | null;
}

/** A checked custom identifier. */
export type CustomIdentifier = Omit<z.output<typeof customIdentifierSchema>, 'exactFingerprints'> & {
  readonly dictionary: CompiledDictionary | null;
  readonly exact: CompiledExactSet | null;
};

/** Why a custom identifier is refused; `field` as in the schema, the sentence is for its author. */
export interface CustomIdentifierProblem {
  readonly field: string;
  readonly problem: string;
}

/** The answer to a custom identifier: checked, or refused with every reason. */
export type CustomIdentifierCheck =
  | { readonly ok: true; readonly identifier: CustomIdentifier }
  | { readonly ok: false; readonly problems: readonly CustomIdentifierProblem[] };

function regexProblems(regex: string | null): readonly CustomIdentifierProblem[] {
  if (regex === null) return [];
  try {
    parseCustomPattern(regex);
    return [];
  } catch (error) {
    if (!(error instanceof RegexSyntaxError)) throw error;
    return [{ field: 'regex', problem: error.message }];
  }
}

/** What finds the candidates: a pattern, a dictionary, or the exact values themselves. */
function sourceProblems(
  regex: string | null,
  dictionary: CompiledDictionary | null,
  exact: CompiledExactSet | null,
): readonly CustomIdentifierProblem[] {
  if (regex !== null && dictionary !== null)
    return [{ field: 'regex', problem: 'needs either a pattern or a dictionary, not both' }];
  if (regex !== null || dictionary !== null || exact?.alone) return [];
  if (exact === null)
    return [{ field: 'regex', problem: 'needs either a pattern or a dictionary, or a set of exact values' }];
  const problem =
    'have no pattern or dictionary beside them, and lack what stands alone: make them again with `orgsweep custom fingerprint`, and give all of its lines';
  return [{ field: 'exactFingerprints', problem }];
}

function problemsOf(issue: z.core.$ZodIssue): readonly CustomIdentifierProblem[] {
  if (issue.code !== 'unrecognized_keys') return [{ field: issue.path.join('.'), problem: issue.message }];
  return issue.keys.map((key) => ({
    field: [...issue.path, key].join('.'),
    problem: 'is no field of a custom data identifier',
  }));
}

/** Checks a custom identifier against Macie's limits and the linear-time engine. */
export function checkCustomIdentifier(spec: unknown, tables: CustomTables = {}): CustomIdentifierCheck {
  const parsed = customIdentifierSchema.safeParse(spec);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.flatMap(problemsOf) };
  }
  const { exactFingerprints, ...rest } = parsed.data;
  const dictionary = tables.dictionary ?? null;
  const exact = tables.exact ?? (exactFingerprints === null ? null : compileExactSet(exactFingerprints));
  const problems = [...regexProblems(rest.regex), ...sourceProblems(rest.regex, dictionary, exact)];
  const thresholds = rest.severityLevels.map((level) => level.occurrencesThreshold);
  const ranks = rest.severityLevels.map((level) => ['LOW', 'MEDIUM', 'HIGH'].indexOf(level.severity));
  if (!isAscending(thresholds) || !isAscending(ranks)) {
    problems.push({ field: 'severityLevels', problem: 'thresholds and severities must both ascend' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, identifier: { ...rest, dictionary, exact } };
}

function isAscending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0));
}
