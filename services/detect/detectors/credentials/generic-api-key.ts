import { assigned } from '../../builders/assigned.ts';
import { assignmentPattern } from '../../builders/assignment.ts';
import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { secretField } from '../../builders/secret-field.ts';
import { isAssignedKey, isServiceKey } from '../../validators/assigned-secret.ts';

const key = fakeSecret('', 32);

export default credential({
  id: 'GENERIC_API_KEY',
  name: 'API key, token or secret in a setting',
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: [
      ...[
        'api_key',
        'apikey',
        'api-key',
        'api key',
        'secret',
        'token',
        'access_key',
        'accesskey',
        'access-key',
        'auth_key',
      ],
      ...[
        'authkey',
        'auth-key',
        'private_key',
        'privatekey',
        'private-key',
        'encryption_key',
        'encryptionkey',
        'signing_key',
      ],
      ...[
        'signingkey',
        'master_key',
        'masterkey',
        'account_key',
        'accountkey',
        'shared_key',
        'sharedkey',
        'credential',
      ],
      ...[
        'aes_key',
        'aeskey',
        'crypt_key',
        'cryptokey',
        'jwt_key',
        'session_key',
        'hash_key',
        'security_key',
        'consumer_key',
      ],
      ...[
        'consumerkey',
        'merchant_key',
        'storage_key',
        'storagekey',
        'db_key',
        'database_key',
        'priv_key',
        'deploy_key',
      ],
      ...['clientkey', 'licensekey', 'servicekey', 'hmackey', 'hmac_key', 'rsa_key', 'ssh_key', 'auth_token'],
      ...['client_key', 'app_key', 'appkey', 'application_key', 'service_key', 'subscription-key', 'subscription_key'],
      ...[
        'license_key',
        'auth=',
        'auth"',
        'auth:',
        'auth =',
        'bearer',
        'webhook_key',
        'write_key',
        'admin_key',
        'hmac',
      ],
    ],
  },
  pattern: assignmentPattern(
    [
      '(?:api|access|auth|aes|crypt|crypto|jwt|session|hash|security|consumer|merchant|storage|db|database|priv|deploy|rsa|ssh|hmac|private|encryption|signing|master|account|shared|client|app|application|service|subscription|license|webhook|write|admin)[_ -]?key',
      'secret|token|credentials?|auth|bearer|hmac',
    ].join('|'),
    'A-Za-z0-9_.+/=~:%$!@#^&()*-',
    'A-Za-z0-9_.+/~-',
    12,
    600,
  ),
  maxLength: 900,
  // Tokens that RFC 6749 prints; cut in two so that scanners of this repository stay quiet.
  knownTestValues: ['2YotnFZFEjr' + '1zCsicMWpAA', 'tGzv3JOkF0X' + 'G5Qx2TlKWIA', 'SplxlOBeZQQ' + 'YbYS6WxSbIA'],
  // AWS secret access keys have a shape of their own and a detector that knows it.
  validate: (_value, _raw, match) => {
    const found = assigned(match);
    return !/aws_?secret|secret_?access_?key/i.test(found.name) && isAssignedKey(found);
  },
  forms: [
    {
      // `adobeKey = …`: any service's name may stand before `key`, so the value must leave no doubt.
      trigger: { kind: 'literals', ignoreCase: true, literals: ['key=', 'key =', 'key:', 'key"', "key'", 'key>'] },
      pattern: assignmentPattern('(?<=[A-Za-z]{3}[_.-]?)key', 'A-Za-z0-9_.+/=~-', 'A-Za-z0-9_.+/~-', 20, 128),
      maxLength: 430,
      validate: (_value, _raw, match) => isServiceKey(assigned(match)),
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
          'signing key',
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
      ],
      source: '[A-Za-z0-9_.+/=~:%$!@#^&()*-]{12,600}',
      most: 600,
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
      `acmeKey = '${fakeSecret('', 40)}'`,
    ],
    reject: [
      { header: 'token_count', text: '123456789012' },
      'api_key = "YOUR_API_KEY_HERE_1234"',
      'token_url=https://login.internal/oauth2/v2/token',
      'token: request.headers.authorization1.token22',
      `next_token=${key}`,
      `cacheKey = "${key}"`,
      `fileKey: ${fakeSecret('', 40, 'hex')}`,
      `commit=${fakeSecret('', 40, 'hex')}`,
      'secret: arn-of-the-secret-in-the-vault',
      'api_key=<YOUR_API_KEY>',
    ],
  },
  references: ['CWE-798', 'https://12factor.net/config'],
});
