import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const key = `${fakeSecret('', 42, 'base64')}A=`;

export default credential({
  id: 'WIREGUARD_PRIVATE_KEY',
  name: 'WireGuard private or preshared key',
  trigger: { kind: 'literals', literals: ['PrivateKey', 'PresharedKey', 'private-key', 'preshared-key'] },
  pattern:
    /(?:PrivateKey|PresharedKey|private-key|preshared-key)["']?[ \t]{0,4}[=: ][ \t]{0,4}["']?(?<value>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw480]=)(?![A-Za-z0-9+/=])/,
  maxLength: 76,
  acrossFields: true,
  validate: (value) => looksRandom(value, 3.5),
  examples: {
    match: [`[Interface]\nPrivateKey = ${key}`, `PresharedKey=${key}`, `private-key: "${key}"`],
    reject: [`PublicKey = ${key}`, `PrivateKey = ${'A'.repeat(43)}=`, `PrivateKey = ${key.slice(0, 30)}`],
  },
  references: ['https://www.wireguard.com/quickstart/'],
});
