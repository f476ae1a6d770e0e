import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'OCTOPUS_DEPLOY_KEY',
  name: 'Octopus Deploy API key',
  vendors: ['octopus'],
  body: {
    source: 'API-[A-Z0-9]{25,32}',
    most: 36,
    make: (variant) => fakeSecret('API-', 25, 'upperDigits', variant),
  },
  references: ['https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'],
});
