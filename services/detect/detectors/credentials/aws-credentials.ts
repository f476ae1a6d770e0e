import { assigned } from '../../builders/assigned.ts';
import { assignmentSource, openSource } from '../../builders/assignment.ts';
import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { secretField } from '../../builders/secret-field.ts';
import { namesSecret } from '../../validators/assigned-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const secret = fakeSecret('', 40, 'base64');
const keyId = fakeSecret('AKIA', 16, 'base32', 1);
const isAwsSecret = (value: string): boolean =>
  !value.endsWith('EXAMPLEKEY') && looksRandom(value, 3.8) && /[A-Z]/.test(value) && /[a-z]/.test(value);
/** As JSON and URLs may write it. */
const escaped = (value: string): string => `${value.slice(0, 19)}\\/${value.slice(20)}`;
const plain = (value: string): string => value.replace(/\\{1,3}\/|%2F/gi, '/').replace(/%2B/gi, '+');
const bounds = (value: string): string => `(?<![A-Za-z0-9+/])${value}(?![A-Za-z0-9+/=])`;

export default credential({
  id: 'AWS_CREDENTIALS',
  name: 'AWS secret access key',
  recommended: true,
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: [
      ...['secret_access_key', 'secretaccesskey', 'secret-access-key', 'secret access key', 'secret_key', 'secretkey'],
      ...['secret key', 'secret-key', 'aws_secret', 'awssecret', 'credentials', 'AKIA', 'ASIA'],
    ],
  },
  pattern: new RegExp(
    `(?:(?<=(?<left>[A-Za-z0-9_.-]{0,32}))(?:aws[_-]?)?(?<name>secret[_ -]?(?:access)?[_ -]?(?:key)?|credentials)(?<rest>[A-Za-z0-9_-]{0,16})(?![A-Za-z0-9_-])(?:${assignmentSource}|[ \\t]{1,3})${openSource}|` +
      `A[KS]IA[A-Z2-7]{16}(?![A-Za-z0-9+/])[^]{1,160}?)(?<value>${bounds('[A-Za-z0-9+/]{40}')})`,
    'i',
  ),
  maxLength: 320,
  validate: (value, _raw, match) => isAwsSecret(value) && namesSecret(assigned(match).name),
  forms: [
    secretField({
      keywords: ['secret access key', 'aws secret', 'aws secret key', 'secret key', 'aws credentials', 'credentials'],
      source: '[A-Za-z0-9+/]{40}',
      most: 40,
      validate: isAwsSecret,
    }),
    {
      // Where the value is cut by escapes, so that it has no run of 40 characters.
      trigger: { kind: 'literals', ignoreCase: true, literals: ['secretaccesskey', 'secret_access_key'] },
      pattern:
        /secret_?access_?key(?:\\{0,3}["']|%22)?[ ]?(?:[:=]|%3[AD])[ ]?(?:\\{0,3}["']|%22)?(?<value>(?=[a-z0-9+]{0,39}(?:\\{1,3}\/|%2[BF]))(?:[a-z0-9+/]|\\{1,3}\/|%2[BF]){40})(?![a-z0-9+/=])/i,
      maxLength: 200,
      validate: (value) => isAwsSecret(plain(value)),
    },
  ],
  examples: {
    match: [
      { header: 'aws_secret_access_key', text: secret },
      `aws_secret_access_key = ${secret}`,
      `{"SecretAccessKey":"${secret}"}`,
      `credentials: ${secret}`,
      `10:00 INFO {"SecretAccessKey":"${escaped(secret)}","x":1}`,
      `body={\\"secretAccessKey\\":\\"${escaped(secret)}\\"}`,
      `GET /?aws_secret_access_key=${encodeURIComponent(`${secret.slice(0, 39)}/`)}&region=x`,
      `Access key ID,Secret access key\n${keyId},${secret}`,
      `${keyId}:${secret}`,
    ],
    reject: [
      { header: 'commit', text: secret },
      `aws_secret_access_key = ${['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCY' + 'EXAMPLEKEY'].join('/')}`,
      `secret_key: ${fakeSecret('', 40, 'hex')}`,
      `commit ${secret}`,
      'aws_secret_access_key = $' + '{AWS_SECRET_ACCESS_KEY}',
    ],
  },
  references: [
    'https://docs.aws.amazon.com/macie/latest/user/mdis-reference-credentials.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  ],
});
