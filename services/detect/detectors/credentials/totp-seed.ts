import { assignmentSource, openSource } from '../../builders/assignment.ts';
import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { secretField } from '../../builders/secret-field.ts';
import { patternOf } from '../../regex/pattern.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const seed = fakeSecret('', 32, 'base32');
/** The secret of the page that defines the URL of such seeds. */
const documented = /^JBSWY3DPEHPK3PXP/;
const words = ['totp', 'hotp', 'otp', 'mfa', '2fa', 'two factor', 'google authenticator', 'authenticator'];
const kinds = ['secret', 'seed', 'key', 'secret key', 'shared secret'];
const isSeed = (value: string): boolean =>
  !documented.test(value) && /[A-Z].*[A-Z]/.test(value) && /[2-7]/.test(value) && looksRandom(value, 2.75);

export default credential({
  id: 'TOTP_SEED',
  name: 'Seed of one-time passwords',
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: words.flatMap((word) =>
      ['_', '-', ' ', ''].flatMap((sign) => [
        `${word}${sign}se`.replace(' ', '_'),
        `${word}${sign}key`.replace(' ', '_'),
      ]),
    ),
  },
  pattern: patternOf(
    `(?<![A-Za-z])(?:[th]?otp|mfa|2fa|two_factor|(?:google_)?authenticator)[_ -]?(?:shared[_ -]?)?(?:secret|seed|key)(?:[_ -]?key)?(?:${assignmentSource})${openSource}(?<value>(?<![A-Za-z0-9])[A-Z2-7]{16,128})(?![A-Za-z0-9_+/-])`,
    'i',
  ),
  maxLength: 560,
  validate: isSeed,
  forms: [
    {
      // `.google_authenticator`: the seed, then options behind `" `.
      trigger: {
        kind: 'literals',
        literals: ['" TOTP_AUTH', '" RATE_LIMIT', '" HOTP_COUNTER', '" WINDOW_SIZE'],
        maxBack: 132,
      },
      pattern: /(?<![A-Za-z0-9=])(?<value>[A-Z2-7]{16,128})(?=\r?\n" [A-Z])/,
      maxLength: 128,
      validate: isSeed,
    },
    secretField({
      keywords: words.flatMap((word) => kinds.map((kind) => `${word} ${kind}`)),
      source: '[A-Z2-7]{16,128}={0,6}',
      most: 134,
      validate: isSeed,
    }),
  ],
  examples: {
    match: [
      `totp_secret: ${seed}`,
      `"mfaSecret": "${seed}"`,
      { text: seed, header: 'two_factor_secret' },
      `${seed.slice(0, 26)}\n" RATE_LIMIT 3 30\n" TOTP_AUTH\n81526349\n`,
    ],
    reject: [
      `totp_secret: ${documented.source.slice(1)}`,
      'totp_secret: $' + '{TOTP_SECRET}',
      'mfa_secret = AWSSECRETSMANAGERNAME',
      `${seed} stands alone`,
    ],
  },
  references: [
    'https://github.com/google/google-authenticator-libpam',
    'https://github.com/google/google-authenticator/wiki/Key-Uri-Format',
  ],
});
