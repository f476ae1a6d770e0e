import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const secret = (variant: number): string => `{AQAAABAAAA${fakeSecret('', 53, 'base64', variant)}=}`;

export default credential({
  id: 'JENKINS_ENCRYPTED_SECRET',
  name: 'Secret of Jenkins as it stands in its files',
  trigger: { kind: 'literals', literals: ['{AQAAABAAAA'] },
  pattern: /\{AQAAABAAAA[A-Za-z0-9+/]{22,800}={0,2}\}/,
  maxLength: 820,
  validate: (value) => looksRandom(value.slice(11), 3),
  examples: {
    match: [
      `<password>${secret(1)}</password>`,
      `<secret>${secret(2)}</secret>`,
      `<privateKey>${secret(3)}</privateKey>`,
    ],
    reject: [`<password>{AQAAABAAAA${'A'.repeat(60)}=}</password>`, '{AQAAABAAAA}', `${secret(1).slice(1, -1)}`],
  },
  references: ['https://www.jenkins.io/doc/developer/security/secrets/'],
});
