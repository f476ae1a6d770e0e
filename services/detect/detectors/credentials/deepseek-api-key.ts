import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'DEEPSEEK_API_KEY',
  name: 'DeepSeek API key',
  vendors: ['deepseek'],
  body: {
    source: 'sk-[a-f0-9]{32}',
    most: 35,
    make: (variant) => fakeSecret('sk-', 32, 'hex', variant),
  },
  alone: { prefix: 'sk-', source: 'sk-[a-f0-9]{32}' },
  references: ['https://api-docs.deepseek.com/'],
});
