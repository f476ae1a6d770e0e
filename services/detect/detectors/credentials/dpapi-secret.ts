import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const hex = `01000000d08c9ddf0115d1118c7a00c04fc297eb${fakeSecret('01', 240, 'hex')}`;
const base64 = `${Buffer.from(hex.slice(0, 40), 'hex').toString('base64').slice(0, 26)}${fakeSecret('', 160)}`;

/** Version 1, then the GUID of the default provider: what every blob of CryptProtectData starts with. */
export default credential({
  id: 'DPAPI_SECRET',
  name: 'Secret protected by Windows (DPAPI: .rdp, NuGet, PowerShell SecureString)',
  severity: ['MEDIUM', 'MEDIUM', 'MEDIUM'],
  trigger: {
    kind: 'literals',
    literals: ['01000000d08c9ddf0115d111', '01000000D08C9DDF0115D111', 'AQAAANCMnd8BFdERjHoAwE/Cl'],
  },
  pattern:
    /(?<![A-Za-z0-9+/])(?:01000000(?:d08c9ddf0115d1118c7a00c04fc297eb|D08C9DDF0115D1118C7A00C04FC297EB)[0-9A-Fa-f]{80,4000}|AQAAANCMnd8BFdERjHoAwE\/Cl[A-Za-z0-9+/]{80,4000}={0,2})/,
  maxLength: 4080,
  validate: (value) => looksRandom(value.slice(42, 200), 2.5) && 'strong',
  examples: {
    match: [
      `password 51:b:${hex.toUpperCase()}`,
      `<SS N="Password">${hex}</SS>`,
      `<add key="Password" value="${base64}" />`,
    ],
    reject: [hex.slice(0, 60), `01000000d08c9ddf0115d1118c7a00c04fc297eb${'0'.repeat(120)}`, base64.slice(0, 50)],
  },
  references: ['https://learn.microsoft.com/windows/win32/api/dpapi/nf-dpapi-cryptprotectdata'],
});
