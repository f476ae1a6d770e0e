import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 12);
/** An argument before the password: a literal or a name. */
const argument = '(?:["\'][^"\'\\r\\n]{0,100}["\']|[\\w.$:@>-]{1,50})';
const first = (count: string): string => `(?:${argument} ?, ?)${count}`;

/** Functions of one way to take a password: their names, what stands between name and password. */
const ways: readonly (readonly [readonly string[], string])[] = [
  [
    [
      'NetworkCredential"',
      "NetworkCredential'",
      'NetworkCredential(',
      'NetworkCredential]::new(',
      'UserPassword(',
      'PasswordCredentials(',
    ],
    first('{1}'),
  ],
  [
    ['basic_auth ', 'basic_auth(', 'authorization_basic(', '->login(', 'authenticate(', ' credentials(', ' basic('],
    first('{1}'),
  ],
  [
    [
      '->credentials(',
      'ftp_login(',
      'ldap_bind(',
      'ssh2_auth_password(',
      'imap_open(',
      'PlainAuth(',
      'Sql.newInstance(',
    ],
    first('{2,3}'),
  ],
  [['new Sequelize(', 'FTP('], first('{2}')],
  [['.connect('], first('{3}')],
  [['sp_addlogin '], ` ?@?(?:loginame ?= ?)?N?'[^']{1,60}', ?(?:@passwd ?= ?)?N?`],
  [
    [
      'pgp_sym_encrypt(',
      'pgp_sym_decrypt(',
      'AES_ENCRYPT(',
      'AES_DECRYPT(',
      'jwt.sign(',
      'jwt.encode(',
      'jwt.decode(',
      'jwt.verify(',
    ],
    first('{1}'),
  ],
  [
    [
      'PRAGMA key = ',
      'PRAGMA key=',
      'cookieParser(',
      '.Unprotect ',
      '.Protect ',
      'PBEKeySpec(',
      'red:auth(',
      'redis.auth(',
      'client.auth(',
    ],
    '',
  ],
  [['basic_auth('], `${first('{1}')}Some\\(`],
  [['keyStore.load(', 'ks.load(', 'keystore.load('], first('{1}')],
];
const starts = [...new Set(ways.flatMap(([names]) => names))];
const escaped = (text: string): string => text.replace(/[.()[\]$^?*+|{}\\]/g, '\\$&');

export default credential({
  id: 'LOGIN_CALL',
  name: 'Password as the last argument of a login, a cipher or a signature',
  generic: true,
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: { kind: 'literals', literals: starts },
  pattern: new RegExp(
    `(?:${ways.map(([names, between]) => `(?:${names.map((name) => escaped(name.replace(/["'(]$/, ''))).join('|')})["']?\\(?,? ?${between}`).join('|')})["'](?<value>[^"'\\s]{4,128})["']`,
  ),
  maxLength: 620,
  validate: (value) => isTypedPassword(value) && !/^[/#.]|^[\w-]+[/.][\w/.-]+$/.test(value) && /\d|[^\w.-]/.test(value),
  examples: {
    match: [
      `new NetworkCredential("svc", "${password}", "CORP")`,
      `url.UserPassword("svc", "${password}")`,
      `smtp.PlainAuth("", "a@acme.io", "${password}", host)`,
      `ftp_login($conn, 'deploy', '${password}')`,
      `http.basic_auth 'svc', '${password}'`,
      `ssh.connect(host, 22, "root", "${password}")`,
      `EXEC sp_addlogin 'app', '${password}'`,
      `jwt.sign(payload, '${password}')`,
      `.basic_auth("svc", Some("${password}"))`,
    ],
    reject: [
      'new NetworkCredential(user, password)',
      "ftp_login($conn, 'deploy', $password)",
      "jwt.sign(payload, 'secret')",
      "socket.connect(a, b, c, 'close')",
      "authenticate('local', 'basic')",
    ],
  },
  references: ['CWE-259', 'CWE-798'],
});
