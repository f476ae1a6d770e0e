import { alone } from '../../builders/alone.ts';
import { health } from '../../builders/identifier.ts';

const analytesOfOtherLanguages =
  'h\\xc3\\xa4moglobin|h\\xc3\\xa9moglobine|hemoglobina|hemoglobine|emoglobina|\\xd0[\\x93\\xb3]\\xd0\\xb5\\xd0\\xbc\\xd0\\xbe\\xd0\\xb3\\xd0\\xbb\\xd0\\xbe\\xd0\\xb1\\xd0\\xb8\\xd0\\xbd|kreatinin|cr\\xc3\\xa9atinine|creatinina|glucosa|glicose|glicemia|glyc\\xc3\\xa9mie|glykemie|glukose|glukoza|blutzucker|colesterol(?: total)?|colesterolo|cholest\\xc3\\xa9rol|cholesterin|triglic\\xc3\\xa9ridos|urea|harnstoff|harns\\xc3\\xa4ure|ferritina|leukozyten|leucocitos|thrombozyten|plaquetas|\\xe8\\xa1\\x80\\xe7\\xb3\\x96|\\xe8\\xa1\\x80\\xe7\\xba\\xa2\\xe8\\x9b\\x8b\\xe7\\x99\\xbd|\\xe3\\x82\\xaf\\xe3\\x83\\xac\\xe3\\x82\\xa2\\xe3\\x83\\x81\\xe3\\x83\\x8b\\xe3\\x83\\xb3|\\xe8\\xa1\\x80\\xe7\\xb3\\x96\\xe5\\x80\\xa4';
const analytes =
  'hemoglobin|haemoglobin|hgb|hb|hba1c|a1c|hematocrit|hct|glucose|cholesterol|ldl|hdl|triglycerides?|creatinine|egfr|bun|urea|sodium|potassium|chloride|calcium|magnesium|phosphate|bilirubin|alt|ast|alp|ggt|albumin|tsh|free t4|t3|t4|psa|crp|esr|wbc|rbc|platelets?|plt|inr|ferritin|iron|vitamin d|vitamin b12|b12|folate|troponin|d-dimer|bnp|lactate|amylase|lipase|cea|ca-125|cd4(?: count)?|viral load|uric acid|cortisol|testosterone|estradiol|insulin|hcg|blood pressure|bp|heart rate|spo2';
const units =
  'mg/dl|mmol/l|mol/l|umol/l|\\xc2\\xb5mol/l|\\xce\\xbcmol/l|g/dl|g/l|ng/ml|pg/ml|ug/l|mcg/dl|iu/l|u/l|miu/l|uiu/ml|meq/l|mm/h(?:r)?|x ?10\\^?[39]/l|k/ul|cells/mm3|cells/ul|copies/ml|ml/min|mmhg|bpm|%|fl|pg|nmol/l|pmol/l|mmol/mol|\\xd0\\xb3/\\xd0\\xbb|\\xd0\\xbc\\xd0\\xbc\\xd0\\xbe\\xd0\\xbb\\xd1\\x8c/\\xd0\\xbb';

const measured = alone(String.raw`(?:[<>]=? ?)?\d{1,7}(?:[.,]\d{1,4})?`);

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
      'г/л',
      'моль/л',
    ],
    maxBack: 56,
  },
  pattern: new RegExp(
    `(?<![A-Za-z])(?:${analytes}|${analytesOfOtherLanguages})[ ,:=(]{1,3}(?:level |result |of |was |is |count |: ?|= ?){0,2}(?:[<>] ?)?\\d{1,7}(?:[.,]\\d{1,3})?(?:/\\d{2,3})? ?(?:${units})(?![A-Za-z])`,
    'i',
  ),
  maxLength: 96,
  acrossFields: true,
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
  forms: [
    {
      // A number under the name of a result: its unit stands in another column. FHIR's `valueQuantity`, OMOP's `value_as_number`.
      trigger: { kind: 'field' },
      pattern: measured,
      fieldPattern: measured,
      maxLength: 16,
      keywords: ['laboratory result', 'lab result', 'lab value', 'value quantity', 'value as number', 'result value'],
      keywordRule: 'required',
    },
  ],
  normalize: (value) => value.toLowerCase(),
  validate: () => 'strong',
  examples: {
    match: [
      'Hemoglobin: 13.5 g/dL',
      'HbA1c 7.2 %',
      'fasting glucose 110 mg/dL',
      'BP 140/90 mmHg',
      'LDL = 3.4 mmol/L',
      'Kreatinin 1,4 mg/dl',
      { text: '13.7', header: 'lab_result' },
      { text: '95', header: 'valueQuantity.value' },
      'Гемоглобин 132 г/л',
      '血糖 7.8 mmol/L',
    ],
    reject: [
      { text: 'pending', header: 'lab_result' },
      { text: '95', header: 'result' },
      'CPU iron 99 %',
      'add 110 mg/dL of it',
      'glucose is sweet',
      'alt text 50%',
      'calcium 5 units',
    ],
  },
  references: ['https://loinc.org', '45 CFR 160.103'],
});
