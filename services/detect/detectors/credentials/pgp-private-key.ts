import { pemKey } from '../../builders/pem-key.ts';

/** RFC 9580 section 4.2: a secret-key packet (tag 5) in old or new format opens the block. */
const opensWithSecretKeyPacket = (base64: string): boolean => {
  const tag = Buffer.from(base64.slice(0, 4), 'base64')[0] ?? 0;
  return tag === 0xc5 || (tag & 0xfc) === 0x94;
};

export default pemKey({
  id: 'PGP_PRIVATE_KEY',
  name: 'PGP private key',
  labels: ['PGP PRIVATE KEY BLOCK'],
  parses: opensWithSecretKeyPacket,
  opening: 'lQOYBF',
  references: ['RFC 9580 section 6.2'],
});
