import { fakeSecret } from '../../builders/fake-secret.ts';
import { placedPassword } from '../../builders/placed-password.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const password = fakeSecret('', 14);
/** Nothing but blanks before it on its line. */
const line = '(?<=(?<![^\\r\\n])[ \\t]{0,4})';
const word = '[^\\s"]{1,64}';

export default placedPassword({
  id: 'NETWORK_DEVICE_SECRET',
  name: 'Secret in the configuration of a network device (Cisco, Juniper, Fortinet, Huawei, Net-SNMP)',
  literals: [
    ...['snmp-server community ', 'snmp-server host ', 'snmp-server user ', 'tacacs-server ', 'radius-server '],
    ...[
      'crypto isakmp key ',
      'pre-shared-key ',
      'message-digest-key ',
      'key-string ',
      'neighbor ',
      'ppp chap password ',
    ],
    ...[
      'ppp pap sent-username ',
      'wpa-psk ',
      'username ',
      'insecure-password ',
      'rocommunity',
      'rwcommunity',
      'com2sec ',
      'createUser ',
    ],
    ...['super password ', ' irreversible-cipher ', 'authentication password ', 'shared-key simple ', 'set-key ascii '],
    ...['snmp-agent community ', 'md5 1 plain ', 'line vty ', 'line con ', ' priv aes ', ' priv des ', ' priv 3des '],
    ...['address ipv4 ', 'community ', 'ipaddr', 'ntp authentication-key ', 'snmp community ', 'local-user '],
    ...['shared-key cipher ', 'password cipher ', 'password manager user-name ', 'protocols bgp ', 'protocols ospf '],
  ],
  places: [
    'snmp-server community (?:[078] )?',
    `snmp-server host ${word} (?:(?:traps|informs|version (?:1|2c)) ){0,2}(?:[078] )?(?!(?:version|traps|informs|vrf|use-vrf) )`,
    `snmp-server user ${word} ${word} (?:v3 )?(?:encrypted )?auth (?:md5|sha\\S{0,8}) (?:0x)?`,
    `(?:tacacs|radius)-server (?:host ${word} (?:(?:auth-port|acct-port|port|timeout|retransmit) \\d{1,5} ){0,4})?key (?:[0678] )?`,
    'crypto isakmp key (?:[06] )?',
    `pre-shared-key (?:(?:local|remote|ascii-text|hexadecimal|key|address ${word}) ){0,2}(?:[0678] )?(?![a-z]{2,30} (?:is|are|was|must|and|or|in|for|to) )`,
    'message-digest-key \\d{1,3} md5 (?:[0378] )?',
    'key-string (?:[0678] )?',
    `${line}neighbor ${word} password (?:[0-8] )?`,
    `ppp (?:chap|pap sent-username ${word}) password (?:[078] )?`,
    'wpa-psk (?:ascii|hex) (?:[078] )?',
    `${line}username (?!and |or |is )${word} (?:privilege \\d{1,2} )?(?:password|secret) (?:[0-9] |sha512 )?(?=\\S{0,60}\\d)(?!sha512)`,
    `${line}username ${word} (?:privilege \\d{1,2} )?(?:password|secret) 0 `,
    'r[ow]community6? ',
    `com2sec6? (?:-Cn ${word} )?${word} ${word} `,
    `address ipv4 ${word}(?: (?:auth|acct)-port \\d{1,5}){0,2}\\r?\\n\\s{1,8}key (?:[0678] )?`,
    'community (?=[^\\s"]{4,60} \\{\\s{1,20}authorization)',
    `ipaddr\\s{0,12}=\\s{0,4}${word}\\s{1,20}secret\\s{0,12}=\\s{0,4}`,
    '(?<=snmp-server user [^\\r\\n]{1,110}) priv (?:aes|des|3des) (?:(?:128|192|256) )?',
    'ntp authentication-key \\d{1,5} md5 (?:[07] )?',
    'snmp community (?!public |private )(?=\\S{1,60} authorization)',
    'protocols (?:bgp|ospf) [^\\r\\n]{0,60}authentication-key ',
    `local-user ${word} password (?:simple|cipher) (?![%$])`,
    '(?:community (?:read|write)|shared-key|password) cipher (?![%$])',
    'super password (?:level \\d{1,2} )?(?:simple|cipher) (?![%$])',
    'authentication password (?:simple|cipher) (?![%$])',
    'shared-key simple ',
    'snmp-agent community (?:read|write) (?!cipher )',
    'set-key ascii (?:[078] )?',
    'md5 1 plain ',
    `line (?:vty|con|aux) \\d{1,3}(?: \\d{1,3})?\\r?\\n(?:[ \\t][^\\r\\n]{1,60}\\r?\\n){0,3}?[ \\t]{1,4}password (?:[0-9] )?`,
    'insecure-password ',
    `password manager user-name ${word} plaintext `,
    `createUser ${word} (?:MD5|SHA(?:-\\d{3})?) `,
  ],
  forms: [
    {
      // Vigenère's cipher with a key that everyone knows: two decimal digits, then pairs.
      trigger: { kind: 'literals', literals: [' 7 0', ' 7 1'], maxBack: 12 },
      pattern: /(?:password|key|secret|key-string|md5) 7 (?<value>(?:0\d|1[0-5])(?:[0-9A-Fa-f]{2}){3,60})(?!\w)/,
      maxLength: 150,
      validate: (value) => looksRandom(value, 2),
    },
    {
      trigger: { kind: 'literals', literals: ['$9$'] },
      pattern:
        /(?<=(?:secret|password|key|ascii-text|simple) ["']?)(?<value>\$9\$[A-Za-z0-9./-]{8,200})(?![A-Za-z0-9./$-])/,
      maxLength: 204,
      validate: (value) => looksRandom(value.slice(3), 2.5),
    },
    {
      trigger: { kind: 'literals', literals: [' ENC '], maxBack: 44 },
      pattern: /set [a-z][a-z0-9-]{1,38} ENC (?<value>[A-Za-z0-9+/]{20,400}={0,2})(?![A-Za-z0-9+/=])/,
      maxLength: 450,
      validate: (value) => looksRandom(value),
    },
    {
      trigger: { kind: 'literals', literals: ['cipher $1', 'cipher %'] },
      pattern: /cipher (?<value>\$1[ac]\$[!-~]{20,160}\$|%[\^@]%[#@][!-~]{20,160}%[\^@]%[#@])/,
      maxLength: 180,
      validate: (value) => looksRandom(value.slice(4, -1), 3),
    },
    {
      // Hewlett Packard, F5, Palo Alto.
      trigger: { kind: 'literals', literals: ['password manager ', 'password operator ', '$M$', '-AQ=='] },
      pattern:
        /(?:password (?:manager|operator) (?:[a-z-]{1,16} )?(?:"[^"\r\n]{1,16}" )?sha1 ["']|(?<=>)(?=-AQ==)|(?=\$M\$))(?<value>\$M\$[A-Za-z0-9+/]{2}\$[A-Za-z0-9+/]{16,200}={0,2}|-AQ==[A-Za-z0-9+/]{27}=[A-Za-z0-9+/]{16,200}={0,2}|[0-9a-f]{40}(?=["']))/,
      maxLength: 330,
      validate: (value) => looksRandom(value.slice(6), 3),
    },
  ],
  examples: {
    match: [
      `snmp-server community ${password} RO`,
      `radius-server host 10.0.0.1 auth-port 1812 key 0 ${password}`,
      `crypto isakmp key ${password} address 10.0.0.1`,
      ` neighbor 10.0.0.2 password ${password}`,
      ` user alice insecure-password ${password}`,
      `ntp authentication-key 1 md5 ${password}`,
      `local-user admin password cipher ${password}`,
      `snmp-agent community read cipher ${password}`,
      `set protocols bgp group ext authentication-key "${password}"`,
      `rocommunity ${password} 10.0.0.0/8`,
      ` key 7 0${fakeSecret('5', 18, 'hex')}`,
      `secret "$9$${fakeSecret('', 24)}"; ## SECRET-DATA`,
      `set psksecret ENC ${fakeSecret('', 64)}`,
      `local-user app password irreversible-cipher $1c$${fakeSecret('', 60)}$`,
    ],
    reject: [
      'snmp-server community public RO',
      'snmp-server community <string> RO',
      'radius-server key WORD',
      'username alice password',
      'username and password login, cookies',
      'enforce that pre-shared-key extension is last',
      'also controlled using a pre-shared-key file. This requires more.',
      'the key 7 of 10 people',
      'set psksecret ENC',
    ],
  },
  references: [
    'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    'https://www.juniper.net/documentation/us/en/software/junos/cli/topics/concept/master-password-configuration-encryption-overview.html',
    'http://www.net-snmp.org/docs/man/snmpd.conf.html',
  ],
});
