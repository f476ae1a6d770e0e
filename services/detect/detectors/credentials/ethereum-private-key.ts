import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const key = fakeSecret('', 64, 'hex');

export default credential({
  id: 'ETHEREUM_PRIVATE_KEY',
  name: 'Private key on secp256k1 (Ethereum, Bitcoin) in hexadecimal',
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: [
      'private_key',
      'privatekey',
      'private key',
      'private-key',
      'privkey',
      'priv_key',
      'secret key',
      'secretkey',
      'wallet',
    ],
  },
  pattern:
    /(?:priv(?:ate)?[_ -]?key|secret ?key|wallet)[A-Za-z0-9_]{0,20}["']?\]?[ \t]{0,4}(?:[:=(,]|is|=>)?[ \t]{0,4}["']?(?<value>(?:0x)?[a-f0-9]{64})(?![A-Za-z0-9])/i,
  maxLength: 130,
  acrossFields: true,
  validate: (value) => looksRandom(value, 3),
  examples: {
    match: [
      `PRIVATE_KEY=0x${key}`,
      `const wallet = new ethers.Wallet("x"); privateKey: '${key}'`,
      `"privKey": "${key}"`,
    ],
    reject: [`tx_hash=0x${key}`, `PRIVATE_KEY=0x${'0'.repeat(64)}`, `PRIVATE_KEY=${key.slice(1)}`],
  },
  references: ['https://ethereum.org/en/developers/docs/accounts/', 'SEC 2'],
});
