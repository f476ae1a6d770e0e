import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ONESIGNAL_API_KEY',
  name: 'OneSignal REST API key',
  vendors: ['onesignal', 'one_signal'],
  body: { alphabet: 'base62', length: 48 },
  references: ['https://documentation.onesignal.com/docs/en/keys-and-ids'],
});
