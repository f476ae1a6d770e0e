import type { DetectorForm, Validation } from '../define-detector.ts';
import { patternOf } from '../regex/pattern.ts';

/** Words in a header or key that say the value is something about a secret, a page cursor, a counter, or public. */
const about = [
  ...[
    'next',
    'prev',
    'previous',
    'page',
    'continuation',
    'csrf',
    'xsrf',
    'sync',
    'cancellation',
    'idempotency',
    'pagination',
    'client token',
    'client request token',
  ],
  ...[
    'count',
    'length',
    'size',
    'type',
    'url',
    'uri',
    'endpoint',
    'name',
    'id',
    'ids',
    'uuid',
    'guid',
    'https',
    'path',
    'file',
    'policy',
    'arn',
    'version',
  ],
  ...[
    'expires',
    'expiry',
    'expiration',
    'created',
    'updated',
    'changed',
    'rotated',
    'rotation',
    'used',
    'last set',
    'date',
    'time',
    'ttl',
    'age',
    'status',
    'state',
  ],
  ...[
    'timeout',
    'reset',
    'attempts',
    'retries',
    'strength',
    'encoder',
    'enabled',
    'required',
    'valid',
    'hint',
    'label',
    'placeholder',
    'title',
    'tooltip',
    'explain',
    'error',
    'field',
    'min',
    'max',
    'public',
    'primary',
    'foreign',
    'cache',
    'partition',
  ],
  ...[
    'algorithm',
    'algo',
    'format',
    'scheme',
    'pattern',
    'description',
    'integrity',
    'usage',
    'limit',
    'cost',
    'price',
    'prompt',
    'completion',
    'total',
    'checksum',
    'digest',
    'fingerprint',
    'etag',
    'accessor',
    'address',
    'existing',
    'password key',
    'verification token',
    'authenticity token',
    'websocket key',
    'gpg key',
    'pgp key',
  ],
];

/** How a secret stands alone in a column or field. */
export interface SecretField {
  /** Headers and keys that name it. */
  readonly keywords: DetectorForm['keywords'] & {};
  /** The value's shape, as the source of a regular expression. */
  readonly source: string;
  readonly most: number;
  readonly validate: (value: string) => Validation;
  /** Words of the header that leave it to another detector. */
  readonly others?: readonly string[];
}

/**
 * The form of a detector that judges the value of a column, or of a field in JSON and its like, by the header or key alone: the whole
 * value must have the shape. A header that speaks of something about the secret makes it LOW.
 */
export function secretField(field: SecretField): DetectorForm {
  // The engine shows a field with what stands around it: a value is a whole one between the signs that set fields apart.
  // Nor does one begin within a time of day, an ARN, what SOPS encrypted, or the filters of a template.
  const pattern = patternOf(
    `(?<=^|["'\`,;\\t|>\\r\\n=]|(?:CDATA|(?<![\\w)\\]]))\\[|>\\s{1,40}|\\x80[\\x98-\\x9f]|(?<!\\d\\d|:\\w{1,24}):|[:=,;|] |\\|[ \\t]{2,24}|[:=][ \\t]{2,24})(?<!\\{\\{[^{}]{0,80}|ENC\\[[^\\]\\s]{1,300}|\\$\\{[\\w.]{1,60}:)(?<value>${field.source})(?=["'\`,;\\t|<\\r\\n}\\]]|\\xe2\\x80|\\s{1,40}<|[ \\t]{1,40}(?:["'\`|<\\r\\n}\\]]|[#;][ \\t])|[ \\t]{0,4}$)`,
    'i',
  );
  return {
    trigger: { kind: 'field' },
    pattern,
    fieldPattern: pattern,
    maxLength: field.most,
    keywords: field.keywords,
    keywordRule: 'supporting',
    bareConfidence: 'LOW',
    negativeKeywords: field.others === undefined ? about : [...about, ...field.others],
    // `token = Token(NUMBER, …`: a call.
    validate: (value) => !/^[A-Za-z_][\w.:>-]*\([\w.]*$/.test(value) && field.validate(value),
  };
}
