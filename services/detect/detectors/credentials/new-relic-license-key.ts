import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'NEW_RELIC_LICENSE_KEY',
  name: 'New Relic license key',
  vendors: [
    'newrelic',
    'new_relic',
    'new-relic',
    'nr_license',
    'nria_license',
    'newrelic_license',
    'new_relic_license',
  ],
  body: {
    // A region before `x` tells agents whom to send to.
    source: '(?:[a-f0-9]{36}|[a-z]{2,3}[0-9]{2}x{1,2}[a-f0-9]{30})(?:[a-f0-9]{4}|NRAL)',
    most: 40,
    make: (variant) => fakeSecret('', 36, 'hex', variant) + fakeSecret('', 4, 'hex', variant + 10),
  },
  references: [
    'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
    'https://github.com/newrelic/node-newrelic/blob/main/lib/collector/key-parser.js',
  ],
});
