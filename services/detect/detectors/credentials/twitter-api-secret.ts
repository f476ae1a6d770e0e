import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'TWITTER_API_SECRET',
  name: 'X (Twitter) consumer key or secret',
  vendors: ['twitter'],
  body: {
    source: '(?:[A-Za-z0-9]{25}|[A-Za-z0-9]{45}|[A-Za-z0-9]{50}|[0-9]{15,20}-[A-Za-z0-9]{40})',
    most: 61,
    make: (variant) => fakeSecret('', 25, 'base62', variant),
  },
  references: ['https://docs.x.com/resources/fundamentals/authentication/overview'],
});
