import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'TYPEFORM_TOKEN',
  name: 'Typeform personal access token',
  prefixes: ['tfp_'],
  alphabet: 'base64url',
  length: [40, 64],
  references: ['https://www.typeform.com/developers/get-started/personal-access-token/'],
});
