import { fakeSecret } from '../../builders/fake-secret.ts';
import { placedPassword } from '../../builders/placed-password.ts';

const password = fakeSecret('', 14);
/** Up to 100 characters of the same command. */
const words = '(?:[^\\r\\n|;]{0,100}?[ \\t])?';

/** Programs of one way to give a password: their names, what stands before it. */
const ways: readonly (readonly [readonly string[], string])[] = [
  [['plink', 'pscp', 'psftp', 'putty', 'kitty'], `(?:\\.exe)?["']? ${words}-(?:pw|pass) `],
  [['ldapadd', 'ldapmodify', 'ldapdelete', 'ldapwhoami', 'ldappasswd', 'ldapmodrdn'], ` ${words}-[ws] ?`],
  [['isql', 'osql', 'mosquitto_pub', 'mosquitto_sub'], ` ${words}-P ?`],
  [['beeline', 'rabbitmqadmin', 'racadm', 'ncftpget', 'ncftpput', 'certutil', 'pamtester'], ` ${words}-p `],
  [['winrs'], ` ${words}-p(?:assword)?:`],
  [['lftp', 'curl'], ` ${words}(?:-u [^\\s,:"']{1,40},|(?:-U|--proxy-user) ["']?[^\\s:"']{1,60}:)`],
  [['unrar', 'rar'], ` [a-z]{1,2} ${words}-h?p(?![- ])`],
  [['pdftk'], ` ${words}(?:user_pw|owner_pw|input_pw) `],
  [['signtool'], ` ${words}/p `],
  [['SCHTASKS', 'schtasks'], ` ${words}/(?:rp|RP) `],
  [
    ['security'],
    ' (?:(?:unlock|create)-keychain -p|import [^\\r\\n|;]{0,80}? -P|set-key-partition-list [^\\r\\n|;]{0,80}? -k) ',
  ],
  [['dscl'], ' \\S{1,40} -passwd \\S{1,60} '],
  [['mosquitto_passwd'], ' -b \\S{1,80} \\S{1,40} '],
  [['wpa_passphrase'], ' (?:\\S{1,40}|"[^"\\r\\n]{1,40}") '],
  [['nmcli'], ` ${words}(?:password|wifi-sec\\.psk|802-11-wireless-security\\.psk) `],
  [['snmpwalk', 'snmpget', 'snmpset', 'snmpbulkwalk'], ` ${words}-[AX] `],
  [['useradd', 'usermod'], ` ${words}-p `],
  [['--type SecureString'], ' (?:--overwrite )?--value '],
  [['htpasswd'], ` -[A-Za-z]{1,4} (?:-[A-Za-z]{1,4} ){0,2}(?:[^\\s-]\\S{0,80} )?\\S{1,40} `],
  [['rabbitmqctl'], ' (?:change_password|add_user|authenticate_user) \\S{1,60} '],
  [['rpcclient', 'winexe', 'smbclient', 'smbmap', 'net rpc'], ` ${words}-U ?["']?[^\\s%"']{1,60}%`],
  [
    ['crackmapexec', 'netexec', 'nxc', 'smbmap', 'snowsql', 'freerdp', 'cf login', 'az sql', 'hdbsql', 'ncftp'],
    ` ${words}(?:-p|--password|--admin-password) `,
  ],
  [['etcdctl', 'http', 'https'], ` ${words}(?:--user|--auth|-a)[ =]["']?[A-Za-z][^\\s:"']{0,60}:`],
  [['kubectl create secret', 'oc create secret'], ` [^\\r\\n|;]{0,160}?--from-literal[= ]["']?[\\w.-]{1,60}=`],
  [['hydra', 'medusa'], ` ${words}-p `],
  [['steamcmd', 'rasdial'], ` ${words}(?:\\+login )?(?:"[^"\\r\\n]{1,40}"|[\\w.@-]{1,40}) `],
  [['quote'], ' (?:PASS|pass) '],
  [['buildah login', 'crane auth login', 'nerdctl login', 'oras login', 'poetry publish'], ` ${words}-p `],
  [['skopeo'], ` ${words}--(?:src-|dest-)?creds[= ]?[^\\s:]{1,60}:`],
  [['http-basic.'], '[\\w.-]{1,60} \\S{1,40} '],
  [['bundle config'], ' (?:set )?(?:--\\w{1,8} )?[\\w.-]{3,60} [\\w.@-]{1,40}:'],
  [['cargo login', 'nuget setapikey', 'nuget setApiKey'], ' '],
  [['npm config set'], ' (?:\\S{1,80}:)?_auth '],
  [['keyvault secret set'], ` ${words}--value `],
  [['create-secret', 'put-secret-value', 'update-secret'], ` ${words}--secret-string (?!["']?(?:file:|\\{))`],
  [['net use', 'NET USE'], ' (?:\\S{1,3} )?\\\\\\\\\\S{3,80} (?=\\S{4,128} /)'],
  [['-x AES', '-x DES'], ' -X '],
  [['etcdctl put', 'consul kv put'], ' /?[\\w./-]{0,60}(?:pass(?:word|wd)?|secret|token) '],
  [['jenkins-cli.jar'], ` ${words}-auth [\\w.@-]{1,40}:`],
  [['altool'], ` ${words}-p `],
  [['ngrok config add-authtoken'], ' '],
  [['--pass'], ' (?![-$])'],
  [
    ['secretsdump.py', 'psexec.py', 'wmiexec.py', 'smbexec.py', 'mssqlclient.py'],
    ` ${words}[\\w.-]{1,40}/[\\w.-]{1,40}:`,
  ],
  [['impacket-'], `\\w{1,20} ${words}[\\w.-]{1,40}/[\\w.-]{1,40}:(?=[^\\s@]{4,60}@)`],
  [['twine upload', 'mongod', 'mongos'], ` ${words}-p `],
  [['ssh-keygen'], ` ${words}-[NP] `],
  [['xh', 'xhs'], ` ${words}-a ["']?[A-Za-z][^\\s:"']{0,60}:`],
  [['pulumi config set'], ' (?:--secret )[\\w.:-]{1,60} '],
  [['openssl passwd'], ' (?:-[\\w]{1,8} )?'],
  [['check_mysql', 'check_pgsql', 'check_http', 'check_snmp', 'check_ssh'], ` ${words}-p `],
  [['openssl'], ` (?:aes|des|camellia|aria|chacha)[\\w-]{0,16} ${words}-k `],
  [['mariadb', 'mariadb-dump'], ` ${words}-p(?![ ])`],
  [['expdp', 'impdp'], ' ["\']?[\\w$-]{1,30}/'],
  [['rman'], ` ${words}(?:target|catalog|auxiliary)[ =]["']?[\\w$-]{1,30}/(?!@)`],
  [['db2'], ` ${words}user \\S{1,40} using `],
  [
    ['NickServ', 'nickserv', 'NICKSERV'],
    ' (?:(?:register|REGISTER) |(?:identify|IDENTIFY) (?:[^\\s;"\']{1,30} (?=[^\\s;"\']{4,60}(?:[;"\'\\r\\n]|$)))?)',
  ],
];

export default placedPassword({
  id: 'ADMIN_TOOL_PASSWORD',
  name: 'Password given to an administrator’s tool on its command line',
  literals: ways
    .flatMap(([names]) => names)
    .map((name) => (/^p(?!ulumi|oetry|ut-|sexec)|[-.]$/.test(name) ? name : `${name} `)),
  places: ways.map(([names, before]) => `(?<![\\w.])(?:${names.join('|')})${before}`),
  examples: {
    match: [
      `plink.exe -ssh app@host -pw ${password} ls`,
      `ldapadd -x -D cn=admin,dc=acme -w ${password} -f new.ldif`,
      `osql -U sa -P ${password} -S db01`,
      `curl -U app:${password} -x proxy:8080 https://api.internal/`,
      `schtasks /create /tn job /tr run.cmd /ru app /rp ${password}`,
      `nmcli dev wifi connect office password ${password}`,
      `impdp system/${password} dumpfile=x.dmp`,
      `rman target sys/${password}@orcl catalog rman/x@cat`,
      `redis-cli --pass ${password} ping`,
      `skopeo copy --src-creds app:${password} docker://a docker://b`,
      `composer config http-basic.repo.acme.io app ${password}`,
      `net use X: \\\\fs01\\data ${password} /user:app`,
      `db2 connect to SAMPLE user db2inst1 using ${password}`,
      `/msg NickServ IDENTIFY maria ${password}`,
    ],
    reject: [
      'plink.exe -ssh app@host -pw %PASS% ls',
      'ldapadd -x -D cn=admin,dc=acme -W -f new.ldif',
      'security import key.p12 -P "$P12_PASSWORD"',
      'useradd -m -p password app',
      'net use X: \\\\fs01\\data1 /user:app',
      'aws secretsmanager create-secret --name n --secret-string file://s1.json',
    ],
  },
  references: ['CWE-214', 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/Chapter3.html'],
});
