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
    ],
    maxBack: 260,
  },
  pattern:
    /(?:["'](?<value>[^"'\s\\]{6,250})["'],?(?: forHTTPHeaderField:| forKey:| forHeader:) ?@?["']|(?<=value=["'])(?<other>[^"'\s\\<>]{6,250})["'] key=["'])(?<name>[\w.-]{1,60})["']|["'](?<piped>[^"'\s]{4,128})["'] \| ConvertTo-SecureString|"(?<typed>[^"\s]{6,128})" into the "(?<field>[^"\r\n]{1,40})"/,
  maxLength: 400,
  validate: (_value, _raw, match) => {
    const { value = '', other = value, name = '', piped, typed, field = '' } = match.groups ?? {};
    if (piped !== undefined) return isTypedPassword(piped);
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
