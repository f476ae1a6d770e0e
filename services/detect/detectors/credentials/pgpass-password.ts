import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isUrlPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 14);

export default credential({
  id: 'PGPASS_PASSWORD',
  name: 'Password in .pgpass',
  trigger: { kind: 'literals', literals: [':5432:', ':5433:', ':6432:', ':*:'], maxBack: 100 },
  pattern:
    /(?<![^\r\n])[A-Za-z0-9._*\\-]{1,100}:(?:5432|5433|6432|\*):[A-Za-z0-9_*-]{1,63}:(?<user>[A-Za-z0-9_.*@-]{1,63}):(?<value>[^\s:]{4,128})(?=[ \t]{0,4}(?:[\r\n]|$))/,
  maxLength: 380,
  validate: (_value, _raw, match) => isUrlPassword(match.groups?.['user'] ?? '', match.groups?.['value'] ?? '', ''),
  examples: {
    match: [
      `db01.internal:5432:orders:app:${password}`,
      `# comment\n*:5432:*:postgres:${password}\n`,
      `localhost:*:orders:app:${password}\n`,
    ],
    reject: [
      'hostname:5432:database:username:password',
      'db01.internal:5432:orders',
      'see db01.internal:5432:orders:app:x1',
      '10.0.0.1:5432:a:b:<password>',
      'list:*:38:38:Mailing List Manager:/var/list:/usr/sbin/nologin',
    ],
  },
  references: ['https://www.postgresql.org/docs/current/libpq-pgpass.html'],
});
