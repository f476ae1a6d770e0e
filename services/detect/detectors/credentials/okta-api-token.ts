import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'OKTA_API_TOKEN',
  name: 'Okta API token',
  vendors: ['okta', 'ssws'],
  body: {
    source: '00[A-Za-z0-9_-]{40}',
    most: 42,
    make: (variant) => fakeSecret('00', 40, 'base64url', variant),
  },
  references: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],
});
