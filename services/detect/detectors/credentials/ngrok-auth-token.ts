import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'NGROK_AUTH_TOKEN',
  name: 'ngrok authtoken or API key',
  vendors: ['ngrok'],
  body: {
    source: '(?:[A-Za-z0-9]{27}_[A-Za-z0-9]{20,22}|ak_[A-Za-z0-9]{27})',
    most: 50,
    make: (variant) => fakeSecret('', 27, 'base62', variant) + fakeSecret('_', 20, 'base62', variant + 10),
  },
  references: ['https://ngrok.com/docs/agent/#authtokens'],
});
