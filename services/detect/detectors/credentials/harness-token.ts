import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'HARNESS_TOKEN',
  name: 'Harness personal or service account token',
  literals: ['pat.', 'sat.'],
  // The account's number, the token's, the secret; tokens before 2022 have no account.
  source: '[ps]at\\.(?:[A-Za-z0-9_-]{22}\\.)?[a-zA-Z0-9]{20,26}\\.(?<secret>[A-Za-z0-9]{16,32})',
  most: 90,
  make: (variant) =>
    `pat.${fakeSecret('', 22, 'base64url', variant)}.${fakeSecret('', 24, 'hex', variant)}.${fakeSecret('', 20, 'base62', variant)}`,
  references: [
    'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys',
    'https://github.com/harness/harness-cli/blob/main/cmd/auth/login_test.go',
  ],
});
