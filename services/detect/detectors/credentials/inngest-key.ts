import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'INNGEST_KEY',
  name: 'Inngest signing key',
  prefixes: ['signkey-prod-', 'signkey-test-', 'signkey-branch-'],
  alphabet: 'hex',
  length: [32, 64],
  references: ['https://www.inngest.com/docs/platform/signing-keys'],
});
