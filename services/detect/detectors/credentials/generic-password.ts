import { assigned, unescaped } from '../../builders/assigned.ts';
import { assignmentPattern } from '../../builders/assignment.ts';
import { capitalized } from '../../builders/capitalized.ts';
import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { passwordWords, passwordWordsBeyondAscii } from '../../builders/password-words.ts';
import { secretField } from '../../builders/secret-field.ts';
import { isAssignedPassword, isMachineKey } from '../../validators/assigned-secret.ts';
import { isEncodedSecret } from '../../validators/secret-manifest.ts';
import { hasMixedPart } from '../../validators/secret-text.ts';
import { isStatedPassword } from '../../validators/stated-password.ts';
import { isFieldPassword } from '../../validators/word-password.ts';

const secret = fakeSecret('', 12);
/** As they are written: letters beyond ASCII do not fold. */
const beyondAscii = passwordWordsBeyondAscii.flatMap((word) => [
  ...new Set([word, word.toUpperCase(), capitalized(word)]),
]);

/** Names of passwords that are one word, or end in a short one: fields are asked for words. */
const owners =
  'db user smtp mail mysql pg postgres mongo redis ldap admin root ftp ssh sftp auth login proxy api app sa remote imap pop wifi mqtt vpn bind cli sql client server http url'.split(
    ' ',
  );
const joinedNames = [
  ...owners.flatMap((owner) => [
    `${owner} pass`,
    `${owner} pw`,
    `${owner}pass`,
    `${owner}pw`,
    `${owner}pwd`,
    `${owner}password`,
  ]),
  ...['become pass', 'sudo pass', 'default pass', 'rabbitmq pass', 'jdbc pass', 'keystore pass', 'truststore pass'],
  ...[
    'keypass',
    'storepass',
    'mongodb adminpassword',
    'requirepass',
    'masterauth',
    'redis auth',
    'rediscli auth',
    'authtok',
    'psk',
    'wifi key',
    'wlan key',
    'wpa key',
    'cpassword',
  ],
];

/** Registries and databases of clouds take tokens of two thousand characters for a password; people do not type more than 128. */
const longest = 4096;
const mayBePassword = (value: string): boolean => value.length <= 128 || isMachineKey(value);

export default credential({
  id: 'GENERIC_PASSWORD',
  name: 'Password in a setting',
  generic: true,
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: [
      ...['password', 'passwd', 'passphrase', 'pass_phrase', 'pass-phrase', 'passcode', 'pwd', 'passw'],
      ...passwordWords,
      ...[
        'pass=',
        'pass:',
        'pass"',
        "pass'",
        'pass =',
        'pass>',
        'pass encoding',
        'pass =>',
        'requirepass',
        'masterauth',
        'bindpw',
        'rootpw',
        'psk',
        'storepass',
        'keypass',
        'pass,',
        'pass<',
        'dbpass',
        'pass\n',
        'pass\r',
        'pw=',
        'pw:',
        'pw"',
        "pw'",
        'pw =',
        'pass "',
        "pass '",
        'pass\\"',
        'pass[',
        'pass}',
        'pw !=',
        'pw ||',
        'pw ??',
        'pass !=',
        'pass ||',
        'pass ??',
        'pass&gt;',
        'wi-fi key',
        'wifi key',
        'wlan key',
        'wlan-key',
        'mot_de_passe',
        'mot-de-passe',
        'mdp=',
        'mdp:',
        'mdp"',
        "mdp'",
        'mdp =',
        'mdp :',
      ],
    ],
  },
  pattern: assignmentPattern(
    `(?:require|store|key|db)?pass(?:word|wd|[_-]?phrase|code|wort)?|pwd|(?<![A-Za-z])pw|passw(?![a-z])|masterauth|bindpw|rootpw|psk(?![a-z])|(?<![A-Za-z])mdp(?![a-z])|mot[_-]de[_-]passe|(?:wi-?fi|wlan)[ -]key|${passwordWords.join('|')}`,
    '^"\'`\\s\\\\<>\\x00-\\x1f',
    '^%\\s"\'`<>;,&|(){}\\[\\]\\\\\\x00-\\x1f',
    4,
    longest,
  ),
  maxLength: longest + 180,
  // The example of Kubernetes' page on secrets.
  knownTestValues: [Buffer.from('1f2d1e2e67df').toString('base64')],
  validate: (_value, raw, match) =>
    mayBePassword(raw) && isAssignedPassword({ ...assigned(match), value: unescaped(raw) }),
  forms: [
    {
      // ODBC: `PWD={…}`; `{password}` in a template of Python is a variable.
      trigger: { kind: 'literals', ignoreCase: true, literals: ['pwd={', 'password={'] },
      pattern: /(?<![A-Za-z_])(?:pwd|password)=\{(?<value>[^{}\r\n]{4,128})\}(?=[;"'\s]|$)/i,
      maxLength: 140,
      validate: (value) =>
        (hasMixedPart(value) || (/\d/.test(value) && /[^\w.()[\]'":, ]/.test(value) && !/![rsa]$/.test(value))) &&
        isAssignedPassword({ name: 'pwd', quoted: true, listed: false, plain: true, value }),
    },
    secretField({
      keywords: [
        ...[
          'password',
          'passwd',
          'passphrase',
          'passcode',
          'pwd',
          'mdp',
          ...passwordWords,
          ...passwordWordsBeyondAscii,
        ],
        ...joinedNames,
      ],
      source: `[^\\s"'<>\\x00-\\x1f]{4,${longest}}`,
      most: longest,
      validate: (value) =>
        !/^\d+$/.test(value) &&
        mayBePassword(value) &&
        isAssignedPassword({ name: '', quoted: true, listed: false, plain: isFieldPassword(value), value }),
    }),
    secretField({
      // Words that mean other things as well: the value must leave no doubt.
      keywords: [
        ...['pass', 'pw', 'clave', 'parola', 'parool', 'κωδικός', 'string data'],
        ...[
          'jwt secret',
          'app secret',
          'session secret',
          'cookie secret',
          'credential',
          'signing key',
          'component secret',
        ],
      ],
      source: '[^\\s"\'<>\\x00-\\x1f]{6,64}',
      most: 64,
      validate: (value) =>
        // Signs that code has stand in passwords, too, where a value is alone.
        isStatedPassword(value.replace(/(?<=\w)[*=|]/g, '!')) ||
        (value.length >= 12 && value.endsWith('=') && isEncodedSecret(value)),
    }),
    {
      // `auth_pass …`, all of a line of a server's configuration.
      trigger: { kind: 'literals', literals: ['_pass ', '_pass\t', '_PASS '], maxBack: 64 },
      pattern:
        /(?<![^\r\n])[ \t]{0,12}(?:(?:SetEnv|setenv|fastcgi_param|uwsgi_param|setx?|SETX?|ENV|env) )?[\w.-]{1,30}_(?:pass|PASS)[ \t]{1,8}["']?(?<value>[^\s"'<>;{}()=]{4,64})["']?;?[ \t]{0,4}(?=[\r\n]|$)/,
      maxLength: 150,
      validate: (value) => isStatedPassword(value),
    },
    {
      trigger: { kind: 'literals', literals: beyondAscii },
      pattern: new RegExp(
        `(?:${beyondAscii.join('|')})["'\\])*]{0,2}[ \\t]{0,4}[:=：][ \\t]{0,4}(?<open>["']?)(?<value>[!#-&(-+.-:=?-~-]{4,128})(?![!#-&(-+.-:=?-~-]|[(<])`,
      ),
      maxLength: 300,
      validate: (value, _raw, match) =>
        isAssignedPassword({ name: '', quoted: match.groups?.['open'] !== '', listed: false, value }),
    },
  ],
  examples: {
    match: [
      { header: 'db_password', text: secret },
      { header: 'PGPASSWORD', text: secret },
      { header: 'nexus_pass', text: secret },
      `DB_PASSWORD=${secret}`,
      `{"password": "${secret}"}`,
      `spring.datasource.password: ${secret}`,
      `<password>${secret}</password>`,
      `<add key="SmtpPassword" value="${secret}" />`,
      `{"name":"MYSQL_PASS","value":"${secret}"}`,
      `Server=db;User Id=app;Pwd=${secret};`,
      `mysql --password ${secret}`,
      `const password: string = '${secret}'`,
      `#define WIFI_PASS "${secret}"`,
      `- Wi-Fi key: ${secret}`,
      `    auth_pass ${secret}\n`,
      'DB_PASSWORD=$' + '{DB_PASSWORD:-kumquatzeppelin}',
      `if (txtPassword.Text == "${secret}")`,
      `docker_password: "${fakeSecret('', 1900)}"`,
      `const pw = options.PW || '${secret}'`,
      `if pw != "${secret}" {`,
      `{\\"db_password\\": \\"${secret}\\"}`,
      `{"db":1,"password":"${secret}\\/\\u0026Q7"}, 1`,
      `{ "db_password": {"value": "${secret}", "type": "string"}, …`,
      `SetEnv DB_PASS ${secret}\n`,
      'OIDCCryptoPassphrase kumquatzeppelin\n',
      '--password "fqhj-lmwf-ibiy-pfbj"',
      `&lt;password&gt;${secret}&lt;/password&gt;`,
      "auth: { user: 'a@gmail.com', pass: 'ldhb ujnf rjsl szoa' }",
      `Mot de passe : ${secret}`,
      `Contraseña: ${secret}`,
      `Пароль: ${secret}`,
      `密码：${secret}`,
      { header: '비밀번호', text: secret },
    ],
    reject: [
      'const _PSK = "PreSharedKey";',
      { header: 'password_length', text: '123456789' },
      { header: 'password_last_used', text: '2016-09-08T21:47:36+00:00' },
      '"PasswordLastUsed": "2016-09-08T21:47:36Z"',
      'DB_PASSWORD=$' + '{DB_PASSWORD}',
      'password = os.environ["DB_PASSWORD"]',
      'password: config.database.password',
      '"password": "Passwort"',
      'password_length = 16',
      'password: <your-password>',
      'SSLPassPhraseDialog exec:/etc/pass1.sh',
      'password: !vault |',
      '    DB_PASSWORD: $' + '{DB_PASSWORD:?missing}',
      'set password immediately',
      '--password "this-will-help-work"',
      'password = NULL;',
      'passwordFile: /run/secrets/db',
      'password: changeme',
      { header: 'db_password', text: 'null,' },
      { header: 'manage_master_user_password', text: 'try(each.value.manage_master_user_password, true)' },
      `password=${'$'}{TEST_PASSWORD:password}`,
      'const password = getPassword()',
      'Mot de passe : oublié ?',
      "password: 'your mail here only'",
      "my $pw = shift->param('pw1')",
      '"Пароль": "Password"',
      '密码：请输入密码',
      'the --password --recovery-key options',
      '{{ .Values.password | b64enc }}',
      'passwordData := passwordModelV3{',
      'userpass = { "accessor2" = "x" }',
      'PASS: addr2line -f option',
      '`USER_PASSWORD`, `OAUTH2_JWT_BEARER`',
      'password: "tf-test%{random_suffix}"',
      "ciphers 'HIGH:!PSK:!SRP4:!DSS'",
      { header: 'password_hashing_algo', text: 'sha512' },
    ],
  },
  references: ['CWE-259', 'CWE-798', 'https://12factor.net/config'],
});
