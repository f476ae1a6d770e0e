import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';

const pem = (label: string): string =>
  Buffer.from(
    `-----BEGIN ${label}-----\n${fakeSecret('MIIEpAIBAAKCAQEA', 400, 'base64')}\n-----END ${label}-----\n`,
  ).toString('base64');

export default credential({
  id: 'ENCODED_PRIVATE_KEY',
  name: 'Private key in base64 (kubeconfig client-key-data, Kubernetes secrets, environment variables)',
  trigger: { kind: 'literals', literals: ['LS0tLS1CRUdJTi'] },
  pattern: /(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/]{80,8000}={0,2}/,
  maxLength: 8100,
  validate: (value) =>
    /^-----BEGIN [A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?-----[\s\S]{40,}/.test(
      Buffer.from(value, 'base64').toString('latin1'),
    )
      ? 'strong'
      : false,
  examples: {
    match: [
      `    client-key-data: ${pem('RSA PRIVATE KEY')}`,
      `tls.key: ${pem('PRIVATE KEY')}`,
      `SIGNING_KEY_B64="${pem('EC PRIVATE KEY')}"`,
    ],
    reject: [
      `    client-certificate-data: ${pem('CERTIFICATE')}`,
      `certificate-authority-data: ${pem('PUBLIC KEY')}`,
      pem('RSA PRIVATE KEY').slice(0, 60),
    ],
  },
  references: ['https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/'],
});
