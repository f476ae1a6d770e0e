import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'CONFIGCAT_SDK_KEY',
  name: 'ConfigCat SDK key',
  literals: ['configcat-sdk-1/', 'configcat-proxy/'],
  source: 'configcat-(?:sdk-1|proxy)/(?<secret>[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22})',
  most: 64,
  make: (variant) =>
    `configcat-sdk-1/${fakeSecret('', 22, 'base62', variant)}/${fakeSecret('', 22, 'base62', variant + 9)}`,
  references: ['https://configcat.com/docs/sdk-reference/overview/'],
});
