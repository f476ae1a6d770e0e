import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'PIPEDREAM_API_KEY',
  name: 'Pipedream API key',
  vendors: ['pipedream'],
  body: {
    source: '(?:pd_)?[a-f0-9]{32}',
    most: 35,
    make: (variant) => fakeSecret('', 32, 'hex', variant),
  },
  references: ['https://pipedream.com/docs/rest-api/auth'],
});
