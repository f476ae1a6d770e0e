import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'CHECKLY_API_KEY',
  name: 'Checkly API key',
  vendors: ['checkly'],
  body: {
    source: 'cu_[a-f0-9]{32}',
    most: 35,
    make: (variant) => fakeSecret('cu_', 32, 'hex', variant),
  },
  references: ['https://developers.checklyhq.com/docs/authentication'],
});
