import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'MANDRILL_API_KEY',
  name: 'Mandrill API key',
  vendors: ['mandrill'],
  body: {
    source: '(?:md-)?[A-Za-z0-9_-]{22}',
    most: 25,
    make: (variant) => fakeSecret('', 22, 'base64url', variant),
  },
  references: ['https://mailchimp.com/developer/transactional/guides/quick-start/'],
});
