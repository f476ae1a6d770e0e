import { fakeSecret } from '../../builders/fake-secret.ts';
import { shapedToken } from '../../builders/shaped-token.ts';

export default shapedToken({
  id: 'BIP32_EXTENDED_KEY',
  name: 'BIP 32 extended private key',
  literals: ['xprv9', 'xprvA', 'yprvA', 'zprvA', 'tprv8'],
  source: '(?:xprv[9A]|[yz]prvA|tprv8)(?<secret>[1-9A-HJ-NP-Za-km-z]{106})',
  most: 114,
  make: (variant) => `xprv9${fakeSecret('', 106, 'base62', variant).replace(/[0OIl]/g, 'k')}`,
  references: ['https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki'],
});
