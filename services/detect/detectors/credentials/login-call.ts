import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { hasMixedPart } from '../../validators/secret-text.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 12);
/** An argument before the password: a literal, a name, an object. */
const argument =
  '(?:["\'][^"\'\\r\\n]{0,100}["\'](?:\\.to_\\w{5,6}\\(\\)|\\.into\\(\\))?|&?[\\w.$:@>-]{1,50}|\\{[^{}\\r\\n]{0,80}\\})';
const first = (count: string): string => `(?:${argument} ?, ?)${count}`;
const byteMaker = '(?:\\[\\]byte\\(|Encoding\\.\\w{1,8}\\.GetBytes\\()?';

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
    [
      'basic_auth ',
      'basic_auth(',
      'authorization_basic(',
      '->login(',
      'authenticate(',
      ' credentials(',
      ' basic(',
      '.basic(',
    ],
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
    first('{2,3}?'),
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
      '.check_password(',
      'Blynk.begin(',
    ],
    '',
  ],
  [['basic_auth('], `${first('{1}')}Some\\(`],
  [['.auth(', ':auth(', '->auth('], `(?:${first('{1}')}|(?=["'][^"'\\s]{4,128}["'] ?\\)))`],
  [['createHmac(', 'createCipheriv(', 'createDecipheriv(', 'JWT.encode(', 'JWT.decode('], first('{1}')],
  [['create_superuser(', 'create_user(', 'setVapidDetails(', 'ldap3.Connection(', 'odbc_connect('], first('{2}')],
  [['SshClient(', 'SftpClient(', 'SSHClient(', 'FtpClient('], `${first('{2,3}?')}(?=["'][^"'\\s]{4,128}["'] ?\\))`],
  [['InfluxDBClient(', 'mysqli_real_connect('], first('{3}')],
  [['Net::SMTP.start('], first('{4}')],
  [
    [
      'AES.encrypt(',
      'AES.decrypt(',
      'DES.encrypt(',
      'DES.decrypt(',
      'HmacSHA1(',
      'HmacSHA256(',
      'HmacSHA512(',
      'HmacMD5(',
    ],
    first('{1}'),
  ],
  [['hmac.New('], `${first('{1}')}\\[\\]byte\\(`],
  [['ind("cn=', "ind('cn=", 'ind("uid=', "ind('uid="], '[^"\'\\r\\n]{1,80}["\'] ?, ?'],
  [['basic_auth: [', "'auth' => ["], '["\'][^"\'\\r\\n]{1,60}["\'] ?, ?'],
  [
    ['bcrypt.hashpw(', 'bcrypt.hash(', 'bcrypt.hashSync(', 'password_hash(', 'Serializer(', 'TimestampSigner('],
    '(?=["\'b][^\\s]{6})',
  ],
  [['Encryptor.new(', 'MessageVerifier.new(', 'NewCipher('], '(?:key: ?|\\[\\]byte\\()?'],
  [[':basic-auth ['], '"[^"\\r\\n]{1,60}" '],
  [['openssl_encrypt(', 'openssl_decrypt(', 'hash_hmac(', 'ClientSecretCredential('], first('{2}')],
  [['mysql_real_connect('], first('{3}')],
  [['UsernamePasswordCredentialsImpl('], first('{4}')],
  [
    [
      'StaticV4(',
      'OAuthHandler(',
      'WiFi.begin(',
      'Firebase.begin(',
      'cx_Oracle.connect(',
      'oracledb.connect(',
      'oci_connect(',
      'oci_pconnect(',
      'simple_bind_s(',
      'bind_s(',
      '.setAuth(',
      '.Auth(',
      'JWT::encode(',
      'JWT::decode(',
      'mcrypt_encrypt(',
      'mcrypt_decrypt(',
      'HMAC.hexdigest(',
      'HMAC.digest(',
      '.set_access_token(',
      'Credentials::new(',
      'Twilio.init(',
      'username_pw_set(',
      'CosmosClient(',
      'Twilio::REST::Client.new',
    ],
    first('{1}'),
  ],
  [['FTP.open('], first('{2}')],
  [['new mysqli(', 'provider :'], first('{2}')],
  // sbt: realm, host, user, password.
  [[' Credentials('], first('{3}')],
  [['sp_addlinkedsrvlogin '], ` ?(?:N?'[^']{0,60}'|NULL)(?: ?, ?(?:N?'[^']{0,60}'|NULL)){3} ?, ?N?`],
  [['OPENROWSET('], "N?'[^']{1,60}' ?, ?'[^';]{1,80}' ?; ?'[^';]{1,60}' ?; ?"],
  [['AES.new(', 'DES3.new(', 'Secret::new(', 'SecretString::new(', 'SecretString::from('], ''],
  [['.Open "GET", ', '.Open "POST", '], first('{3}')],
  [['page.fill(', 'page.type('], `["'][^\\r\\n,]{0,60}(?:pass|pwd|secret)[^\\r\\n,]{0,20}["'] ?, ?`],
  [
    [
      'hmac.new(',
      'signWith(',
      'HMAC256(',
      'HMAC384(',
      'HMAC512(',
      'Fernet(',
      'unsafe_plain_text(',
      'SecretValue.plain_text(',
    ],
    '(?:SignatureAlgorithm\\.\\w{1,8} ?, ?)?',
  ],
  [['unsafePlainText(', 'from_secret(', 'SignedString(', 'SymmetricSecurityKey('], byteMaker],
  [['SecretKeySpec('], '(?=["\'][^"\'\\s]{4,128}["\']\\.getBytes)'],
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
    `(?:${ways.map(([names, between]) => `(?:${names.map((name) => escaped(name.replace(/["'(]$/, ''))).join('|')})["']?\\(?,? ?${between}`).join('|')})b?@?["'](?<value>[^"'\\s]{4,128})["']`,
  ),
  maxLength: 620,
  validate: (value) =>
    isTypedPassword(value) &&
    (!/^[/#.]|^[\w-]+[/.][\w/.-]+$/.test(value) || hasMixedPart(value)) &&
    /\d|[^\w.-]/.test(value),
  examples: {
    match: [
      `new NetworkCredential("svc", "${password}", "CORP")`,
      `url.UserPassword("svc", "${password}")`,
      `smtp.PlainAuth("", "a@acme.io", "${password}", host)`,
      `smtp.PlainAuth("", "a@acme.io", "${password}", "smtp.acme.io")`,
      `ftp_login($conn, 'deploy', '${password}')`,
      `http.basic_auth 'svc', '${password}'`,
      `ssh.connect(host, 22, "root", "${password}")`,
      `EXEC sp_addlogin 'app', '${password}'`,
      `jwt.sign(payload, '${password}')`,
      `WiFi.begin("office", "${password}")`,
      `tweepy.OAuthHandler("id", "${password}")`,
      `new SymmetricSecurityKey(Encoding.UTF8.GetBytes("${password}"))`,
      `token.SignedString([]byte("${password}"))`,
      `crypto.createHmac('sha256', '${password}')`,
      `page.fill('#password', '${password}')`,
      `redis.auth('${password}')`,
      `CryptoJS.AES.encrypt(data, '${password}')`,
      `l.simple_bind_s("cn=a", "${password}")`,
      `ldap.Bind("cn=a", "${password}")`,
      `new SftpClient("h", 22, "root", "${password}")`,
      `hmac.New(sha256.New, []byte("${password}"))`,
      `request(app).get('/').auth('bob', '${password}')`,
      `jwt.sign({ id }, '${password}', { expiresIn: '1h' })`,
      `User.objects.create_superuser('admin', 'a@acme.io', '${password}')`,
      `(client/get url {:basic-auth ["bob" "${password}"]})`,
      `credentials += Credentials("Nexus", "repo.acme.io", "bob", "${password}")`,
      `.basic_auth("svc", Some("${password}"))`,
    ],
    reject: [
      'new NetworkCredential(user, password)',
      "ftp_login($conn, 'deploy', $password)",
      "jwt.sign(payload, 'secret')",
      "page.fill('#street', 'Elm12345')",
      "openssl_encrypt($data, 'aes-256-cbc', $key)",
      "crypto.createHmac('sha256', secret)",
      'new SecretKeySpec(bytes, "AES/CBC/PKCS5Padding")',
      "socket.connect(a, b, c, 'close')",
      "authenticate('local', 'basic')",
      "request.auth('user1', pass)",
    ],
  },
  references: ['CWE-259', 'CWE-798'],
});
