import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'POSTMAN_API_KEY',
  name: 'Postman API key',
  literals: ['PMAK-'],
  source: 'PMAK-(?<secret>[a-f0-9]{24}-[a-f0-9]{34})',
  most: 64,
  make: (variant) => fakeSecret('PMAK-', 24, 'hex', variant) + fakeSecret('-', 34, 'hex', variant + 10),
  references: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
});
