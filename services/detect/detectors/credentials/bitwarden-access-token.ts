import { fakeSecret, fakeUuid } from '../../builders/fake-secret.ts';
import { keyedSecret, uuidSource } from '../../builders/keyed-secret.ts';

export default keyedSecret({
  id: 'BITWARDEN_ACCESS_TOKEN',
  name: 'Bitwarden Secrets Manager access token',
  vendors: ['bitwarden', 'bws_access'],
  body: {
    source: `0\\.${uuidSource}\\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==`,
    most: 98,
    make: (variant) =>
      `0.${fakeUuid(variant)}.${fakeSecret('', 30, 'base62', variant)}:${fakeSecret('', 22, 'base64', variant)}==`,
  },
  references: ['https://bitwarden.com/help/access-tokens/'],
});
