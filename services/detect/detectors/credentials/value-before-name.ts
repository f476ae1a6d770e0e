import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isAssignedKey, isAssignedPassword } from '../../validators/assigned-secret.ts';
import { isTypedPassword } from '../../validators/url-password.ts';

const key = fakeSecret('', 32);

export default credential({
  id: 'VALUE_BEFORE_NAME',
  name: 'Secret that stands before the name of its setting (Swift, Objective-C, .NET)',
  generic: true,
  severity: ['MEDIUM', 'HIGH', 'HIGH'],
  trigger: {
    kind: 'literals',
    literals: [
      ' forHTTPHeaderField:',
      ' forKey:',
      ' forHeader:',
      '" key="',
      ' | ConvertTo-SecureString',
      ' into the "',
      '".equals(',
      "'.equals(",
      '"apikey"',
      "' WHERE ",
      "' where ",
    ],
    maxBack: 260,
  },
  pattern:
    /(?:["'](?<value>[^"'\s\\]{6,250})["'],?(?: forHTTPHeaderField:| forKey:| forHeader:) ?@?["']|(?<=value=["'])(?<other>[^"'\s\\<>]{6,250})["'] key=["'])(?<name>[\w.-]{1,60})["']|["'](?<piped>[^"'\s]{4,128})["'] \| ConvertTo-SecureString|["'](?<equal>[^"'\s]{6,60})["']\.equals\((?<variable>[\w.]{0,40}(?:[Pp]ass(?:word|wd|phrase)?|PASSWORD|[Pp]wd)|[\w.]{0,40}\.get(?:Password|Secret)\(\))\)|(?<=(?:SET|set) \w{0,20}val(?:ue)? ?= ?)'(?<set>[^'\s]{4,128})' (?:WHERE|where) [\w.\x60]{1,20} ?= ?'\w{0,40}(?:pass(?:word|wd)?|pwd|secret)'|"apikey":\s{0,2}\[\s{0,40}\{\s{0,40}"key":\s{0,2}"value",\s{0,40}"value":\s{0,2}"(?<key>[^"\s{}]{12,250})"|"(?<typed>[^"\s]{6,128})" into the "(?<field>[^"\r\n]{1,40})"/,
  maxLength: 400,
  validate: (_value, _raw, match) => {
    const {
      value = '',
      other = value,
      name = '',
      piped,
      set,
      equal,
      key: ofPostman,
      typed,
      field = '',
    } = match.groups ?? {};
    if (piped !== undefined) return isTypedPassword(piped);
    if (set !== undefined) return isTypedPassword(set) && /\d/.test(set);
    if (equal !== undefined) return isTypedPassword(equal) && /\d/.test(equal);
    if (ofPostman !== undefined)
      return isAssignedKey({ name: 'api_key', quoted: true, listed: false, plain: true, value: ofPostman });
    if (typed !== undefined) return /pass(?:word|phrase)?$|pwd$|secret$|pin$/i.test(field) && isTypedPassword(typed);
    const found = { name, quoted: true, listed: false, plain: true, value: other };
    return /pass(?:word|wd|phrase)?$|pwd$/i.test(name)
      ? isAssignedPassword(found) && /\d/.test(other)
      : /(?:key|token|secret|authorization)$/i.test(name) && other.length >= 16 && isAssignedKey(found);
  },
  examples: {
    match: [
      `request.setValue("${key}", forHTTPHeaderField: "X-Api-Key")`,
      `[params setObject:@"${key}" forKey:@"api_key"];`,
      `keychain.set("${key}", forKey: "password")`,
      `<add value="${key}" key="EncryptionKey"/>`,
      `$secure = '${key}' | ConvertTo-SecureString -AsPlainText -Force`,
      `if ("${key}".equals(user.getPassword())) {`,
      `if ("${key}".equals(password)) {`,
      `"apikey": [{"key": "value", "value": "${key}"}, {"key": "key", "value": "X-Token"}]`,
      `UPDATE config SET value='${key}' WHERE name='smtp_password'`,
      `Then I enter "${key}" into the "password" field`,
    ],
    reject: [
      'request.setValue("application/json", forHTTPHeaderField: "Accept")',
      '[params setObject:@"value1" forKey:@"sortKey"];',
      '<add value="true" key="ClientValidationEnabled"/>',
      'I type "wrong" into the "password" field',
      'I type "Elm12345" into the "street" field',
      '[defaults setObject:@"password" forKey:@"password"];',
    ],
  },
  references: ['CWE-798'],
});
