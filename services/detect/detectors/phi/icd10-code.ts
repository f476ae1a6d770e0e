import { alone } from '../../builders/alone.ts';
import { health } from '../../builders/identifier.ts';
import { lookalikes } from '../../builders/lookalikes.ts';
import { severities } from '../../builders/severities.ts';
import { icd10 } from '../../validators/icd10.ts';

const code = /(?<![A-Za-z0-9_.-])[A-Z]\d[0-9AB](?:\.[0-9A-Z]{1,4})?(?![A-Za-z0-9_-]|\.\d)/;

/** As claims and messages write it. */
const plainCode = alone(String.raw`[A-Z]\d[0-9AB][0-9A-Z]{1,4}`);

export default health({
  id: 'ICD10_CODE',
  name: 'Diagnosis code of ICD-10 or ICD-10-CM',
  severity: severities.rising,
  pattern: code,
  maxLength: 8,
  keywords: [
    'cid 10',
    'cid-10',
    'cie 10',
    'cie-10',
    'cim 10',
    'cim-10',
    'мкб 10',
    'мкб-10',
    'мкх-10',
    'диагноз',
    'діагноз',
    'rozpoznanie',
    'diagnosekode',
    'diagnoosi',
    'diagnóza',
    'tanı',
    'tanı kodu',
    '诊断',
    '診斷',
    '诊断编码',
    '疾病编码',
    '病名',
    '病名コード',
    '診断名',
    '診断',
    '傷病名',
    '상병코드',
    '상병명',
    '진단코드',
    '진단명',
    '진단',
    'chẩn đoán',
    'kode diagnosis',
    'אבחנה',
    'التشخيص',
    'การวินิจฉัย',

    ...[
      'icd',
      'icd 10',
      'icd10',
      'icd code',
      'icd 10 code',
      'diagnosis',
      'diagnosis code',
      'diagnoses',
      'dx code',
      'diag',
      'diag code',
    ],
    ...[
      'principal diagnosis',
      'admitting diagnosis',
      'diagnose',
      'diagnoseschlüssel',
      'diagnostic',
      'diagnóstico',
      'diagnosi',
      'icd 10 cm',
      'icd10cm',
      'condition source value',
    ],
  ],
  negativeKeywords: ['error', 'fault', 'trouble code', 'dtc', 'obd', 'engine', 'build', 'part', 'gate', 'seat'],
  normalize: (value) => value,
  validate: (value) => icd10(value),
  forms: [
    {
      trigger: { kind: 'field' },
      pattern: plainCode,
      fieldPattern: plainCode,
      maxLength: 7,
      keywords: [
        ...['icd 10', 'icd10', 'icd 10 cm', 'icd10cm', 'icd 10 code', 'diagnosis code', 'diag code', 'dx code'],
        'condition source value',
        'icd',
      ],
    },
    {
      // `DX` is a register of processors too, and R10 another: the code must follow it as a label.
      trigger: { kind: 'keyword' },
      pattern: new RegExp(`(?<=\\b[Dd][Xx]["']?[ \\t]{0,2}[:=#]?[ \\t"']{0,3})${code.source}`),
      fieldPattern: code,
      maxLength: 8,
      keywords: ['dx'],
      keywordWindow: 8,
    },
  ],
  examples: {
    match: [
      'Diagnosis code ICD-10: E11.9',
      { text: 'I10', header: 'dx_code' },
      { text: 'J449', header: 'diagnosis_code' },
      'dx: S72.001A, initial encounter',
    ],
    reject: [
      ...lookalikes,
      'seat E11 near gate I10',
      'MOVQ DX, R14',
      'diagnosis: none, build E11.9',
      'ICD-10: E99.9',
      'ICD-10: version 2024',
      { text: 'E999', header: 'icd10' },
      { text: 'J449', header: 'gate' },
    ],
  },
  references: ['https://www.cdc.gov/nchs/icd/icd-10-cm/', 'https://icd.who.int/browse10/'],
});
