import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const plain = (label: string): string =>
  `-----BEGIN ${label}-----\n${fakeSecret('MIIEpAIBAAKCAQEA', 400, 'base64')}\n-----END ${label}-----\n`;
const pem = (label: string): string => Buffer.from(plain(label)).toString('base64');
const keyFile = (before: string): string =>
  Buffer.from(`${before}{"private_key": ${JSON.stringify(plain('PRIVATE KEY'))}}`).toString('base64');

/** `PRIVATE KEY-----` as base64 has it behind no byte, one or two of a group of three, with the letters to decode it. */
const labels: readonly (readonly [string, string])[] = [
  ['UFJJVkFURSBLRVktLS0tL', ''],
  ['BSSVZBVEUgS0VZLS0tLS', 'AA'],
  ['QUklWQVRFIEtFWS0tLS0t', 'AAA'],
];
const keyLabel = /^.{0,4}RIVATE KEY-----(?:\\r|\\n|\s){0,4}[A-Za-z0-9+/]{40}/s;

export default credential({
  id: 'ENCODED_PRIVATE_KEY',
  name: 'Private key in base64 (kubeconfig client-key-data, Kubernetes secrets, environment variables)',
  trigger: { kind: 'literals', literals: ['LS0tLS1CRUdJTi'] },
  pattern: /(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/]{80,8000}={0,2}/,
  maxLength: 8100,
  acrossFields: true,
  validate: (value) =>
    /^-----BEGIN [A-Z0-9 ]{0,20}PRIVATE KEY(?: BLOCK)?-----[\s\S]{40,}/.test(
      Buffer.from(value, 'base64').toString('latin1'),
    )
      ? 'strong'
      : false,
  forms: [
    {
      // Within other text (a JSON key file, a script), or broken into lines.
      trigger: { kind: 'literals', literals: labels.map(([letters]) => letters) },
      pattern: new RegExp(
        `(?:${labels.map(([letters]) => letters).join('|')})(?:[A-Za-z0-9+/]|\\r?\\n[ \\t]{0,12}|\\\\n){80,8000}={0,2}`,
      ),
      maxLength: 8100,
      validate: (value) => {
        const ahead = labels.find(([letters]) => value.startsWith(letters))?.[1] ?? '';
        const body = ahead + value.slice(0, 200).replace(/\\n|\s/g, '');
        return keyLabel.test(Buffer.from(body, 'base64').toString('latin1')) && 'strong';
      },
    },
    {
      trigger: { kind: 'literals', literals: ['PRIVATE%20KEY-----', 'PRIVATE+KEY-----'] },
      pattern: /PRIVATE(?:%20|\+)KEY-----(?<value>(?:[A-Za-z0-9]|%(?:2[BbFf0]|0[ADad]|3[Dd]|5[Cc]n)){60,8000})/,
      maxLength: 8100,
      validate: (value) => looksRandom(value.slice(3, 64), 3) && 'strong',
    },
    {
      trigger: { kind: 'literals', ignoreCase: true, literals: ['50524956415445204b45592d2d2d2d2d'] },
      pattern: /50524956415445204b45592d2d2d2d2d[0-9a-f]{100,8000}/i,
      maxLength: 8100,
      validate: (value) => keyLabel.test(Buffer.from(value.slice(0, 200), 'hex').toString('latin1')) && 'strong',
    },
  ],
  examples: {
    match: [
      `    client-key-data: ${pem('RSA PRIVATE KEY')}`,
      `tls.key: ${pem('PRIVATE KEY')}`,
      `SIGNING_KEY_B64="${pem('EC PRIVATE KEY')}"`,
      `credentials: ${keyFile('')}`,
      `credentials: ${keyFile('x')}`,
      `credentials: ${keyFile('yy')}`,
      `key: |\n  ${(pem('RSA PRIVATE KEY').match(/.{1,76}/g) ?? []).join('\n  ')}\n`,
      `key=${encodeURIComponent(plain('EC PRIVATE KEY'))}`,
      Buffer.from(plain('RSA PRIVATE KEY')).toString('hex'),
    ],
    reject: [
      `    client-certificate-data: ${pem('CERTIFICATE')}`,
      `certificate-authority-data: ${pem('PUBLIC KEY')}`,
      pem('RSA PRIVATE KEY').slice(0, 60),
    ],
  },
  references: ['https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/'],
});
