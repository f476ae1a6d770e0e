import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isTypedPassword, isUrlPassword } from '../../validators/url-password.ts';

const password = fakeSecret('', 14);

export default credential({
  id: 'NETRC_PASSWORD',
  name: 'Password in .netrc',
  trigger: { kind: 'literals', literals: ['machine ', 'machine\t', 'default login'] },
  pattern:
    /(?:machine[ \t]{1,4}(?<host>[A-Za-z0-9._:-]{1,100})|default)\s{1,8}login\s{1,4}(?<user>\S{1,100})(?:\s{1,8}account\s{1,4}\S{1,60})?\s{1,8}password\s{1,4}["']?(?<value>[^\s"']{3,200})/,
  maxLength: 540,
  acrossFields: true,
  validate: (_value, _raw, match) => {
    const { user = '', value = '', host = '' } = match.groups ?? {};
    return isTypedPassword(value) && isUrlPassword(user, value, host) && !(user === 'anonymous' && value.includes('@'));
  },
  examples: {
    match: [
      `machine api.internal login deploy password ${password}`,
      `machine ftp.internal\n  login deploy\n  password ${password}\n`,
      `default login anonymous password ${password}`,
    ],
    reject: [
      'machine api.internal login deploy password <password>',
      'machine api.internal login deploy password $' + '{TOKEN}',
      'default login anonymous password user@site',
      'machine  string\n\tlogin    string\n\tpassword string',
      'the machine needs a login and a password',
    ],
  },
  references: ['https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html'],
});
