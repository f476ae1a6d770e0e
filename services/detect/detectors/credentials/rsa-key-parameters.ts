import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const exponent = `${fakeSecret('', 171, 'base64')}=`;
const factor = `${fakeSecret('', 86, 'base64', 2)}==`;

export default credential({
  id: 'RSA_KEY_PARAMETERS',
  name: 'Private exponent of an RSA key, or the scalar of another (XML of .NET, DNSSEC)',
  trigger: { kind: 'literals', literals: ['<D>', 'PrivateExponent: ', 'PrivateKey: '] },
  pattern:
    /(?:(?<=<InverseQ>[^<>]{40,800}<\/InverseQ>\s{0,20})<D>\s{0,20}|(?<=Private-key-format:[\s\S]{0,2000})Private(?:Exponent|Key): )(?<value>[A-Za-z0-9+/]{42,1400}={0,2})(?=\s{0,20}<\/D>|\s|$)/,
  maxLength: 1450,
  acrossFields: true,
  validate: (value) => (looksRandom(value, 4) ? 'strong' : false),
  examples: {
    match: [
      `<RSAKeyValue><Modulus>x</Modulus><InverseQ>${factor}</InverseQ><D>${exponent}</D></RSAKeyValue>`,
      `Private-key-format: v1.2\nAlgorithm: 8 (RSASHA256)\nModulus: x\nPrivateExponent: ${exponent}\n`,
      `Private-key-format: v1.3\nAlgorithm: 13 (ECDSAP256SHA256)\nPrivateKey: ${fakeSecret('', 43, 'base64')}=\n`,
    ],
    reject: [
      `<D>${exponent}</D>`,
      `PrivateExponent: ${exponent}`,
      `<InverseQ>${exponent}</InverseQ><D>${'A'.repeat(172)}</D>`,
    ],
  },
  references: [
    'https://learn.microsoft.com/dotnet/api/system.security.cryptography.rsa.toxmlstring',
    'https://bind9.readthedocs.io/',
  ],
});
