import { fakeSecret } from '../../builders/fake-secret.ts';
import { keyedSecret } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BACKBLAZE_APPLICATION_KEY',
  name: 'Backblaze B2 application key',
  vendors: ['backblaze', 'b2_application', 'b2_key', 'b2_app'],
  body: {
    source: 'K00[0-9][A-Za-z0-9/+]{27}',
    most: 31,
    make: (variant) => fakeSecret('K00', 1, 'digits', variant) + fakeSecret('', 27, 'base64', variant + 10),
  },
  alone: { prefix: 'K00', source: 'K00[0-9][A-Za-z0-9/+]{27}' },
  references: ['https://www.backblaze.com/docs/cloud-storage-application-keys'],
});
