import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ADOBE_CLIENT_SECRET',
  name: 'Adobe client secret',
  vendors: ['adobe'],
  body: {
    source: 'p8e-[A-Za-z0-9_-]{32}',
    most: 36,
    make: (variant) => fakeSecret('p8e-', 32, 'base64url', variant),
  },
  references: ['https://developer.adobe.com/developer-console/docs/guides/authentication/'],
});
