import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 12);

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
        '.login(',
      ],
      ...[
        '.authenticate(',
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
  pattern:
    /(?:(?:PS|Network|Sql|UsernamePassword|ICredential|Basic)?Credentials?|(?:[sS]et|[hH]ttp|HTTP)?_?(?:[bB]asic|[bB]asic_)[aA]uth|auth_basic|\.login|\.authenticate|PasswordAuthentication|getConnection|auth ?= ?)[ ]{0,2}\([ ]{0,2}(?:[\w.$@-]{1,60}|["'][^"'\r\n]{1,160}["'])[ ]{0,2},[ ]{0,2}(?:["'][^"'\r\n]{1,160}["'][ ]{0,2},[ ]{0,2})?["'](?<a>[^"'\s]{4,128})["'][ ]{0,2}[,)]|ConvertTo-SecureString[ ]{1,3}(?:-(?:String|AsPlainText|Force)[ ]{1,3}){0,3}["'](?<b>[^"'\s]{4,128})["']|(?:IDENTIFIED BY|identified by|WITH PASSWORD|(?<=(?:USER|ROLE|LOGIN)[ ][^\s;]{1,60}[ ](?:WITH )?(?:ENCRYPTED )?)PASSWORD)[ ]{1,3}=?[ ]{0,2}(?:PASSWORD[ ]{1,2})?N?'(?<c>[^"'\s]{4,128})'|(?:connect\(|new PDO\()[ ]{0,2}(?:[\w.$]{1,40}|["'][^"'\r\n]{1,160}["'])[ ]{0,2},[ ]{0,2}["'][^"'\r\n]{1,80}["'][ ]{0,2},[ ]{0,2}["'](?<d>[^"'\s]{4,128})["']|SECURITY_CREDENTIALS,[ ]{0,2}"(?<e>[^"\s]{4,128})"/,
  maxLength: 560,
  acrossFields: true,
  validate: (_value, _raw, match) =>
    Object.values(match.groups ?? {}).some((text) => text !== undefined && isTypedPassword(text)),
  examples: {
    match: [
      `new NetworkCredential("app", "${password}")`,
      `ConvertTo-SecureString -String '${password}' -AsPlainText -Force`,
      `requests.get(url, auth=('app', '${password}'))`,
      `CREATE USER 'app'@'%' IDENTIFIED BY '${password}';`,
      `mysqli_connect('db01', 'app', '${password}', 'orders')`,
      `ALTER ROLE app WITH PASSWORD '${password}'`,
    ],
    reject: [
      'new NetworkCredential("user", "password")',
      'ConvertTo-SecureString -String $pass -AsPlainText -Force',
      'requests.get(url, auth=(user, password))',
      "CREATE USER 'app'@'%' IDENTIFIED BY '<password>';",
    ],
  },
  references: ['CWE-259', 'CWE-798'],
});
