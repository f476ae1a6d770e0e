import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';
import { withForms } from '../../builders/with-forms.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const named = keyedSecret({
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

export default withForms(
  named,
  [
    {
      trigger: { kind: 'literals', literals: [':APA91b'], maxBack: 11 },
      pattern: /(?<![\w-])AAAA[\w-]{7}:APA91b[\w-]{134}(?![\w-])/,
      maxLength: 152,
      validate: (value) => looksRandom(value.slice(18)),
    },
  ],
  () => ({
    match: [`${fakeSecret('AAAA', 7)}:APA91b${fakeSecret('', 134)}`],
  }),
);
