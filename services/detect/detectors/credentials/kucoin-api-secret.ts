import { fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'KUCOIN_API_SECRET',
  name: 'KuCoin API secret',
  vendors: ['kucoin'],
  body: { source: uuidSource, most: 36, make: fakeUuid },
  references: ['https://www.kucoin.com/docs-new/authentication'],
});
