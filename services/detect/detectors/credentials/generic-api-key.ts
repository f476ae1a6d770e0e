import { assigned } from '../../builders/assigned.ts';
import { assignmentPattern } from '../../builders/assignment.ts';
import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isAssignedKey } from '../../validators/assigned-secret.ts';

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
      '(?:api|access|auth|private|encryption|signing|master|account|shared|client|app|application|service|subscription|license|webhook|write|admin)[_ -]?key',
      'secret|token|credentials?|auth|bearer|hmac',
    ].join('|'),
    'A-Za-z0-9_.+/=~:%$!@#*-',
    'A-Za-z0-9_.+/=~:%-',
    12,
    200,
  ),
  maxLength: 400,
  validate: (_value, _raw, match) => isAssignedKey(assigned(match)),
  examples: {
    match: [
      `API_KEY=${key}`,
      `{"client_secret":"${key}"}`,
      `auth_token: ${fakeSecret('', 40, 'hex')}`,
      `<add key="ApiKey" value="${key}"/>`,
      `curl --token ${key}`,
    ],
    reject: [
      'api_key = "YOUR_API_KEY_HERE_1234"',
      'token_url=https://login.internal/oauth2/v2/token',
      'token: request.headers.authorization1.token22',
      `next_token=${key}`,
      `commit=${fakeSecret('', 40, 'hex')}`,
      'secret: arn-of-the-secret-in-the-vault',
      'api_key=<YOUR_API_KEY>',
    ],
  },
  references: ['CWE-798', 'https://12factor.net/config'],
});
