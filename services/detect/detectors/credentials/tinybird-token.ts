import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'TINYBIRD_TOKEN',
  name: 'Tinybird token',
  literals: ['p.eyJ'],
  source: 'p\\.(?<secret>eyJ[A-Za-z0-9_-]{40,300}\\.[A-Za-z0-9_-]{40,46})',
  most: 360,
  make: (variant) => fakeSecret('p.eyJ', 40, 'base64url', variant) + fakeSecret('.', 40, 'base64url', variant + 10),
  references: ['https://www.tinybird.co/docs/forward/administration/tokens'],
});
