import { personal } from '../../builders/identifier.ts';
import { lookalikes } from '../../builders/lookalikes.ts';

export default personal({
  id: 'BIOMETRIC_DATA',
  name: 'Biometric template (face, finger, iris, voice)',
  maturity: 'experimental',
  pattern:
    /(?<![A-Za-z0-9+/=])(?:[A-Za-z0-9+/]{48,4000}={0,2}|\[?-?\d\.\d{3,18}(?:, ?-?\d\.\d{3,18}(?:e-?\d{1,2})?){15,250})(?![A-Za-z0-9+/])/,
  maxLength: 8000,
  keywords: [
    ...[
      'fingerprint template',
      'fingerprint image',
      'finger template',
      'minutiae',
      'face template',
      'face encoding',
      'face embedding',
      'faceprint',
      'facial template',
    ],
    ...[
      'face descriptor',
      'iris code',
      'iris template',
      'iris scan',
      'retina scan',
      'voiceprint',
      'voice print',
      'voice template',
      'palm print',
      'palm vein',
      'biometric',
      'biometrics',
      'biometric template',
      'biometric data',
    ],
  ],
  normalize: (value) => value,
  validate: (value) => /\d/.test(value) && /[A-Za-z.]/.test(value),
  examples: {
    match: [
      `face embedding: [${Array.from({ length: 20 }, (_, i) => `0.${1234 + i}`).join(', ')}]`,
      { text: `Rk1SACAyMAAAAAFcAAABPAFiAMUAxQEAAAAo${'A1b2'.repeat(8)}`, header: 'fingerprint_template' },
      `"irisCode":"${'q1W2e3'.repeat(12)}"`,
    ],
    reject: [...lookalikes, 'face embedding model v3', `fingerprint ${'ab12'.repeat(16)}`, 'iris scan failed'],
  },
  references: ['Regulation (EU) 2016/679, articles 4(14) and 9(1)', 'ISO/IEC 19794'],
});
