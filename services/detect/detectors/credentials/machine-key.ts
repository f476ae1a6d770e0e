import { credential } from '../../builders/credential.ts';
import { fakeSecret } from '../../builders/fake-secret.ts';
import { looksRandom } from '../../validators/plausibility.ts';

const validation = fakeSecret('', 128, 'hexUpper');
const decryption = fakeSecret('', 48, 'hexUpper');

export default credential({
  id: 'MACHINE_KEY',
  name: 'ASP.NET machine key',
  trigger: { kind: 'literals', literals: ['validationKey', 'decryptionKey'] },
  pattern: /(?:validationKey|decryptionKey)\s{0,3}=\s{0,3}["'](?<value>[A-Fa-f0-9]{32,128})(?=[,"'])/,
  maxLength: 160,
  acrossFields: true,
  validate: (value) => looksRandom(value),
  examples: {
    match: [
      `<machineKey validationKey="${validation}" decryptionKey="${decryption}" validation="SHA1" />`,
      `validationKey='${validation}'`,
      `decryptionKey = "${decryption},IsolateApps"`,
    ],
    reject: [
      'validationKey="AutoGenerate,IsolateApps"',
      `validationKey="${'0'.repeat(128)}"`,
      `decryptionKey="${decryption.slice(20)}"`,
    ],
  },
  references: ['https://learn.microsoft.com/dotnet/api/system.web.configuration.machinekeysection'],
});
