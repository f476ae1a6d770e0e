import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'FIREBASE_SERVER_KEY',
  name: 'Firebase Cloud Messaging server key',
  vendors: ['fcm', 'firebase'],
  body: {
    source: 'AAAA[A-Za-z0-9_-]{7}:[A-Za-z0-9_-]{140}',
    most: 152,
    make: (variant) => fakeSecret('AAAA', 7, 'base64url', variant) + fakeSecret(':', 140, 'base64url', variant + 10),
  },
  references: ['https://firebase.google.com/docs/cloud-messaging/auth-server'],
});
