import { assigned } from '../../builders/assigned.ts';
import { assignmentPattern } from '../../builders/assignment.ts';
import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { secretField } from '../../builders/secret-field.ts';
import { isAssignedKey, isMachineKey } from '../../validators/assigned-secret.ts';
import { isServiceKey } from '../../validators/service-key.ts';

const key = fakeSecret('', 32);

/** Words before `key` that make it a secret. */
const keyWords = (
  'api secret access auth aes crypt crypto jwt session hash security consumer merchant storage db database priv deploy rsa ssh hmac private encryption ' +
  'signing encrypt decrypt cipher global master account shared client app application service server subscription license webhook write admin org organization integration ' +
  'developer rest backend'
).split(' ');
/** Those that keys of tables and caches have as well, when nothing but a capital stands between. */
const tableWords = new Set(['hash', 'db', 'database', 'session', 'auth', 'rest', 'org', 'organization', 'crypt']);

/** Opaque access tokens of some identity providers have two thousand characters. */
const longest = 4096;

export default credential({
  id: 'GENERIC_API_KEY',
  name: 'API key, token or secret in a setting',
  generic: true,
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: [
      ...keyWords.flatMap((word) => [
        `${word}_key`,
        `${word}-key`,
        ...(tableWords.has(word) ? [] : [`${word}key`, `${word} key`]),
      ]),
      ...['secret', 'token', 'credential', 'hmac', 'bearer', 'auth=', 'auth"', 'auth:', 'auth ='],
      ...['erlang_cookie', 'erlangcookie', 'pepper', 'hash_salt', 'authtok', 'totp', 'secret.key'],
      ...['pat=', 'pat =', 'pat:', 'pat"', "pat'", '_pat ', '-pat '],
    ],
  },
  pattern: assignmentPattern(
    [
      `(?:${keyWords.join('|')})[_ -]?key`,
      'secret[.]key|erlang_?cookie|pepper(?![A-Za-z])|hash_salt|authtok(?![a-z])|totp(?![A-Za-z_-])|secret|token|credentials?|auth|bearer|hmac|(?:(?<![A-Za-z])|(?<=[a-z])(?=P))pat(?![a-z])',
    ].join('|'),
    'A-Za-z0-9_.+/=~:%$!@#^&()*,;?|[\\]{}<>-',
    'A-Za-z0-9_.+/~-',
    12,
    longest,
  ),
  maxLength: longest + 300,
  // Tokens that RFC 6749 prints; cut in two so that scanners of this repository stay quiet.
  knownTestValues: ['2YotnFZFEjr' + '1zCsicMWpAA', 'tGzv3JOkF0X' + 'G5Qx2TlKWIA', 'SplxlOBeZQQ' + 'YbYS6WxSbIA'],
  // AWS secret access keys have a shape of their own and a detector that knows it.
  validate: (_value, _raw, match) => {
    const found = assigned(match);
    const ofAws =
      /aws_?secret/i.test(found.name) ||
      (/secret_?access_?key/i.test(found.name) && /^[A-Za-z0-9+/]{40}$/.test(found.value));
    return !ofAws && !(found.listed && /auth$/i.test(found.name)) && isAssignedKey(found);
  },
  forms: [
    {
      // `adobeKey = …`: any service's name may stand before `key`, so the value must leave no doubt.
      trigger: {
        kind: 'literals',
        ignoreCase: true,
        literals: ['key=', 'key =', 'key:', 'key"', "key'", 'key>', '-key "'],
      },
      pattern: assignmentPattern('(?<=[A-Za-z]{3}[_.-]?)key', 'A-Za-z0-9_.+/=~-', 'A-Za-z0-9_.+/~-', 16, 128),
      maxLength: 430,
      validate: (_value, _raw, match) => isServiceKey(assigned(match)),
    },
    // `SECRET_KEY = 'django-insecure-…'`, `secret = …` in files that are read as fields: letters, digits and signs mixed, or short.
    secretField({
      keywords: ['secret', 'secret key', 'secret key base', 'django secret key', 'secret token'],
      source: '[!#-&(-.0-;=?-~]{8,128}',
      most: 128,
      others: ['aws secret access key'],
      validate: (value) => isAssignedKey({ name: 'secret_key', quoted: true, listed: false, value }),
    }),
    {
      // `https://api.acme.io/v1/weather?q=Rome&appid=…`
      trigger: { kind: 'literals', ignoreCase: true, literals: ['?key=', '&key=', '?appid=', '&appid='] },
      pattern:
        /[?&](?:key|appid)=(?<=api[^\s"'<>`]{0,160})(?<value>[A-Za-z0-9][A-Za-z0-9_.-]{15,200})(?![A-Za-z0-9_.-]|[({])/i,
      maxLength: 210,
      validate: isMachineKey,
    },
    secretField({
      keywords: [
        ...[
          'api key',
          'secret',
          'token',
          'access key',
          'auth key',
          'private key',
          'encryption key',
          'encrypt key',
          'global key',
          'signing key',
          'erlang cookie',
          'totp',
          'master key',
        ],
        ...[
          'account key',
          'shared key',
          'credential',
          'client key',
          'app key',
          'service key',
          'subscription key',
          'license key',
        ],
        ...['bearer', 'webhook key', 'write key', 'admin key', 'hmac key', 'secret key', 'authorization'],
        ...['storage key', 'database key', 'deploy key', 'ssh key', 'jwt key', 'session key', 'security key'],
        ...[
          'preshared key',
          'pre shared key',
          'application key',
          'server key',
          'merchant key',
          'consumer key',
          'rest key',
        ],
        // Spelled together these hold no word of the others.
        ...['auth token', 'access token', 'api token', 'refresh token', 'user token', 'bot token', 'client secret'],
        ...['app secret', 'shared secret', 'consumer secret', 'webhook secret', 'api secret', 'remote secret'],
        ...[
          'github pat',
          'gitlab pat',
          'azure pat',
          'ado pat',
          'devops pat',
          'databricks pat',
          'access pat',
          'jira pat',
        ],
      ],
      source: `[A-Za-z0-9_.+/=~:%$!@#^&()*-]{12,${longest}}`,
      most: longest,
      others: ['aws secret access key'],
      validate: (value) => isAssignedKey({ name: '', quoted: true, listed: false, value }),
    }),
  ],
  examples: {
    match: [
      { header: 'clientSecret', text: key },
      `API_KEY=${key}`,
      `{"client_secret":"${key}"}`,
      `auth_token: ${fakeSecret('', 40, 'hex')}`,
      `<add key="ApiKey" value="${key}"/>`,
      `curl --token ${key}`,
      { header: 'SECRET_KEY', text: `django-x-${key}@!` },
      `erlang_cookie => '${key}'`,
      `{"totp": "${fakeSecret('', 32, 'base32')}"}`,
      `acmeKey = '${fakeSecret('', 40)}'`,
      `define('JWT_AUTH_SECRET_KEY', '*ET%[z,(PZ;V1|${key}')`,
      `(or (System/getenv "TOKEN") "${key}")`,
      `{"X-Api-Token" "${key}"}`,
    ],
    reject: [
      { header: 'token_count', text: '123456789012' },
      'api_key = "YOUR_API_KEY_HERE_1234"',
      'token_url=https://login.internal/oauth2/v2/token',
      'token: request.headers.authorization1.token22',
      `next_token=${key}`,
      `cacheKey = "${key}"`,
      `<wp:meta_key>_oembed_${fakeSecret('', 32, 'hex')}</wp:meta_key>`,
      `fileKey: ${fakeSecret('', 40, 'hex')}`,
      `commit=${fakeSecret('', 40, 'hex')}`,
      'secret: arn-of-the-secret-in-the-vault',
      '{"SecretARN":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-4kQ9zR"}',
      {
        header: '$.encryptionContext.SecretARN',
        text: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-4kQ9zR',
      },
      'api_key=<YOUR_API_KEY>',
      'secret = "[A-Z0-9]{4,16}|^[a-z]+(?:[0-9]{2,40})$"',
    ],
  },
  references: ['CWE-798', 'https://12factor.net/config'],
});
