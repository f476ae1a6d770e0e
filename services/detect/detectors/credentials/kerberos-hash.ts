import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const hash = fakeSecret('', 64, 'hex');

export default credential({
  id: 'KERBEROS_HASH',
  name: 'Kerberos or NTLM hash as dumped by attack tools',
  trigger: { kind: 'literals', literals: ['$krb5', ':::'], maxBack: 66 },
  pattern:
    /\$krb5(?:asrep|tgs|pa|db)\$[^\s"']{4,160}?(?<secret>[a-fA-F0-9]{32}\$?[a-fA-F0-9]{16,4000})|(?<![A-Za-z0-9])(?<ntlm>[a-fA-F0-9]{32}:[a-fA-F0-9]{32}):::/,
  maxLength: 4200,
  validate: (_value, _raw, match) => looksRandom(match.groups?.['secret'] ?? match.groups?.['ntlm'] ?? ''),
  examples: {
    match: [
      `$krb5asrep$23$svc@CORP.INTERNAL:${hash.slice(0, 32)}$${hash}`,
      `$krb5tgs$23$*svc$CORP$spn*$${hash.slice(0, 32)}$${hash}`,
      `Administrator:500:${hash.slice(0, 32)}:${hash.slice(32)}:::`,
    ],
    reject: [`$krb5asrep$23$svc@CORP`, `${'0'.repeat(32)}:${'0'.repeat(32)}:::`, `${hash.slice(0, 32)}:::`],
  },
  references: [
    'RFC 4120',
    'https://learn.microsoft.com/windows-server/security/kerberos/kerberos-authentication-overview',
  ],
});
