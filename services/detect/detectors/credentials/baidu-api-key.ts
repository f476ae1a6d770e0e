import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'BAIDU_API_KEY',
  name: 'Baidu Cloud API key',
  literals: ['bce-v3/ALTAK-'],
  source: 'bce-v3/ALTAK-[A-Za-z0-9]{16,24}/(?<secret>[a-f0-9]{40})',
  most: 80,
  make: (variant) => `bce-v3/ALTAK-${fakeSecret('', 21, 'base62', variant)}/${fakeSecret('', 40, 'hex', variant)}`,
  references: ['https://cloud.baidu.com/doc/qianfan-api/s/ym9chdsy5'],
});
