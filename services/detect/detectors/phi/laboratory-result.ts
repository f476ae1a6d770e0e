import { health } from '../../builders/identifier.ts';

const analytes =
  'hemoglobin|haemoglobin|hgb|hb|hba1c|a1c|hematocrit|hct|glucose|cholesterol|ldl|hdl|triglycerides?|creatinine|egfr|bun|urea|sodium|potassium|chloride|calcium|magnesium|phosphate|bilirubin|alt|ast|alp|ggt|albumin|tsh|free t4|t3|t4|psa|crp|esr|wbc|rbc|platelets?|plt|inr|ferritin|iron|vitamin d|vitamin b12|b12|folate|troponin|d-dimer|bnp|lactate|amylase|lipase|cea|ca-125|cd4(?: count)?|viral load|uric acid|cortisol|testosterone|estradiol|insulin|hcg|blood pressure|bp|heart rate|spo2';
const units =
  'mg/dl|mmol/l|mol/l|umol/l|\\xc2\\xb5mol/l|\\xce\\xbcmol/l|g/dl|g/l|ng/ml|pg/ml|ug/l|mcg/dl|iu/l|u/l|miu/l|uiu/ml|meq/l|mm/h(?:r)?|x ?10\\^?[39]/l|k/ul|cells/mm3|cells/ul|copies/ml|ml/min|mmhg|bpm|%|fl|pg|nmol/l|pmol/l|mmol/mol';

export default health({
  id: 'LABORATORY_RESULT',
  name: 'Laboratory value or vital sign with its unit',
  maturity: 'experimental',
  trigger: {
    kind: 'literals',
    ignoreCase: true,
    literals: [
      'g/dl',
      'mol/l',
      'g/l',
      'g/ml',
      'u/l',
      'iu/',
      'meq/l',
      'mm/h',
      'k/ul',
      'cells/',
      'copies/ml',
      'ml/min',
      'mmhg',
      'bpm',
      '0%',
      '1%',
      '2%',
      '3%',
      '4%',
      '5%',
      '6%',
      '7%',
      '8%',
      '9%',
      ' %',
      'mmol/mol',
    ],
    maxBack: 56,
  },
  pattern: new RegExp(
    `(?<![A-Za-z])(?:${analytes})[ ,:=(]{1,3}(?:level |result |of |was |is |count |: ?|= ?){0,2}(?:[<>] ?)?\\d{1,7}(?:[.,]\\d{1,3})?(?:/\\d{2,3})? ?(?:${units})(?![A-Za-z])`,
    'i',
  ),
  maxLength: 96,
  keywords: [
    'lab',
    'labs',
    'laboratory',
    'lab result',
    'patient',
    'specimen',
    'serum',
    'plasma',
    'blood test',
    'reference range',
    'vitals',
  ],
  keywordRule: 'supporting',
  negativeKeywords: ['cpu', 'disk', 'memory', 'battery', 'price'],
  bareConfidence: 'HIGH',
  normalize: (value) => value.toLowerCase(),
  validate: () => 'strong',
  examples: {
    match: ['Hemoglobin: 13.5 g/dL', 'HbA1c 7.2 %', 'fasting glucose 110 mg/dL', 'BP 140/90 mmHg', 'LDL = 3.4 mmol/L'],
    reject: ['CPU iron 99 %', 'add 110 mg/dL of it', 'glucose is sweet', 'alt text 50%', 'calcium 5 units'],
  },
  references: ['https://loinc.org', '45 CFR 160.103'],
});
