import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'STABILITY_API_KEY',
  name: 'Stability AI API key',
  vendors: ['stability'],
  body: {
    source: 'sk-[A-Za-z0-9]{48}',
    most: 51,
    make: (variant) => fakeSecret('sk-', 48, 'base62', variant),
  },
  references: ['https://platform.stability.ai/docs/getting-started/authentication'],
});
