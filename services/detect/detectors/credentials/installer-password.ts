import { fakeSecret } from '../../builders/fake-secret.ts';
import { placedPassword } from '../../builders/placed-password.ts';

const password = fakeSecret('', 14);

/** How the destination of a relay ends: `] ` alone stands in every log. */
const relayEnds = [
  ...[587, 465, 25, 2525].map((port) => `]:${port}`),
  ...(
    'com net org edu gov io co eu de fr uk it es nl ch at se pl us ca au in jp ' +
    'dev app cloud email internal local lan corp home example test invalid'
  )
    .split(' ')
    .map((domain) => `.${domain}]`),
];

export default placedPassword({
  id: 'INSTALLER_PASSWORD',
  name: 'Password in an answer file, service login or form (kickstart, preseed, cloud-init, Wi-Fi, IPsec, Dovecot, multipart)',
  literals: [
    ...['rootpw ', 'user --name', 'sshpw --username', 'part/raid --passphrase', '/root-password', '/user-password'],
    ...['chpasswd:', '<keyMaterial>', ': XAUTH ', ': EAP ', ': PSK ', ': NTLM ', '{PLAIN}', '{CLEARTEXT}', '{PLAIN-'],
    ...['_pass, <<"', '_password, <<"', 'login = cleartext ', 'login cleartext ', 'wlan key ', 'form-data; name="'],
    ...['<name>password</name>', '<name>passwd</name>', '<name>pwd</name>', 'Cleartext-Password', 'option key '],
    ...[': RSA ', ': ECDSA ', ': PKCS8 ', ': P12 ', 'wep_key', 'wep-key', 'proceed to installation:'],
    ...[
      'createUser ',
      '" AES ',
      '" DES ',
      'SQLConnectInfo ',
      'sql_servers = ',
      '; secret ',
      'BasicAuth ',
      'localclient:',
    ],
  ],
  places: [
    'rootpw (?:--(?:plaintext|lock) )?(?!--)',
    '(?:user|sshpw) --(?:user)?name[ =]\\S{1,40} [^\\r\\n]{0,80}?--(?:password|plaintext)[ =]',
    '/(?:root|user)-password(?:-again)?[ \\t]{1,8}password[ \\t]{1,8}',
    'chpasswd:\\s{1,12}(?:expire: ?\\w{1,5}\\s{1,12})?list:\\s{0,3}(?:\\|\\s{1,12}|- )[\\w.-]{1,40}:',
    '<keyMaterial>\\s{0,20}',
    ': (?:XAUTH|EAP|PSK|NTLM|(?:RSA|ECDSA|PKCS8|P12) [\\w./-]{1,80}) (?="|0[sx]\\S|(?:[A-Za-z]{0,20}\\d){2}\\S{3,80}[ \\t]{0,4}(?:[\\r\\n]|$))',
    '(?<=createUser \\S{1,60} (?:MD5|SHA\\S{0,4}) "\\S{1,64})" (?:AES|DES) ',
    'wep[_-]key[0-3]=(?!"")',
    'createUser (?:-e \\S{1,40} )?\\S{1,40} (?:MD5|SHA\\S{0,4}) ',
    'SQLConnectInfo \\S{1,80} \\S{1,40} ',
    '(?<=my|pg)sql_servers = [\\w.:<>-]{1,60}/[\\w-]{1,40}/[\\w-]{1,40}/',
    '(?<=[Hh][Mm][Aa][Cc]-[\\w.-]{3,24}); secret (?=[A-Za-z0-9+/]{16})',
    '(?<![^\\r\\n])BasicAuth [\\w.@-]{1,40} ',
    'localclient:(?=[0-9a-f]{40}:)',
    // What Jenkins logs at its first start.
    'proceed to installation:\\s{1,8}(?=[0-9a-f]{32}\\s)',
    '\\{(?:PLAIN|CLEARTEXT)(?:-MD5)?\\}',
    '_pass(?:word)?, <<(?=")',
    'login =? ?cleartext ',
    'wlan key ',
    "option key (?=')",
    'Cleartext-Password[ \\t]{1,4}:?=[ \\t]{1,4}',
    'form-data; name="[\\w.-]{0,30}(?:pass(?:word|wd|phrase)?|pwd|secret)\\d?"(?:\\r?\\n){2}',
    '<name>(?:password|passwd|pwd)</name>\\s{0,20}<value>\\s{0,20}<string>',
  ],
  forms: [
    {
      // Postfix's sasl_passwd: a destination, then user and password.
      trigger: {
        kind: 'literals',
        literals: relayEnds.flatMap((end) => [`${end} `, `${end}\t`]),
        maxBack: 90,
      },
      pattern:
        /(?<![^\r\n"'])\[[a-z0-9.-]{3,80}\](?::\d{2,5})?[ \t]{1,8}[^\s:@]{1,60}@[a-z0-9.-]{3,60}:(?<value>[^\s:"']{4,100})(?![^\s"'])/,
      maxLength: 330,
    },
    {
      // Asterisk: the password of a trunk, before its host.
      trigger: { kind: 'literals', literals: ['register => ', 'register=>', 'register = '] },
      pattern:
        /register ?=>? ?[\w.+-]{1,40}(?:@[\w.-]{1,60})?:(?<value>[^\s"'<>|;&$\\@:][^\s"'<>|;&\\@:]{3,63})(?::[\w.-]{1,40})?@[\w.-]{3,80}/,
      maxLength: 330,
    },
    {
      // MySQL's first start: twelve characters of any kind.
      trigger: { kind: 'literals', literals: ['temporary password is generated for '] },
      pattern: /temporary password is generated for \S{1,60}: (?<value>\S{12,20})(?!\S)/,
      maxLength: 120,
    },
    {
      // Redis: ACL SETUSER and user lines.
      trigger: { kind: 'literals', ignoreCase: true, literals: ['on >', 'off >', 'reset >', 'pass >'], maxBack: 80 },
      pattern:
        /user [\w.-]{1,40} (?:(?:on|off|reset|resetpass|nopass) ){1,3}>(?<value>[^\s"'<>]{4,100})(?=\s[~+&%#@>]|\s{0,2}$)/i,
      maxLength: 190,
    },
  ],
  examples: {
    match: [
      `rootpw --plaintext ${password}`,
      `d-i passwd/root-password password ${password}`,
      `chpasswd:\n  list: |\n    app:${password}\n`,
      `<keyMaterial>${password}</keyMaterial>`,
      `app : XAUTH "${password}"`,
      `[smtp.acme.io]:587 app@acme.io:${password}\n`,
      `[smtp.acme.io] app@acme.io:${password}\n`,
      `user app on >${password} ~* +@all`,
      `register => 6001:${password}@sip.acme.io`,
      `SQLConnectInfo ftpdb@db01 app ${password}`,
      `key k { algorithm HMAC-MD5.SIG-ALG.REG.INT; secret ${fakeSecret('', 43)}=; }`,
      `: RSA moon.pem "${password}"`,
      `wep_key0="${password}"`,
      `[Note] A temporary password is generated for root@localhost: ${fakeSecret('', 4)}(c|_k;${fakeSecret('', 5)}`,
      `Content-Disposition: form-data; name="password"\r\n\r\n${password}\r\n`,
    ],
    reject: [
      'rootpw --lock',
      'd-i passwd/root-password password',
      'rootpw --iscrypted $' + '{ROOT_HASH}',
      '<keyMaterial>password</keyMaterial>',
      'user app on >password ~* +@all',
      ': RSA moon.pem',
    ],
  },
  references: [
    'https://pykickstart.readthedocs.io/en/latest/kickstart-docs.html#rootpw',
    'https://www.debian.org/releases/stable/amd64/apbs04.en.html',
    'https://cloudinit.readthedocs.io/en/latest/reference/modules.html#set-passwords',
    'https://docs.strongswan.org/docs/5.9/config/quickstart.html',
  ],
});
