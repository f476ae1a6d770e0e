import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'FIRECRAWL_API_KEY',
  name: 'Firecrawl API key',
  vendors: ['firecrawl'],
  body: {
    source: 'fc-[a-f0-9]{32}',
    most: 35,
    make: (variant) => fakeSecret('fc-', 32, 'hex', variant),
  },
  alone: { prefix: 'fc-', source: 'fc-[a-f0-9]{32}' },
  references: ['https://docs.firecrawl.dev/introduction'],
});
