import { health } from '../../builders/identifier.ts';

/** Stems that the WHO gives to groups of drugs, and names without such a stem. */
const stems =
  'pril|sartan|olol|statin|azole|cillin|mycin|floxacin|prazole|tidine|gliptin|gliflozin|glutide|tinib|ciclib|mab|vir|dipine|oxetine|azepam|azolam|triptan|parin|setron|caine|cycline|sulide|profen|coxib|grel|xaban|semide|thiazide|phylline|terol|sone|solone|nide|lukast|pezil|peridone|apine|idone|traline|ipramine|triptyline|gabalin';
const names =
  'metformin|insulin|levothyroxine|aspirin|paracetamol|acetaminophen|warfarin|digoxin|lithium|morphine|oxycodone|hydrocodone|fentanyl|tramadol|codeine|methadone|buprenorphine|naloxone|gabapentin|methotrexate|albuterol|salbutamol|prednisone|citalopram|escitalopram|bupropion|venlafaxine|lamotrigine|levetiracetam|valproate|carbamazepine|clopidogrel|tamoxifen|sildenafil|tadalafil|ritalin|adderall|xanax|valium|prozac|zoloft|lipitor|humira|keytruda|ozempic|viagra|truvada|ibuprofen';

export default health({
  id: 'MEDICATION',
  name: 'Drug that a person takes',
  maturity: 'experimental',
  recommended: false,
  pattern: new RegExp(`(?<![A-Za-z])(?:[A-Za-z]{3,14}(?:${stems})|${names})(?![A-Za-z])`, 'i'),
  maxLength: 32,
  keywordWindow: 24,
  keywords: [
    ...[
      'medication',
      'medications',
      'meds',
      'prescribed',
      'prescription',
      'takes',
      'taking',
      'drug',
      'drug name',
      'dosage',
      'dose',
      'treated with',
      'rx',
      'medicine',
    ],
    ...[
      'current medications',
      'medikament',
      'medikation',
      'médicament',
      'medicamento',
      'farmaco',
      'allergic to',
      'allergies',
    ],
  ],
  negativeKeywords: ['over', 'place', 'drug-free', 'count'],
  normalize: (value) => value.toLowerCase(),
  examples: {
    match: [
      'Medication: lisinopril',
      { text: 'Atorvastatin', header: 'drug_name' },
      'she was prescribed sertraline for it',
      'takes metformin daily',
    ],
    reject: [
      'lisinopril is cheap',
      'medication: none',
      'taking over April',
      'a dose of reality',
      { text: 'april', header: 'medication_month' },
    ],
  },
  references: ['WHO, The use of stems in the selection of International Nonproprietary Names (2018)', '45 CFR 160.103'],
});
