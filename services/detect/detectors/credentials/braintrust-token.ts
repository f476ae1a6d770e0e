import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'BRAINTRUST_TOKEN',
  name: 'Braintrust service token',
  prefixes: ['bt-st-'],
  alphabet: 'base62',
  length: [40, 64],
  references: ['https://www.braintrust.dev/docs/admin/organizations'],
});
