import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'AIVEN_TOKEN',
  name: 'Aiven token',
  prefixes: ['aivenv1_'],
  alphabet: 'base64',
  length: [120, 400],
  references: ['https://aiven.io/docs/platform/concepts/authentication-tokens'],
});
