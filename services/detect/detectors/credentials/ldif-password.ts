import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { isPlaceholder } from '../../validators/plausibility.ts';

const encode = (text: string, as: BufferEncoding = 'utf8'): string => Buffer.from(text, as).toString('base64');

/** What LDIF's base64 says, with Active Directory's UTF-16 read. */
function decoded(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length > 2 && bytes[1] === 0
    ? bytes.toString('utf16le').replace(/^"|"$/g, '')
    : bytes.toString('latin1');
}

export default credential({
  id: 'LDIF_PASSWORD',
  name: 'Password in an LDIF file (RFC 2849, in base64)',
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: ['userpassword:: ', 'unicodepwd:: ', 'olcrootpw:: ', 'authpassword:: ', 'sambantpassword:: '],
  },
  pattern:
    /(?:userpassword|unicodepwd|olcrootpw|authpassword|sambantpassword):: (?<value>[A-Za-z0-9+/]{8,400}={0,2})(?![A-Za-z0-9+/=])/i,
  maxLength: 430,
  acrossFields: true,
  validate: (value) => {
    const text = decoded(value);
    return /^[\x20-\x7e]{4,300}$/.test(text) && !isPlaceholder(text) && !/^\{CRYPT\}[!*x]+$/i.test(text) && 'strong';
  },
  examples: {
    match: [
      `dn: uid=maria,dc=acme\nuserPassword:: ${encode(`{SSHA}${fakeSecret('', 32)}`)}\n`,
      `userPassword:: ${encode(fakeSecret('', 12))}`,
      `unicodePwd:: ${Buffer.from(`"${fakeSecret('', 12)}"`, 'utf16le').toString('base64')}`,
    ],
    reject: [
      `userPassword:: ${encode('{CRYPT}x')}`,
      `userPassword:: ${encode('<password>')}`,
      `jpegPhoto:: ${fakeSecret('', 60, 'base64')}`,
    ],
  },
  references: ['RFC 2849', 'https://learn.microsoft.com/windows/win32/adschema/a-unicodepwd'],
});
