import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'NEW_RELIC_KEY',
  name: 'New Relic user, insights or REST key',
  prefixes: ['NRAK-', 'NRAA-', 'NRIQ-', 'NRII-', 'NRRA-', 'NRSP-'],
  alphabet: 'base64url',
  length: [24, 46],
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
});
