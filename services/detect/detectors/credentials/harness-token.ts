import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'HARNESS_TOKEN',
  name: 'Harness personal or service account token',
  prefixes: ['pat.', 'sat.'],
  alphabet: 'base62',
  length: 22,
  references: ['https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys'],
});
