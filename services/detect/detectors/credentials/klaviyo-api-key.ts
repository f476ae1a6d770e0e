import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'KLAVIYO_API_KEY',
  name: 'Klaviyo private API key',
  vendors: ['klaviyo'],
  body: {
    source: 'pk_[a-f0-9]{34}',
    most: 37,
    make: (variant) => fakeSecret('pk_', 34, 'hex', variant),
  },
  references: ['https://developers.klaviyo.com/en/docs/retrieve_api_credentials'],
});
