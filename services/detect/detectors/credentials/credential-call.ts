import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isUrl } from '../../validators/secret-reference.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 12);
/** An argument before the password, with its comma. */
const argument = '(?:[\\w.$@-]{1,60}|["\'][^"\'\\r\\n]{1,160}["\'])[ ]{0,2},[ ]{0,2}';
/** The password is the last argument, or one more follows, or others that are no literals. */
const last = '(?=["\'][^"\'\\s]{4,128}["\'][ ]{0,2}(?:,(?! ?["\'][^"\'\\r\\n]{1,60}["\'] ?,)|\\)|\\.toCharArray))';

/** What stands before a password. */
const before = [
  `(?:(?:(?:PS|Network|Sql|UsernamePassword|ICredential|Basic)?Credentials?|(?:[sS]et|[hH]ttp|HTTP)?_?(?:[bB]asic|[bB]asic_)[aA]uth|auth_basic|(?<!\\w)login|(?<!\\w)authenticate|auth ?= ?)[ ]{0,2}\\([ ]{0,2}${argument}|PasswordAuthentication\\([ ]{0,2}${argument}|getConnection\\([ ]{0,2}${argument}${argument})${last}`,
  'ConvertTo-SecureString[ ]{1,3}(?:-(?:String|AsPlainText|Force)[ ]{1,3}){0,3}',
  "(?:IDENTIFIED BY|identified by|WITH PASSWORD|(?<=(?:USER|ROLE|LOGIN)[ ][^\\s;]{1,60}(?:[ ](?:WITH|ENCRYPTED|LOGIN|SUPERUSER|CREATEDB|CREATEROLE|INHERIT|REPLICATION|NOSUPERUSER|NOCREATEDB|NOCREATEROLE|NOINHERIT)){0,8})[ ]PASSWORD)[ ]{1,3}=?[ ]{0,2}(?:PASSWORD[ ]{1,2})?N?(?=')",
  `(?:connect\\(|new PDO\\()[ ]{0,2}${argument}["'][^"'\\r\\n]{1,80}["'][ ]{0,2},[ ]{0,2}`,
  'SECURITY_CREDENTIALS,[ ]{0,2}',
];

export default credential({
  id: 'CREDENTIAL_CALL',
  name: 'Password as the argument of a call',
  generic: true,
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: {
    kind: 'literals',
    literals: [
      ...[
        'Credential',
        'ConvertTo-SecureString',
        'BasicAuth',
        'basicAuth',
        'basic_auth',
        'auth=(',
        'auth = (',
        'getConnection(',
        'login(',
      ],
      ...[
        'authenticate(',
        'PasswordAuthentication(',
        '.createConnection(',
        'auth_basic(',
        'IDENTIFIED BY',
        'identified by',
        'WITH PASSWORD',
        ' PASSWORD ',
        'connect(',
        'new PDO(',
        'SECURITY_CREDENTIALS',
      ],
    ],
  },
  pattern: new RegExp(`(?:${before.join('|')})["'](?<value>[^"'\\s]{4,128})["']`),
  maxLength: 560,
  acrossFields: true,
  validate: (value) => !isUrl(value) && !/^my(?:[A-Z][a-z]+)+$/.test(value) && isTypedPassword(value),
  examples: {
    match: [
      `new NetworkCredential("app", "${password}")`,
      `ConvertTo-SecureString -String '${password}' -AsPlainText -Force`,
      `requests.get(url, auth=('app', '${password}'))`,
      `CREATE USER 'app'@'%' IDENTIFIED BY '${password}';`,
      `mysqli_connect('db01', 'app', '${password}', 'orders')`,
      `assert login("app", "${password}")`,
      `server.login("ops@acme.io", "${password}")`,
      `new PasswordAuthentication("app", "${password}".toCharArray())`,
      `DriverManager.getConnection("jdbc:db2://db01/orders", "app", "${password}")`,
      `ALTER ROLE app WITH PASSWORD '${password}'`,
      `CREATE ROLE app NOSUPERUSER LOGIN PASSWORD '${password}'`,
    ],
    reject: [
      'new NetworkCredential("user", "password")',
      'stscreds.NewCredentials(sess, "myRoleArn")',
      'Credentials("Nexus", "repo1.acme.io", "bob", pw)',
      'Credentials("Nexus", "repo1.acme.io", "bob", "$pw")',
      'ConvertTo-SecureString -String $pass -AsPlainText -Force',
      'requests.get(url, auth=(user, password))',
      'google.FindDefaultCredentials(ctx, "https://www.acme.io/auth/cloud-platform")',
      "CREATE USER 'app'@'%' IDENTIFIED BY '<password>';",
    ],
  },
  references: ['CWE-259', 'CWE-798'],
});
