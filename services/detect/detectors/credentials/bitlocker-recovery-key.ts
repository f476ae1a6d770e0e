import { credential } from '../../builders/credential.ts';

/** Each of the eight groups is sixteen bits times eleven. */
function isRecoveryKey(value: string): boolean {
  const groups = value.split('-').map(Number);
  return groups.every((group) => group % 11 === 0 && group / 11 < 65_536) && new Set(groups).size > 4;
}
const make = (seed: number): string =>
  Array.from({ length: 8 }, (_, i) =>
    `${((seed * 7919 + i * 10_007 + i * i * 331) % 65_536) * 11}`.padStart(6, '0'),
  ).join('-');

export default credential({
  id: 'BITLOCKER_RECOVERY_KEY',
  name: 'BitLocker recovery key',
  trigger: { kind: 'keyword' },
  keywords: [
    'bitlocker',
    'recovery key',
    'recovery password',
    'numerical password',
    'wiederherstellungsschlüssel',
    'clé de récupération',
    'clave de recuperación',
  ],
  keywordRule: 'required',
  keywordWindow: 90,
  pattern: /(?<![\d-])\d{6}(?:-\d{6}){7}(?![\d-])/,
  fieldPattern: /(?<![\d-])\d{6}(?:-\d{6}){7}(?![\d-])/,
  maxLength: 55,
  validate: (value) => isRecoveryKey(value) && 'strong',
  examples: {
    match: [
      `BitLocker recovery key: ${make(3)}`,
      `Recovery Key:\n${make(5)}`,
      { header: 'recovery_password', text: make(7) },
    ],
    reject: [
      `BitLocker recovery key: ${make(3).replace(/\d(?=-|$)/g, (digit) => `${(Number(digit) + 3) % 10}`)}`,
      `ticket ${make(9)}`,
      `recovery key: ${make(3).slice(0, 48)}`,
    ],
  },
  references: [
    'https://learn.microsoft.com/windows/security/operating-system-security/data-protection/bitlocker/recovery-overview',
  ],
});
