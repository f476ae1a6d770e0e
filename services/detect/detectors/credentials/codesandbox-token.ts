import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'CODESANDBOX_TOKEN',
  name: 'CodeSandbox API token',
  prefixes: ['csb_v1_'],
  alphabet: 'base64url',
  length: [32, 64],
  references: ['https://codesandbox.io/docs/sdk'],
});
