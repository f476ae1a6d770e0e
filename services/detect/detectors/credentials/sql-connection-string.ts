import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isUrlPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 14);

export default credential({
  id: 'SQL_CONNECTION_STRING',
  name: 'Connection string with a password (ODBC, ADO.NET, OLE DB)',
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: [
      ...[
        'server=',
        'data source=',
        'datasource=',
        'driver={',
        'provider=',
        'initial catalog=',
        'network library=',
        'user id=',
      ],
      ...[
        'uid=',
        'dsn=',
        'addr=',
        'address=',
        'network address=',
        'port=',
        'database=',
        'dbq=',
        'user=',
        'username=',
        'endpoint=',
        'host=',
      ],
    ],
  },
  pattern:
    /(?<!;[ \t]{0,2})(?<![A-Za-z])(?:server|data ?source|driver|provider|initial catalog|network library|user id|uid|dsn|(?:network )?addr(?:ess)?|port|database|dbq|user(?:name)?|endpoint|host)=[^;="'\r\n]{1,100};(?:[ \t]{0,2}[A-Za-z][A-Za-z ]{1,30}=[^;"'\r\n]{0,100};){0,10}[ \t]{0,2}(?:password|pwd)[ ]?=[ ]?(?<password>[^;"'\s<>]{3,128})/i,
  maxLength: 2800,
  acrossFields: true,
  validate: (_value, _raw, match) => isUrlPassword('', match.groups?.['password'] ?? '', ''),
  examples: {
    match: [
      `Server=tcp:db01,1433;Initial Catalog=orders;User ID=app;Password=${password};Encrypt=True;`,
      `"Driver={ODBC Driver 18 for SQL Server};Server=db01;Uid=app;Pwd=${password}"`,
      `connectionString="Data Source=db01;User Id=app;Password=${password}"`,
    ],
    reject: [
      'Server=db01;Database=orders;Integrated Security=SSPI;',
      'Server=db01;User Id=app;Password=<password>;',
      'Server=db01;User Id=app;Password={your_password};',
      'Server=db01;User Id=app;Pwd=****;',
    ],
  },
  references: ['https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax'],
});
