import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'HEROKU_API_KEY',
  name: 'Heroku API key',
  literals: ['HRKU-'],
  source: 'HRKU-(?<secret>AA[A-Za-z0-9_-]{58}|[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12})',
  most: 66,
  edge: 'A-Za-z0-9_-',
  make: (variant) => fakeSecret('HRKU-AA', 58, 'base64url', variant),
  references: ['https://devcenter.heroku.com/articles/platform-api-quickstart'],
});
