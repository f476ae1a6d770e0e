import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 12);
const value = '["\']?(?<value>[^\\s"\'<>|;&$][^\\s"\'<>|;&]{3,127})';
const line = '[^\\r\\n|;]{0,100}?[ \\t]';

export default credential({
  id: 'CLI_PASSWORD',
  name: 'Password on a command line',
  trigger: {
    kind: 'literals',
    literals: [
      ...[
        'sshpass ',
        'psexec',
        'PsExec',
        'mysql ',
        'mysqldump ',
        'mysqladmin ',
        'redis-cli ',
        'docker login',
        'podman login',
      ],
      ...[
        'npm login',
        'az login',
        'oc login',
        'helm registry login',
        'sqlcmd ',
        'bcp ',
        'smbclient ',
        'xfreerdp ',
        'ldapsearch ',
      ],
      ...[
        'mongo ',
        'mongosh ',
        'mongodump ',
        'mongorestore ',
        'curl ',
        'wget ',
        'passin pass:',
        'passout pass:',
        'net use ',
        'NET USE ',
      ],
      ...[
        'htpasswd ',
        'rabbitmqctl ',
        'lftp ',
        'influx ',
        'cqlsh ',
        'evil-winrm',
        'winexe ',
        'wmic ',
        'net user ',
        'schtasks ',
      ],
    ],
  },
  pattern: new RegExp(
    [
      `(?:sshpass ${line.replace('[ \\t]', '')}-p[ ]?${value.replace('<value>', '<a>')})`,
      `(?:(?:mysql|mysqldump|mysqladmin) ${line}-p(?![ ])${value.replace('<value>', '<b>')})`,
      `(?:(?:docker|podman|npm|oc|az|helm registry) login${line}(?:-p|--password)[ =]${value.replace('<value>', '<c>')})`,
      `(?:[Pp]s[Ee]xec${line}-p[ ]${value.replace('<value>', '<d>')})`,
      `(?:(?:redis-cli|lftp) ${line.replace('[ \\t]', '')}-a[ ]${value.replace('<value>', '<e>')})`,
      `(?:(?:sqlcmd|bcp) ${line}-P[ ]?${value.replace('<value>', '<f>')})`,
      `(?:(?:mongo(?:sh|dump|restore)?|influx|cqlsh|evil-winrm) ${line}-p[ ]${value.replace('<value>', '<g>')})`,
      `(?:smbclient ${line}-U[ ]?[^\\s%]{1,60}%${value.replace('<value>', '<h>')})`,
      `(?:xfreerdp ${line.replace('[ \\t]', '')}/p:${value.replace('<value>', '<i>')})`,
      `(?:ldapsearch ${line}-w[ ]${value.replace('<value>', '<j>')})`,
      `(?:(?:curl|wget) ${line.replace('[ \\t]', '')}(?:-u|--user|--proxy-user)[ =]?["']?[^\\s:"'@/]{1,80}:${value.replace('<value>', '<k>')})`,
      `(?:pass(?:in|out) pass:${value.replace('<value>', '<l>')})`,
      `(?:(?:net use|NET USE) ${line}/user:[^\\s]{1,80}[ ]${value.replace('<value>', '<m>')})`,
      `(?:htpasswd -[A-Za-z]{0,4}b[A-Za-z]{0,4} \\S{1,120} \\S{1,60} ${value.replace('<value>', '<n>')})`,
    ].join('|'),
  ),
  maxLength: 480,
  validate: (_value, _raw, match) =>
    Object.values(match.groups ?? {}).some((text) => text !== undefined && isTypedPassword(text)),
  examples: {
    match: [
      `sshpass -p '${password}' ssh app@host`,
      `mysqldump -u root -p${password} orders > dump.sql`,
      `curl -u app:${password} https://api.internal/`,
      `docker login -u app -p ${password} registry.internal`,
      `openssl rsa -in key.pem -passin pass:${password}`,
    ],
    reject: [
      'sshpass -p "$PASS" ssh app@host',
      'mysqldump -u root -p orders > dump.sql',
      'curl -u user:password https://api.internal/',
      'docker login -u app --password-stdin registry.internal',
      'curl -u $' + '{USER}:$' + '{PASS} https://api.internal/',
    ],
  },
  references: ['CWE-214'],
});
