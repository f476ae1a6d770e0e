import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isMachineKey } from '../../validators/assigned-secret.ts';
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
      ...['sqlplus ', 'unzip -', 'zip -', '7z ', 'openssl enc', 'snmpwalk ', 'ipmitool '],
      ...['rdesktop ', 'http -a ', 'sqlldr ', 'add_user ', 'gpg '],
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
      `(?:curl ${line.replace('[ \\t]', '')}(?:-u|--user)[ =]?["']?(?<key>[A-Za-z0-9_-]{16,128}):["']?(?![^\\s"']))`,
      `(?:pass(?:in|out) pass:${value.replace('<value>', '<l>')})`,
      `(?:(?:net use|NET USE) ${line}/user:[^\\s]{1,80}[ ]${value.replace('<value>', '<m>')})`,
      `(?:htpasswd -[A-Za-z]{0,4}b[A-Za-z]{0,4} \\S{1,120} \\S{1,60} ${value.replace('<value>', '<n>')})`,
      `(?:(?:sqlplus|sqlldr) (?:-[A-Za-z]{1,2} ){0,3}["']?[\\w.$-]{1,40}/(?<o>[^\\s@"'/]{4,60})@)`,
      `(?:(?:un)?zip -(?:[A-Za-z]{0,4} ){0,1}-?P ?${value.replace('<value>', '<p>')})`,
      `(?:7z (?:[a-z]{1,2}|-\\S{1,20}) (?:\\S{1,60} ){0,3}-p${value.replace('<value>', '<q>')})`,
      `(?:openssl enc [^\\r\\n|;]{0,60} -k ${value.replace('<value>', '<r>')})`,
      `(?:(?:snmpwalk|snmpget) ${line}-c ?${value.replace('<value>', '<s>')})`,
      `(?:ipmitool ${line}-P ?${value.replace('<value>', '<t>')})`,
      `(?:rdesktop ${line}-p ?${value.replace('<value>', '<u>')})`,
      `(?:http -a [^\\s:"']{1,60}:${value.replace('<value>', '<v>')})`,
      `(?:net user \\S{1,40} (?![/*])${value.replace('<value>', '<w>')} /add)`,
      `(?:add_user \\S{1,40} ${value.replace('<value>', '<x>')})`,
      `(?:gpg [^\\r\\n|;]{0,60}--passphrase[ =]${value.replace('<value>', '<y>')})`,
      `(?:mysqladmin ${line}password ${value.replace('<value>', '<z>')})`,
    ].join('|'),
  ),
  maxLength: 480,
  validate: (_value, _raw, match) =>
    isMachineKey(match.groups?.['key'] ?? '') ||
    Object.entries(match.groups ?? {}).some(
      ([name, text]) => name !== 'key' && text !== undefined && isTypedPassword(text),
    ),
  examples: {
    match: [
      `sshpass -p '${password}' ssh app@host`,
      `mysqldump -u root -p${password} orders > dump.sql`,
      `curl -u app:${password} https://api.internal/`,
      `curl https://api.internal/ -u ${fakeSecret('sk_', 24)}:`,
      `docker login -u app -p ${password} registry.internal`,
      `openssl rsa -in key.pem -passin pass:${password}`,
      `sqlplus scott/${password}@orcl`,
      `unzip -P ${password} backup.zip`,
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
