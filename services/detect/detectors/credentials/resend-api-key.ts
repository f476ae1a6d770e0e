import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'RESEND_API_KEY',
  name: 'Resend API key',
  vendors: ['resend'],
  body: {
    source: 're_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}',
    most: 36,
    make: (variant) => fakeSecret('re_', 8, 'base62', variant) + fakeSecret('_', 24, 'base62', variant + 10),
  },
  wordNeeded: true,
  alone: { prefix: 're_', source: 're_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}' },
  references: ['https://resend.com/docs/dashboard/api-keys/introduction'],
});
