import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isTypedPassword, isUrlPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 14);

export default credential({
  id: 'DATABASE_DSN',
  name: 'Data source name with a password (Go MySQL, Oracle)',
  trigger: { kind: 'literals', literals: ['@tcp(', '@unix(', '@tcp6(', '@cloudsql('], maxBack: 140 },
  pattern:
    /(?<![\w.@:/-])(?<user>[A-Za-z0-9_.-]{1,40}):(?<value>[^\s"'`@<>]{3,96})@(?:tcp6?|unix|cloudsql)\((?<host>[^\s()"']{0,120})\)\//,
  maxLength: 280,
  validate: (value, _raw, { groups }) =>
    isTypedPassword(value) &&
    isUrlPassword(groups?.['user'] ?? '', groups?.['value'] ?? '', groups?.['host']?.replace(/:\d+$/, '') ?? ''),
  // Oracle's oldest example.
  knownTestValues: ['tiger'],
  forms: [
    {
      trigger: { kind: 'literals', literals: ['expdp ', 'impdp ', 'rman target ', 'connect ', 'CONNECT ', 'conn '] },
      pattern:
        /(?<![\w.-])(?:expdp|impdp|rman target|connect|CONNECT|conn) ["']?(?<user>[A-Za-z][\w$#]{1,30})\/"?(?<value>[^\s"'@/<>]{4,60})"?@(?<host>[A-Za-z/][^\s"'<>@]{1,80})(?![^\s"';])/,
      maxLength: 240,
    },
    {
      trigger: { kind: 'literals', literals: ['jdbc:oracle:'] },
      pattern:
        /jdbc:oracle:(?:thin|oci8?|kprb):(?<user>[A-Za-z][\w$#]{0,40})\/"?(?<value>[^\s"'@/<>]{3,96})"?@(?<host>[^\s"'<>]{2,100})/,
      maxLength: 280,
    },
  ],
  examples: {
    match: [
      `sql.Open("mysql", "app:${password}@tcp(db01:3306)/orders?parseTime=true")`,
      `app:${password}@unix(/var/run/mysqld.sock)/orders`,
      `impdp app/${password}@ORCL directory=dumps`,
      `jdbc:oracle:thin:app/${password}@db01:1521:ORCL`,
    ],
    reject: [
      'username:password@tcp(localhost:3306)/dbname',
      'app:$' + '{DB_PASS}@tcp(db01:3306)/orders',
      'jdbc:oracle:thin:@db01:1521:ORCL',
    ],
  },
  references: [
    'https://github.com/go-sql-driver/mysql#dsn-data-source-name',
    'https://docs.oracle.com/en/database/oracle/oracle-database/19/jjdbc/data-sources-and-URLs.html',
  ],
});
