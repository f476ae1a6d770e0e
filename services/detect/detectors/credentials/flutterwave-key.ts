import { prefixedToken } from '../../builders/prefixed-token.ts';

export default prefixedToken({
  id: 'FLUTTERWAVE_KEY',
  name: 'Flutterwave secret key',
  prefixes: ['FLWSECK_TEST-', 'FLWSECK-'],
  alphabet: 'hex',
  length: 32,
  references: ['https://developer.flutterwave.com/docs/authentication'],
});
