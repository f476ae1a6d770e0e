import type { Detector, Examples, Validation } from '../define-detector.ts';
import { alone } from './alone.ts';
import { financial, health, personal } from './identifier.ts';
import { isolated } from './isolated.ts';
import { lookalikes } from './lookalikes.ts';
import { type LostZeros, lostZeros } from './lost-zeros.ts';

/** A number or code that needs a keyword, with values instead of whole examples. */
export interface KeyedIdentifier
  extends Pick<Detector, 'id' | 'name' | 'references'>,
    Partial<
      Pick<
        Detector,
        | 'severity'
        | 'recommended'
        | 'maturity'
        | 'trigger'
        | 'keywordRule'
        | 'keywordWindow'
        | 'negativeKeywords'
        | 'columnEvidence'
        | 'bareConfidence'
        | 'knownTestValues'
        | 'normalize'
        | 'forms'
        | 'accept'
      >
    > {
  readonly keywords: readonly string[];
  /** Source of the pattern, without borders. */
  readonly body: string;
  /** The same in a field, where it differs. */
  readonly fieldBody?: string;
  /** The whole pattern where the usual borders do not fit. */
  readonly pattern?: RegExp;
  readonly maxLength: number;
  readonly validate?: (value: string, raw: string) => Validation;
  /** Where the number may begin with zeros, which are lost where it is kept as a number. */
  readonly asNumber?: LostZeros;
  /** At least three valid values, as the issuer or a standard prints them. */
  readonly values: readonly [string, string, string, ...string[]];
  /** Values that are wrong in one thing: check digit, length, letter. */
  readonly wrong: readonly [string, string, ...string[]];
  readonly extraExamples?: Examples;
}

/** A label as columns and JSON keys spell it. */
function headerOf(keyword: string): string {
  return keyword
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}#]+/gu, '_')
    .replace(/^_|_$/g, '');
}

function given(of: KeyedIdentifier): Parameters<typeof personal>[0] {
  const { body, fieldBody, values, wrong, extraExamples, validate, forms, asNumber, ...rest } = of;
  const further = [
    ...(forms ?? []).map((form) => ({ fieldPattern: form.pattern, ...form })),
    ...(asNumber === undefined || validate === undefined
      ? []
      : [lostZeros(asNumber, { keywords: of.keywords, body, validate })]),
  ];
  const [first = '', second = first] = of.keywords;
  const last = of.keywords.at(-1) ?? first;
  const upper = (value: string): string => value.toUpperCase();
  return {
    pattern: isolated(body),
    normalize: (value) => upper(value.replace(/[ ./-]/g, '')),
    // The value of a field has the shape whole; its letters may be small there.
    fieldPattern: alone(fieldBody ?? body, 'i'),
    ...(validate === undefined ? {} : { validate }),
    ...rest,
    ...(further.length === 0 ? {} : { forms: further }),
    examples: () => ({
      match: [
        `${first}: ${values[0]}`,
        { text: values[1], header: headerOf(second) },
        `his ${last} is ${values[2]}, she said`,
        ...values.slice(3).map((text) => ({ text, header: headerOf(first) })),
        ...(asNumber === undefined ? [] : [{ text: asNumber.example, header: headerOf(first) }]),
        ...(extraExamples?.match ?? []),
      ],
      reject: [
        ...lookalikes,
        `${values[0]} stands alone`,
        ...wrong.map((value) => `${first}: ${value}`),
        ...(extraExamples?.reject ?? []),
      ],
    }),
  };
}

/** A detector of personal data from values: each is tried behind a label, in a column and in a sentence, and alone, where it must not be found. */
export function keyedPersonal(of: KeyedIdentifier): Detector {
  return personal(given(of));
}

/** The same for health data. */
export function keyedHealth(of: KeyedIdentifier): Detector {
  return health(given(of));
}

/** The same for financial data. */
export function keyedFinancial(of: KeyedIdentifier): Detector {
  return financial(given(of));
}
