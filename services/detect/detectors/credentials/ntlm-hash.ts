import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

/** LM hash of no password: what programs print before the NT hash. */
const lm = ['aad3b435b51404ee', 'aad3b435b51404ee'].join('');
const hash = fakeSecret('', 32, 'hex');
/** Of the empty password. */
const empty = ['31d6cfe0d16ae931', 'b73c59d7e0c089c0'].join('');

export default credential({
  id: 'NTLM_HASH',
  name: 'NTLM hash, cached logon or Kerberos key behind its name',
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: ['ntlm', 'nt hash', 'nthash', 'lm hash', 'lmhash', '$dcc2$', 'cts-hmac-sha1-96', `$machine.acc:${lm}:`],
  },
  pattern:
    /(?:(?<![A-Za-z])(?:ntlm|nt|lm)(?:v[12])?(?:-SSP)?(?:[ _-]?hash(?:es)?)?["']?[ \t]{0,12}[:=][ \t]{0,4}["']?(?:[^\s:"']{1,64}::[^\s:"']{1,64}:(?=[a-f0-9]{16}:))?(?<value>[a-f0-9]{32}(?=[^a-f0-9]|$)|[a-f0-9]{16}:[a-f0-9]{32}:[a-f0-9]{40,1200})|\$dcc2\$\d{1,6}#[^#\s]{1,64}#(?<cached>[a-f0-9]{32})|\$machine\.acc:[a-f0-9]{32}:(?<machine>[a-f0-9]{32})|cts-hmac-sha1-96:(?<key>[a-f0-9]{64}|[a-f0-9]{32}))(?![A-Za-z0-9])/i,
  maxLength: 1450,
  validate: (value, _raw, match) => {
    const { cached, key, machine } = match.groups ?? {};
    const found = cached ?? key ?? machine ?? value;
    return found.toLowerCase() !== empty && looksRandom(found);
  },
  examples: {
    match: [
      `NTLM hash: ${hash}`,
      `  * NTLM     : ${hash}`,
      `{"nthash": "${hash}"}`,
      `NTLMv2-SSP Hash     : ana::CORP:${hash.slice(16)}:${hash}:0101${fakeSecret('', 200, 'hex')}`,
      `$MACHINE.ACC:${lm}:${hash}`,
      `$DCC2$10240#ana#${hash}`,
      `krbtgt:aes256-cts-hmac-sha1-96:${hash}${fakeSecret('', 32, 'hex', 2)}`,
    ],
    reject: [
      `NTLM: ${empty}`,
      `ntlm commit ${hash}`,
      'NTLM hash: md4',
      'default_tkt_enctypes = aes256-cts-hmac-sha1-96',
    ],
  },
  references: [
    'https://learn.microsoft.com/openspecs/windows_protocols/ms-nlmp/464551a8-9fc4-428e-b3d3-bc5bfb2e73a5',
    'RFC 3962',
  ],
});
