import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isMachineKey } from '../../validators/assigned-secret.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 12);
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
        '-pass pass:',
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
      ...['unzip -', 'zip -', '7z ', 'openssl enc', 'snmpwalk ', 'snmpget ', 'snmpset ', 'ipmitool '],
      ...['rdesktop ', 'http -a ', 'add_user ', 'gpg '],
    ],
  },
  pattern: new RegExp(
    `(?:${[
      `sshpass ${line.replace('[ \\t]', '')}-p ?`,
      `(?:mysql|mysqldump|mysqladmin) ${line}-p(?! )`,
      `(?:docker|podman|npm|oc|az|helm registry) login${line}(?:-p|--password)[ =]`,
      `[Pp]s[Ee]xec${line}-p `,
      `(?:redis-cli|lftp) ${line.replace('[ \\t]', '')}-a `,
      `(?:sqlcmd|bcp) ${line}-P ?`,
      `(?:mongo(?:sh|dump|restore)?|influx|cqlsh|evil-winrm) ${line}-p `,
      `smbclient ${line}-U ?[^\\s%]{1,60}%`,
      `xfreerdp ${line.replace('[ \\t]', '')}/p:`,
      `ldapsearch ${line}-w `,
      '(?:pass(?:in|out)|-pass) pass:',
      `(?:net use|NET USE) ${line}/user:[^\\s]{1,80} `,
      'htpasswd -[A-Za-z]{0,4}b[A-Za-z]{0,4} \\S{1,120} \\S{1,60} ',
      '(?:un)?zip -(?:[A-Za-z]{0,4} ){0,1}-?P ?',
      '7z (?:[a-z]{1,2}|-\\S{1,20}) (?:\\S{1,60} ){0,3}-p',
      'openssl enc [^\\r\\n|;]{0,60} -k ',
      `snmp(?:walk|get|set) ${line}-c ?`,
      `ipmitool ${line}-P ?`,
      `rdesktop ${line}-p ?`,
      'http -a [^\\s:"\']{1,60}:',
      'net user \\S{1,40} (?![/*])(?=\\S{4,128} /add)',
      'add_user \\S{1,40} ',
      'gpg [^\\r\\n|;]{0,60}--passphrase[ =]',
      `mysqladmin ${line}password `,
    ].join('|')})["']?(?<value>[^\\s"'<>|;&$][^\\s"'<>|;&]{3,4095})`,
  ),
  maxLength: 4450,
  validate: isTypedPassword,
  forms: [
    {
      // Both halves are the login, and often the first is the key: reported together.
      trigger: { kind: 'literals', literals: ['curl ', 'wget '] },
      pattern: new RegExp(
        `(?:curl|wget) ${line.replace('[ \\t]', '')}(?:-u|--user|--proxy-user)[ =]?["']?(?<value>[^\\s:"'@/]{1,80}:["']?(?<password>[^\\s"'<>|;&$][^\\s"'<>|;&]{3,4095}))`,
      ),
      maxLength: 4450,
      validate: (_value, _raw, match) => isTypedPassword(match.groups?.['password'] ?? ''),
    },
    {
      trigger: { kind: 'literals', literals: ['curl '] },
      pattern: new RegExp(
        `curl ${line.replace('[ \\t]', '')}(?:-u|--user)[ =]?["']?(?<value>[A-Za-z0-9_-]{16,128}):["']?(?![^\\s"'])`,
      ),
      maxLength: 260,
      validate: isMachineKey,
    },
    {
      trigger: { kind: 'literals', literals: ['sqlplus ', 'sqlldr ', 'userid='] },
      pattern:
        /(?:(?:sqlplus|sqlldr) (?:-[A-Za-z]{1,2} ){0,3}|userid=)["']?[\w.$-]{1,40}\/["']?(?<value>[^\s@"'/]{4,60})(?:["']?@|["']?(?=\s))/,
      maxLength: 130,
      validate: isTypedPassword,
    },
  ],
  examples: {
    match: [
      `sshpass -p '${password}' ssh app@host`,
      `mysqldump -u root -p${password} orders > dump.sql`,
      `curl -u app:${password} https://api.internal/`,
      `curl https://api.internal/ -u ${fakeSecret('sk_', 24)}:`,
      `docker login -u app -p ${password} registry.internal`,
      `openssl rsa -in key.pem -passin pass:${password}`,
      `sqlplus scott/${password}@orcl`,
      `az login -u ops@acme.io -p '${password}'`,
      `exp userid=hr/${password} file=hr.dmp`,
      `unzip -P ${password} backup.zip`,
    ],
    reject: [
      'sshpass -p "$PASS" ssh app@host',
      'mysqldump -u root -p orders > dump.sql',
      'curl -u user:password https://api.internal/',
      'docker login -u app --password-stdin registry.internal',
      'sqlldr pm/&pm_pass -control=orders.ctl',
      'curl -u $' + '{USER}:$' + '{PASS} https://api.internal/',
    ],
  },
  references: ['CWE-214'],
});
