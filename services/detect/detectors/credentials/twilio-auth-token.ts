import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';
import { withForms } from '../../builders/with-forms.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const named = keyedSecret({
  id: 'TWILIO_AUTH_TOKEN',
  name: 'Twilio auth token',
  vendors: ['twilio'],
  body: { alphabet: 'hex', length: 32 },
  references: ['https://www.twilio.com/docs/iam/api/authtoken'],
});
const account = fakeSecret('AC', 32, 'hex');

export default withForms(
  named,
  [
    {
      // Clients of every language take the account, then its token.
      trigger: { kind: 'literals', literals: ['"AC', "'AC"] },
      pattern: /["']AC[0-9a-f]{32}["'] ?, ?["'](?<value>[0-9a-f]{32})["']/,
      maxLength: 75,
      validate: (value) => looksRandom(value),
    },
  ],
  () => ({
    match: [`Client("${account}", "${fakeSecret('', 32, 'hex', 5)}")`],
  }),
);
