import { keyedPersonal } from '../../builders/keyed-identifier.ts';
import { otherNumbers } from '../../builders/other-numbers.ts';

export default keyedPersonal({
  id: 'UK_NMC_PIN',
  name: 'PIN of a nurse or midwife at the Nursing and Midwifery Council (UK)',
  negativeKeywords: otherNumbers,
  body: String.raw`\d{2}[A-Z]\d{4}[A-Z]`,
  maxLength: 8,
  keywords: [
    'nmc pin',
    'nmc pin number',
    'nmc number',
    'nmc registration',
    'nmc code',
    'nurse pin',
    'nursing and midwifery council',
  ],
  values: ['18I0043E', '04F2917S', '99A1350W'],
  wrong: ['18I004E', '18I00433'],
  references: [
    'https://build.fhir.org/ig/nw-gmsa/nw-gmsa.github.com/StructureDefinition-PractitionerIdentifier.html',
    'https://medicwatch.co.uk/check/nmc-pin',
  ],
});
