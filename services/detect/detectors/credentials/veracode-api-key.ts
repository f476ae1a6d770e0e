import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'VERACODE_API_KEY',
  name: 'Veracode API secret key (European region)',
  literals: ['vera01es-'],
  source: 'vera01es-(?<secret>[a-f0-9]{128})',
  most: 137,
  make: (variant) => fakeSecret('vera01es-', 128, 'hex', variant),
  references: ['https://docs.veracode.com/r/c_api_credentials3'],
});
