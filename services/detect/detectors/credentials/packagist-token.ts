import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'PACKAGIST_TOKEN',
  name: 'Private Packagist token',
  literals: ['packagist_'],
  source: 'packagist_(?:o|u)(?:r|u)t_(?<secret>[a-f0-9]{68})',
  most: 84,
  make: (variant) => fakeSecret('packagist_ort_', 68, 'hex', variant),
  references: ['https://packagist.com/docs/composer-authentication'],
});
