import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'TWILIO_API_KEY',
  name: 'Twilio API key SID',
  literals: [
    'SK0',
    'SK1',
    'SK2',
    'SK3',
    'SK4',
    'SK5',
    'SK6',
    'SK7',
    'SK8',
    'SK9',
    'SKa',
    'SKb',
    'SKc',
    'SKd',
    'SKe',
    'SKf',
  ],
  source: 'SK(?<secret>[a-f0-9]{32})',
  most: 34,
  make: (variant) => fakeSecret('SK', 32, 'hex', variant),
  references: ['https://www.twilio.com/docs/iam/api-keys'],
});
