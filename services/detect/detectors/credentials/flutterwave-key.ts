import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'FLUTTERWAVE_KEY',
  name: 'Flutterwave secret key',
  literals: ['FLWSECK_TEST-', 'FLWSECK-'],
  source: 'FLWSECK(?:_TEST)?-(?<secret>[a-f0-9]{32})(?:(?:-[a-f0-9]{10,12}vt)?-X)?',
  most: 62,
  make: (variant) => `${fakeSecret('FLWSECK_TEST-', 32, 'hex', variant)}-X`,
  references: ['https://developer.flutterwave.com/docs/integration-guides/authentication'],
});
