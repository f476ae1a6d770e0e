import { assigned } from '../../builders/assigned.ts';
import { assignmentPattern } from '../../builders/assignment.ts';
import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { secretField } from '../../builders/secret-field.ts';
import { isAssignedPassword } from '../../validators/assigned-secret.ts';

const secret = fakeSecret('', 12);

export default credential({
  id: 'GENERIC_PASSWORD',
  name: 'Password in a setting',
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: [
      ...[
        'password',
        'passwd',
        'passphrase',
        'passcode',
        'passwort',
        'pwd',
        'kennwort',
        'contrasena',
        'wachtwoord',
        'senha',
        'passw',
      ],
      ...[
        'pass=',
        'pass:',
        'pass"',
        "pass'",
        'pass =',
        'pass>',
        'pass,',
        'pass<',
        'pass\n',
        'pass\r',
        'pw=',
        'pw:',
        'pw"',
        "pw'",
        'pw =',
      ],
    ],
  },
  pattern: assignmentPattern(
    'pass(?:word|wd|phrase|code|wort)?|pwd|(?<![A-Za-z])pw|kennwort|contrasena|wachtwoord|senha|passw(?![a-z])',
    '^"\'`\\s\\\\<>\\x00-\\x1f',
    '^\\s"\'`<>;,&|(){}\\[\\]\\\\\\x00-\\x1f',
    4,
    128,
  ),
  maxLength: 300,
  // The example of Kubernetes' page on secrets.
  knownTestValues: [Buffer.from('1f2d1e2e67df').toString('base64')],
  validate: (_value, _raw, match) => isAssignedPassword(assigned(match)),
  forms: [
    secretField({
      keywords: [
        ...[
          'password',
          'passwd',
          'passphrase',
          'passcode',
          'pwd',
          'passwort',
          'kennwort',
          'contraseña',
          'senha',
          'mot de passe',
        ],
        ...[
          'db pass',
          'user pass',
          'smtp pass',
          'mysql pass',
          'admin pass',
          'root pass',
          'ftp pass',
          'auth pass',
          'wachtwoord',
        ],
      ],
      source: '[^\\s"\'<>\\x00-\\x1f]{4,128}',
      most: 128,
      validate: (value) => !/^\d+$/.test(value) && isAssignedPassword({ name: '', quoted: true, listed: false, value }),
    }),
  ],
  examples: {
    match: [
      { header: 'db_password', text: secret },
      `DB_PASSWORD=${secret}`,
      `{"password": "${secret}"}`,
      `spring.datasource.password: ${secret}`,
      `<password>${secret}</password>`,
      `<add key="SmtpPassword" value="${secret}" />`,
      `{"name":"MYSQL_PASS","value":"${secret}"}`,
      `Server=db;User Id=app;Pwd=${secret};`,
      `mysql --password ${secret}`,
      `const password: string = '${secret}'`,
    ],
    reject: [
      { header: 'password_length', text: '123456789' },
      'DB_PASSWORD=$' + '{DB_PASSWORD}',
      'password = os.environ["DB_PASSWORD"]',
      'password: config.database.password',
      '"password": "Passwort"',
      'password_length = 16',
      'password: <your-password>',
      'password = NULL;',
      'passwordFile: /run/secrets/db',
      'password: changeme',
      'const password = getPassword()',
    ],
  },
  references: ['CWE-259', 'CWE-798', 'https://12factor.net/config'],
});
