import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'ELEVENLABS_API_KEY',
  name: 'ElevenLabs API key',
  vendors: ['elevenlabs', 'eleven_labs', 'xi-api', 'xi_api'],
  body: {
    source: '(?:sk_[a-f0-9]{48}|[a-f0-9]{32})',
    most: 51,
    make: (variant) => fakeSecret('sk_', 48, 'hex', variant),
  },
  alone: { prefix: 'sk_', source: 'sk_[a-f0-9]{48}' },
  references: ['https://elevenlabs.io/docs/api-reference/authentication'],
});
